/**
 * A place in a file → the scalar, entry or list that stands there, and the spelling of another text in its
 * place.
 */
import type {
  SyntaxEntry,
  SyntaxList,
  SyntaxMap,
  SyntaxNode,
  SyntaxScalar,
  SyntaxTree,
} from '../1-parse/syntax-tree.ts';
import { doubleQuoted, readsBackPlain, spellInline } from '../fmt/spelling.ts';
import type { Edit } from '../source/place.ts';

export interface EntryAt {
  readonly entry: SyntaxEntry;
  readonly map: SyntaxMap;
}

/** The entry whose key begins there. */
export function entryAt(tree: SyntaxTree | undefined, offset: number): EntryAt | undefined {
  for (const node of nodesOf(tree)) {
    if (node.is !== 'map') continue;
    const entry = node.entries.find(({ key }) => key.start === offset);
    if (entry) return { entry, map: node };
  }
  return undefined;
}

/** The value that begins there; keys are found by `entryAt`. */
export function scalarAt(tree: SyntaxTree | undefined, offset: number): SyntaxScalar | undefined {
  for (const node of nodesOf(tree)) if (node.is === 'scalar' && node.start === offset) return node;
  return undefined;
}

/** Is it a text that stands there? What is found in a block stands behind its head. */
export function holds(node: SyntaxNode | null, offset: number): boolean {
  return node?.is === 'scalar' && node.start <= offset && offset < Math.max(node.end, node.start + 1);
}

/** The list one of whose items begins there. */
export function listWith(tree: SyntaxTree | undefined, offset: number): SyntaxList | undefined {
  for (const node of nodesOf(tree))
    if (node.is === 'list' && node.items.some((item) => item?.start === offset)) return node;
  return undefined;
}

/** The same quotes as before, where the text allows. */
export function respell(scalar: SyntaxScalar, source: string, text: string): Edit {
  const { start, end } = scalar;
  const quote = source[start];
  if (scalar.style === 'quoted' && quote === '"') return { start, end, text: doubleQuoted(text) };
  if (scalar.style === 'quoted' && !text.includes('\n'))
    return { start, end, text: `'${text.replaceAll("'", "''")}'` };
  // In brackets these would end the text.
  return { start, end, text: spellInline(text, !readsBackPlain(text) || /[,[\]{}]/.test(text)) };
}

export function* nodesOf(tree: Pick<SyntaxTree, 'root'> | undefined): Iterable<SyntaxNode> {
  const stack: (SyntaxNode | null)[] = [tree?.root ?? null];
  const seen = new Set<SyntaxNode>();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!node || seen.has(node)) continue;
    seen.add(node);
    yield node;
    if (node.is === 'map') stack.push(...node.entries.map(({ value }) => value));
    else if (node.is === 'list') stack.push(...node.items);
  }
}
