/**
 * Decides which lines of a paragraph their author keeps apart: lines of a form that the lines beside them
 * have, too. All others are one sentence, broken for the width.
 */
import { displayWidth } from '../../values/display-width.ts';
import { codeGaps, withGapsFilled } from '../code-gaps.ts';
import { goesOnBelow } from './backslash.ts';
import { startsWithPoint } from './points.ts';
import { readsAsStatement } from './statements.ts';

/** Names of the forms, each with what its lines begin with; one line alone is none. */
const starts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['point', startsWithPoint],
  // 1.断电, 1。断电
  ['number', /^\d{1,3}[.．](?!\d)|^\d{1,2}。(?=[ \t]*\p{Script=Han})|^\d{1,2}[，,](?=[ \t]*\p{Script=Han})/u],
  // 1.1 断电
  ['section', /^\d{1,2}(?:\.\d{1,2}){1,3}[ \t、]*\p{Script=Han}/u],
  // A．断电 and a) 断电
  ['letter', /^[A-Z][.．](?!\w*[(=])|^[A-Za-z][、)）]|^[a-z][.．](?=[ \t]|\p{Script=Han})/u],
  ['letter in brackets', /^[（(][A-Za-z][）)]/],
  ['Roman number', /^(?:[\u2160-\u217b]|[IVX]{1,4}(?=[.．、]))[.．、)） \t]/],
  ['number in brackets', /^[[［〔【]\d{1,3}[\]］〕】]/],
  ['dash', /^(?:[–—−‒―]{1,2}|[－＋])[ \t\u3000]*\p{L}/u],
  ['quotation', /^[＞》〉][ \t\u3000]*\p{L}/u],
  ['heading', /^(?:＃{1,6}|#{1,6}(?!\d))[ \t\u3000]*\p{Script=Han}/u],
  ['arrow', /^[→⇒➔➜➢➤►▶▸‣⁃✦❖✧◎♦◉✪✱＊]/],
  ['drawn', /^[｜\u2500-\u257f]/],
  ['star', /^\*{1,3}(?=\p{Script=Han})[^*]*$/u],
  ['time', /^\d{1,2}[:：]\d{2}(?!\d)/],
  ['date', /^(?:\d{4}[-./年]\d{1,2}|\d{1,2}月\d{1,2}日|(?:星期|周)[一二三四五六日天])/],
  ['chapter', /^第[一二三四五六七八九十百\d]{1,4}[章节课次周天组关题轮批层档级部篇段期学]/],
  [
    'prompt',
    /^(?:\$|[\w.-]+@[\w.-]+:\S*[#$]|[A-Z]:\\[^\s>]*>|PS [A-Z]:\\[^>]*>|mysql>|[\w.-]+[#>])[ \t]*[a-z]/,
  ],
];

/** KM1 主接触器, 任务一 准备: the same words before other numbers. */
const numbered = /^(\p{L}{1,8}?)[ \t]?(\d{1,4}|[一二三四五六七八九十]{1,3})(?![\d.]|[一-龥])/u;
const numberedBySpace = /^(\p{L}{1,8}?)(\d{1,4}|[一二三四五六七八九十]{1,3})(?=[ \t：:\u3000])/u;

const label =
  /^[*_`]{0,2}(?!\d+:\d)[\p{L}\p{N}][\p{L}\p{N} /·（）()％%.、-]{0,14}[*_`]{0,2}[ \t\u3000]*(?:[：∶]|:(?!\/\/|:|(?:fill|填空)\[)|——|→|=>|->)/u;
/** Forms of whole lines. */
const wholes: readonly RegExp[] = [
  // 鸡蛋 3个
  /^[\p{L}（）()·]{1,16}[ \t\u3000]+[约≥≤±]?\d[\d.~～×*/-]*[ \t]*[^\s\d，。；]{0,6}$/u,
  // 3个鸡蛋
  /^\d[\d.~～]*[ \t]*[^\s\d，。；！？]{1,14}$/,
  /^[^，。；！？=]{1,16}[=≈≥≤][^，。；！？]{1,60}$/,
  /^[^，。；！？]*[^\s，。；！？](?: {2,}|\u3000+)\S[^，。；！？]*$/,
  /_{2,}/,
  // —| |——( )—
  /^[^\p{Script=Han}，。；]*[|｜│┃+][^\p{Script=Han}，。；]*$/u,
  /(?:[□☐○◯☑]|[（([［][ \t\u3000]*[）)\]］])$/,
];

/** ＃ 准备, #准备: a heading typed with another sign, or without its blank, stands alone all the same. */
const heading =
  /^(?:＃{1,6}|#{1,6}(?=\p{Script=Han})|#(?=[ \t]+\d))[ \t\u3000]*[\p{Script=Han}\d][^，。；！？#＃]{0,20}$/u;

/** Alone among others such a line begins anew where the sentence above it has ended. */
const opens = /^(?:解|答|问|证明?|例题?\s?\d*|注意?|提示|说明|备注|结论|参考|警告|危险)[：:]/;
const ended = /[。！？；.!?;][”’」）)]*$/;

/** In columns of a terminal; a line below which nothing was broken for the width. */
const short = 40;

/** Blanks of a Chinese keyboard before a line set it in: 　　贷：银行存款. */
const wideIndent = /^[ \t>]*\u3000/;
/** So do four spaces, but for an item of a list, whose lines stand below its words. */
const spaces = /^(?: {4,}|\t)/;

/** The numbers of the lines that begin anew, from 1. `typed` is one paragraph, line by line. */
export function linesKeptApart(typed: readonly string[], isInItem = false): ReadonlySet<number> {
  if (typed.length < 2) return new Set();
  if (!typed.some((line) => codeGaps(line).length > 0)) return keptIn(typed, isInItem);
  // Students have no answers, and their page is to break where that of their teacher does.
  const readings = ['1', '甲', 'x'].map((word) => typed.map((line) => withGapsFilled(line, () => word)));
  return new Set(readings.flatMap((lines) => [...keptIn(lines, isInItem)]));
}

function keptIn(typed: readonly string[], isInItem: boolean): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const [index, line] of typed.entries()) {
    const above = typed[index - 1]?.trimEnd();
    if (above === undefined) continue;
    const isSetIn =
      wideIndent.test(line) || (!isInItem && spaces.test(line) && isComplete(above.replace(/[：:]$/, '')));
    if (!isSetIn) continue;
    kept.add(index);
    if (isComplete(line)) kept.add(index + 1);
  }
  const lines = typed.map((line) => line.replace(/^[ \t>\u3000]+/, '').trimEnd());
  for (const [index, line] of lines.entries()) if (goesOnBelow(line)) kept.add(index + 1);
  for (const [index, line] of lines.entries())
    if (heading.test(line)) for (const at of [index, index + 1]) kept.add(at);
  for (const [index, line] of lines.entries())
    if (opens.test(line) && ended.test(lines[index - 1] ?? '')) kept.add(index);
  for (const index of statementsIn(lines)) for (const at of [index, index + 1]) kept.add(at);
  for (const members of groupsIn(lines))
    for (const index of members) {
      kept.add(index);
      if (isComplete(lines[index] ?? '')) kept.add(index + 1);
    }
  return kept;
}

/** The blanks before a line that begins anew, as wide as they were typed. */
export function indentOf(line: string): string {
  const blanks = /^[ \t\u3000]*/.exec(line)?.[0] ?? '';
  const halves = [...blanks].reduce((sum, blank) => sum + (widths.get(blank) ?? 1), 0);
  return '\u3000'.repeat(Math.floor(halves / 2));
}

const widths: ReadonlyMap<string, number> = new Map([
  ['\t', 4],
  ['\u3000', 2],
]);

function groupsIn(lines: readonly string[]): number[][] {
  const all = new Map<string, number[]>();
  const add = (form: string, index: number) => all.set(form, [...(all.get(form) ?? []), index]);
  for (const [index, line] of lines.entries()) {
    for (const [name, pattern] of starts) if (pattern.test(line)) add(name, index);
    const [, words = '', number] = numbered.exec(line) ?? numberedBySpace.exec(line) ?? [];
    if (number !== undefined) add(`numbered ${words}`, index);
  }
  return [...all.values(), ...adjoining(lines)].filter((members) => members.length > 1);
}

/** Two lines together of a program or of commands, or one that ends as a statement does. */
function statementsIn(lines: readonly string[]): number[] {
  const runs: number[][] = [[]];
  for (const [index, line] of lines.entries())
    if (readsAsStatement(line)) runs.at(-1)?.push(index);
    else runs.push([]);
  return runs.flatMap((run) => {
    const typed = run.map((index) => lines[index] ?? '');
    if (run.length > 1 && (typed.some((line) => hasSign.test(line)) || beginAlike(typed))) return run;
    return run.filter((_, at) => /;$/.test(typed[at] ?? ''));
  });
}

/** What is in no word of a sentence. */
const hasSign = /[^A-Za-z ,'’-]|(?:^| )-|[A-Z]{2}|[a-z][A-Z]/;

/** `git add`, `git commit`. */
function beginAlike(lines: readonly string[]): boolean {
  const [first = '', second = ''] = lines.map((line) => /^\S+(?= )/.exec(line)?.[0] ?? '');
  return first !== '' && first === second;
}

/** Runs of lines of one form. */
function adjoining(lines: readonly string[]): number[][] {
  return [label, ...wholes].flatMap((form) => {
    const runs: number[][] = [[]];
    for (const [index, line] of lines.entries())
      if (form.test(line)) runs.at(-1)?.push(index);
      else runs.push([]);
    return runs;
  });
}

function isComplete(line: string): boolean {
  return displayWidth(line) <= short && !/[，、,（(“《：:—和与或及的]$/.test(line);
}
