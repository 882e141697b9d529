/**
 * A worksheet item or examination question → what is printed: the prompt, room for the answer, and for
 * teachers the answer.
 */
import { answerKey } from '../../answers/answer-key.ts';
import { gapAnswers, numbered } from '../../answers/gap-answers.ts';
import { gapsIn, withNumberedGaps } from '../../answers/gaps.ts';
import type { RichText, WorksheetItem } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { type AnswerGrid, answerGrid } from './answer-grid.ts';

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
   * What a teacher sees between the brackets of a judgement.
   * @zh 判断题括号里的答案，只给教师
   */
  readonly verdict: string | undefined;
  readonly grid: AnswerGrid | undefined;
  readonly drawing: boolean;
  readonly answer: RichText | undefined;
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
  readonly text: string;
  readonly right: boolean;
}

export function itemViews(items: readonly WorksheetItem[], words: Words, first = 1): readonly ItemView[] {
  return items.map((item, index) => itemView(item, first + index, words));
}

function itemView(item: WorksheetItem, no: number, words: Words): ItemView {
  const { kind, points, rubric } = item;
  const key = answerKey(item);
  const judge = kind === 'judge' && key.options.length === 0;
  return {
    no,
    kind,
    prompt: {
      ...item.prompt,
      text: withNumberedGaps(judge ? withoutBrackets(item.prompt.text) : item.prompt.text),
    },
    points,
    lines: answerLines(item),
    options: key.options.map((option, place) => ({ ...option, right: key.marked.includes(place) })),
    judge,
    verdict:
      key.judgement === undefined ? undefined : words.label(key.judgement ? 'judge.right' : 'judge.wrong'),
    grid: answerGrid(item, words),
    drawing: kind === 'drawing',
    answer: item.answer && numberedAnswer(item.prompt.text, item.answer),
    gapKey: gapKey(item.prompt.text),
    rubric,
  };
}

/** The brackets at the end of a statement are printed for all judgements alike: those typed are the same. */
function withoutBrackets(statement: string): string {
  return statement.replace(/\s*[（(][\s_＿]*[）)]\s*([。．.；;！!？?]?)\s*$/u, '$1');
}

/** Where the answer itself is printed nobody needs lines. */
function answerLines({ kind, lines, answer, prompt }: WorksheetItem): number {
  if (answer || /^::blank/m.test(prompt.text)) return 0;
  return Math.min(lines ?? (kind === 'question' ? 3 : 0), 60);
}

/** Answers that stand apart from the gaps they belong into carry the numbers of these. */
function numberedAnswer(prompt: string, answer: RichText): RichText {
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
