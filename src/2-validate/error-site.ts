/** Where one error of a schema stands: the value it is about, its field, and what the language wants there. */
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { WrittenIn } from '../language/key-language.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import type { Path, Place } from '../source/place.ts';

export interface SchemaContext extends WrittenIn {
  readonly file: string;
  readonly type: string;
  readonly value: unknown;
  /** Left out for what is not written in one file as it is. */
  readonly tree?: SyntaxTree;
}

export interface ErrorSite {
  readonly context: SchemaContext;
  readonly path: Path;
  readonly given: unknown;
  /** The field that is being complained about, and the object type it stands in. */
  readonly field: string;
  readonly owner: string;
  readonly shape: Shape;
}

/** `pointer` is a JSON pointer into the value of the context. */
export function errorSite(pointer: string, context: SchemaContext): ErrorSite {
  const path: (string | number)[] = [];
  let given: unknown = context.value;
  let shape: Shape = { is: 'object', type: context.type };
  let owner = context.type;
  let field = '';
  for (const step of pointer.split('/').slice(1).map(unescapePointer)) {
    const key = Array.isArray(given) ? Number(step) : step;
    shape = branch(shape, given);
    if (shape.is === 'object') {
      owner = shape.type;
      field = step;
      shape = lookup(objectShape(shape.type).fields, step)?.shape ?? { is: 'any' };
    } else shape = shape.is === 'list' || shape.is === 'map' ? shape.of : { is: 'any' };
    path.push(key);
    given = (given as Record<string | number, unknown> | undefined)?.[key];
  }
  return { context, path, given, field, owner, shape: branch(shape, given) };
}

export function placeAt({ context, path }: ErrorSite, below: Path = [], on?: 'key'): Place {
  return { file: context.file, path: [...path, ...below], ...(on ? { on } : {}) };
}

/** The object type that stands there, or that of the file. */
export function typeAt({ shape, context }: ErrorSite): string {
  return shape.is === 'object' ? shape.type : context.type;
}

function branch(shape: Shape, given: unknown): Shape {
  if (shape.is !== 'union') return shape;
  const chosen = Array.isArray(given)
    ? shape.list
    : typeof given === 'object' && given !== null
      ? shape.map
      : shape.scalar;
  return chosen ?? shape;
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
