/** The key of a question in the bracket that names its source: `[选自《电工学》，B]`, `（2019 年真题 B）`. */
import { isChoice } from '../../answers/is-choice.ts';
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import type { KeyedStem } from './keyed-stem.ts';

/** 试题 B, 样题 B and B 卷 are names of papers; behind a comma, or behind 真题, no paper is named. */
const inSource =
  /[（(【［[〔](?:[^（）()【】［］[\]〔〕\n]*(?:选自|[摘出]自|来源|改编|题库|真题|考题|高考|[》年]|[见参]|同上|教材|\d{4})[^（）()【】［］[\]〔〕\n]*[，,；;、·][ \t]*|[^（）()【】［］[\]〔〕\n]*(?:真题|考题)[ \t]*)(?<sign>[A-H]{1,6})[ \t]*[）)】］\]〕]/gu;

/** `（B，见第 2 章）` */
const beforeSource =
  /[（(【［[〔][ \t]*(?<sign>[A-H]{1,6})[ \t]*[，,；;][ \t]*(?:[见参]|选自|[摘出]自|来源|教材|书)[^（）()【】［］[\]〔〕\n]{1,40}[）)】］\]〕]/gu;

export function keyInSource({ stem, kind, namesKey }: KeyedStem): OpenAnswer[] {
  if (!isChoice(kind)) return [];
  return [inSource, beforeSource].flatMap((place) =>
    matchesOf(stem, place).flatMap(({ 0: words, index, groups: { sign = '' } = {} }) =>
      namesKey?.(sign) === true ? [{ words, start: index }] : [],
    ),
  );
}
