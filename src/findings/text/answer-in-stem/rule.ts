/** An answer that stands open in a text that students read. */

import type { Root } from 'mdast';
import { type AuthoredText, whereOf } from '../../../3-bind/authored-texts.ts';
import { markdownTree } from '../../../4-check/markdown-slips.ts';
import { defineRule, type RuleContext, type TextFacts } from '../../../4-check/rule.ts';
import { answerKey } from '../../../answers/answer-key.ts';
import { gapsIn } from '../../../answers/gaps.ts';
import { isChoice } from '../../../answers/is-choice.ts';
import { namesKey, namesOthers } from '../../../answers/names-key.ts';
import { ownAnswer } from '../../../answers/own-answer.ts';
import { inSimplified } from '../../../answers/simplified.ts';
import type { WorksheetItem } from '../../../generated/types.ts';
import { rangeOf } from '../../../markdown/literal-ranges.ts';
import { walk } from '../../../markdown/walk.ts';
import type { Located } from '../../../source/located.ts';
import type { Path } from '../../../source/place.ts';
import { codePoint } from '../../../values/code-point.ts';
import { itemText } from '../../answer/item-texts.ts';
import { answersInCode, asksAt, findOpenAnswers, type OpenAnswer } from '../answers-in-text.ts';
import { carriedAnswers, mayCarryAnswer } from '../carried-answers.ts';
import { echoedAnswer } from '../echoed-answer.ts';
import { filledBrackets } from '../filled-brackets.ts';
import { hiddenMessage } from '../hidden-message.ts';
import { keyInStem } from '../key-in-stem.ts';
import { toldByList, toldInRows } from '../listed-keys.ts';
import { markedOption, signedOption } from '../marked-option.ts';
import { isOfText } from '../of-text.ts';
import { blanked, withoutHidden } from '../shown-text.ts';

export const rule = defineRule('text/answer-in-stem', {
  text(authored, { inText, release, report }) {
    if (authored.teacher || isReference(authored.path)) return;
    const question = asksAt(authored.path ?? []);
    const [first] = [
      ...findOpenAnswers(shownText(authored, inText), question),
      ...codeAnswers(authored, inText),
      ...hiddenMessage(authored.text),
      ...inCarriers(authored, inText),
    ];
    if (!first) return;
    report(
      whereOf(authored, first.start, first.start + first.words.length),
      { words: first.words.replace(/\p{Default_Ignorable_Code_Point}/gu, (sign) => `${codePoint(sign)} `) },
      severityIn(release),
    );
  },
  Activity: (node, context) => inList(node, 'worksheet', context),
  Assessment: (node, context) => inList(node, 'questions', context),
  QuestionBank(node, context) {
    inList(node, 'questions', context);
    inRows(node, 'QuestionBank', context);
  },
  Course: (node, context) => inRows(node, 'Course', context),
  LearningTask: (node, context) => inRows(node, 'LearningTask', context),
  WorksheetItem(item, context) {
    const { release, report } = context;
    const { file, path } = item;
    const { kind, prompt, options: typed = [] } = item.value;
    const stem = itemText(item, 'prompt', context);
    // Which characters an answer and its question are written in makes no difference.
    const value = inOneScript(item.value);
    const { options = [] } = value;
    const shown = inSimplified(withoutHidden(stem));
    // What gaps hold is the answer as much as what stands in the field of that name.
    const inGaps = gapsIn(stem).map(({ words }) => inSimplified(words));
    const answer = inSimplified(itemText(item, 'answer', context));
    const told = answer.trim() === '' ? inGaps.join('；') : answer;
    const isAnswer = ownAnswer(value, [answer, ...inGaps].join('\n'));
    const [bracket] = filledBrackets({ stem: shown, kind, options, isAnswer });
    const [echo] =
      isChoice(kind) || kind === 'judge' ? [] : echoedAnswer({ stem: shown, kind, answer: told });
    const right = isChoice(kind) ? answerKey(value) : undefined;
    const places = right?.faults.length === 0 ? right.marked : [];
    const [keyed] = keyInStem({
      stem: shown,
      typed: stem,
      kind,
      isAnswer,
      namesKey: namesKey(value),
      namesOthers: namesOthers(value),
      answer: right ? places.map((option) => right.options[option]?.text ?? '') : [told],
      others: right?.options.flatMap(({ text }, option) => (places.includes(option) ? [] : text)) ?? [],
    });
    const found = [bracket ?? echo ?? keyed ?? tickedLine(stem)].find(
      (one) => one && !isOfText(one, { stem, shown, options }),
    );
    if (found && findOpenAnswers(shown, true).length === 0) {
      const line = stem.slice(0, found.start).split('\n').length - 1;
      const place = { file, path: [...path, 'prompt'] };
      report(
        typeof prompt === 'string' ? { ...place, line } : place,
        { words: stem.slice(found.start, found.start + found.words.length) },
        severityIn(release),
      );
    }
    const seen = options.map((option) => withoutHidden(option));
    const marked = isChoice(kind) ? (markedOption(seen) ?? signedOption(seen, places, shown)) : undefined;
    if (marked !== undefined) {
      report(
        { file, path: [...path, 'options', marked] },
        { words: typed[marked] ?? '' },
        severityIn(release),
      );
    }
  },
});

