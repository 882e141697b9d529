/** A path of English keys and positions → the stretch of the file where that value, or its key, was typed. */
import { emptyItemDash } from '../1-parse/empty-item.ts';
import type { SyntaxMap, SyntaxNode, SyntaxScalar, SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { Place, Span } from '../source/place.ts';
import { shapeOfValue } from './adopted-shape.ts';
import { canonicalKey, lookup, objectShape } from './language-tables.ts';
import type { Shape } from './shape.ts';

/**
 * The place of a value. Where the path leads to something that is not written, the nearest thing around it
 * that is: the key under which it would stand, or the first key of the object that lacks it.
 */
export function locate(tree: SyntaxTree, text: string, type: string | undefined, place: Place): Span {
  let node: SyntaxNode | null = tree.root;
  let key: SyntaxScalar | undefined;
  let around: SyntaxNode | null = tree.root;
  let shape: Shape = type ? { is: 'object', type } : { is: 'any' };
  for (const step of place.path) {
    const next = descend(tree.root, node, shape, step);
    if (!next)
      return span(place.file, node ? opening(node) : (key ?? (around ? opening(around) : undefined)));
    around = node;
    ({ node, key, shape } = next);
  }
  if (place.on === 'key' && key) return span(place.file, key);
  if (!node) {
    const step = place.path.at(-1);
    const dash =
      around?.is === 'list' && typeof step === 'number' ? emptyItemDash(text, around, step) : undefined;
    if (dash !== undefined) return span(place.file, { start: dash, end: dash + 1 });
    return span(place.file, key ?? (around ? opening(around) : undefined));
  }
  if (node.is === 'scalar' && place.line !== undefined) return lineSpan(place.file, text, node, place.line);
  return span(place.file, node.is === 'scalar' ? firstLine(text, node) : opening(node, key));
}

export interface Step {
  readonly node: SyntaxNode | null;
  readonly key: SyntaxScalar | undefined;
  readonly shape: Shape;
}

/** `root` is that of the file: what an adoption changes tells how its values are to be read. */
export function descend(
  root: SyntaxNode | null,
  node: SyntaxNode | null,
  given: Shape,
  step: string | number,
): Step | undefined {
  if (!node) return undefined;
  const shape = given.is === 'union' ? (given[node.is] ?? { is: 'any' as const }) : given;
  if (node.is === 'list' && typeof step === 'number') {
    return {
      node: node.items[step] ?? null,
      key: undefined,
      shape: shape.is === 'list' ? shape.of : { is: 'any' },
    };
  }
  if (node.is !== 'map') return undefined;
  if (shape.is !== 'object') {
    const entry = node.entries.find(({ key }) => key.text === step);
    return (
      entry && { node: entry.value, key: entry.key, shape: shape.is === 'map' ? shape.of : { is: 'any' } }
    );
  }
  const object = objectShape(shape.type);
  const entry = node.entries.find(({ key }) => canonicalKey(object, key) === step);
  const adopted = shape.type === 'OverlayChange' && step === 'value';
  const below = adopted ? shapeOfValue(root, node) : lookup(object.fields, String(step))?.shape;
  return entry && { node: entry.value, key: entry.key, shape: below ?? { is: 'any' } };
}

/** What stands for a whole collection: the key it belongs to, else its first key, else its first item. */
function opening(node: SyntaxNode, key?: SyntaxScalar): { start: number; end: number } {
  if (key) return key;
  if (node.is === 'map')
    return (node as SyntaxMap).entries[0]?.key ?? { start: node.start, end: node.start + 1 };
  if (node.is === 'list')
    return node.items[0] ? opening(node.items[0]) : { start: node.start, end: node.start + 1 };
  return node;
}

function firstLine(text: string, node: SyntaxScalar): { start: number; end: number } {
  if (node.style === 'literal' || node.style === 'folded') return contentLine(text, node, 0);
  const newline = text.indexOf('\n', node.start);
  return { start: node.start, end: newline === -1 ? node.end : Math.min(node.end, newline) };
}

function lineSpan(file: string, text: string, node: SyntaxScalar, line: number): Span {
  const block = node.style === 'literal' || node.style === 'folded';
  return span(file, block ? contentLine(text, node, line) : firstLine(text, node));
}

/** The n-th line of a block scalar, without its indentation. */
function contentLine(text: string, node: SyntaxScalar, line: number): { start: number; end: number } {
  let start = text.indexOf('\n', node.start) + 1;
  for (let i = 0; i < line; i++) {
    const next = text.indexOf('\n', start);
    if (next === -1 || next >= node.end) break;
    start = next + 1;
  }
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + indent, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

function span(file: string, extent: { start: number; end: number } | undefined): Span {
  const { start, end } = extent ?? { start: 0, end: 0 };
  return { file, start, end };
}
