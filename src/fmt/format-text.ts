/** The text of one file → its canonical layout, with the same comments and exactly the same meaning. */
import { type Document, parseAllDocuments } from 'yaml';
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { canonicalize } from '../2-validate/canonicalize.ts';
import { validate } from '../2-validate/validate.ts';
import { sameValue } from '../values/same-value.ts';
import { attachComments, commentsOf } from './attach-comments.ts';
import { outlineOf } from './outline.ts';
import { printCanonical } from './print.ts';
import type { Collection } from './units.ts';

export type Formatted =
  /** `text` may equal what it was made from. */
  | { readonly is: 'formatted'; readonly text: string }
  /** Not YAML, or with an error in it that leaves its meaning open. */
  | { readonly is: 'broken' }
  /**
   * No layout was found that says exactly the same: a program's fault, which must not cost an author a word.
   */
  | { readonly is: 'kept' }
  /** Some other program's YAML. */
  | { readonly is: 'foreign' };

/**
 * The canonical layout of the text of one file, with the same meaning and every comment; nothing is written.
 * `type` names the object type of files without `kind`: `Workspace`.
 */
export function formatText(path: string, source: string, type?: string): Formatted {
  const text = source.replaceAll('\r\n', '\n');
  const before = parseYaml({ path, text });
  if (!before.tree || before.diagnostics.some(({ code }) => code !== 'yaml/duplicate-key'))
    return { is: 'broken' };
  const objectType = type ?? validate(before.tree).type;
  if (!objectType || !before.tree.root) return { is: 'foreign' };
  const value = canonicalize(before.tree, objectType).value;
  for (const reorder of [true, false]) {
    const printed = print(text, objectType, reorder);
    if (printed === undefined) return { is: 'broken' };
    const after = parseYaml({ path, text: printed }).tree;
    if (after?.root && sameValue(canonicalize(after, objectType).value, value) && sameComments(text, printed))
      return { is: 'formatted', text: printed };
  }
  return { is: 'kept' };
}

function print(text: string, type: string, reorder: boolean): string | undefined {
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    keepSourceTokens: true,
  });
  const document = 'empty' in documents ? undefined : documents[0];
  const root = document && outlineOf(document as Document.Parsed, text);
  if (!root) return undefined;
  const margins = attachComments(text, root);
  return printCanonical(root, margins, { type, reorder: reorder && !hasAlias(root) });
}

function hasAlias({ units }: Collection): boolean {
  return units.some(
    ({ value }) => value && (value.is === 'leaf' ? value.alias !== undefined : hasAlias(value)),
  );
}

function sameComments(before: string, after: string): boolean {
  const list = (text: string): string =>
    commentsOf(text)
      .map((comment) => comment.text)
      .sort()
      .join('\n');
  return list(before) === list(after);
}
