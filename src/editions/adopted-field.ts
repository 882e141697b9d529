/** Target of an adoption's change (`tasks/t2/stages/s1/hours`) → what stands there, and who may read it. */

import { hiddenWhenClosed } from '../5-lower/edition.ts';
import { typeOfKind } from '../generated/shapes.ts';
import { anything } from '../language/branch.ts';
import { fold } from '../language/fold.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import { type Audience, narrower } from './audience.ts';

export interface AdoptedField {
  readonly shape: Shape;
  readonly audience: Audience;
}

/** `base` is what the adoption extends, `course/c1`; of a draft that says no target yet, nobody reads the value. */
export function adoptedField(base: string | undefined, target: string | undefined): AdoptedField {
  if (target === undefined) return { shape: anything, audience: 'nobody' };
  const type = lookup(typeOfKind as Readonly<Record<string, string>>, base?.split('/')[0] ?? '');
  let field: AdoptedField = { shape: type ? { is: 'object', type } : anything, audience: 'students' };
  for (const step of target.split('/')) field = below(field, step);
  return field;
}

function below({ shape, audience }: AdoptedField, step: string): AdoptedField {
  if (shape.is === 'union') return below({ shape: shape.list ?? shape.map ?? anything, audience }, step);
  if (shape.is === 'list')
    return { shape: shape.of.is === 'union' ? (shape.of.map ?? shape.of) : shape.of, audience };
  if (shape.is !== 'object') return { shape: anything, audience };
  const { fields, keys } = objectShape(shape.type);
  const key = lookup(keys, fold(step)) ?? step;
  const field = lookup(fields, key);
  const teacher = field?.teacher === true || key.startsWith('x-');
  // Whether the examination is open is said in the file that is adopted; what it is then is read from the
  // adopted entity.
  const own = teacher ? 'teachers' : hiddenWhenClosed(shape.type, key) ? 'nobody' : 'students';
  return { shape: field?.shape ?? anything, audience: narrower(audience, own) };
}
