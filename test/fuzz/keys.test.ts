/**
 * The law of answer keys: a key is an error, or exactly one printed option is marked, and it is the one that
 * a reader of the page would find. The oracle below knows only what is printed: letters and texts.
 */
import { expect, it } from 'vitest';
import { type AnswerKey, answerKey } from '../../src/answers/answer-key.ts';
import type { Random } from '../support/random.ts';
import { courseOf, type Question } from '../unit/answers/questions-course.ts';
import { builtPages } from '../unit/render/built-pages.ts';
import { patience, tryInputs } from './run.ts';

const pools: readonly (readonly string[])[] = [
  ['1', '2', '3', '4', '5', '２', '０', '10', '20', '1.5', '-1', '③'],
  ['A', 'B', 'C', 'D', 'Ａ', 'ｂ', 'Α', 'В', 'С', 'O', '0', 'О', 'l', '1', 'I'],
  ['mA', 'MA', 'ma', 'kΩ', 'KΩ', 'm²', 'm2', '10³', '103', 'V', 'v'],
  ['断开电源', '验明无电', '挂标示牌', '断开 电源', '验明无电 ', '装接地线', '断开电源。'],
  ['甲', '乙', '丙', '丁', '先甲后乙', '甲、乙'],
  ['A 相', 'B 相', 'C 相', 'A、B 两相', 'C语言', 'B超', '(A)类', 'E. coli'],
  ['对', '错', '正确', '√', '×', 'T', 'F', '是', '否'],
  ['=A2*$B$1', '<b>', '{{x}}', '|', '`a`', '*', '[x]', 'C:\\实训'],
];
const labels: readonly ((letter: string) => string)[] = [
  (letter) => `${letter}. `,
  (letter) => `${letter}、`,
  (letter) => `（${letter}）`,
  (letter) => `${letter}: `,
];
const letters = 'ABCDEFGH';

interface Asked {
  readonly options: readonly string[];
  readonly key: string;
}

function asked(random: Random): Asked {
  const pool = random.pick(pools) ?? [];
  const other = random.pick(pools) ?? [];
  const count = 2 + random.below(5);
  const plain = Array.from({ length: count }, () => random.pick(random.below(6) === 0 ? other : pool) ?? '');
  const label = random.pick(labels);
  const way = random.below(5);
  const options = plain.map((text, place) => {
    if (!label || way > 2 || (way === 1 && random.below(3) === 0)) return text;
    return label(letters[way === 2 ? random.below(count) : place] ?? '') + text;
  });
  return { options, key: keyFor(options, plain, random) };
}

function keyFor(options: readonly string[], plain: readonly string[], random: Random): string {
  const place = random.below(options.length + 1);
  const letter = letters[place] ?? '';
  const text = plain[place] ?? '不在其中';
  const ways = [
    text,
    options[place] ?? '没有',
    text.toUpperCase(),
    letter,
    letter.toLowerCase(),
    `（${letter}）`,
    `${letter}.`,
    String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    `${letter} ${text}`,
    `${letter}. ${plain[random.below(plain.length)]}`,
    String(place + 1),
    String.fromCharCode(0x2460 + place),
    `第${place + 1}个`,
    '甲乙丙丁戊己庚辛'[place] ?? '甲',
    random.pick(pools.flat()) ?? '',
  ];
  return random.pick(ways) ?? '';
}

const widths = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/**
 * Every option that somebody who reads the page could take the key for, by text first in the nearest form, by
 * letter and by place.
 */
function taken({ options: typed, key }: Asked, { options }: AnswerKey): Set<number> {
  const found = new Set<number>();
  for (const fold of [(text: string) => text.trim(), widths, (text: string) => widths(text).toLowerCase()]) {
    if (found.size > 0) break;
    for (const [place, { text }] of options.entries())
      if (fold(text) === fold(key) || fold(typed[place] ?? '') === fold(key)) found.add(place);
  }
  const bare = widths(key)
    .replace(/^[([{【](.*)[)\]}】]$/u, '$1')
    .replace(/[.、]$/u, '');
  for (const [place, { letter }] of options.entries()) {
    if (
      bare.toLowerCase() === letter.toLowerCase() ||
      bare === String(place + 1) ||
      bare === `第${place + 1}个`
    )
      found.add(place);
  }
  return found;
}

it(
  'marks the option that a reader of the page would find, or says that none can be told',
  () => {
    let marked = 0;
    let refused = 0;
    const { troubles, inputs } = tryInputs(8_000, asked, (input) => {
      const answers = answerKey({ kind: 'choice', options: input.options, correct: [input.key] });
      const { marked: places, faults, options } = answers;
      const shown = options.map(({ letter, text }) => `${letter}. ${text}`).join(' / ');
      if (new Set(options.map(({ letter }) => letter)).size !== options.length)
        return `letters repeat: ${shown}`;
      if (faults.length > 0) {
        refused++;
        if (places.length > 0) return `a fault and a mark: ${shown}`;
        const could = taken(input, answers);
        const isMisordered = options.some(
          ({ text }, place) => text === input.options[place] && /^[A-H（]/.test(text),
        );
        return could.size === 1 && !isMisordered
          ? `refused though only ${[...could]} fits: ${shown}`
          : undefined;
      }
      marked++;
      const could = taken(input, answers);
      if (places.length !== 1)
        return couldBeSeveral(input.key) ? undefined : `${places.length} marks: ${shown}`;
      // A letter with its text, 甲 for A and √ for 对 are no letter, place or text by themselves.
      if (could.size === 0) return undefined;
      return could.size === 1 && could.has(places[0] ?? -1)
        ? undefined
        : `marked ${places[0]}, a reader finds ${[...could]}: ${shown}`;
    });
    expect(troubles).toEqual([]);
    expect(marked).toBeGreaterThan(inputs / 5);
    expect(refused).toBeGreaterThan(inputs / 10);
  },
  patience,
);

function couldBeSeveral(key: string): boolean {
  return /[、,，\s]|^[A-Z甲-癸]{2,}$/iu.test(key.trim());
}

it(
  'prints one mark for each key in every format of the teacher edition, and none for students',
  async () => {
    const questions: Question[] = [];
    tryInputs(400, asked, ({ options, key }) => {
      const { faults, marked } = answerKey({ kind: 'choice', options, correct: [key] });
      if (faults.length === 0 && marked.length === 1)
        questions.push({ kind: 'choice', prompt: '选哪个？', options, correct: [key] });
      return undefined;
    });
    expect(questions.length).toBeGreaterThan(50);
    const pages = await builtPages(courseOf(questions.slice(0, 400)));
    const sheet = (path: string) => pages[path] ?? '';
    const html = sheet('teacher/worksheet/c/t1.html').split('<section class="item item-choice">').slice(1);
    expect(html.length).toBe(Math.min(questions.length, 400));
    expect(html.map((item) => item.match(/<li class="right">/g)?.length)).toEqual(html.map(() => 1));
    const md = sheet('teacher/worksheet/c/t1.md')
      .split(/^#+ \d+\. /mu)
      .slice(1);
    expect(md.length).toBe(html.length);
    expect(md.map((item) => item.match(/^- \[x\] /gmu)?.length)).toEqual(md.map(() => 1));
    for (const [path, text] of Object.entries(pages)) {
      if (!path.startsWith('student/')) continue;
      expect(text, path).not.toMatch(/<li class="right">|^- \[x\] /mu);
    }
    expect(sheet('student/worksheet/c/t1.html').split('<section class="item item-choice">').length - 1).toBe(
      html.length,
    );
  },
  patience,
);
