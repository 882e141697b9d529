/** A file → the outline that editors show: what has an id, a number or a title, inside of what holds it. */
import type { SyntaxMap, SyntaxNode, SyntaxTree } from '../../1-parse/syntax-tree.ts';
import { branchOf } from '../../language/branch.ts';
import { canonicalKey, lookup, objectShape } from '../../language/language-tables.ts';
import type { Shape } from '../../language/shape.ts';

export interface Outlined {
  readonly name: string;
  /** The Chinese or English name of the list that holds it, as the author wrote it. */
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  /** Of its name. */
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly below: readonly Outlined[];
}

export function outlineOf({ root }: SyntaxTree, type: string): readonly Outlined[] {
  return below(root, { is: 'object', type }, '');
}

/** Maps and lists that go over several lines. */
export function foldsOf({
  root,
  text,
}: SyntaxTree): readonly { readonly start: number; readonly end: number }[] {
  const folds: { start: number; end: number }[] = [];
  const visit = (node: SyntaxNode | null): void => {
    if (node?.is === 'list') for (const item of node.items) add(item, item?.start);
    if (node?.is === 'map') for (const { key, value } of node.entries) add(value, key.start);
  };
  const add = (node: SyntaxNode | null, start: number | undefined): void => {
    if (!node || start === undefined) return;
    const end = start + text.slice(start, node.end).trimEnd().length;
    if (text.slice(start, end).includes('\n')) folds.push({ start, end });
    visit(node);
  };
  visit(root);
  return folds;
}

function below(node: SyntaxNode | null, given: Shape, detail: string): readonly Outlined[] {
  if (!node) return [];
  const shape = node.is === 'scalar' ? given : branchOf(given, node.is === 'list' ? [] : {});
  if (node.is === 'list') {
    const of: Shape = shape.is === 'list' ? shape.of : { is: 'any' };
    return node.items.flatMap((item) => below(item, of, detail));
  }
  if (node.is !== 'map' || shape.is !== 'object') return [];
  const object = objectShape(shape.type);
  const inside = node.entries.flatMap(({ key, value }) => {
    const field = lookup(object.fields, canonicalKey(object, key));
    return field ? below(value, field.shape, key.text) : [];
  });
  const name = nameOf(node, shape.type);
  return name ? [{ ...name, detail, start: node.start, end: node.end, below: inside }] : inside;
}

function nameOf(node: SyntaxMap, type: string): Pick<Outlined, 'name' | 'nameStart' | 'nameEnd'> | undefined {
  const object = objectShape(type);
  const scalar = (wanted: string) => {
    const value = node.entries.find(({ key }) => canonicalKey(object, key) === wanted)?.value;
    return value?.is === 'scalar' ? value : undefined;
  };
  const named = scalar('title') ?? scalar('text') ?? scalar('id');
  const no = scalar('no') ?? scalar('id');
  if (!named) return undefined;
  const first = named.text.split('\n')[0] ?? '';
  const name = no && no !== named ? `${no.text} ${first}` : first;
  return name.trim() === '' ? undefined : { name, nameStart: named.start, nameEnd: named.end };
}
