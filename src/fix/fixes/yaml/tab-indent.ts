/** Tabs before the text of a line → two spaces each, in the whole file. */
import type { FixFor } from '../../fix-for.ts';
import { lineAround, structuralLines } from '../../structural-lines.ts';

export const fix: FixFor<'yaml/tab-indent'> = ({ text, span }) => {
  const lines = [...structuralLines(text), lineAround(text, span.start)];
  const starts = new Map(lines.map((line) => [line.start, line.text]));
  const edits = [...starts]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, line]) => {
      const [indent = ''] = /^[ \t]*(?:-[ \t]+)*/.exec(line) ?? [];
      if (!indent.includes('\t')) return [];
      return [{ start, end: start + indent.length, text: indent.replace(/-\t/g, '- ').replaceAll('\t', '  ') }];
    });
  return edits.length > 0 ? { safe: true, edits } : undefined;
};
