/** Counts that announce a list in their own text (分三步：…) and how long the list that follows is. */
import { chineseNumber, numberPattern } from '../../values/chinese-number.ts';
import { matchesOf } from '../../values/matches.ts';
import { announcedCounts, type StatedCount } from './stated-counts.ts';

export interface ListedCount extends StatedCount {
  /** Items of the list that follows. */
  readonly actual: number;
}

const unit = '(?:个|项|条|种|类|步|道|方面|部分|阶段|环节|步骤|要点|要求|大|小?题|处|空|句|件|要素)';
/** 三点： counts, 三点支承： does not. */
const point = '点(?:要求|注意事项|内容|原因|原则|建议)?';
const announced = `(?:${unit}[^，。；：:、！？\\n（）()“”]{0,12}|${point})(?:，(?:分别|依次|即|如下|包括)[^，。；：:\\n]{0,3})?[：:]`;

/** A list on lines of its own needs no colon: 完成下列两道题。 and below it 1. 2. 3. */
const above = `(?:${unit}|${point})[^，。；：:、！？\\n（）()“”]{0,8}[）)]?[。，,.]?[ \\t]*(?=\\n)`;
const questions =
  '(?:道?小题|道题|个小?问题)(?:[，（(]?[每各]小?题[^，。；\\n]{0,12})?[）)]?[。，,.]?[ \\t]*(?=\\n)';
