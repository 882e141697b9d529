/**
 * The answer of an open question in a place of its own behind what it asks: alone in a cell of a small table, in
 * a sentence that says `通常为二百二`, one character to a line, at the edge of a blank.
 */
import { matchesOf } from '../../values/matches.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import { gives } from './echoed-answer.ts';
import { folded, type KeyedStem } from './keyed-stem.ts';

/** What one reads out of a table, a picture or a list is not told by it. */
const readsFrom =
  /下表|上表|[由从据看查填按]表|表中|表\s?\d|附表|图中|[如见由从据看]图|数据|记录|测得|读出|找出|选出/u;
const asks = /[？?]|多少|什么|[哪几谁何怎]/u;
const rows = /^[ \t]*\|.*$/gmu;
const commands = /\\[A-Za-z]+|[{}$]/g;

export function toldBehind({ stem, kind, answer, namesKey }: KeyedStem): OpenAnswer[] {
  const whole = folded(answer.join(''));
  if (namesKey || kind === 'judge' || whole.length < 2 || gives.test(stem)) return [];
  return [...inCells(stem, whole), ...inSentence(stem, whole), ...atEdge(stem, whole)].slice(0, 1);
}

/** In a table of one or two rows: of a longer one a question asks for what stands there. */
function inCells(stem: string, whole: string): OpenAnswer[] {
  const lines = matchesOf(stem, rows).filter(([line]) => !/^[\s|:-]+$/.test(line));
  const [first] = lines;
  if (!first || lines.length > 3 || !asks.test(stem.slice(0, first.index))) return [];
  if (readsFrom.test(stem.slice(0, first.index))) return [];
  return lines.flatMap(({ 0: line, index }) =>
    matchesOf(line, /[^|]+/gu).flatMap(({ 0: cell, index: at }) =>
      folded(cell) === whole ? [{ words: cell.trim(), start: index + at + leading(cell) }] : [],
    ),
  );
}

const before = /^(?:\p{Script=Han}{0,5}[是为约叫称取填写]|约|大概|应该|一般|通常)?$/u;
const behind = /^(?:左右|上下|\p{L}{0,2})$/u;

/** All that stands behind the last question. */
function inSentence(stem: string, whole: string): OpenAnswer[] {
  const end = Math.max(stem.lastIndexOf('？'), stem.lastIndexOf('?')) + 1;
  const rest = stem.slice(end);
  if (end === 0 || folded(stem.slice(0, end)).includes(whole)) return [];
  const said = folded(rest.replace(commands, ''));
  const at = said.indexOf(whole);
  if (at < 0 || !before.test(said.slice(0, at)) || !behind.test(said.slice(at + whole.length))) return [];
  return [{ words: rest.trim(), start: end + leading(rest) }];
}

const edges = [
  // `电压为二百二____`
  /(?<=[是为叫用选得]\s*)(?<words>[^\s_＿，。；：？！,.;:?!是为叫用选得]{2,30})[_＿]{2,}/gu,
  // `电压为____伏（二百二伏）`
  /[_＿]{2,}[^\n_＿（(]{0,4}[（(](?<words>[^（）()\n]{2,30}?)\p{L}{0,2}[）)]\s*[。.]?\s*$/gmu,
  // `<ruby>电压<rt>二百二</rt></ruby>`
  />(?<words>[^<>\n]{2,60})<\//gu,
  // `$\tiny 二百二$`
  /\\(?:tiny|(?:foot|script)[a-z]+)\s*\{?(?<words>[^$\\{}\n]{2,60})/gu,
];
const sets = /解释|说明|分析|评价|论述|比较|写|画|列|算|求|证明|翻译|讨论/u;
const statement =
  /(?:[是为]|[叫称]做?)[^\p{L}\p{N}\n，。；]*(?<words>[^\n，。；：]{2,30}?)[^\p{L}\p{N}\n]*$/gu;

/** At a line to write on; in a mark of its own; or in place of both. */
function atEdge(stem: string, whole: string): OpenAnswer[] {
  const asksNothing = !asks.test(stem) && !sets.test(stem) && !/[_＿]{2,}|:fill|[（(]\s*[）)]/u.test(stem);
  return [...edges, ...(asksNothing ? [statement] : [])].flatMap((edge) =>
    matchesOf(stem, edge).flatMap(({ 0: words, index, groups: { words: said = '' } = {} }) =>
      folded(said) === whole ? [{ words, start: index }] : [],
    ),
  );
}

const leading = (words: string): number => words.length - words.trimStart().length;
