/**
 * The notation of other programs for a gap, for words that are hidden or marked, and for a box: `[[甲]]`,
 * `||甲||`, `\underline{甲}`, `<%= 甲 %>`, `[spoiler]甲[/spoiler]`, `> [!tip]`. It does nothing here and is
 * printed sign by sign. Words of Chinese between the marks tell a sentence from a program, whose `[[nodiscard]]`,
 * `a[[0]]` and `a || b` are what they are.
 */
import { matchesOf } from '../values/matches.ts';
import type { Range } from './literal-ranges.ts';

export interface ForeignMark extends Range {
  /** What stood in a gap; undefined for everything else. */
  readonly gap: string | undefined;
}

/** Nearly every text has none of these, and is done with after one look. */
const trigger =
  /\[\[|\(\(|（（|【【|[|=+^#&@:$]{2}|>!|[{%}█▇▉▊\\]|\[\/|<\/|[#$]\[|[[【《〈（(](?:填?空|填)[:：]|［［|〖〖|<<<|[@%:](?:answer|key|blank|cloze|fill|gap|hide|spoiler|答案|填空)|^[ \t>]*(?:\[!|!!!|\?\?\?|\+\+\+|#|\.\. |\*\[|ifdef|\[%)/mu;

const words = (without: string): string =>
  `(?<text>(?=[^${without}\\n]*\\p{Script=Han})[^\\s${without}](?:[^${without}\\n]{0,58}[^\\s${without}])?)`;
/** `甲 || 乙` and `a==b` are no pairs: they have blanks inside or stand at what they join. */
const pair = (sign: string, close = sign, without = sign.slice(-1)): RegExp =>
  new RegExp(
    `(?<![\\w)\\]${without}])${sign}${words(`${without}，。；、,;：`)}${close}(?![\\w${without}])`,
    'gu',
  );

const inPairs: readonly RegExp[] = [
  pair('\\[\\[', '\\]\\]', '\\[\\]'),
  pair('\\(\\(', '\\)\\)', '()'),
  pair('（（(?!见|注|如|图|表|第|参)', '））', '（）'),
  pair('【【', '】】', '【】'),
  pair('〖〖', '〗〗', '〖〗'),
  pair('［［', '］］', '［］'),
  pair('<<<', '>>>', '<>'),
  // CriticMarkup.
  /\{(?:\+\+|--|>>|~~)(?<text>(?=[^{}\n]*\p{Script=Han})[^{}\n]{1,60}?)(?:\+\+|--|<<|~~)\}/gu,
  ...['\\|', '=', '\\+', '\\^', '#', '&', '@', ':', '\\$'].map((sign) =>
    pair(`${sign}${sign}`, undefined, sign),
  ),
  pair('>!', '!<', '!'),
  pair('[█▇▉▊]+', '[█▇▉▊]+', '█▇▉▊'),
];

const gapNames = '(?:填空|填|空|fill|blank|gap|cloze|blanks?|fillin)';
/** `【填空：每空 2 分】` names a kind of question. */
const noKind =
  '(?!\\s*(?:每|共|各|本|第|不填|无|略|空白|\\d+\\s*(?:分|题|空|小题|个|处|格)|[一二三四五六七八九十]+[题空]))';
const named: readonly RegExp[] = [
  new RegExp(`\\{${gapNames}[:：]{1,2}${noKind}(?<text>[^{}\\n]{1,60})\\}`, 'giu'),
  new RegExp(`[【《〈](?:填空?|空)[:：]${noKind}(?<text>[^【】《》〈〉\\n]{1,60})[】》〉]`, 'gu'),
  new RegExp(`[（(](?:填空|空)[:：]${noKind}(?<text>[^（）()\\n]{1,60})[）)]`, 'gu'),
  new RegExp(`\\[(?:填空|空|填)[:：]${noKind}(?<text>[^[\\]\\n]{1,60})\\](?!\\()`, 'gu'),
  // Anki, and GIFT of Moodle.
  /\{\{?c\d+:{1,2}(?<text>[^{}\n:]{1,60})(?:::[^{}\n]*)?\}\}?/gu,
  /\{~[^{}\n]{0,120}=[^{}\n]{1,120}\}|\{#[-+]?\d[\d.]*(?::[\d.]+|\.\.[-\d.]+)?\}/gu,
  // Markup of forums: [spoiler]甲[/spoiler]; of pages, with names that no page knows.
  new RegExp(
    `\\[(?<forum>[a-z]{2,12}|隐藏|折叠|${gapNames})(?:[=:][^\\]\\n]{0,30})?\\](?<text>(?=[^\\n]*?[\\p{Script=Han}\\d])[^\\n]{1,80}?)\\[/\\k<forum>\\]`,
    'giu',
  ),
  // @answer(甲), %answer{甲}, :cloze:甲:
  /(?<![\w.])[@%](?:answer|key|blank|cloze|fill|gap|hide|spoiler|答案|填空)[({（[](?<text>[^(){}（）[\]\n]{1,60})[)}）\]]/gu,
  /(?<![\w:]):(?:blank|cloze|gap|hide|spoiler):[`"]?(?<text>\p{Script=Han}[^:`"\n]{0,60})[:`"]/gu,
  new RegExp(`\\{(?<braced>hide|key|${gapNames})\\}(?<text>[^{}\\n]{1,80})\\{/\\k<braced>\\}`, 'giu'),
  new RegExp(`<(?<tag>hide|key|spoiler|${gapNames})>(?<text>[^<>\\n]{1,80})</\\k<tag>>`, 'giu'),
];

const han = (close: string): string => `(?=[^${close}\\n]*\\p{Script=Han})(?<text>[^${close}\\n]{1,60})`;
const ofPrograms: readonly RegExp[] = [
  // `<% 与 %>` speaks of the signs themselves.
  new RegExp(`<%(?![=#-]?\\s*[与和到至及、]\\s)[=#-]?\\s*${han('%<>')}\\s*%>`, 'gu'),
  new RegExp(`\\{[#%]\\s*${han('{}#%')}\\s*[#%]\\}`, 'gu'),
  new RegExp(`(?<![\\w$])[#@]\\{${han('{}')}\\}`, 'gu'),
  new RegExp(`(?<![\\w$])\\$\\[${han('[\\]')}\\]`, 'gu'),
  new RegExp(`#\\[${han('[\\]')}\\]#`, 'gu'),
  // Commands of LaTeX outside formulas; `D:\data{日期}` is a path.
  new RegExp(
    `(?<![\\w:\\\\/])\\\\[A-Za-z]+\\*?(?:\\[[^\\]\\n]{0,30}\\]|\\{[\\w, .#]{1,20}\\})?\\{${han('{}')}\\}`,
    'gu',
  ),
  // Fields of Word, and hidden text of RTF.
  /\{\s*(?:EQ|HIDDEN|QUOTE|FILLIN|ASK|MACROBUTTON|ADVANCE)\s[^{}\n]{1,80}\}|\{\\v\s[^{}\n]{1,80}\}/gu,
  // Attributes of Pandoc and kramdown.
  /(?<=\]|\p{Script=Han}[ \t]?)\{:?\s*[.#][A-Za-z][\w-]*(?:\s[^{}\n]{0,60})?\}/gu,
  /(?<=\]|[\p{Script=Han}？?。][ \t]?)\{:\s*[\w-]+\s*=[^{}\n]{1,80}\}|(?<=\p{Script=Han}[^[\]\n]{0,40}\])\{[\w-]+=["“][^{}\n]{0,80}\}/gu,
];

const boxes: readonly RegExp[] = [
  // Obsidian and GitHub, MkDocs, Hexo, Joplin.
  /^[ \t]*>[ \t]*\[![A-Za-z]{2,16}\][-+]?/gmu,
  /^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]*[A-Za-z]{2,16}(?:[ \t]+["“][^"”\n]*["”])?[ \t]*$/gmu,
  /^[ \t>]*\+{3}[ \t]*\p{Script=Han}[^+\n]{0,30}$/gmu,
  /\{%-?\s*(?:hint|spoiler|fold|folding|details|note|cloze|hide\w*|comment|raw)\b[^%{}\n]{0,60}%\}/giu,
  /^[ \t]*%%[ \t]*$(?=[\s\S]{1,400}^[ \t]*%%[ \t]*$)/gmu,
  // org-mode, LaTeX, reStructuredText, AsciiDoc, the preprocessor of C.
  /^[ \t]*#\+(?:begin_\w+|answer|solution|key|hidden)\b:?/gimu,
  /\\begin\{(?:answers?|ans|solution|comment|proof|hidden|teacher|key|questions|choices|parts|itemize|enumerate)\*?\}/gu,
  /^[ \t]*\.\. (?:only|hidden|toggle|admonition|note|tip|hint|warning|container|dropdown|spoiler)::/gmu,
  /^(?:ifdef|ifeval)::[^\n]*\[\][ \t]*$|^\[%collapsible\][ \t]*$/gmu,
  /^[ \t]*#if(?:def)?[ \t]+(?:TEACHER|ANSWERS?|SOLUTION|KEY)\w*/gmu,
  /^[ \t]*\*\[[^\]\n]{1,30}\]:[ \t]/gmu,
];

/** In their order; none lies in another. */
export function foreignMarksIn(text: string): ForeignMark[] {
  if (!trigger.test(text)) return [];
  const of = (patterns: readonly RegExp[], isGap: boolean) =>
    patterns.flatMap((pattern) =>
      matchesOf(text, pattern).map(({ 0: whole, index, groups: { text: inside } = {} }): ForeignMark => {
        const start = index + whole.search(/\S/);
        return { start, end: index + whole.trimEnd().length, gap: isGap ? inside?.trim() : undefined };
      }),
    );
  const all = [...of(inPairs, true), ...of(named, true), ...of(ofPrograms, true), ...of(boxes, false)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(({ start }, index) => !all.slice(0, index).some((one) => start < one.end));
}
