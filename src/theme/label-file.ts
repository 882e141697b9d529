/** The text of a label file → its labels with their places, or the place where it stops being one. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';

export interface Label {
  readonly key: string;
  readonly value: string;
  /** Of the key, with its quotes. */
  readonly keyAt: { readonly offset: number; readonly length: number };
  readonly valueAt: { readonly offset: number; readonly length: number };
}

export interface LabelFile {
  readonly labels: readonly Label[];
  /** What cannot be read, or is not `"key": "text"`. */
  readonly problems: readonly { readonly offset: number; readonly length: number }[];
}

export function labelFile(text: string): LabelFile {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first || tree?.type !== 'object')
    return {
      labels: [],
      problems: [{ offset: first?.offset ?? 0, length: Math.max(1, first?.length ?? 1) }],
    };
  const labels: Label[] = [];
  const problems: { offset: number; length: number }[] = [];
  for (const { children = [] } of tree.children ?? []) {
    const [key, value] = children;
    if (!key || !value) continue;
    if (typeof value.value === 'string')
      labels.push({
        key: String(key.value),
        value: value.value,
        keyAt: placeOf(key),
        valueAt: placeOf(value),
      });
    else problems.push(placeOf(value));
  }
  return { labels, problems };
}

function placeOf({ offset, length }: Node): { readonly offset: number; readonly length: number } {
  return { offset, length };
}
