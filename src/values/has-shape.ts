/** Whether data that somebody may have written has the form that is read from it. */

export type DataShape =
  | 'text'
  | 'number'
  | 'flag'
  | 'null'
  | 'any'
  | { readonly list: DataShape }
  | { readonly pair: readonly [DataShape, DataShape] }
  /** Whatever the keys are. */
  | { readonly each: DataShape }
  /** Keys that end in `?` may be missing; others than these may be there. */
  | { readonly fields: Readonly<Record<string, DataShape>> }
  | { readonly oneOf: readonly DataShape[] };

export function hasShape(value: unknown, shape: DataShape): boolean {
  if (typeof shape === 'string') return isPlain(value, shape);
  if ('oneOf' in shape) return shape.oneOf.some((one) => hasShape(value, one));
  if ('list' in shape) return Array.isArray(value) && value.every((one) => hasShape(one, shape.list));
  if ('pair' in shape)
    return (
      Array.isArray(value) && value.length === 2 && shape.pair.every((one, at) => hasShape(value[at], one))
    );
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if ('each' in shape) return Object.values(value).every((one) => hasShape(one, shape.each));
  return Object.entries(shape.fields).every(([key, of]) => {
    const name = key.replace(/\?$/, '');
    if (!Object.hasOwn(value, name)) return name !== key;
    return hasShape((value as Record<string, unknown>)[name], of);
  });
}

function isPlain(value: unknown, shape: 'text' | 'number' | 'flag' | 'null' | 'any'): boolean {
  if (shape === 'any') return true;
  if (shape === 'null') return value === null;
  return typeof value === { text: 'string', number: 'number', flag: 'boolean' }[shape];
}
