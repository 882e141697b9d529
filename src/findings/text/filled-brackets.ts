/** The answer in the place of the blank of a stem, before it or right behind it: a letter, a verdict, a text. */
import { isChoice } from '../../answers/is-choice.ts';
import { judgementOf } from '../../answers/judgement-words.ts';
import type { OpenAnswer } from './answers-in-text.ts';
import { isLabelled } from './is-labelled.ts';

export interface AskedItem {
  readonly stem: string;
  readonly kind: string | undefined;
  readonly options: readonly string[];
  /** Whether words give the answer: between brackets they are then no name of a thing. */
  readonly isAnswer: (words: string) => boolean;
}

const figures =
  '[图表班组级类区型相点端阀泵杆项步栏路线孔轴页座柜台机室楼栋层排列区站岗号段节卷版款式件板片材料角边面∠△]';
const inFront = new RegExp(`^\\s*${figures}`, 'u');
const behindFigure = new RegExp(`${figures}\\s*$`, 'u');
const oneOf = '[A-Ha-h](?:\\s*[、,，/]?\\s*[A-Ha-h]){0,7}';
const circled = '[①-⑧⑴-⑻Ⓐ-Ⓗⓐ-ⓗ](?:\\s*[、,，]?\\s*[①-⑧⑴-⑻Ⓐ-Ⓗⓐ-ⓗ]){0,7}';
const quotes = '["\'`$*“”‘’]*';
const letterInBrackets = new RegExp(
  `[（(【[［〔]([\\s_＿]*)${quotes}(${oneOf}|${circled})(?:选?项|对|正确|[√✓✔])?[。.．]?${quotes}([\\s_＿]*)[）)】\\]］〕]`,
  'gu',
);
const emptyBrackets = /[（(【［[][\s_＿]*[）)】］\]]/;
const blank = '(?:[（(【［[][\\s_＿]*[）)】］\\]]|[_＿]{2,})';

export function filledBrackets({ stem, kind, options, isAnswer }: AskedItem): OpenAnswer[] {
  if (kind === 'judge') return judged(stem);
  if (!isChoice(kind) && kind !== 'fill') return [];
  const hasOptions = isChoice(kind) || options.length > 0;
  const found = [
    ...(hasOptions ? [...letters(stem, options), ...onLines(stem, '[A-H]')] : []),
    ...withTexts(stem, kind, isAnswer),
  ];
  const once = found
    .sort((a, b) => a.start - b.start || b.words.length - a.words.length)
    .filter(({ start }, index) => !found.slice(0, index).some((one) => start < one.start + one.words.length));
  return once.length > 0 ? once : padded(stem);
}

function letters(stem: string, options: readonly string[]): OpenAnswer[] {
  const behind = lettersBehind(stem, options);
  if (behind.length > 0) return behind;
  const all = [...stem.matchAll(letterInBrackets)];
  // （A）…（B）… name parts of a text.
  if (
    all.length > 1 &&
    new Set(all.map(([, , letter]) => letter)).size > 1 &&
    all.every(([, pad]) => pad === '')
  )
    return [];
  return all.flatMap(({ 0: words, 1: before = '', 2: letter = '', 3: after = '', index }) => {
    const left = stem.slice(0, index);
    const right = stem.slice(index + words.length);
    if (!isOption(letter, options) || behindFigure.test(left)) return [];
    const here = [{ words, start: index }];
    const opens = /^\s*$/.test(left.split('\n').at(-1) ?? '');
    // Banks of questions put the key before the number.
    if (opens && /^\s*\d+\s*[.．、)）]/.test(right)) return here;
    const isPadded = before !== '' && after !== '';
    // Where a blank is left elsewhere, this letter names something.
    if (!isPadded && emptyBrackets.test(stem)) return [];
    if (opens)
      return isPadded || new RegExp(`^\\s*(?!${figures})[\\p{Script=Han}“]`, 'u').test(right) ? here : [];
    const ends = /^\s*(?:$|[。．.，,；;？?、！!：:]|\n)/.test(right);
    const follows = /[\p{Script=Han}”"》】）)\s]$/u.test(left);
    return isPadded || (ends && follows) ? here : [];
  });
}

function isOption(letters: string, options: readonly string[]): boolean {
  const places = [...letters].flatMap((one) => {
    if (/[A-Ha-h]/.test(one)) return one.toUpperCase().charCodeAt(0) - 65;
    // ① is 1, Ⓐ is A.
    const plain = one.normalize('NFKC').replace(/[()]/g, '').toUpperCase();
    if (/^[1-8A-H]$/.test(plain)) return plain.charCodeAt(0) - (/\d/.test(plain) ? 49 : 65);
    return [];
  });
  return places.every((place) => place < Math.max(options.length, 2));
}

