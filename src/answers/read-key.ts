/** One entry of `correct` → the options that it marks, or why it cannot be told. */
import { judgementInKey, judgementOf } from './judgement-words.ts';
import { labelOf, placeOfLetter } from './option-letters.ts';
import type { PrintedOptions } from './printed-options.ts';

/** Places of options from 0, in their order. */
export type Places = readonly number[];

export interface Reading {
  readonly by: 'text' | 'letter' | 'place' | 'judgement';
  readonly places: Places;
}

/**
 * A key is read as an option's text, as letters, as places from 1 and as a judgement; it is good when all
 * that fit mark the same. A letter with the text of its option is no letter alone. Where several are right, their
 * letters may stand in any order.
 */
export function readKey(
  key: string,
  printed: PrintedOptions,
  anyOrder = false,
): { readonly marks: Places } | { readonly readings: readonly Reading[] } {
  const text = textPlaces(key, printed);
  const both = letterAndText(key, printed);
  const alone: Reading[] = [
    ...letterReadings(key, printed, text.length > 0).map((places): Reading => ({ by: 'letter', places })),
    ...placeReadings(key, printed).map((places): Reading => ({ by: 'place', places })),
    ...judgementReadings(key, printed).map((places): Reading => ({ by: 'judgement', places })),
  ];
  const agree = both.length === 1 && both[0]?.by === 'text';
  const found: Reading[] = [
    ...text.map((place): Reading => ({ by: 'text', places: [place] })),
    ...both,
    ...(agree ? [] : alone),
  ];
  const readings = found.filter(
    ({ places }, index) => found.findIndex((other) => same(other.places, places)) === index,
  );
  const [only, second] = readings;
  const sorted = anyOrder && !only ? inOrder(key) : key;
  if (sorted !== key) return readKey(sorted, printed);
  return only && !second ? { marks: only.places } : { readings };
}

/**
 * The ways to write a text that differ in nothing a reader sees, then those that differ in width, then in
 * case.
 */
const foldings: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim(),
  (text) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase(),
];

function textPlaces(key: string, { options, written }: PrintedOptions): number[] {
  for (const fold of foldings) {
    const wanted = fold(key);
    const places = options.flatMap(({ text }, place) =>
      fold(text) === wanted || fold(written[place] ?? '') === wanted ? place : [],
    );
    if (places.length > 0 && wanted !== '') return places;
  }
  return [];
}

/**
 * `B 先评估` and `B. 先评估`: the letter and the text of one option, or of two, which then contradict each other.
 */
function letterAndText(key: string, printed: PrintedOptions): Reading[] {
  const spaced = /^\s*([A-Za-zＡ-Ｚａ-ｚ甲乙丙丁戊己庚辛壬癸])\s+(.+)$/su.exec(key);
  const label =
    labelOf(key) ?? (spaced && { letter: (spaced[1] ?? '').normalize('NFKC'), rest: spaced[2] ?? '' });
  if (!label || label.rest.trim() === '') return [];
  const of = printed.options.flatMap(({ letter }, place) =>
    letter.toLowerCase() === label.letter.toLowerCase() ? place : [],
  );
  const texts = textPlaces(label.rest, printed);
  const both = texts.filter((place) => of.includes(place));
  if (both.length > 0) return [{ by: 'text', places: both }];
  if (texts.length === 0 || of.length === 0 || textPlaces(key, printed).length > 0) return [];
  return [
    ...of.map((place): Reading => ({ by: 'letter', places: [place] })),
    ...texts.map((place): Reading => ({ by: 'text', places: [place] })),
  ];
}

const separators = /\s*[、,;/&+]\s*|\s*[和与及]\s*|\s+/u;

/** `B`, `b.`, `（B）`, `Ｂ`; for several `AC`, `A、C`, `A,C`; 甲 for A, unless an option is such a word itself. */
function letterReadings(key: string, printed: PrintedOptions, isText: boolean): Places[] {
  const parts = unwrapped(key).split(separators).map(unwrapped);
  const whole =
    parts.length === 1
      ? printed.options.findIndex(({ letter }) => letter.toLowerCase() === parts[0]?.toLowerCase())
      : -1;
  const letters = parts.flatMap((part) =>
    /^[A-Za-z]+$/.test(part) || /^[甲乙丙丁戊己庚辛壬癸]+$/u.test(part) ? [...part] : [''],
  );
  const places = letters.map((letter) => placeOf(letter, printed, isText));
  const several =
    rising(places) && (parts.length > 1 || letters.length <= printed.options.length) ? [places] : [];
  const typed =
    printed.own === 'misordered'
      ? printed.labels.flatMap((label, place) => (label?.letter === parts[0] ? [[place]] : []))
      : [];
  const found = [...(whole >= 0 ? [[whole]] : several), ...(parts.length === 1 ? typed : [])];
  return found.length > 0 ? [...found, ...asBegun(letters, places, printed)] : [];
}

