/** `{标识: g1，内容: 能锉平面}` → `{标识: g1, 内容: 能锉平面}`. */
import { flowAround } from '../../../1-parse/wide-signs.ts';
import type { FixFor } from '../../../fix/fix-for.ts';

export const fix: FixFor<'yaml/wide-signs'> = ({ text, span }) => {
  const flow = flowAround(text, span.start);
  return flow && { safe: true, edits: [{ start: flow.start, end: flow.end, text: flow.text }] };
};