const pointing = /(?:以下|下列|下面|如下|下述)(?:的|这)?\s?$/;
const asking = /(?:(?:^|[\n，。；（(题])\s*(?:一?共|总共|共有|有|含|包括)|完成|回答|解答)\s?$/;

/** Of the announced things only some are asked for, or the number is a time of day. */
const ofSome = /中选|任选|选择|选做|之一|以上|以下[：:]$/;
const timeOfDay = /(?:上午|下午|早上|晚上|中午|凌晨|时间为?|[：:])\s*$/;

/** A count that its own list contradicts; what follows without being clearly a list contradicts nothing. */
export function miscounted(text: string): ListedCount | undefined {
  if (!/[：:“（(\n]/.test(text)) return undefined;
  for (const stated of announcing(text)) {
    const end = stated.start + stated.words.length;
    if (stated.count < 2 || ofSome.test(stated.words) || timeOfDay.test(text.slice(0, stated.start)))
      continue;
    // What each of them does lists none of them.
    if (/^\s*[每各]/.test(text.slice(end))) continue;
    const possible = lengthsOf(text.slice(end));
    const [actual] = possible;
    if (actual === undefined || possible.includes(stated.count)) continue;
    return { ...stated, words: stated.words.replace(/[：:）)。，,（(\n].*$/su, '').trim(), actual };
  }
  return besideIts(text);
}

function announcing(text: string): StatedCount[] {
  const before = ({ start }: StatedCount) => text.slice(0, start);
  return [
    ...announcedCounts(text, announced),
    // Of people, only what they are divided into is listed behind it.
    ...announcedCounts(text, '[个]?(?:小组|组)[：:]').filter((one) =>
      /分(?:成|为|作)?\s?$/.test(before(one)),
    ),
    ...announcedCounts(text, above).filter((one) => pointing.test(before(one))),
    ...announcedCounts(text, questions).filter((one) => asking.test(before(one))),
  ];
}

/** A list follows in the same text: counts before it speak of that one. */
export function isListed(text: string, from: number): boolean {
  const rest = text.slice(from);
  const colon = rest.search(/[：:]/);
  const line = rest.indexOf('\n');
  return (
    (colon >= 0 && lengthsOf(rest.slice(colon + 1)).length > 0) ||
    (line >= 0 && lengthsOf(rest.slice(line)).length > 0)
  );
}

/** “评估、呼救、处置”五步, 五步法（评估、呼救、处置）: the list stands in brackets beside its count. */
const stepped = '(?:步法?|个(?:步骤|环节|阶段|要素|原则)|项(?:原则|要求)|字诀)';
const divided = '(?:个?小?组|类)';
const beside: readonly RegExp[] = [
  new RegExp(
    `[“（(](?<list>[^“”（）()，。；：\\n]{3,80})[”）)](?<words>(?<count>${numberPattern}) ?${stepped})`,
    'u',
  ),
  new RegExp(
    `(?<=分[成为作]?)(?<words>(?<count>${numberPattern}) ?${divided})[（(](?<list>[^“”（）()，。；：\\n]{3,80})[）)]`,
    'u',
  ),
  new RegExp(
    `(?<![第前后每近约])(?<words>(?<count>${numberPattern}) ?${stepped})[“（(](?<list>[^“”（）()，。；：\\n]{3,80})[”）)]`,
    'u',
  ),
];

function besideIts(text: string): ListedCount | undefined {
  for (const pattern of beside) {
    const { groups: { list = '', words = '', count: typed = '' } = {}, index = 0 } = pattern.exec(text) ?? {};
    const count = chineseNumber(typed);
    const items = list.split(/[、→]|—+>?|->/);
    const isWhole =
      items.length > 1 && items.every((item) => item.trim() !== '') && !/等$|……|[每各]/.test(list);
    if (count === undefined || !isWhole || items.length === count) continue;
    // The last item may be two.
    if (items.length + 1 === count && /[和与及或]/.test(items.at(-1) ?? '')) continue;
    return { words, count, start: text.indexOf(words, index), actual: items.length };
  }
  return undefined;
}

/**
 * How long the list is that a text begins with; two lengths where its last item may be two; none where it is
 * no list.
 */
function lengthsOf(rest: string): readonly number[] {
  const [line = '', ...below] = rest.split('\n');
  const counted = line.trim() === '' ? linesOf(below) : marksOf(line);
  if (counted !== undefined) return [counted];
  return line.trim() === '' ? [] : enumerated(line.trim());
}

/** Kinds of marks before the items of a list. */
const marks: readonly RegExp[] = [
  /^([-*+•·●▪])[ \t]+/,
  /^(\d{1,2})[.．、)）](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
  /^([①-⑳])/,
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^([A-H])[.．、]/,
];

/**
 * Items that stand on lines of their own, marked as the first is; what is indented below them belongs to
 * them.
 */
function linesOf(lines: readonly string[]): number | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  const [first = ''] = filled;
  const indent = indentOf(first);
  const mark = marks.find((pattern) => pattern.test(first.trim()));
  if (!mark) return undefined;
  let count = 0;
  for (const line of filled) {
    if (indentOf(line) > indent) continue;
    if (indentOf(line) < indent || !mark.test(line.trim())) break;
    count++;
  }
  return count > 1 ? count : undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** ①…②…③… and 1.…2.… within one paragraph, counted from one without a gap. */
function marksOf(paragraph: string): number | undefined {
  for (const pattern of [/[①-⑳]/g, /[（(](\d{1,2})[）)]/g, /(?<![\d.．])(\d{1,2})[.．、)）](?!\d)/g]) {
    const found = matchesOf(paragraph, pattern).map(([typed, digits]) =>
      digits ? Number(digits) : typed.charCodeAt(0) - 0x245f,
    );
    if (found[0] === 1 && found.length > 1 && found.every((number, index) => number === index + 1))
      return found.length;
  }
  return undefined;
}

/** Items parted by marks within one sentence. */
function enumerated(paragraph: string): readonly number[] {
  const bare = paragraph.replace(/（[^（）]*）|\([^()]*\)|“[^“”]*”|《[^《》]*》|`[^`]*`/g, '〇');
  const [sentence = '', tail] = bare.split(/[。！？\n]/);
  if (/[：:]|等(?:等)?$|……|\d/.test(sentence) || (tail !== undefined && /^\s*(?:此外|另外|还有)/.test(tail)))
    return [];
  const [separator] = ['；', '、', '，'].filter((sign) => sentence.includes(sign));
  // Items with commas of their own are not to be told from items parted by them.
  if (
    separator === undefined ||
    (separator === '、' && sentence.includes('，')) ||
    (separator === '，' && /[^，]{9,}/.test(sentence))
  )
    return [];
  const items = sentence
    .replace(/；$/, '')
    .split(separator)
    .map((item) => item.trim());
  if (items.some((item) => item === '')) return [];
  return /[和与及或]/.test(items.at(-1) ?? '') ? [items.length, items.length + 1] : [items.length];
}
