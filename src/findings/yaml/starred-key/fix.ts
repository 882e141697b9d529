/** A key with stars around it → the key. */
import { starredKey } from '../../../1-parse/starred-key.ts';
import type { FixFor } from '../../../fix/fix-for.ts';
import { lineAround } from '../../../fix/structural-lines.ts';

export const fix: FixFor<'yaml/starred-key'> = ({ text, span }) => {
  const line = lineAround(text, span.start);
  const found = starredKey(line.text);
  if (!found) return undefined;
  const start = line.start + found.start;
  return {
    safe: true,
    edits: [
      {
        start,
        end: start + found.length,
        text: found.length === line.text.length - found.start ? `${found.key}:` : `${found.key}: `,
      },
    ],
  };
};
