/**
 * A key that marks nothing → the options that its author may have meant, written as a key that marks exactly
 * one.
 */
import { suggest } from '../diagnostics/suggest.ts';
import { judgementOf } from './judgement-words.ts';
import type { PrintedOption } from './printed-options.ts';
import { printedOptions } from './printed-options.ts';
import { readKey, unwrapped } from './read-key.ts';

/** Letters of other alphabets, and digits, that look like those of options. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'АΑ A',
    'ВΒ B',
    'СϹ C',
    'ЕΕ E',
    'НΗ H',
    'ІΙ I',
    'КΚ K',
    'МΜ M',
    'ΝN N',
    'ОΟ0 O',
    'РΡ P',
    'ТΤ T',
    'ХΧ X',
    'а a',
    'с c',
    'е e',
  ]
    .map((row) => [row.slice(0, -2), row.slice(-1)] as const)
    .flatMap(([signs, letter]) => [...signs].map((sign) => [sign, letter] as const)),
);

/** With letters of the Latin alphabet for those that only look like them. */
export const asLatin = (text: string): string => [...text].map((sign) => lookAlikes[sign] ?? sign).join('');

export function optionName({ letter, text }: PrintedOption): string {
  return text.trim() === '' ? letter : `${letter} ${text}`;
}

export function nearOptions(key: string, written: readonly string[]): string[] {
  const printed = printedOptions(written);
  const bare = unwrapped(unquoted(key)).replace(
    /^(?:正确)?(?:答案|选项|应?选|第)\s*[:是为]?\s*|\s*(?:选?项|个)$/gu,
    '',
  );
  const several = allNamed(bare, printed);
  if (several) return [several];
  const latin = asLatin(bare);
  const inOrder = /^[A-Za-z]+$/.test(latin) ? [...new Set(latin.toUpperCase())].sort().join('') : latin;
  for (const other of [bare, latin, inOrder, numberIn(bare)]) {
    const read = other === key ? undefined : readKey(other, printed);
    if (read && 'marks' in read)
      return read.marks.length === 1 ? namesAt(read.marks, printed.options) : [inOrder];
  }
  const told = foldedIn(bare);
  const holding =
    told === ''
      ? []
      : printed.options.flatMap(({ text }, place) => (foldedIn(text).includes(told) ? place : []));
  if (told.length > 1 && holding.length > 0) return namesAt(holding, printed.options);
  const near = suggest(
    key.trim(),
    printed.options.map(({ text }) => text).filter((text) => text.trim().length > 1),
  );
  return [
    ...new Set(
      near.flatMap((text) =>
        namesAt([printed.options.findIndex((option) => option.text === text)], printed.options),
      ),
    ),
  ];
}

/** `断电、验电`: the letters of what is named by its words. */
function allNamed(key: string, printed: ReturnType<typeof printedOptions>): string | undefined {
  const parts = key.split(/\s*[、,，;；和与及]\s*/u);
  const places = parts.flatMap((part) => {
    const read = readKey(part, printed);
    return 'marks' in read && read.marks.length === 1 ? read.marks : [];
  });
  const all = [...new Set(places)].sort((a, b) => a - b);
  if (parts.length < 2 || all.length !== parts.length) return undefined;
  return all.map((place) => printed.options[place]?.letter ?? '').join('');
}

/** 二, Ⅱ → 2. */
function numberIn(key: string): string {
  const plain = key.normalize('NFKC').toUpperCase();
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].indexOf(plain);
  const place = roman >= 0 ? roman : '一二三四五六七八'.indexOf(plain);
  return plain !== '' && place >= 0 && (roman >= 0 || plain.length === 1) ? String(place + 1) : key;
}

/** Without the quotation marks of Chinese texts, which YAML takes for a part of the key. */
const unquoted = (key: string): string => key.trim().replace(/^[“‘「『"'](.*)[”’」』"']$/su, '$1');

const foldedIn = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/** 对 for 對的, 没错, T., and V, which looks like √: one of the two words, where it can be told. */
export function nearJudgement(key: string): boolean | undefined {
  const plain = unquoted(key).normalize('NFKC').trim();
  if (/^[([]?v[)\]]?$/i.test(plain)) return true;
  return judgementOf(plain.replace(/^(?:答案|判断|应?[选填打])\s*[:是为]?\s*|[的了]$|[!！]$/gu, ''));
}

function namesAt(places: readonly number[], options: readonly PrintedOption[]): string[] {
  return places.flatMap((place) => {
    const option = options[place];
    return option ? [optionName(option)] : [];
  });
}
