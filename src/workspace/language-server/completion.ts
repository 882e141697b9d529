/** What may be typed at a place: keys that its object still lacks, words, and names of what is referred to. */
import { fold } from '../../language/fold.ts';
import { enumWord, fieldWord, type KeyLanguage } from '../../language/key-language.ts';
import { objectShape, wordTable } from '../../language/language-tables.ts';
import type { FieldShape, Shape } from '../../language/shape.ts';
import type { TypedPlace } from '../../language/typed-place.ts';
import type { Language } from '../../values/language.ts';
import { targetsFrom } from './change-targets.ts';
import { fieldHelp } from './field-help.ts';
import { type Around, namesOf } from './names.ts';

export interface Offer {
  readonly is: 'key' | 'word' | 'name';
  /** What is shown in the list. */
  readonly label: string;
  /** What stands behind it, in short. */
  readonly detail: string;
  readonly help?: string;
  /** What is typed for it. */
  readonly insert: string;
  /** By what it is found besides its label: the other language, the text of a requirement. */
  readonly found: string;
}

export interface Offers {
  readonly offers: readonly Offer[];
  /** There are more, which show as more is typed. */
  readonly cut: boolean;
}

/** So many at once; a standard has hundreds of requirements. */
const mostNames = 300;

/** `language` is that of the words beside what is offered. */
export function offersAt(place: TypedPlace, around: Around, language: Language): Offers {
  const keys = place.keyOf === undefined ? [] : keyOffers(place, place.keyOf, around.language, language);
  const values = valueOffers(place, around);
  return { offers: [...keys, ...values.offers], cut: values.cut };
}

function keyOffers(
  { taken, word, steps }: TypedPlace,
  type: string,
  keys: KeyLanguage,
  language: Language,
): readonly Offer[] {
  const { fields, keys: known } = objectShape(type);
  const here = known[fold(word)];
  // What a file is comes first, then what it may not lack.
  const urgency = (key: string, { draftable, shape }: FieldShape): number =>
    key === 'kind' && steps.length === 0 ? 0 : draftable || (shape.is === 'text' && shape.id) ? 1 : 2;
  return Object.entries(fields)
    .filter(([key]) => !taken.has(key) || key === here)
    .sort(([a, one], [b, other]) => urgency(a, one) - urgency(b, other))
    .map(([key, field]): Offer => {
      const label = fieldWord(type, key, keys);
      const help = fieldHelp(type, key, language);
      const other = keys === 'zh' ? key : field.zh;
      return {
        is: 'key',
        label,
        detail: other,
        ...(help === undefined ? {} : { help }),
        insert: `${label}:${behindKey(field)}`,
        found: [label, other, ...(field.near ?? [])].join(' '),
      };
    });
}

/** A value on the same line, or what its lines begin with. */
function behindKey({ shape }: FieldShape): string {
  if (shape.is === 'list' || (shape.is === 'union' && shape.list && !shape.scalar)) return '\n  - ';
  if (shape.is === 'object' || shape.is === 'map') return '\n  ';
  return shape.is === 'union' && shape.scalar?.is === 'text' && shape.scalar.md ? ' |\n  ' : ' ';
}

function valueOffers({ shape, keyOf, word, owner }: TypedPlace, around: Around): Offers {
  if (keyOf === undefined && owner?.type === 'OverlayChange' && owner.key === 'target') {
    const offers = targetsFrom(word, around).map(
      ({ path, title }): Offer => ({
        is: 'name',
        label: path,
        detail: title,
        insert: path,
        found: `${path} ${title}`,
      }),
    );
    // The next step shows when this one is typed.
    return { offers, cut: true };
  }
  const scalar = shape.is === 'union' ? shape.scalar : shape;
  if (keyOf !== undefined || !scalar) return { offers: [], cut: false };
  const words = wordsOf(scalar);
  if (words !== undefined) return { offers: wordOffers(words, around.language), cut: false };
  if (scalar.is === 'boolean') {
    const [yes, no] = around.language === 'zh' ? ['是', '否'] : ['true', 'false'];
    const offer = (label: string): Offer => ({ is: 'word', label, detail: '', insert: label, found: label });
    return { offers: [offer(yes), offer(no)], cut: false };
  }
  if (scalar.is !== 'text' || scalar.ref === undefined) return { offers: [], cut: false };
  const names = namesOf(scalar.ref, around);
  const near = names.length > mostNames ? names.filter(matching(word)) : names;
  const offers = near.slice(0, mostNames).map(
    ({ id, title }): Offer => ({
      is: 'name',
      label: id,
      detail: title,
      insert: id,
      found: `${id} ${title}`,
    }),
  );
  return { offers, cut: names.length > offers.length };
}

/** What is typed stands in the id or in the text. */
function matching(word: string): (name: { readonly id: string; readonly title: string }) => boolean {
  const typed = fold(word).toLowerCase();
  return ({ id, title }) => `${id} ${title}`.toLowerCase().includes(typed);
}

function wordsOf(shape: Shape): string | undefined {
  return shape.is === 'enum' ? shape.words : shape.is === 'text' ? shape.words : undefined;
}

function wordOffers(words: string, language: KeyLanguage): readonly Offer[] {
  const table = wordTable(words);
  return [...new Set(Object.values(table.lookup))].map((english): Offer => {
    const label = enumWord(words, english, language);
    const other = language === 'zh' ? english : (table.zh[english] ?? english);
    return {
      is: 'word',
      label,
      detail: other === label ? '' : other,
      insert: label,
      found: `${label} ${other}`,
    };
  });
}
