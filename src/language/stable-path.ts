/**
 * A path of English keys and positions → the same with ids and numbers for positions: other items may come
 * and go.
 */
import type { SyntaxNode, SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { Path } from '../source/place.ts';
import { canonicalKey, objectShape } from './language-tables.ts';
import { descend } from './locate.ts';
import type { Shape } from './shape.ts';

export function stablePath(tree: SyntaxTree, type: string | undefined, path: Path): string {
  const steps: string[] = [];
  let node: SyntaxNode | null = tree.root;
  let shape: Shape = type ? { is: 'object', type } : { is: 'any' };
  for (const step of path) {
    const next = descend(tree.root, node, shape, step);
    node = next?.node ?? null;
    shape = next?.shape ?? { is: 'any' };
    steps.push(typeof step === 'number' ? (nameOf(node, shape) ?? '*') : step);
  }
  return steps.join('/');
}

function nameOf(node: SyntaxNode | null, given: Shape): string | undefined {
  if (node?.is !== 'map') return undefined;
  const shape = given.is === 'union' ? given.map : given;
  if (shape?.is !== 'object') return undefined;
  const object = objectShape(shape.type);
  for (const name of ['id', 'no']) {
    const value = node.entries.find(({ key }) => canonicalKey(object, key) === name)?.value;
    if (value?.is === 'scalar') return value.text;
  }
  return undefined;
}
