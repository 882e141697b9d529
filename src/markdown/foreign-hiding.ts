/**
 * How other programs hide a text or make a gap, which does nothing here: `!!! answer`, `> [!ANSWER]`, `{% answer %}`,
 * `【答案开始】…【答案结束】`, `%% … %%`, `{1:SHORTANSWER:=…}`. Every place is one of the text as it was typed.
 */
import { matchesOf } from '../values/matches.ts';
import type { BareGap } from './bare-gaps.ts';

const name = '(?:参考答案|答案|教师版?|教师用|解答|answers?|teachers?|solutions?|instructor)';
/** Nearly every text has none of these, and is done with after one look. */
const mayBeOne = /答案|教师|解答|answer|teacher|solution|instructor|%%|\{\d*:|\{=/i;

const fences: readonly RegExp[] = [
  // MkDocs, Hexo and their kin.
  new RegExp(`^[ \\t>]*(?:!!!|\\?\\?\\?\\+?|\\+{3,}|%{3,}|&{3,}|@{3,})[ \\t]*${name}`, 'gimu'),
  // Obsidian and GitHub.
  new RegExp(`^[ \\t]*>[ \\t]*\\[![^\\]\\n]*\\][-+]?[ \\t]*${name}|^[ \\t]*>[ \\t]*\\[!${name}\\]`, 'gimu'),
  /(?<![^\s\p{Script=Han}])%%[ \t]*[^%\s][^%\n]*%%(?!\w)/gu,
  // Quarto.
  new RegExp(`^[ \\t>]*(?:\`{3,}|~{3,})[ \\t]*\\{[.#]?${name}`, 'gimu'),
  // Jinja and Hugo.
  new RegExp(`\\{[%{<]+[-\\s]*${name}[-\\s]*[%}>]+\\}`, 'giu'),
  new RegExp(`[【〔[<〈](${name})(?:开始|区)?[】〕\\]>〉](?=[^]{0,500}?[【〔[<〈](?:/\\1|\\1结束))`, 'giu'),
];

/** Moodle, and GIFT; `{=MAX(A1:A9)}` is a formula of a spreadsheet. */
const gaps: readonly RegExp[] = [
  /\{\d*:(?:SHORTANSWER|SA|SAC|MW|MWC|NUMERICAL|NM|MULTICHOICE|MC|MCV|MCH|MULTIRESPONSE|MR)[A-Z_]*:[^}\n]{1,200}\}/g,
  /\{=(?![A-Z]+\(|[\s,，、])[^{}\n]{1,200}\}/g,
];

export function foreignHidingIn(text: string): BareGap[] {
  if (!mayBeOne.test(text)) return [];
  const of = (patterns: readonly RegExp[], kind: BareGap['kind']): BareGap[] =>
    patterns.flatMap((pattern) =>
      matchesOf(text, pattern).map(({ 0: whole, index }) => ({
        start: index + whole.search(/\S/),
        end: index + whole.length,
        kind,
      })),
    );
  return [...of(fences, 'fence'), ...of(gaps, 'gap')];
}
