/**
 * Marks of Markdown typed on a Chinese keyboard, which are letters like all others: `＊＊注意＊＊`, `｀G01｀`,
 * `！[图](a.png)`, `［^1］`, `＃ 准备`. Each with what was meant.
 */
import { matchesOf } from '../values/matches.ts';
import type { Range } from './literal-ranges.ts';

export interface WideMark extends Range {
  readonly right: string;
}

/** Nearly every text has none of these, and is done with after one look. */
const trigger = /[＊｀～＾＄＃＞》〉［！]|·[^·\n]*·|\]（|\]\([^()\n]*）|^[ \t]*[-*+][ \t]+【/mu;

const address =
  '(?:https?:[^\\s（）()]{3,200}|[^\\s（）()：]{1,80}\\.(?:png|jpe?g|svg|gif|webp|pdf|docx?|xlsx?|zip))';
const found: readonly (readonly [RegExp, (groups: Readonly<Record<string, string>>) => string])[] = [
  [/＊＊(?<text>[^＊\s](?:[^＊\n]{0,80}[^＊\s])?)＊＊/gu, ({ text }) => `**${text}**`],
  [/～～(?<text>[^～\s](?:[^～\n]{0,80}[^～\s])?)～～/gu, ({ text }) => `~~${text}~~`],
  [/(?<!｀)｀(?<text>[^｀\n]{1,80})｀(?!｀)/gu, ({ text }) => `\`${text}\``],
  // The key of the backquote types a middle dot: `·G01·`.
  [/(?<![\p{N}A-Za-z·])·(?<text>[!-~][ -~]{0,60}[!-~])·(?![\p{N}A-Za-z·])/gu, ({ text }) => `\`${text}\``],
  [
    /^(?<indent>[ \t]*)(?:｀{3}|·{3})(?<text>[A-Za-z]{0,12})[ \t]*$/gmu,
    ({ indent, text }) => `${indent}\`\`\`${text}`,
  ],
  // A formula, and not a price.
  [/＄(?<text>(?=[^＄\n]*[=＝\\^_])[^＄\p{Script=Han}\n]{2,80})＄/gu, ({ text }) => `$${text}$`],
  [/(?<=[A-Za-z\d])＾(?<text>[-+−]?\d{1,3})＾/gu, ({ text }) => `^${text}^`],
  [
    /！\[(?<text>[^[\]\n]{0,60})\][(（](?<to>[^\s（）()]{1,200}\.(?:png|jpe?g|svg|gif|webp))[)）]/giu,
    ({ text, to }) => `![${text}](${to})`,
  ],
  [
    new RegExp(
      `(?<bang>!?)(?<!！)\\[(?<text>[^[\\]\\n]{1,60})\\](?:（(?<to>${address})[)）]|\\((?<half>${address})）)`,
      'gu',
    ),
    ({ bang, text, to, half }) => `${bang}[${text}](${to || half})`,
  ],
  [
    /［[\^＾](?<text>[\w\p{Script=Han}]{1,10})］(?<colon>[:：]?)/gu,
    ({ text, colon }) => `[^${text}]${colon && ':'}`,
  ],
  [
    /^(?<indent>[ \t]*)(?<text>＃{2,6}(?=[ \u3000\t]*\p{L})|＃(?=[ \u3000\t]+\p{L}))[ \u3000\t]*/gmu,
    ({ indent = '', text = '' }) => `${indent}${'#'.repeat(text.length)} `,
  ],
  [
    /^(?<indent>[ \t]*)[＞》〉][ \u3000\t]?(?=\p{L}[^\n]*\n[ \t]*[＞》〉])|(?<=^[ \t]*[＞》〉][^\n]*\n[ \t]*)[＞》〉][ \u3000\t]?(?=\p{L})/gmu,
    ({ indent = '' }) => `${indent}> `,
  ],
  [
    /^(?<indent>[ \t]*[-*+][ \t]+)[【［](?<text>[xX \u3000])[】］](?=[ \t]*\p{L})/gmu,
    ({ indent, text = '' }) => `${indent}[${/x/i.test(text) ? 'x' : ' '}] `,
  ],
];

/** In their order. */
export function wideMarksIn(text: string): WideMark[] {
  if (!trigger.test(text)) return [];
  const all = found.flatMap(([pattern, meant]) =>
    matchesOf(text, pattern).map(({ 0: whole, index, groups = {} }) => ({
      ...{ start: index, end: index + whole.length, right: meant(groups) },
    })),
  );
  return all.sort((a, b) => a.start - b.start);
}
