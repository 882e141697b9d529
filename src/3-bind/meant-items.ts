/**
 * What was typed for a requirement, in whatever form: `铣工四级 1.1.2`, `1.1.2 能编写程序`, or its words → the
 * references that were most likely meant.
 */
import { fold } from '../language/fold.ts';
import { spokenLevel } from '../language/item-reference.ts';
import { levelMeant } from '../language/level-words.ts';
import type { ItemIndex, StandardItems } from './item-index.ts';

/** More than these are no help to whoever looks for one. */
const most = 3;

/** Words that so many requirements share say nothing about which one is meant. */
const fewestSigns = 4;

interface Known {
  readonly reference: string;
  readonly no: string;
  readonly words: string;
}

/** `inChinese`: levels as authors call them whose keys are Chinese. */
export function meantItems(typed: string, index: ItemIndex['standards'], inChinese: boolean): string[] {
  const standards = [...index.values()];
  const named = standards.filter(({ standard: { value } }) =>
    [value.id, value.title, value.title.replace(/(?:员|工)$/u, '')].some(
      (name) => fold(name).length > 1 && fold(typed).includes(fold(name)),
    ),
  );
  const known = (named.length > 0 ? named : standards).flatMap((one) => itemsOf(one, typed, inChinese));
  const numbers = numbersIn(typed);
  const numbered = known.filter(({ no }) => numbers.includes(no));
  const words = wordsOf(typed);
  const worded = (numbered.length > 0 ? numbered : known).filter((item) => isWorded(item.words, words));
  const found = worded.length > 0 ? worded : numbered;
  return found.length > most ? [] : found.map(({ reference }) => reference);
}

/** Of the level that was typed, if one was. */
function itemsOf({ standard, levels }: StandardItems, typed: string, inChinese: boolean): Known[] {
  const { id, title } = standard.value;
  const rest = [id, title].reduce((text, name) => text.replace(name, ' '), typed);
  const parts = rest.split(/[\s/\\\-_—:：、,，（）()]+|(?<=级)|(?<=工)(?=\d)/u);
  const meant = parts.flatMap((part) => levelMeant('CertificateLevel', part, [...levels.keys()]) ?? []);
  const wanted = [...levels].filter(([name]) => meant.length === 0 || meant.includes(name));
  return wanted.flatMap(([level, { items }]) =>
    [...items].map(([no, item]) => ({
      reference: `${id}/${spokenLevel(level, inChinese)}/${no}`,
      no,
      words: wordsOf(item.value.text),
    })),
  );
}

/** `1-1-2`, `1．1．2`, `知识 1.1.2`: as items are numbered. */
function numbersIn(typed: string): string[] {
  const text = typed.normalize('NFKC');
  const isKnowledge = /知识|理论|(?<![\p{L}\p{N}])K[.\s]?\d/iu.test(text);
  const numbers = text.match(/\d+(?:[.\-、。·]\d+){1,3}/g) ?? [];
  return numbers.flatMap((number) => {
    const parts = number.split(/[.\-、。·]/);
    // The year of a standard or its level may stand before the number.
    const nos = parts.flatMap((_, index) => (parts.length - index > 1 ? [parts.slice(index).join('.')] : []));
    return nos.map((no) => (isKnowledge ? `K${no}` : no));
  });
}

function isWorded(item: string, typed: string): boolean {
  if (typed.length < fewestSigns || item.length < fewestSigns) return false;
  return item.includes(typed) || typed.includes(item);
}

/** Without the number of an item, and without marks. */
function wordsOf(text: string): string {
  const bare = text.normalize('NFKC').replace(/\d+(?:[.\-、。·]\d+)+/g, ' ');
  return (bare.match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
}
