/** Two texts of a file → the difference as `diff -u` writes it, coloured on a terminal. */
import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff';
import type { Paint } from '../diagnostics/style.ts';

export interface Change {
  /** As it is from where the user stands. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export function unifiedDiff({ path, before, after }: Change, paint: Paint): string {
  const patch = structuredPatch(path, path, before, after, undefined, undefined, { context: 3 });
  if (patch.hunks.length === 0) return '';
  // The package would write Chinese names as octal numbers.
  const lines = [`--- ${path}`, `+++ ${path}`, ...formatPatch(patch, OMIT_HEADERS).split('\n')];
  return lines.map((line) => painted(line, paint)).join('\n');
}

function painted(line: string, paint: Paint): string {
  if (line.startsWith('+++') || line.startsWith('---')) return paint('strong', line);
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('+')) return paint('green', line);
  return line.startsWith('-') ? paint('red', line) : line;
}
