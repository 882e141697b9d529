/** Full-width and no-break spaces before the text of a line → ordinary ones as wide, in the whole file. */
import type { FixFor } from '../../fix-for.ts';
import { lineAround, structuralLines } from '../../structural-lines.ts';

export const fix: FixFor<'yaml/full-width-indent'> = ({ text, span }) => {
  const lines = [...structuralLines(text), lineAround(text, span.start)];
  const starts = new Map(lines.map((line) => [line.start, line.text]));
  const edits = [...starts]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, line]) => {
      const [indent = ''] = /^[ \t\u3000\u00a0\u2000-\u200a\u202f]*(?:-[ \t\u3000\u00a0\u2000-\u200a\u202f]+)*/.exec(line) ?? [];
      const plain = indent
        .replace(/-\u3000/g, '- ')
        .replaceAll('\u3000', '  ')
        .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ');
      return plain === indent ? [] : [{ start, end: start + indent.length, text: plain }];
    });
  return edits.length > 0 ? { safe: true, edits } : undefined;
};
