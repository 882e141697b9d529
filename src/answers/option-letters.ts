/** The letters that stand before options on a page, and those that authors type before them. */

const stems = '甲乙丙丁戊己庚辛壬癸';
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Whether a question's options are printed with A, a, 甲 or ①. */
export type Alphabet = 'A' | 'a' | '甲' | '①';

/** 0 → A, 25 → Z, 26 → AA; there are ten of 甲, and the places after them are counted in the same way. */
export function letterAt(place: number, alphabet: Alphabet = 'A'): string {
  const letters = alphabet === '甲' ? stems : alphabet === '①' ? circled : capitals;
  const last = letters.charAt(place % letters.length);
  const letter =
    place < letters.length ? last : letterAt(Math.floor(place / letters.length) - 1, alphabet) + last;
  return alphabet === 'a' ? letter.toLowerCase() : letter;
}

/** The place of one letter, whatever its case; undefined for anything else. */
export function placeOfLetter(letter: string): number | undefined {
  const stem = letter.length === 1 ? stems.indexOf(letter) : -1;
  if (stem >= 0) return stem;
  return /^[A-Za-z]$/.test(letter) ? letter.toUpperCase().charCodeAt(0) - 65 : undefined;
}

export function alphabetOf(letter: string): Alphabet {
  if (stems.includes(letter)) return '甲';
  if (circled.includes(letter)) return '①';
  return letter === letter.toUpperCase() ? 'A' : 'a';
}

export interface Label {
  readonly letter: string;
  readonly place: number;
  /** What stands behind the letter. */
  readonly rest: string;
  /** It could as well be part of the text: `B.run()`, `(A)类火灾`, `A、B 两相`. */
  readonly doubtful: 'joined' | 'bracketed' | 'pair' | undefined;
}

const one = `[A-Za-zＡ-Ｚａ-ｚ${stems}]`;
const bracketed = new RegExp(`^\\s*[（([［【〔]\\s*(${one})\\s*[）)\\]］】〕]\\s*[.．、:：]?\\s*(.*)$`, 'su');
const separated = new RegExp(`^\\s*(${one})(\\s*[.．。、:：)）]\\s*|[\\t\\u3000]\\s*)(.*)$`, 'su');

/** `① 低危`; not `①②`, `①→③→②` or `① 和 ③`, which name statements of the question. */
function circledLabelOf(option: string): Label | undefined {
  const [, letter = '', rest = ''] =
    /^\s*([①-⑳])\s*[.．、:：]?\s*([^\s①-⑳→—、，,+/和与及或][^①-⑳]*)$/su.exec(option) ?? [];
  return letter === '' ? undefined : { letter, place: circled.indexOf(letter), rest, doubtful: undefined };
}

/**
 * `A. 低危`, `（B）中危`, `丙、高危`: never a letter that a space alone parts from the rest, as in `A 相接地`, nor a path
 * `D:\`.
 */
export function labelOf(option: string): Label | undefined {
  const number = circledLabelOf(option);
  if (number) return number;
  const inBrackets = bracketed.exec(option);
  const [, letter, between, rest] = inBrackets
    ? ['', inBrackets[1], '', inBrackets[2]]
    : (separated.exec(option) ?? []);
  const narrow = letter?.normalize('NFKC');
  const place = narrow === undefined ? undefined : placeOfLetter(narrow);
  if (narrow === undefined || place === undefined || rest === undefined) return undefined;
  if (/[:：]/.test(between ?? '') && /^[\\/]/.test(rest)) return undefined;
  return { letter: narrow, place, rest, doubtful: doubt(narrow, between ?? '', rest, inBrackets !== null) };
}

function doubt(letter: string, between: string, rest: string, inBrackets: boolean): Label['doubtful'] {
  if (inBrackets) return 'bracketed';
  if (/^[.．]$/.test(between) && /^[A-Za-z0-9_]/.test(rest)) return 'joined';
  if (/[:：]/.test(between) && /(?<![A-Za-z])[A-Z甲乙丙丁]\s*[:：]/u.test(rest)) return 'pair';
  const next = /^([A-Za-z甲乙丙丁戊己庚辛壬癸])(?![A-Za-z0-9])/u.exec(rest)?.[1];
  const alike = next !== undefined && next !== letter && stems.includes(next) === stems.includes(letter);
  return alike && /^\s*[、:：.．]$/.test(between) ? 'pair' : undefined;
}

const loose =
  /^\s*(?:选项\s*)?([A-Za-zＡ-Ｚａ-ｚ])(?:\s*[.．。、:：)）,，;；|｜·]\s*|\s+[-－—–]+\s*|[-－—–]+(?![A-Za-z0-9])\s*|\s+|(?=[\p{Script=Han}“‘《「【]))(\S.*)$/su;

/**
 * The letters before all options, whatever stands between them and the text: `A甲`, `A 甲`, `A-甲`, `选项A：甲`. All of
 * them in order are no chance, unless each names a thing: `A 相断路`, `B 相短路`, or `A 和 B`, `B 和 C`.
 */
export function looseLabels(options: readonly string[]): readonly Label[] | undefined {
  const labels = options.flatMap((option, place): Label[] => {
    const [, typed = '', rest = ''] = loose.exec(option) ?? [];
    const letter = typed.normalize('NFKC');
    return placeOfLetter(letter) === place ? [{ letter, place, rest, doubtful: undefined }] : [];
  });
  if (labels.length < options.length || labels.length < 2) return undefined;
  const cases = new Set(labels.map(({ letter }) => alphabetOf(letter)));
  // `A 20`, `B +`: a space alone parts no letter from a number or sign.
  const bare = labels.every(({ letter, rest }, place) => isBare(options[place] ?? '', letter, rest));
  const firsts = new Set(labels.map(({ rest }) => rest.slice(0, 1)));
  const names = new RegExp(`(?<![A-Za-z0-9])[${labels.map(({ letter }) => letter).join('')}](?![A-Za-z0-9])`);
  const texts = new Set(labels.map(({ rest }) => rest.trim()));
  return cases.size === 1 &&
    firsts.size > 1 &&
    texts.size === labels.length &&
    !bare &&
    !labels.some(({ rest }) => names.test(rest))
    ? labels
    : undefined;
}

function isBare(option: string, letter: string, rest: string): boolean {
  return (
    option.trim().normalize('NFKC').slice(letter.length).trim() === rest.normalize('NFKC').trim() &&
    !/^[\p{L}“‘《「【（(]/u.test(rest)
  );
}
