/**
 * Answers in what a page carries without showing it at once: the title of a link, the words behind a picture,
 * the line that opens a block of code, an address, a name of a footnote, white words in a formula. Nobody writes
 * 答案 there who does not mean one, so that less is needed than in a sentence.
 */
import type { Nodes, Root } from 'mdast';
import { type Range, rangeOf } from '../../markdown/literal-ranges.ts';
import { walk } from '../../markdown/walk.ts';
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import { asRead } from './as-read.ts';

const answer =
  /(?:参考|正确|标准)?答案(?!\s*(?:$|[页卡纸栏区框处卷]|见|写|填|在|略|不|样式|之书))\s*\S|(?:标答|参答|正解)\s*\S|\b(?:answers?|ans|solution|key)\s*[:=]\s*\S/iu;
/** White, without a body, or behind the sign of a comment: no reader sees it, and the source of the page has it. */
const unseen =
  /\\(?:text)?color\s*\{?\s*(?:white|transparent|#?f{3}(?:f{3})?)\b\}?[^$\n]{0,60}|\\[hv]?phantom\s*\{[^{}]*(?:\p{Script=Han}|\\(?:text|mbox))[^$\n]{0,60}|(?<!\\)%[^\n]*\p{Script=Han}[^\n]*/giu;

/** The line that opens a block of code. */
const fence = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(?<info>\S[^`\n]*)$/gmu;

/** A word before it says that the text is worth the tree. */
export const mayCarryAnswer = (text: string): boolean =>
  /答|参|正解|answer|ans|solution|key|%[EF]|\\(?:text)?color|phantom|\$/iu.test(text) &&
  /[[`~:$<]/.test(text);

export function carriedAnswers(text: string, tree: Root): OpenAnswer[] {
  const fences = matchesOf(text, fence).flatMap(({ 0: line, groups: { info = '' } = {}, index }) =>
    answer.test(asRead(info).read) ? [{ words: info, start: index + line.indexOf(info) }] : [],
  );
  const nodes = [...walk(tree)].flatMap(({ node }) => {
    const range = rangeOf(node);
    if (!range) return [];
    if (node.type === 'math' || node.type === 'inlineMath')
      return matchesOf(text.slice(range.start, range.end), unseen).map(({ 0: words, index }) => ({
        ...{ words: words.replace(/\$+$/, '').trim(), start: range.start + index },
      }));
    const told = carried(node).find((words) => answer.test(asRead(words).read));
    return told === undefined ? [] : [at(text, range, told)];
  });
  return [...fences, ...nodes];
}

function carried(node: Nodes): string[] {
  const all: (string | null | undefined)[] = [];
  if ('title' in node) all.push(node.title);
  if ('alt' in node) all.push(node.alt);
  // Files of the workspace get other names.
  if ('url' in node && /^[a-z]+:|^#/i.test(node.url)) all.push(decoded(node.url));
  if ('label' in node) all.push(node.label);
  if ('attributes' in node && node.type !== 'textDirective')
    all.push(...Object.values(node.attributes ?? {}));
  return all.filter((words) => words !== null && words !== undefined);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** At the words where they stand as they are read, else at the whole. */
function at(text: string, { start, end }: Range, words: string): OpenAnswer {
  const index = text.slice(start, end).indexOf(words);
  return index < 0
    ? { words: text.slice(start, end).split('\n')[0] ?? '', start }
    : { words, start: start + index };
}