type Context = RuleContext<'text/answer-in-stem'>;

function inOneScript(item: WorksheetItem): WorksheetItem {
  const simplified = (text: unknown) => (typeof text === 'string' ? inSimplified(text) : text);
  return {
    ...item,
    ...(item.options && { options: item.options.map(inSimplified) }),
    ...(item.correct !== undefined && {
      correct: (Array.isArray(item.correct)
        ? item.correct.map(simplified)
        : simplified(item.correct)) as NonNullable<WorksheetItem['correct']>,
    }),
  };
}

function inList<K extends 'worksheet' | 'questions'>(
  { value, file, path }: Located<{ readonly [key in K]?: readonly WorksheetItem[] }>,
  key: K,
  context: Context,
): void {
  const items = value[key] ?? [];
  if (items.length < 2) return;
  for (const { where, words } of toldByList({ value: items, file, path: [...path, key] }, context))
    context.report(where, { words }, severityIn(context.release));
}

function inRows(node: Located<object>, type: string, { release, report }: Context): void {
  for (const { where, words } of toldInRows(node, type)) report(where, { words }, severityIn(release));
}

function codeAnswers(authored: AuthoredText, inText: TextFacts): OpenAnswer[] {
  const { text } = authored;
  if (!authored.markdown || !/答\s?案|answer|ans|solution|key/i.test(text) || !/[`~]| {4}/.test(text))
    return [];
  const shown = withoutHidden(text, () => inText(authored, markdownTree));
  return codeRanges(inText(authored, markdownTree)).flatMap(({ start, end }) =>
    answersInCode(shown.slice(start, end).replace(/^`+/, (ticks) => '\n'.repeat(ticks.length))).map(
      (found) => ({
        ...found,
        start: found.start + start,
      }),
    ),
  );
}

/** Not those of what students do not get. */
function inCarriers(authored: AuthoredText, inText: TextFacts): OpenAnswer[] {
  if (!authored.markdown || !mayCarryAnswer(authored.text)) return [];
  const tree = inText(authored, markdownTree);
  const shown = withoutHidden(authored.text, () => tree);
  return carriedAnswers(authored.text, tree).filter(({ start }) => shown[start] === authored.text[start]);
}

/** A release is what students get. */
function severityIn(release: boolean): { severity: 'error' } | Record<string, never> {
  return release ? { severity: 'error' } : {};
}

/** `correct` repeats an option, and what an option says is no answer to another question. */
function isReference(path: Path | undefined): boolean {
  return path?.some((step) => step === 'correct' || step === 'aligns') === true;
}

/** One of several boxes is ticked. */
function tickedLine(stem: string): { words: string; start: number } | undefined {
  const ticked = [...stem.matchAll(/^[ \t>]*(?:[-*+]\s*\[[xX]\]|[-*+]?\s*[☑✅✔🗹■])\s*\S.*$/gmu)];
  const open = /^[ \t>]*(?:[-*+]\s*\[ \]|[-*+]?\s*[☐□▢◻])/mu.test(stem);
  const [first] = ticked;
  return first && open ? { words: first[0].trim(), start: first.index } : undefined;
}

/** Blanks where students see none of it, where code is, and where HTML is, which is a finding of its own. */
function shownText(authored: AuthoredText, inText: TextFacts): string {
  const shown = withoutHidden(authored.text, () => inText(authored, markdownTree));
  if (!authored.markdown || !/[`~<]| {4}/.test(shown)) return shown;
  return codeRanges(inText(authored, markdownTree))
    .map(({ start, end }) => ({ start: start + openingOf(shown.slice(start, end)), end }))
    .reduce(blanked, shown);
}

/** The line that opens a block of code is none of it: its words are printed. */
function openingOf(code: string): number {
  return /^(?:`{3,}|~{3,})[^\n]*/.exec(code)?.[0].length ?? 0;
}

function codeRanges(tree: Root) {
  return [...walk(tree)].flatMap(({ node }) => {
    const range =
      node.type === 'code' || node.type === 'inlineCode' || node.type === 'html' ? rangeOf(node) : undefined;
    return range ? [range] : [];
  });
}