/** `…（ ）。A`, `…（ ）【A】`, `…什么？ B`, `…是：A` at the end of a line. */
const letterBehind = new RegExp(
  `(${blank}[ \\t\\u3000]*[。.．，,:：;；？?]?|[。？?！!：:])[ \\t\\u3000]*[【（([［]?[ \\t\\u3000]*(?:[应故]?选[ \\t\\u3000]*)?${quotes}` +
    `(${oneOf}|${circled})(?:选?项|对|正确|[√✓✔])?${quotes}[ \\t\\u3000]*[】）)\\]］]?[ \\t\\u3000]*[。.．]?[ \\t\\u3000]*$`,
  'gmu',
);

function lettersBehind(stem: string, options: readonly string[]): OpenAnswer[] {
  const numbers = options.length > 0 && options.every((option) => /^\s*[-+±≈<>≤≥]?\s*[\d.]/.test(option));
  return [...stem.matchAll(letterBehind)].flatMap(({ 0: words, 1: before = '', 2: letter = '', index }) => {
    // 电流为（ ）A is a unit where the options are numbers.
    const isUnit =
      /[）)】］\]_＿]\s*$/.test(before) &&
      /^[AFHgdh]$/.test(letter) &&
      (numbers || /电[流容感]|时间|质量/.test(stem));
    // 编号：B is what something is called.
    const left = stem.slice(0, index);
    const isName =
      /[:：]\s*$/.test(before) && behindFigure.test(left) && !/[见看参翻][^\n]{0,20}$/u.test(left);
    const isSaid = isLabelled(left + before);
    return isUnit || isName || isSaid || !isOption(letter, options)
      ? []
      : [{ words: words.trim(), start: index }];
  });
}

