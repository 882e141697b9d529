/**
 * The rules of notation: which signs of a Markdown field are marks. A sign is a mark only where an author
 * means one; every other letter, digit and sign is printed as typed.
 *
 * In the line (one rule, one file):
 * - `**…**` is bold also where Chinese or a full-width mark touches it: `**注意：**先断电`. A star is a sign
 *   between digits, letters and units
 *   (`500*300*8`, `长*宽*高`, `2**10`), as a footnote star (`带*的为必做`, `*号题`), in a path or pattern (`*.txt`), in quotes (`“*”`), and in
 *   runs of four or more. `*…*` needs room around it or a particle before it: `这是*重点*`. (`emphasis.ts`)
 * - `_…_` sets only words with spaces or Chinese inside, never part of a name: `PA_5_PA_6`, `__init__`.
 *   Three and more are a blank to fill.
 * - `~~…~~` strikes out where it is flush; `~` alone is a range: `2~3 秒`. (`strike.ts`)
 * - `H~2~O` and `10^-6^` set sub- and superscript: behind a letter, digit or bracket, short, without
 *   spaces. (`script.ts`)
 * - `$…$` is a formula where its content reads as one and closes in the paragraph: not `$A$1`, `5$`,
 *   `$HOME/$USER`. (`formula-mark.ts`)
 * - A bare address, `https://…`, `www.…` or a mailbox, ends at the first full-width mark or Chinese
 *   character. (`address.ts`)
 * - A backslash is a mark only before a sign that could be a mark there, and never in a path or a word of
 *   code: `D:\实训\1`, `\\server\盘`,
 *   `\d+\.\d`. (`backslash.ts`)
 * - `&nbsp;` and `&lt;` are letters and signs like any others; so are `<姓名>` and `a<b`.
 *
 * At the start of a line (`block-marks.ts`): a mark opens a block only if the block has its own shape, else
 * the line is text on a line of its own.
 * - A list has two items or more, or an item with a box, several paragraphs or a list inside, or stands in
 *   an item. `- 5℃ 以下`, `+ 5V 电源`,
 *   `2026. 9. 1 起` and lists of nothing but quantities with a sign before them are text. Numbers stay those typed: 3. 4. 7.
 * - `#` is a heading on a line of its own below a blank line or another block, without the stop of a
 *   sentence; `# 1 机床停机检查` is the number of a machine unless the text has
 *   `##` as well; `##` and more are headings. `# 读取温度` right above a program is its comment. Lines of `---` or `===` below a line make no heading: they are lines to write on.
 * - `---` or `***` that stands alone is a rule across the page. `___` is a blank to fill.
 * - `>` is a quotation of two lines or more, or one sentence that stands alone and ends in its full stop;
 *   `> 380°C` is a comparison.
 * - Four spaces or a tab are an indent, as typed in Word; code stands between fences, or is two indented
 *   lines or more that read as code, or two lines or more of a program. (`program-lines.ts`)
 * - A fence of `~~~` or `$$` without its end is text, and so is a table whose head has no bar.
 */
import {
  blockQuote,
  characterEscape,
  codeFenced,
  codeIndented,
  codeText,
  hardBreakEscape,
  headingAtx,
  list,
  thematicBreak,
} from 'micromark-core-commonmark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { math } from 'micromark-extension-math';
import type { Construct, Effects, Extension, Tokenizer } from 'micromark-util-types';
import { addressExtension } from './address.ts';
import { breaksLine, isEscape } from './backslash.ts';
import { opensCode, readsAsCode } from './code-mark.ts';
import { emphasisExtension } from './emphasis.ts';
import { opensFormula } from './formula-mark.ts';
import { programExtension, programLength } from './program-lines.ts';
import type { CurrentReading } from './reading.ts';
import { scriptExtension } from './script.ts';
import { strikeExtension } from './strike.ts';

type Constructs = Record<string, Construct | Construct[] | undefined>;

const tab = -2;
const tabFill = -1;
const space = 32;
const hash = 35;
const star = 42;
const plus = 43;
const minus = 45;
const zero = 48;
const greater = 62;
const backslash = 92;
const backtick = 96;
const tilde = 126;
const digits = Array.from({ length: 10 }, (_, digit) => zero + digit);

