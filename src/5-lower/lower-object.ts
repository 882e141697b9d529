/** An authored object → its lowered form: Markdown with its file, one form per field, lists never missing. */

import { lookup, objectShape } from '../language/language-tables.ts';
import { becomesList, type FieldShape, isOneOfList, type Shape } from '../language/shape.ts';
import type { RichText } from '../model/model.ts';

export interface LowerContext {
  readonly file: string;
  /** Text of an included Markdown file, by its path from the workspace root. */
  readonly include: (from: string, path: string) => RichText;
  /** What a reference that may also be written out stands for, e.g. a goal given by its id. */
  readonly resolve: (target: string, id: string) => object | undefined;
}

export function lowerObject<T>(value: object, type: string, context: LowerContext): T {
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(objectShape(type).fields)) {
    const given = lookup(value as Record<string, unknown>, key);
    const lowered = given === undefined ? missing(field) : lowerValue(given, field.shape, context);
    if (lowered !== undefined) result[key] = lowered;
  }
  for (const [key, item] of Object.entries(value)) if (key.startsWith('x-')) result[key] = item;
  return result as T;
}

/** A draft may lack what it must have one day: empty for text, 0 for a number. */
function missing(field: FieldShape): unknown {
  const { shape } = field;
  if (becomesList(shape)) return [];
  if (!field.draftable) return undefined;
  if (shape.is === 'number') return 0;
  return shape.is === 'text' ? '' : { text: '', file: '' };
}

function lowerValue(value: unknown, shape: Shape, context: LowerContext): unknown {
  switch (shape.is) {
    case 'list':
      return (value as readonly unknown[]).flatMap((item) => lowerValue(item, shape.of, context) ?? []);
    case 'object':
      return lowerObject(value as object, shape.type, context);
    case 'union':
      return lowerUnion(value, shape, context);
    case 'text':
      return shape.line ? { text: value, file: context.file } : value;
    default:
      return value;
  }
}

function lowerUnion(value: unknown, shape: Extract<Shape, { is: 'union' }>, context: LowerContext): unknown {
  const { scalar, list, map } = shape;
  if (scalar?.is === 'text' && scalar.md) {
    if (typeof value === 'string') return { text: value, file: context.file };
    // A draft may leave the name of the file out, which is a warning.
    return context.include(context.file, (value as { file?: string }).file ?? '');
  }
  if (Array.isArray(value)) return list ? lowerValue(value, list, context) : value;
  if (typeof value === 'object') return map ? lowerValue(value, map, context) : value;
  if (isOneOfList(shape)) return [value];
  if (scalar?.is === 'text' && scalar.ref === 'Item') return { to: value };
  if (scalar?.is === 'text' && scalar.ref && map) return context.resolve(scalar.ref, String(value));
  return value;
}
