/** The one descent over what a shape allows: where a value may be of several kinds, which of them it is. */
import type { Shape } from './shape.ts';

export const anything: Shape = { is: 'any' };

/** The shape of this value: where it may be a list, a map or a scalar, the one that it is. */
export function branchOf(shape: Shape, value: unknown): Shape {
  if (shape.is !== 'union') return shape;
  return (
    (Array.isArray(value) ? shape.list : typeof value === 'object' ? shape.map : shape.scalar) ?? anything
  );
}

/** Of what the value may be a list, whatever else it may be. */
export function itemsOf(shape: Shape): Shape | undefined {
  const list = shape.is === 'union' ? shape.list : shape;
  return list?.is === 'list' ? list.of : undefined;
}

/** Of which type the value may be an object, whatever else it may be. */
export function objectTypeOf(shape: Shape): string | undefined {
  const object = shape.is === 'union' ? shape.map : shape;
  return object?.is === 'object' ? object.type : undefined;
}

/** Authors write Markdown there: as a text, or as the name of a file that holds it. */
export function isRichText(shape: Shape): boolean {
  return shape.is === 'union' && shape.scalar?.is === 'text' && shape.scalar.md === true;
}
