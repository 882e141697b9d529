/**
 * A key that its object does not have, but one above it or below it has → where it belongs, and how far that
 * is.
 */
import type { SyntaxEntry, SyntaxMap, SyntaxNode, SyntaxTree } from '../1-parse/syntax-tree.ts';
import { fold } from '../language/fold.ts';
import type { KeyLanguage } from '../language/key-language.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import { descend } from '../language/locate.ts';
import type { Shape } from '../language/shape.ts';
import type { Path, Span } from '../source/place.ts';

export interface Misplaced {
  readonly is: 'too-deep' | 'too-shallow';
  /** Of the object it belongs to. */
  readonly path: Path;
  /** Its English name there. */
  readonly field: string;
  /** The first key of that object, with which it must align. */
  readonly beside: Span & { readonly word: string };
  /** How many spaces to the left or right. */
  readonly spaces: number;
}

interface Level {
  readonly node: SyntaxMap;
  readonly type: string;
  readonly path: Path;
}

/** `path` leads to the object in which the key stands. */
export function misplacedKey(tree: SyntaxTree, type: string, path: Path, key: string): Misplaced | undefined {
  const levels = levelsTo(tree, type, path);
  const own = levels.pop();
  const entry = own?.node.entries.find((one) => one.key.text === key);
  if (!own || !entry || own.path.length !== path.length || own.node.flow) return undefined;
  const below = own.node.entries.slice(0, own.node.entries.indexOf(entry)).reverse();
  const inner = below.flatMap((one) => lastObject(tree, own, one, key) ?? [])[0];
  const outer = levels.reverse().find((level) => takes(level, key));
  const owner = inner ?? outer;
  const first = owner?.node.entries[0]?.key;
  if (!owner || !first || owner.node.flow) return undefined;
  const spaces = Math.abs(columnOf(tree.text, first.start) - columnOf(tree.text, entry.key.start));
  const field = lookup(objectShape(owner.type).keys, fold(key)) ?? key;
  const beside = { file: tree.path, start: first.start, end: first.end, word: first.text };
  return spaces === 0
    ? undefined
    : { is: inner ? 'too-shallow' : 'too-deep', path: owner.path, field, beside, spaces };
}

/** Has a field of that name, and nothing in it yet. */
function takes({ node, type }: Level, key: string): boolean {
  const { keys } = objectShape(type);
  const name = lookup(keys, fold(key));
  return name !== undefined && !node.entries.some((entry) => lookup(keys, fold(entry.key.text)) === name);
}

/** The last object written under an entry that takes the key, the outermost first. */
function lastObject(tree: SyntaxTree, above: Level, entry: SyntaxEntry, key: string): Level | undefined {
  const name = lookup(objectShape(above.type).keys, fold(entry.key.text));
  const shape = name === undefined ? undefined : lookup(objectShape(above.type).fields, name)?.shape;
  if (name === undefined || !shape) return undefined;
  const path = [...above.path, name];
  const isList = entry.value?.is === 'list';
  const index = entry.value?.is === 'list' ? entry.value.items.length - 1 : 0;
  const node = entry.value?.is === 'list' ? entry.value.items[index] : entry.value;
  const list = shape.is === 'union' && isList ? shape.list : shape;
  const level = levelOf(
    node ?? null,
    isList && list?.is === 'list' ? list.of : shape,
    isList ? [...path, index] : path,
  );
  if (!level) return undefined;
  if (takes(level, key)) return level;
  const last = level.node.entries.at(-1);
  return last ? lastObject(tree, level, last, key) : undefined;
}

function levelsTo(tree: SyntaxTree, type: string, path: Path): Level[] {
  let node: SyntaxNode | null = tree.root;
  let shape: Shape = { is: 'object', type };
  const levels: Level[] = [];
  for (const [index, step] of [...path, undefined].entries()) {
    const level = levelOf(node, shape, path.slice(0, index));
    if (level) levels.push(level);
    const next: ReturnType<typeof descend> =
      step === undefined ? undefined : descend(tree.root, node, shape, step);
    if (!next) break;
    ({ node, shape } = next);
  }
  return levels;
}

function levelOf(node: SyntaxNode | null, given: Shape, path: Path): Level | undefined {
  const shape = given.is === 'union' ? given.map : given;
  return node?.is === 'map' && shape?.is === 'object' ? { node, type: shape.type, path } : undefined;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The fields, one inside the other, in which a key of this name may stand, if not here. */
export function fieldsWith(key: string, type: string, language: KeyLanguage): string[] | undefined {
  const wanted = fold(key);
  let ways: { readonly type: string; readonly names: readonly string[] }[] = [{ type, names: [] }];
  const seen = new Set([type]);
  while (ways.length > 0) {
    const next: typeof ways = [];
    for (const way of ways) {
      for (const [name, { zh, shape }] of Object.entries(objectShape(way.type).fields)) {
        const inner = objectIn(shape);
        if (inner === undefined || seen.has(inner)) continue;
        const names = [...way.names, language === 'zh' ? zh : name];
        if (lookup(objectShape(inner).keys, wanted) !== undefined) return names;
        seen.add(inner);
        next.push({ type: inner, names });
      }
    }
    ways = next;
  }
  return undefined;
}

function objectIn(shape: Shape): string | undefined {
  if (shape.is === 'object') return shape.type;
  if (shape.is === 'list') return objectIn(shape.of);
  return shape.is === 'union'
    ? ((shape.map && objectIn(shape.map)) ?? (shape.list && objectIn(shape.list)))
    : undefined;
}
