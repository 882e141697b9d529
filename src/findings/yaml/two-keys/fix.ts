/** `内容: 尺寸合格 分值: 60` → the second key on a line of its own; whether it is one, the author has to see. */
import type { FixFor } from '../../../fix/fix-for.ts';
import { contentColumn, lineAround } from '../../../fix/structural-lines.ts';

export const fix: FixFor<'yaml/two-keys'> = ({ text, span }) => {
  const line = lineAround(text, span.start);
  const before = text.slice(line.start, span.start);
  const start = line.start + before.replace(/[\s，,；;、]+$/, '').length;
  const indent = ' '.repeat(contentColumn(line.text));
  return { safe: false, edits: [{ start, end: span.start, text: `\n${indent}` }] };
};
