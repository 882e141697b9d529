/** The keys of a list of questions in a row, in any text of their document: `BACDB`, `1.B 2.A 3.C`, `第 1 题选 B`. */
import { letterAt } from '../../answers/option-letters.ts';
import type { OpenAnswer } from './answers-in-text.ts';

/** By place in their list, from 0; the places of right options, or whether a statement is right. */
export type ListKeys = ReadonlyMap<number, readonly number[] | boolean>;

const fewest = 4;

/** Whether a text can hold any; nearly none can. */
const trigger = /[A-Ha-hＡ-Ｈ√✓×✗对错TF1-8①-⑧]/u;

/** `many`: of a text far from the list, which says its keys only in a row of so many. */
export function keyRow(text: string, keys: ListKeys, many?: number): OpenAnswer | undefined {
  if (keys.size === 0 || !trigger.test(text)) return undefined;
  const near = many === undefined ? (saidRow(text, keys) ?? numberedRow(text, keys)) : undefined;
  return near ?? plainRow(text, keys, many ?? fewest);
}

const said =
  /第?[ \t]*(?<no>\d{1,2}|[一二三四五六七八九十])[ \t]*[题小][题]?[ \t]*[:：，,]?[ \t]*(?:[应故]?选|答案?[是为选:：]?|填|判)[ \t]*[:：]?[ \t]*(?<key>[A-H]{1,6}|[√✓×✗对错])(?![A-Za-z\d]|[ \t]*(?:组|类|级|项目|的(?:同学|人|学生)))/gu;

/** `第 1 题选 B`: one is enough where it is said. */
function saidRow(text: string, keys: ListKeys): OpenAnswer | undefined {
  const all = [...text.matchAll(said)];
  const [first] = all;
  const agrees = all.every(({ groups: { no = '', key = '' } = {} }) => isKey(numberOf(no), key, keys));
  return first && agrees ? { words: first[0].trim(), start: first.index } : undefined;
}

const numbered =
  /(?<![\p{L}\d.])第?[ \t]*(?<no>\d{1,2})[ \t]*(?:题[ \t]*[:：]?|[.．、:：\-—~()（）=→)|])?[ \t]*(?<key>[A-H]{1,6}|[√✓×✗对错])(?![\p{L}\d])/gu;

/** `1.B 2.A 3.C`: at least three, not in the order of the letters. */
function numberedRow(text: string, keys: ListKeys): OpenAnswer | undefined {
  const all = [...text.matchAll(numbered)];
  const [first] = all;
  const agrees = all.every(({ groups: { no = '', key = '' } = {} }) => isKey(Number(no), key, keys));
  if (!first || all.length < fewest - 1 || !agrees) return undefined;
  const letters = all.map(({ groups: { key = '' } = {} }) => key);
  return isVaried(letters) ? { words: wordsOf(text, all), start: first.index } : undefined;
}

const row =
  /(?<![A-Za-z\p{N}])(?:[A-Ha-hＡ-Ｈ](?:[ \t\u3000、,，|/;；.·-]{0,3}[A-Ha-hＡ-Ｈ]){3,}|[√✓×✗](?:[ \t\u3000、,，|/;；-]{0,3}[√✓×✗]){4,}|[对错](?:[ \t\u3000、,，|/;；-]{0,3}[对错]){4,}|[1-8](?:[ \t\u3000、,，|/;；-]{0,3}[1-8]){4,})(?![A-Za-z\p{N}])/gu;

/** `BACDB`: the keys of the whole list, or of all its choices or judgements. */
function plainRow(text: string, keys: ListKeys, many: number): OpenAnswer | undefined {
  const wanted = [
    [...keys.values()],
    [...keys.values()].filter((key) => typeof key === 'boolean'),
    [...keys.values()].filter((key) => typeof key !== 'boolean'),
  ].filter((list) => list.length >= many);
  for (const { 0: words, index } of text.matchAll(row)) {
    const signs = [...words.normalize('NFKC').toUpperCase()].filter((sign) => /[\p{L}\p{N}√✓×✗]/u.test(sign));
    const written = signs.map((sign) => (/[1-8]/.test(sign) ? letterAt(Number(sign) - 1) : sign));
    if (wanted.some((list) => written.join('') === list.map(signOf(written)).join('')) && isVaried(signs))
      return { words, start: index };
  }
  return undefined;
}

const signOf =
  (written: readonly string[]) =>
  (key: readonly number[] | boolean): string => {
    if (typeof key !== 'boolean') return key.map((place) => letterAt(place)).join('');
    const found = written.find((sign) => (key ? right : wrong).test(sign));
    return found ?? '?';
  };

const right = /^[√✓对T]$/u;
const wrong = /^[×✗错F]$/u;

function isKey(no: number, sign: string, keys: ListKeys): boolean {
  const key = keys.get(no - 1);
  if (key === undefined) return false;
  if (typeof key === 'boolean') return (key ? right : wrong).test(sign);
  return key.map((place) => letterAt(place)).join('') === sign;
}

/** ABCD and AAAA are no keys that anybody wrote down. */
function isVaried(signs: readonly string[]): boolean {
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0);
  const rises = codes.every((code, at) => at === 0 || code === (codes[at - 1] ?? 0) + 1);
  return !rises && new Set(signs).size > 1;
}

function numberOf(written: string): number {
  return /\d/.test(written) ? Number(written) : '一二三四五六七八九十'.indexOf(written) + 1;
}

function wordsOf(text: string, all: readonly RegExpMatchArray[]): string {
  const last = all.at(-1);
  return text.slice(all[0]?.index, (last?.index ?? 0) + (last?.[0].length ?? 0)).split('\n')[0] ?? '';
}
