/** `题目: | 第一行` → the text on the next line, as far in as the lines that follow. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { contentColumn, lineAround } from '../../../fix/structural-lines.ts';

export const fix: FixFor<'yaml/text-behind-bar'> = ({ diagnostic, text, span: { start, end } }) => {
  const line = lineAround(text, start);
  const column = contentColumn(line.text);
  const below = text.slice(line.start + line.text.length + 1).split('\n');
  const next = below.find((one) => one.trim() !== '')?.search(/\S/) ?? 0;
  const indent = ' '.repeat(next > column ? next : column + 2);
  const written = text.slice(start, end).slice(diagnostic.params.sign.length).trim();
  return { safe: true, edits: [{ start, end, text: `${diagnostic.params.sign}\n${indent}${written}` }] };
};
