/**
 * Two texts → whether the same is said in other words. Programs cannot understand a sentence: what changes a
 * number, a word of obligation or most of the text counts as saying something else.
 */
import { foldText, likeness, pairsOf } from '../crosswalk/likeness.ts';

export type TextChange = 'same-words' | 'reworded' | 'rewritten';

const alike = 0.5;

export function textChange(before: string, after: string): TextChange {
  if (said(before) === said(after)) return 'same-words';
  const sameNumbers = figures(before) === figures(after);
  const sameDuty = dutiesIn(before) === dutiesIn(after);
  const isAlike = likeness(pairsOf(before), pairsOf(after)) >= alike;
  return sameNumbers && sameDuty && isAlike ? 'reworded' : 'rewritten';
}

/** Signs between digits say something (1.5, -5, 3/4), and so do those of comparison. */
function said(text: string): string {
  return `${foldText(text)} ${figures(text)}`;
}

function figures(text: string): string {
  return `${numbersIn(text)} ${signsIn(text)}`;
}

function numbersIn(text: string): string {
  const found =
    text.normalize('NFKC').match(/(?<![\p{L}\p{N}])[-−]?\d+(?:[.,/:]\d+)*|\d+(?:[.,/:]\d+)*/gu) ?? [];
  return [
    ...found,
    ...(text.match(/[二三四五六七八九十百千万两半](?=[个次项条台种秒分时天度级人件处步名张份组])/gu) ?? []),
  ].join(' ');
}

function signsIn(text: string): string {
  return (text.normalize('NFKC').match(/[<>≤≥≠±%‰℃°]/gu) ?? []).join('');
}

const chineseDuty = /[不未无非禁勿必须应可免]/gu;
const englishDuty = /\b(?:no|not|never|none|without|must|shall|should|may|can|cannot|only|all|any)\b/giu;

function dutiesIn(text: string): string {
  const found = [...(text.match(chineseDuty) ?? []), ...(text.match(englishDuty) ?? [])];
  return found
    .map((word) => word.toLowerCase())
    .sort()
    .join(' ');
}
