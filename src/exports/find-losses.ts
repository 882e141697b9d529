/** What an author wrote, and what a format holds of it → the losses, each at its place. */
import { isRichText, itemsOf, objectTypeOf } from '../language/branch.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { FieldShape, Shape } from '../language/shape.ts';
import { child, type Located } from '../source/located.ts';
import type { Loss } from './export-format.ts';
import type { Holdings } from './held-fields.ts';
import { keyPlace } from './key-place.ts';
import { isObject } from './written-at.ts';

const longestValue = 60;

/** Identity is held by every format. */
const always = new Set(['kind', 'id']);

export function findLosses(written: Located<object>, type: string, holdings: Holdings): Loss[] {
  const { held = [], within = [], kept = [] } = lookup(holdings.types, type) ?? {};
  return Object.entries(written.value).flatMap(([key, value]): Loss[] => {
    const field = lookup(objectShape(type).fields, key);
    if (held.includes(key) || (field && always.has(key)) || isEmpty(value)) return [];
    if (!field)
      return holdings.extensions.includes(type)
        ? []
        : [{ fact: `${type}.${key}`, place: keyPlace(written, key) }];
    if (within.includes(key)) return lossesWithin(child(written, value, key), field.shape, holdings);
    const loss = { fact: `${type}.${key}`, place: keyPlace(written, key), ...shown(value, field) };
    return [kept.includes(key) ? { ...loss, keptIn: holdings.keptIn } : loss];
  });
}

/**
 * The fields of one object that a format keeps where only people or ccstd can read them; never those for
 * teachers only.
 */
export function keptFields(value: object, type: string, holdings: Holdings): Record<string, unknown> {
  const { kept = [] } = lookup(holdings.types, type) ?? {};
  const { fields } = objectShape(type);
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => kept.includes(key) && !lookup(fields, key)?.teacher),
  );
}

/** Keys that authors add to the language, carried along untouched. */
export function extensionKeys(value: object): Record<`x-${string}`, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('x-')));
}

function lossesWithin(written: Located<unknown>, shape: Shape, holdings: Holdings): Loss[] {
  if (Array.isArray(written.value)) {
    const of = itemsOf(shape);
    return of
      ? written.value.flatMap((item: unknown, index) =>
          lossesWithin(child(written, item, index), of, holdings),
        )
      : [];
  }
  const type = objectTypeOf(shape);
  const { value } = written;
  return isObject(value) && type !== undefined ? findLosses({ ...written, value }, type, holdings) : [];
}

function shown(value: unknown, { shape, teacher }: FieldShape): Pick<Loss, 'value'> {
  if (typeof value === 'number' || typeof value === 'boolean') return { value };
  return typeof value === 'string' && value.length <= longestValue && !teacher && !isRichText(shape)
    ? { value }
    : {};
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
