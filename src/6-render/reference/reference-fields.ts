/** Object types → the tables of the field reference. */

import type { DescribedField, DescribedType } from '../../language/editor/object-types.ts';
import { kindOfType } from '../../language/kind-of-type.ts';
import { lookup, wordTable } from '../../language/language-tables.ts';
import type { Shape } from '../../language/shape.ts';
import type { Words } from '../../model/words.ts';

/** Name of the object type → path of its page. */
export type TypePages = ReadonlyMap<string, string>;

export type FieldsView = ReturnType<typeof fieldsView>;

export function fieldsView(types: readonly DescribedType[], pages: TypePages, words: Words) {
  return types.map(({ name, fields }) => ({
    name,
    fields: fields.map((field) => fieldView(field, pages, words)),
  }));
}

function fieldView(
  { name, zh, help, required, teacher, shape, only }: DescribedField,
  pages: TypePages,
  words: Words,
) {
  const [label, key, meaning, second] =
    words.language === 'en' ? [name, zh, help.en, help.zh] : [zh, name, help.zh, help.en];
  const target = objectIn(shape);
  const page = target && pages.get(target);
  return {
    label,
    key,
    meaning,
    second,
    value: shape.is === 'enum' ? enumWords(shape.words, words, only) : valueWords(shape, words),
    marks: [
      ...(required ? [words.label('reference.required')] : []),
      ...(teacher ? [words.label('reference.teacher')] : []),
    ],
    ...(target && page ? { target, page } : {}),
  };
}

function objectIn(shape: Shape): string | undefined {
  switch (shape.is) {
    case 'object':
      return shape.type;
    case 'list':
    case 'map':
      return objectIn(shape.of);
    case 'union':
      return [shape.map, shape.list]
        .flatMap((branch) => (branch ? [objectIn(branch)] : []))
        .find((type) => type !== 'Include');
    default:
      return undefined;
  }
}

function valueWords(shape: Shape, words: Words): string {
  const type = (name: string, values = {}): string => words.label(`reference.type.${name}`, values);
  switch (shape.is) {
    case 'text':
      if (shape.ref === 'Item') return type('item');
      if (shape.ref === 'Entity') return type('entity');
      if (shape.ref) return type('ref', { of: kindWord(shape.ref, words) });
      return shape.words ? enumWords(shape.words, words) : shape.md ? type('md') : type('text');
    case 'number':
      return type(shape.percent ? 'percent' : 'number');
    case 'enum':
      return enumWords(shape.words, words);
    case 'list':
    case 'map':
      return type(shape.is, { of: valueWords(shape.of, words) });
    case 'object':
      return shape.type;
    case 'union': {
      const branches =
        shape.scalar?.is === 'text' && shape.scalar.md
          ? [shape.scalar]
          : [shape.scalar, shape.list, shape.map];
      return branches.flatMap((branch) => (branch ? [valueWords(branch, words)] : [])).join(' / ');
    }
    default:
      return type(shape.is);
  }
}

function kindWord(type: string, words: Words): string {
  const kind = kindOfType(type);
  return kind === undefined || words.language === 'en'
    ? type
    : (lookup(wordTable('EntityKind').zh, kind) ?? type);
}

/** Both words of each, that of the documents' language first. */
function enumWords(name: string, words: Words, only?: string): string {
  const wanted = Object.entries(wordTable(name).zh).filter(
    ([english]) => only === undefined || english === only,
  );
  const pairs = wanted.map(([english, chinese]) => {
    const [first, second] = words.language === 'en' ? [english, chinese] : [chinese, english];
    return first === second ? first : `${first} ${second}`;
  });
  return pairs.join(words.label('list-separator'));
}