/** `C` may mean the option that begins with it, C 语言, as well as the third. */
function asBegun(letters: readonly string[], places: Places, { options, written }: PrintedOptions): Places[] {
  const begun = letters.map((letter, index) => {
    const opening = new RegExp(`^\\s*${letter}(?![A-Za-z0-9])\\s*\\S`, 'iu');
    // Behind a letter of the author's own nothing else is one.
    const at = options.flatMap(({ text }, place) =>
      text === written[place] && /^[A-Za-z甲乙丙丁]$/u.test(letter) && opening.test(text.normalize('NFKC'))
        ? place
        : [],
    );
    return at.includes(places[index] ?? -1) || at.length !== 1 ? (places[index] ?? -1) : (at[0] ?? -1);
  });
  return same(begun, places) || begun.includes(-1) ? [] : [[...new Set(begun)].sort((a, b) => a - b)];
}

/**
 * -1 for what is no letter of this question: on a page of A, B, C a 甲 is a letter only where no option could
 * be meant by it.
 */
function placeOf(letter: string, { options }: PrintedOptions, isText: boolean): number {
  const place = placeOfLetter(letter);
  if (place === undefined || place >= options.length) return -1;
  if (/[a-z]/i.test(letter) || options[0]?.letter === '甲') return place;
  return isText || options.some(({ text }) => /^[甲乙丙丁戊己庚辛壬癸]$/u.test(text.trim())) ? -1 : place;
}

/** `2`, `２`, `②`, `(2)`, `第2个`; for several `1、3` and `①③`. */
function placeReadings(key: string, { options }: PrintedOptions): Places[] {
  // `①③` are two, and no 13.
  const bare = unwrapped(key.replace(/(?<=[①-⑳])(?=[①-⑳])/gu, '、')).replace(/^第\s*(\d+)\s*[个项]$/u, '$1');
  const places = bare.split(separators).map((part) => {
    const number = /^(?:第)?([1-9]\d{0,2})[个项]?$/u.exec(unwrapped(part))?.[1];
    return number === undefined || Number(number) > options.length ? -1 : Number(number) - 1;
  });
  return rising(places) ? [places] : [];
}

/** √ where the options are 正确 and 错误. */
function judgementReadings(key: string, { options }: PrintedOptions): Places[] {
  const meant = judgementInKey(key);
  const meanings = options.map(({ text }) => judgementOf(text));
  if (
    meant === undefined ||
    meanings.includes(undefined) ||
    options.length !== 2 ||
    meanings[0] === meanings[1]
  )
    return [];
  return [[meanings.indexOf(meant)]];
}

/** `BA`, `B、A`, `31` with a mark between → the same letters or places in their order; nothing twice. */
function inOrder(key: string): string {
  const plain = unwrapped(key.replace(/(?<=[①-⑳])(?=[①-⑳])/gu, '、'));
  const parts = plain.split(separators).map(unwrapped);
  const signs = parts.length === 1 && /^[A-Za-z]+$/.test(plain) ? [...plain.toUpperCase()] : parts;
  const areSigns = signs.every((sign) => /^(?:[A-Za-z]|\d{1,2})$/.test(sign));
  if (!areSigns || signs.length < 2 || new Set(signs).size < signs.length) return key;
  const sorted = signs
    .map((sign) => sign.toUpperCase())
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return sorted.join('、');
}

function rising(places: Places): boolean {
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

/** Without brackets around it, and without a mark behind it. */
export function unwrapped(key: string): string {
  const plain = key.normalize('NFKC').trim();
  const inside = /^[([{【〔]\s*(.*?)\s*[)\]}】〕]$/u.exec(plain)?.[1] ?? plain;
  return inside.replace(/\s*[.。、:)]$/u, '');
}

function same(a: Places, b: Places): boolean {
  return a.length === b.length && a.every((place, index) => place === b[index]);
}
