/**
 * 岗前安全考核: a sheet that learners write on before they work, asked from what their courses say of safety, and
 * its key for teachers.
 */
import type { LearningTask, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { amountCell, blankCell, listCell, richCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Cell, Section } from '../forms/form-view.ts';
import { columnsOf, tableBlock } from './table-scope.ts';

interface Question {
  readonly text: string;
  readonly answer: Cell;
}

export interface SafetyTexts {
  /** Of the course. */
  readonly title: string;
  /** What each task says of safety. */
  readonly tasks: readonly { readonly task: LearningTask; readonly texts: readonly RichText[] }[];
  /** What to do in each when something goes wrong. */
  readonly emergencies: SafetyTexts['tasks'];
  /** What ends an assessment at once. */
  readonly forbidden: readonly string[];
}

/** The sheet, and behind it the key, where the reader is a teacher. */
export function safetyExam(
  courses: readonly SafetyTexts[],
  places: readonly { readonly place: string; readonly texts: readonly RichText[] }[],
  isTeacher: boolean,
  words: Words,
): Section[] {
  const ofPlaces = places.map(({ place, texts }) => ({
    text: words.label('table.safety.ask.place', { place }),
    answer: richCell(...texts),
  }));
  const questions = [...ofPlaces, ...courses.flatMap((one) => questionsOf(one, words))];
  if (questions.length === 0) return [];
  const label = (name: string) => words.label(`table.safety.${name}`);
  const sheet = questions.map(({ text }, index) => [amountCell(index + 1), textCell(text), blankCell]);
  const key = questions.map(({ text, answer }, index) => [amountCell(index + 1), textCell(text), answer]);
  const columns = (last: string) =>
    columnsOf(words, [
      ['no', 'narrow'],
      ['question', 'middle'],
      [last, 'wide'],
    ]);
  return [
    {
      title: label('exam'),
      newPage: true,
      blocks: [{ note: label('exam-note') }, tableBlock(words, columns('answer'), sheet)],
    },
    ...(isTeacher
      ? [{ title: label('exam-key'), newPage: true, blocks: [tableBlock(words, columns('key'), key)] }]
      : []),
  ];
}

function questionsOf({ title, tasks, emergencies, forbidden }: SafetyTexts, words: Words): Question[] {
  const ask = (name: string, params: Record<string, string>) =>
    words.label(`table.safety.ask.${name}`, params);
  return [
    ...tasks.map(({ task, texts }) => ({
      text: ask('rules', { course: title, task: taskName(task, words) }),
      answer: richCell(...texts),
    })),
    ...emergencies.map(({ task, texts }) => ({
      text: ask('emergency', { course: title, task: taskName(task, words) }),
      answer: richCell(...texts),
    })),
    ...(forbidden.length > 0
      ? [{ text: ask('forbidden', { course: title }), answer: listCell(forbidden) }]
      : []),
  ];
}
