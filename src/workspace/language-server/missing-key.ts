/**
 * A field that is missing → its key on a line of its own, with nothing behind it: what belongs there only the
 * author knows. `fix` writes those whose value is known.
 */
import type { SyntaxTree } from '../../1-parse/syntax-tree.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { entryAt } from '../../fix/syntax-at.ts';
import { fold } from '../../language/fold.ts';
import type { Edit } from '../../source/place.ts';

/** `start`: of the finding, which stands at the first key of the object. */
export function missingKey(
  diagnostic: Diagnostic,
  text: string,
  tree: SyntaxTree | undefined,
  start: number,
): Edit | undefined {
  if (diagnostic.code !== 'schema/missing-field') return undefined;
  const { field } = diagnostic.params as Diagnostic<'schema/missing-field'>['params'];
  const at = entryAt(tree, start);
  if (!at || at.map.flow) return undefined;
  // It is written, with nothing behind it.
  if (at.entry.value === null && fold(at.entry.key.text) === fold(field)) return undefined;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const indent = ' '.repeat(column);
  const { value } = at.entry;
  // Behind the first line of the object, which says what it is; before it where more lines belong to that.
  const isLine = value?.is === 'scalar' && (value.style === 'plain' || value.style === 'quoted');
  const end = isLine && value ? text.indexOf('\n', value.end) : -1;
  if (!isLine) return { start, end: start, text: `${field}:\n${indent}` };
  const behind = end === -1 ? text.length : end;
  return { start: behind, end: behind, text: `\n${indent}${field}: ` };
}
