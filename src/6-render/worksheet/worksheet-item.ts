/**
 * A worksheet item or examination question → what is printed: the prompt, room for the answer, and for
 * teachers the answer.
 */
import { answerKey } from '../../answers/answer-key.ts';
import { gapAnswers, numbered } from '../../answers/gap-answers.ts';
import { gapsIn, withNumberedGaps } from '../../answers/gaps.ts';
import { isChoice } from '../../answers/is-choice.ts';
import { keyInAnswer, withoutOpening } from '../../answers/key-in-answer.ts';
import { sizeInGap } from '../../markdown/gap.ts';
import { teacherBoxes } from '../../markdown/safety-boxes.ts';
import type { RichText, WorksheetItem } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { type AnswerGrid, answerGrid } from './answer-grid.ts';
import { hasPlace, withoutBrackets, withRoom } from './answer-place.ts';
import { type Columns, fitsInFrame, fitsOnLines } from './answer-room.ts';
import { filledGrid } from './answer-table.ts';

export interface ItemView {
  readonly no: number;
  readonly kind: WorksheetItem['kind'];
  readonly prompt: RichText;
  readonly points: number | undefined;
  /**
   * Ruled lines to write on.
   * @zh 留几行给学生写
   */
  readonly lines: number;
  readonly options: readonly OptionView[];
  readonly judge: boolean;
  /**
   * Brackets for the answer are printed behind the question: of a judgement, and of a choice whose author left no
   * room for a letter where its options have no boxes to tick.
   * @zh 题目后面印一对空括号，供填写答案：判断题；选项前不印方框、题目里又没留空的选择题
   */
  readonly place: boolean;
  /**
   * What a teacher sees between the brackets of a judgement.
   * @zh 判断题括号里的答案，只给教师
   */
  readonly verdict: string | undefined;
  readonly grid: AnswerGrid | undefined;
  readonly drawing: boolean;
  /**
   * The answer where it has room on the lines or in the frame of the students.
   * @zh 写在学生答题处的参考答案；放不下时没有
   */
  readonly written: RichText | undefined;
  /**
   * What is said of the answer beside what stands in its place already.
   * @zh 答题处写不下、另外给出的参考答案
   */
  readonly answer: RichText | undefined;
  /**
   * The sheet behind the page says more of it.
   * @zh 附页上还有这一题的答案或评分要点
   */
  readonly apart: boolean;
  /**
   * What the author set apart for teachers in the question.
   * @zh 题目文字里只给教师看的框
   */
  readonly box: RichText | undefined;
  /**
   * A gap is too short for its words, which stand behind the page then.
   * @zh 空里写不下答案，答案印在附页上
   */
  readonly far: boolean;
  /**
   * What belongs into the gaps, with their numbers where there are several; undefined for students, and where
   * a gap has no words.
   * @zh 各空的答案，几个空的带编号；学生版没有
   */
  readonly gapKey: string | undefined;
  readonly rubric: RichText | undefined;
}

interface OptionView {
  readonly letter: string;
  /**
   * As its author typed it.
   * @zh 作者写的原文
   */
  readonly text: string;
  /**
   * To print within a line, with formulas, pictures and small letters.
   * @zh 印在一行里的选项，公式、图片、上下标都在
   */
  readonly words: RichText;
  readonly right: boolean;
}

/** So many short questions are set in columns. */
export const manyQuestions = 20;

/**
 * Where the letter of a choice is written: in a box beside it, in the brackets of its question, or on a sheet for
 * the answers alone.
 */
export type LettersIn = 'boxes' | 'brackets' | 'sheet';

export function itemViews(
  items: readonly WorksheetItem[],
  words: Words,
  first = 1,
  lettersIn: LettersIn = 'boxes',
): readonly ItemView[] {
  const columns = items.length >= manyQuestions ? 2 : 1;
  const layout = { columns, lettersIn, words } as const;
  return items.map((item, index) => itemView(item, first + index, layout));
}

interface Layout {
  readonly columns: Columns;
  readonly lettersIn: LettersIn;
  readonly words: Words;
}

