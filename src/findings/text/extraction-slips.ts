/** A text → damage that it took when it was copied out of a PDF or a scan. */
import { codePoint } from '../../values/code-point.ts';

export type ExtractionKind = 'unreadable' | 'continued' | 'letter' | 'spaces' | 'page' | 'weights' | 'verb';

export interface ExtractionSlip {
  readonly kind: ExtractionKind;
  readonly shown: string;
  readonly start: number;
  readonly end: number;
}

export interface ExtractionPlace {
  readonly markdown: boolean;
  /** The name of something; a lesson may well be called “… （续）”. */
  readonly title: boolean;
  /** In a skill standard, which is most often copied from a PDF. */
  readonly standard: boolean;
}

/**
 * Private-use characters (fonts of their own), the character for what could not be decoded, those that end pages
 * and steer printers, radicals that stand for the character they look like (⽤), and what Chinese marks become
 * when their bytes are read by another table (ꎬ). Beside a Latin letter a sign that steers is what YAML made of
 * a backslash, `"D:\folder"`, which has a finding of its own.
 */
const unreadable =
  /(?<![A-Za-z:])[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]+(?![A-Za-z])|[\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFD}]+|[\u2F00-\u2FD5]|(?<=\p{Script=Han})[\uA100-\uA3FF]+/u;

/** 续表 stands above the second part of a table, never in an item of it; 编制续表 is work with tables. */
const continued =
  /(?:[（(]续上?表[）)]|(?<=^|[\s。；;，,])续上?表|(?<=[^\s编绘制作置加写画印出成为个张的看理建读接用续])续表)\s*\d{0,2}\s*$|^\s*[（(]?续上?表[）)]?(?=\s|$)/u;
const toBeContinued =
  /[（(](?:续|续上|接上页|转下页|下转第\s*\d+\s*页)[）)]\s*$|^\s*[（(](?:续|接上页)[）)]/u;
const aboutTables = /Word|WPS|Excel|排版|表格|分页|跨页/;

/**
 * A letter with marks between Chinese characters is a mark that was read wrongly; those of pinyin and
 * diameters are meant.
 */
const letter =
  /(?<=\p{Script=Han} ?)(?![āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿØø])[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF](?= ?\p{Script=Han})/u;

/** What programs write for a character that they could not decode, or decoded by another table: `ï¼Œ` is ，. */
const undecoded = /\(cid:\d{1,5}\)|锟斤拷|烫{3,}|ï¼|ã€|â€/u;

/** Bold print made by printing twice: 能能检检查查油油位位. Words such as 认认真真 are shorter. */
const doubled = /(?:(\p{Script=Han})\1){5,}/u;

/** The dots of a table of contents, with the page; and the number of the next item, whose line end was lost. */
const leader = /(?:[.．·…] ?){4,}\s*\d{1,3}\s*$|(?<=\p{Script=Han} ?)…{2,}\s*\d{1,3}\s*$/u;
const nextItem =
  /(?<=[\p{Script=Han}。；;]\s*)(?<![骤条节见按照至到第]\s*)\d{1,2}\.\d{1,2}\.\d{1,2}\s*(?=能)/u;

/** 职 业 道 德; two characters set apart (姓 名) are a layout of forms. */
const spaced =
  /(?<!\p{Script=Han})\p{Script=Han}(?:[ \u00A0\u2002-\u200A\u3000]{1,2}\p{Script=Han}){3,}(?!\p{Script=Han})/u;
/** Characters that stand alone in a row of their kind: 东 南 西 北, 甲 乙 丙 丁, 对 错. */
const single =
  /^[甲乙丙丁戊己庚辛壬癸春夏秋冬东南西北上下左右前后金木水火土一二三四五六七八九十红橙黄绿青蓝紫黑白灰棕对错是否优良中差高低大小\s]+$/u;

/** The number at the foot of a page, in the middle of a text. */
const page =
  /(?<![\d\s])\s*[—–―]\s*\d{1,3}\s*[—–―](?=\s*(?:$|\p{Script=Han}))|(?<=\S) - \d{1,3} -(?=\s|$)|第\s*\d{1,3}\s*页\s*[，,/]?\s*共\s*\d{1,3}\s*页/u;