/** What a text is read with; `mailboxes` where the text may hold addresses of mailboxes. */
export function notation(current: CurrentReading, mailboxes: boolean): Extension[] {
  const isMark = (offset: number) => !current().signs.has(offset);
  const guarded = (construct: Construct) => onlyWhere(construct, isMark);
  const rule = guarded(thematicBreak);
  const containers = containersOf(rule, isMark);
  const formulas = math();
  return [
    gfmFootnote(),
    gfmTaskListItem(),
    guardedFlow(gfmTable(), isMark),
    {
      flow: mapped((formulas.flow ?? {}) as Constructs, guarded),
      text: mapped((formulas.text ?? {}) as Constructs, (construct) =>
        onlyWhere(construct, (offset) => opensFormula(current().source, offset)),
      ),
    },
    programExtension(current),
    addressExtension(current, mailboxes),
    emphasisExtension(current),
    scriptExtension(current),
    strikeExtension(current),
    {
      document: {
        ...Object.fromEntries([star, plus, minus, ...digits].map((code) => [code, containers.list])),
        [greater]: containers.quote,
      },
      flowInitial: Object.fromEntries(
        [tab, tabFill, space].map((code) => [
          code,
          onlyWhere(codeIndented, (offset) => readsAsCode(current().source, offset)),
        ]),
      ),
      flow: {
        [hash]: onlyWhere(
          headingAtx,
          (offset) => isMark(offset) && programLength(current().source, offset) === 0,
        ),
        [star]: rule,
        [minus]: rule,
        [tilde]: guarded(codeFenced),
        [backtick]: guarded(codeFenced),
      },
      string: { [backslash]: renamed(characterEscape) },
      text: {
        [backslash]: [
          onlyWhere(hardBreakEscape, (offset) => breaksLine(current().source, offset)),
          onlyWhere(characterEscape, (offset) => isEscape(current().source, offset)),
        ],
        [backtick]: onlyWhere(codeText, (offset) => opensCode(current().source, offset)),
      },
      disable: {
        null: [
          'attention',
          'blockQuote',
          'characterEscape',
          'characterReference',
          'codeFenced',
          'codeIndented',
          'codeText',
          'hardBreakEscape',
          'headingAtx',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ];
}

function guardedFlow(extension: Extension, isMark: (offset: number) => boolean): Extension {
  return {
    ...extension,
    flow: mapped((extension.flow ?? {}) as Constructs, (construct) => onlyWhere(construct, isMark)),
  };
}

function mapped(constructs: Constructs, change: (construct: Construct) => Construct): Constructs {
  return Object.fromEntries(
    Object.entries(constructs).map(([code, all]) => [
      code,
      all && (Array.isArray(all) ? all.map(change) : change(all)),
    ]),
  );
}

/** The next item and the next line of a quotation ask for the originals, which are switched off. */
function containersOf(
  rule: Construct,
  isMark: (offset: number) => boolean,
): { readonly list: Construct; readonly quote: Construct } {
  const instead = new Map<unknown, Construct>([[thematicBreak, rule]]);
  const reroute = (effects: Effects): Effects => ({
    ...effects,
    attempt: (construct, ...states) => effects.attempt(instead.get(construct) ?? construct, ...states),
    check: (construct, ...states) => effects.check(instead.get(construct) ?? construct, ...states),
  });
  const rerouted = (original: Construct): Construct => {
    const { continuation } = original;
    const construct = onlyWhere({ ...original, tokenize: rerouting(original.tokenize, reroute) }, isMark);
    if (continuation)
      construct.continuation = { ...continuation, tokenize: rerouting(continuation.tokenize, reroute) };
    instead.set(original, construct);
    return construct;
  };
  return { list: rerouted(list), quote: rerouted(blockQuote) };
}

function rerouting(tokenize: Tokenizer, reroute: (effects: Effects) => Effects): Tokenizer {
  return function reroutedTokenizer(effects, ok, nok) {
    return tokenize.call(this, reroute(effects), ok, nok);
  };
}

/** The construct under a name of its own, which stays when the original is switched off. */
function renamed(construct: Construct): Construct {
  return { ...construct, name: `${construct.name ?? 'unnamed'}OfNotation` };
}

function onlyWhere(construct: Construct, isMark: (offset: number) => boolean): Construct {
  return {
    ...renamed(construct),
    tokenize(effects, ok, nok) {
      const start = construct.tokenize.call(this, effects, ok, nok);
      return (code) => (isMark(this.now().offset) ? start(code) : nok(code));
    },
  };
}
