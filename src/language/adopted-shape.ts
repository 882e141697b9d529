/**
 * A change of an adoption → the shape of its value, which is written and read as at the place it is meant
 * for.
 */
import type { SyntaxMap, SyntaxNode } from '../1-parse/syntax-tree.ts';
import { typeOfKind } from '../generated/shapes.ts';
import type { EntityKind, OverlayChangeOp } from '../generated/types.ts';
import { fold } from './fold.ts';
import { canonicalKey, lookup, objectShape, wordTable } from './language-tables.ts';
import type { Shape } from './shape.ts';

const adoptable = ['Programme', 'Course', 'LearningTask'] as const;

export type AdoptableType = (typeof adoptable)[number];

/** `<kind>/<id>` in either language; the type is undefined for a kind that is none. */
export function entityReference(reference: string): {
  readonly type: string | undefined;
  readonly id: string;
} {
  const [kind = '', ...id] = reference.split('/');
  const word = lookup(wordTable('EntityKind').lookup, fold(kind));
  return { type: word && typeOfKind[word as EntityKind], id: id.join('/') };
}

export function adoptedType(reference: string): AdoptableType | undefined {
  const { type } = entityReference(reference);
  return adoptable.find((one) => one === type);
}

/** Keys, ids and positions as typed. */
export function targetSteps(target: string): string[] {
  return target
    .normalize('NFC')
    .split(/[/／]/)
    .map((step) => step.trim());
}

export interface Change {
  readonly target: string;
  readonly op: OverlayChangeOp;
  readonly givesList: boolean;
}

/** `any` where the target leads nowhere: that is a finding of its own. */
export function shapeOfChange(type: AdoptableType, { target, op, givesList }: Change): Shape {
  const shape = targetSteps(target).reduce(shapeBelow, { is: 'object', type });
  if (op === 'rename') return { is: 'text' };
  const list = listShape(shape);
  return op === 'add' && list && !givesList ? list.of : shape;
}

/** The same for a change that is still syntax, in the file whose root this is. */
export function shapeOfValue(root: SyntaxNode | null, change: SyntaxMap): Shape {
  const type = adoptedType(textAt(root, 'Overlay', 'extends') ?? '');
  const target = textAt(change, 'OverlayChange', 'target');
  const op = lookup(wordTable('OverlayChangeOp').lookup, fold(textAt(change, 'OverlayChange', 'op') ?? ''));
  if (!type || target === undefined || op === undefined) return { is: 'any' };
  return shapeOfChange(type, {
    target,
    op: op as OverlayChangeOp,
    givesList: valueAt(change, 'OverlayChange', 'value')?.is === 'list',
  });
}

export function listShape(shape: Shape): Extract<Shape, { is: 'list' }> | undefined {
  const list = shape.is === 'union' ? shape.list : shape;
  return list?.is === 'list' ? list : undefined;
}

/** One step down, whatever the value: a step into a list is an item of it. */
export function shapeBelow(given: Shape, step: string): Shape {
  const shape = given.is === 'union' ? (given.map ?? given.list ?? given) : given;
  switch (shape.is) {
    case 'object': {
      const object = objectShape(shape.type);
      return lookup(object.fields, canonicalKey(object, { text: step }))?.shape ?? { is: 'any' };
    }
    case 'list':
    case 'map':
      return shape.of;
    default:
      return { is: 'any' };
  }
}

function valueAt(node: SyntaxNode | null, type: string, key: string): SyntaxNode | null | undefined {
  if (node?.is !== 'map') return undefined;
  const shape = objectShape(type);
  return node.entries.find((entry) => canonicalKey(shape, entry.key) === key)?.value;
}

function textAt(node: SyntaxNode | null, type: string, key: string): string | undefined {
  const value = valueAt(node, type, key);
  return value?.is === 'scalar' ? value.text : undefined;
}