/** The answer itself: `先（验电）。`, `先____验电____`, `先（ ）。验电`, `先做的是 B。`, or a line of its own. */
function withTexts(stem: string, kind: string | undefined, isAnswer: AskedItem['isAnswer']): OpenAnswer[] {
  const isNamed = kind !== 'fill' && emptyBrackets.test(stem);
  const found = answerPlaces.flatMap((place) => [...stem.matchAll(place)]);
  return found.flatMap(({ 0: words, index, groups = {} }) => {
    const { open = '', text = '', said } = groups;
    const isName = isNamed && /[（(【［[]/.test(open);
    if (isName || text.trim() === '' || behindFigure.test(stem.slice(0, index)) || !isAnswer(text)) return [];
    if (isLabelled(stem.slice(0, index + words.indexOf(text)))) return [];
    if (said !== undefined && !isAnswer(said)) return [];
    // （乙）组 names a group.
    if (open !== '' && text.trim().length === 1 && inFront.test(stem.slice(index + words.length))) return [];
    return [{ words: words.trim(), start: index + words.length - words.trimStart().length }];
  });
}

const answerPlaces: readonly RegExp[] = [
  /(?<open>[（(【［[]|[_＿]{2,})(?<text>[^（）()【】［］[\]_＿\n]{1,60})(?:[）)】］\]]|[_＿]{2,})/gu,
  new RegExp(`(?:${blank}[。.]?|[。？?！!])[ \\t]*(?<text>[^（）()\\n]{2,40})$`, 'gmu'),
  /(?<=[是为选有])[ \t]+(?<text>[A-HＡ-Ｈ]{1,8})[。.]?$/gmu,
  // Behind any sign that is none of a sum or a row: →B, 〈B〉, _B_
  /(?<=[^\p{L}\p{N}\s、，,+\-−×÷=＝·.:：/%°℃][ \t\u3000]*)(?<text>[A-HＡ-ＨⒶ-Ⓗⓐ-ⓗ]{1,8})(?=[^\p{L}\p{N}\n]*$)/gmu,
  // Before the number, or right behind it.
  /^[ \t]*(?<text>[A-HＡ-Ｈ]{1,8})[ \t\u3000]+(?=[（(]?\d{1,3}[）)]?[.．、])/gmu,
  /(?<=^[ \t]*\d{1,3}[.．、][ \t]*)(?<text>[A-HＡ-Ｈ]{1,8})[ \t\u3000]+(?![相组类级型区段端超柱股座])(?=\p{Script=Han}{3})/gmu,
  /[（(【[][ \t]*(?<text>[A-HＡ-Ｈ])[ \t]*[、，,；;](?<said>[^（）()【】\n]{1,40})[）)】\]]/gu,
  /(?<=\n[ \t]*)(?:[应故]?选[ \t]*)?(?<text>[A-HＡ-Ｈ]{1,8})[。.]?[ \t]*$/gmu,
];

const ticks = '√✓✔☑✅🗹×✗✘❌╳';
const verdictSigns = new RegExp(`^[${ticks}]$`, 'u');
const asked = /(?:[打画划用标填写记注]|[是以][用]?)\s*[“"‘']?$/;

function judged(stem: string): OpenAnswer[] {
  const found = [...inBrackets(stem), ...behindOrBefore(stem), ...onLines(stem, `[${ticks}]|对|错`)];
  return new Set(found.map(({ verdict }) => verdict)).size > 1 ? [] : found.slice(0, 1);
}

interface Verdict extends OpenAnswer {
  readonly verdict: boolean | undefined;
}

function verdictOf(words: string): boolean | undefined {
  const sign = words.normalize('NFC').replace(/\uFE0F/g, '');
  // On a keyboard V is the nearest to a tick.
  if (/^[✅🗹VvＶｖ]$/u.test(sign)) return true;
  if (sign === '❌') return false;
  const known = judgementOf(words);
  if (known !== undefined) return known;
  // 正确√, √对: a word and a sign that say the same.
  const [, word = '', tick = ''] =
    /^(?=.*[√✓✔×✗✘])(.+?)([√✓✔×✗✘])$/u.exec(sign.replace(/^([√✓✔×✗✘])(.+)$/u, '$2$1')) ?? [];
  const both = [word, tick].map(judgementOf);
  return both[0] === both[1] ? both[0] : undefined;
}

function inBrackets(stem: string): Verdict[] {
  const all = [
    ...stem.matchAll(
      /[（(【［[]([\s_＿]*)([^（）()【】［］[\]\s_＿]{1,9}?)(?:[，,；;：:][^（）()\n]{1,40}?)?([\s_＿]*)[）)】］\]]/gu,
    ),
  ];
  const known = all.flatMap((match) => {
    const verdict = verdictOf(match[2] ?? '');
    return verdict === undefined ? [] : [{ match, verdict }];
  });
  if (new Set(known.map(({ verdict }) => verdict)).size > 1) return [];
  return known.flatMap(
    ({ match: { 0: words, 1: before = '', 2: word = '', 3: after = '', index }, verdict }) => {
      const left = stem.slice(0, index);
      const right = stem.slice(index + words.length);
      if (asked.test(left) || (/^[VvYyNn]$/.test(word) && before === '' && /[^。！!？?\s]\s*$/.test(left)))
        return [];
      const isPadded = before !== '' && after !== '';
      const stands =
        verdictSigns.test(word) ||
        isPadded ||
        (/(?:^|\n)\s*$/.test(left) && !/^\s*(?:键|按钮|按键|档|灯)/.test(right)) ||
        /[。！!？?]\s*$/.test(left) ||
        (/^\s*[。．.，,；;！!]?\s*(?:$|\n)/.test(right) &&
          !/[真假值轴向位量]$/u.test(left) &&
          !behindFigure.test(left));
      // Where a blank is left elsewhere, this is a name: 真（T）型。（ ）
      return stands && (isPadded || !emptyBrackets.test(stem)) ? [{ words, start: index, verdict }] : [];
    },
  );
}

/** `…。×`, `…。错误`, `× 先验电…`, `… ❌` */
function behindOrBefore(stem: string): Verdict[] {
  const ends = new RegExp(
    `(?<=[。.！!）)]\\s*)(?:[${ticks}]|[对错是否]|正确|错误|不对|[TFYNVＴＦＶ]|(?<=。\\s*)v)\\uFE0F?(?=\\s*[。.]?\\s*$)|(?<=(?:——|→)\\s*)(?:[${ticks}]|[对错]|正确|错误)(?=\\s*[。.]?\\s*$)|(?<=[^\\d\\s“"‘'(（]\\s*)[${ticks}]\\uFE0F?(?=\\s*$)`,
    'gu',
  );
  const numbered = /^[ \t]*([TFYNＴＦ对错])[ \t\u3000]+(?=[（(]?\d{1,3}[）)]?[.．、])/gmu;
  const begins = new RegExp(
    `^\\s*([${ticks}])\\uFE0F?(?!\\s*(?:[是为号的]|表示|代表|符号))(?=\\s*[\\p{Script=Han}A-Za-z\\d])`,
    'gu',
  );
  return [...stem.matchAll(ends), ...stem.matchAll(begins), ...stem.matchAll(numbered)].flatMap(
    ({ 0: words, index }) =>
      asked.test(stem.slice(0, index))
        ? []
        : [{ words: words.trim(), start: index, verdict: verdictOf(words.trim()) }],
  );
}

/** `___B___`: on a line to write on. */
function onLines(stem: string, verdict: string): Verdict[] {
  const found = [...stem.matchAll(new RegExp(`[_＿]{2,}\\s*(${verdict})\\s*[_＿]{2,}`, 'gu'))];
  return found.map(({ 0: words, 1: inside = '', index }) => ({
    words,
    start: index,
    verdict: verdictOf(inside),
  }));
}

/** `（ 热继电器 ）`: whoever leaves blanks inside brackets means them to be filled in. */
function padded(stem: string): OpenAnswer[] {
  return [
    ...stem.matchAll(
      /[（(][ \u3000\u00a0_＿]{1,}([^（）()\s_＿][^（）()\n_＿]{0,19}?)[ \u3000\u00a0_＿]{1,}[）)]/gu,
    ),
  ].flatMap(({ 0: words, 1: inside = '', index }) =>
    (/^[A-Z]$/.test(inside) && behindFigure.test(stem.slice(0, index))) ||
    (/^\d+\s*分$|^\d+$|^[a-z ]+$/u.test(inside) && !/[_＿]/.test(words))
      ? []
      : [{ words, start: index }],
  );
}