function itemView(item: WorksheetItem, no: number, { columns, lettersIn, words }: Layout): ItemView {
  const { kind, points, rubric } = item;
  const key = answerKey(keyed(item));
  const lines = answerLines(item);
  const answered = inPlace(item, lines, columns, words);
  const box = teacherBoxes(item.prompt.text);
  const far = gapsIn(item.prompt.text).some((gap) => sizeInGap(gap.words) === undefined);
  const judge = kind === 'judge' && key.options.length === 0;
  const stem = judge ? withoutBrackets(item.prompt.text) : item.prompt.text;
  const isLettered = isChoice(kind) || kind === 'judge';
  return {
    no,
    kind,
    prompt: {
      ...item.prompt,
      text: withNumberedGaps(lettersIn === 'sheet' ? stem : withRoom(stem)),
    },
    points,
    lines,
    options: key.options.map((option, place) => ({
      ...option,
      words: { text: option.text, file: item.options[place]?.file ?? '' },
      right: key.marked.includes(place),
    })),
    judge,
    place: judge || (lettersIn === 'brackets' && isLettered && !hasPlace(stem)),
    verdict:
      key.judgement === undefined ? undefined : words.label(key.judgement ? 'judge.right' : 'judge.wrong'),
    grid: answered.grid,
    drawing: kind === 'drawing',
    written: answered.written,
    answer: answered.answer,
    apart: answered.answer !== undefined || rubric !== undefined || box !== '' || far,
    box: box === '' ? undefined : { ...item.prompt, text: box },
    far,
    gapKey: gapKey(item.prompt.text),
    rubric,
  };
}

/** What says which options are right. */
function keyed({ kind, options, correct }: WorksheetItem) {
  return { kind, options: options.map(({ text }) => text), correct };
}

function answerLines({ kind, lines, prompt }: WorksheetItem): number {
  if (/^::(?:blank|空行)/m.test(prompt.text)) return 0;
  return Math.min(lines ?? (kind === 'question' ? 3 : 0), 60);
}

/** The answer, in the place of the students as far as it has room there. */
function inPlace(
  item: WorksheetItem,
  lines: number,
  columns: Columns,
  words: Words,
): Pick<ItemView, 'grid' | 'written' | 'answer'> {
  const grid = answerGrid(item, words);
  const answer = item.answer && notInPlace(item, item.answer);
  if (!answer) return { grid, written: undefined, answer: undefined };
  const filled = grid && filledGrid(grid, answer);
  if (filled) return { grid: filled.grid, written: undefined, answer: filled.rest };
  const fits =
    item.kind === 'drawing' ? fitsInFrame(answer.text, lines) : fitsOnLines(answer.text, lines, columns);
  return fits ? { grid, written: answer, answer: undefined } : { grid, written: undefined, answer };
}

/** Without what the gaps, the brackets or the marks of the question say already. */
function notInPlace(item: WorksheetItem, answer: RichText): RichText | undefined {
  const { prompt } = item;
  const { kind, options, correct } = keyed(item);
  const gaps = gapsIn(prompt.text);
  const parts = gaps.length > 0 ? gapAnswers(gaps, answer.text) : undefined;
  const isInGaps =
    parts?.length === gaps.length && parts.every((part, at) => part.endsWith(gaps[at]?.words || '\0'));
  if (isInGaps) return undefined;
  const said = keyInAnswer({ kind, options, correct }, answer.text);
  const isMarked = answerKey({ kind, options, correct });
  if (said && !said.beyond && (isMarked.marked.length > 0 || isMarked.judgement !== undefined)) {
    const rest = withoutOpening(answer.text)
      .slice(said.key.length)
      .replace(/^[\s。．.，,；;：:—]+/u, '');
    return rest === '' ? undefined : { ...answer, text: rest };
  }
  return numberedAnswer(prompt.text, answer);
}

/** Answers that stand apart from the gaps they belong into carry the numbers of these. */
export function numberedAnswer(prompt: string, answer: RichText): RichText {
  const gaps = gapsIn(prompt);
  const parts = gaps.length > 1 ? gapAnswers(gaps, answer.text) : undefined;
  return parts?.length === gaps.length ? { ...answer, text: numbered(parts) } : answer;
}

function gapKey(prompt: string): string | undefined {
  const gaps = gapsIn(prompt);
  if (gaps.length === 0 || gaps.some((gap) => gap.words === '')) return undefined;
  const words = gaps.map((gap) => (gap.inCode ? `\`${gap.words}\`` : gap.words));
  return words.length === 1 ? words[0] : numbered(words);
}