/** What official weight tables say, in the title of something else. */
const weights =
  /权重(?:表|\s*[（(][%％][）)])|(?:技能|相关知识|理论知识|操作技能)要求?\s?权重|合计\s*100|(?:\s[-–—\d]{1,3}){3,}\s*$/u;

const adverbs =
  '(?:够|正确|独立|熟练|规范|准确|合理|安全|协助|指导|(?:按照?|根据|依据)[^，。；]{0,8}(?:要求|规定|规程|规范|标准|说明书?|图纸|流程|步骤|计划|需要|情况))*';
/** Verbs that say nothing without an object; 能检测, 能独立安装 and 能规范填写 are abilities as they stand. */
const asking = '使用|运用|应用|利用|采用|选用|进行';
/** A sentence that stops at a verb which asks for an object: 能使用。 */
const stopped = new RegExp(`^能${adverbs}(?:${asking})[。.；;]?$`, 'u');
/** What can never close a sentence: 能对设备进行 */
const unclosed = /^能.*(?:进行|按照|(?<![调缓饱中温柔])和|(?<![普涉触])及|或|、|，)[。.；;]?$/u;

/**
 * Signs without which the pattern finds nothing, and in which kinds of places it is asked. Nearly every text
 * has few of them, and looking for one sign costs far less than the pattern.
 */
interface Look {
  readonly kind: ExtractionKind;
  readonly signs: RegExp;
  readonly pattern: RegExp;
  isAsked(place: ExtractionPlace, text: string): boolean;
}

const always = (): boolean => true;
const isSentence = ({ markdown, title }: ExtractionPlace): boolean => !markdown && !title;

/** In the order in which they count. */
const looks: readonly Look[] = [
  { kind: 'unreadable', signs: unreadable, pattern: unreadable, isAsked: always },
  { kind: 'continued', signs: /续/, pattern: continued, isAsked: (_, text) => !aboutTables.test(text) },
  {
    kind: 'continued',
    signs: /[续接转]/,
    pattern: toBeContinued,
    isAsked: ({ title, standard }) => !title || standard,
  },
  { kind: 'letter', signs: /[\u00C0-\u024F\u1E00-\u1EFF]/, pattern: letter, isAsked: always },
  { kind: 'letter', signs: /[(锟烫ïãâ]/, pattern: undecoded, isAsked: always },
  { kind: 'letter', signs: /(\p{Script=Han})\1/u, pattern: doubled, isAsked: ({ standard }) => standard },
  {
    kind: 'spaces',
    signs: /[ \u00A0\u2002-\u200A\u3000][^\x20-\x7e]{1,2}[ \u00A0\u2002-\u200A\u3000]/,
    pattern: spaced,
    // Columns of a table part their words by spaces.
    isAsked: ({ markdown }, text) => !markdown || !text.includes('|'),
  },
  { kind: 'page', signs: /[—–―页]| - /, pattern: page, isAsked: always },
  { kind: 'page', signs: /\d\s*$/, pattern: leader, isAsked: ({ standard }) => standard },
  { kind: 'page', signs: /\d\s*能/, pattern: nextItem, isAsked: ({ standard }) => standard },
  { kind: 'weights', signs: /[权合\d]|[-–—]\s*$/, pattern: weights, isAsked: ({ title }) => title },
  { kind: 'verb', signs: /^能/, pattern: stopped, isAsked: isSentence },
  { kind: 'verb', signs: /^能/, pattern: unclosed, isAsked: isSentence },
];

export function extractionSlip(text: string, place: ExtractionPlace): ExtractionSlip | undefined {
  // Code in Markdown may hold any character.
  const prose =
    place.markdown && text.includes('`')
      ? text.replace(/(`+)[^`][\s\S]*?\1/gu, (code) => '\uFFFC'.repeat(code.length))
      : text;
  for (const { kind, signs, pattern, isAsked } of looks) {
    if (!signs.test(prose) || !isAsked(place, prose)) continue;
    const match = pattern.exec(prose);
    if (!match || (kind === 'spaces' && single.test(match[0]))) continue;
    const { 0: found, index: start } = match;
    return {
      kind,
      shown: kind === 'unreadable' ? points(found) : found.trim(),
      start,
      end: start + found.length,
    };
  }
  return undefined;
}

function points(found: string): string {
  return [...new Set(found)].map(codePoint).join(' ');
}
