/**
 * What a file says, place by place, read as leniently as an author would: safe fixes must leave it as it is.
 */
import type { SyntaxMap, SyntaxNode, SyntaxScalar, SyntaxTree } from '../1-parse/syntax-tree.ts';
import { nearForm, undressed } from '../language/fold.ts';
import { canonicalKey, lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';

/** Where it stands (keys in English) → what it says, and the offset where it begins. */
export type Meaning = ReadonlyMap<
  string,
  { readonly says: string; readonly start: number; readonly end: number }
>;

export function meaningOf(tree: SyntaxTree, type: string | undefined): Meaning {
  const found = new Map<string, { says: string; start: number; end: number }>();
  collect(tree.root, type ? { is: 'object', type } : { is: 'any' }, '', found);
  return found;
}

/**
 * Stretches of the text, before and after, that the fixes are about: what stands there, or holds it, may
 * change.
 */
export interface Touched {
  readonly before: readonly Stretch[];
  readonly after: readonly Stretch[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function sameMeaning(before: Meaning, after: Meaning, touched: Touched): boolean {
  const paths = [...pathsIn(before, touched.before), ...pathsIn(after, touched.after)];
  const exempt = (path: string): boolean =>
    paths.some((one) => one === path || one.startsWith(`${path}/`) || path.startsWith(`${one}/`));
  for (const [path, { says }] of before) if (after.get(path)?.says !== says && !exempt(path)) return false;
  for (const path of after.keys()) if (!before.has(path) && !exempt(path)) return false;
  return true;
}

function pathsIn(meaning: Meaning, stretches: readonly Stretch[]): string[] {
  const meets = (a: Stretch, b: Stretch): boolean =>
    (a.start < b.end && b.start < a.end) || (a.start === a.end && b.start <= a.start && a.start <= b.end);
  return [...meaning].filter(([, leaf]) => stretches.some((one) => meets(one, leaf))).map(([path]) => path);
}

function collect(
  node: SyntaxNode | null,
  given: Shape,
  path: string,
  found: Map<string, { says: string; start: number; end: number }>,
): void {
  if (!node) return;
  const shape = given.is === 'union' ? (given[node.is] ?? { is: 'any' as const }) : given;
  if (node.is === 'scalar') {
    const typed = shape.is === 'any' && node.style !== 'plain' ? 'text ' : '';
    found.set(path, { says: `${typed}${node.text}`, start: node.start, end: node.end });
  } else if (node.is === 'list') {
    if (node.items.length === 0) found.set(path, { says: '[]', start: node.start, end: node.end });
    for (const [index, item] of node.items.entries())
      collect(item, shape.is === 'list' ? shape.of : { is: 'any' }, `${path}/${index}`, found);
  } else entries(node, shape, path, found);
}

function entries(
  node: SyntaxMap,
  shape: Shape,
  path: string,
  found: Map<string, { says: string; start: number; end: number }>,
): void {
  const seen = new Set<string>();
  for (const { key, value } of node.entries) {
    const name = shape.is === 'object' ? lenientKey(shape.type, key) : key.text;
    if (seen.has(name)) continue;
    seen.add(name);
    const inside =
      shape.is === 'object'
        ? (lookup(objectShape(shape.type).fields, name)?.shape ?? { is: 'any' as const })
        : shape.is === 'map'
          ? shape.of
          : { is: 'any' as const };
    collect(value, inside, `${path}/${name.replaceAll('/', '~1')}`, found);
  }
}

function lenientKey(type: string, key: SyntaxScalar): string {
  const shape = objectShape(type);
  const name = canonicalKey(shape, key);
  if (lookup(shape.fields, name)) return name;
  const [typed, bare] = [nearForm(key.text), undressed(key.text)];
  const near = Object.entries(shape.fields).filter(
    ([field, { zh, near }]) => near?.includes(typed) || nearForm(zh) === bare || nearForm(field) === bare,
  );
  return near.length === 1 ? (near[0]?.[0] ?? name) : name;
}
