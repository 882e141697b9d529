/**
 * 实训安全手册: what the courses of a programme say of safety, in one book that learners sign before they begin
 * to work.
 */
import { safetyBoxes } from '../../markdown/safety-boxes.ts';
import type { Assessment, Course, LearningTask, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { listCell, richCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Block, Cell, Entry, Form, Section } from '../forms/form-view.ts';
import { courseName } from '../views/course-crumbs.ts';
import { type SafetyTexts, safetyExam } from './safety-exam.ts';
import { columnsOf, missingBlock, type TableScope, tableBlock, tableForm } from './table-scope.ts';

export function safetyHandbook(scope: TableScope): Form | undefined {
  const { courses, words, edition } = scope;
  const taught = courses.filter(({ tasks }) => tasks.length > 0);
  if (!taught.some((course) => course.tasks.some(speaksOfSafety))) return undefined;
  return tableForm('safety', [
    ...taught.map(
      (course, index): Section => ({
        title: courseName(course, words),
        newPage: index > 0,
        blocks: courseBlocks(course, words),
      }),
    ),
    ...safetyExam(
      taught.map((course) => textsOf(course, words)),
      edition === 'teacher',
      words,
    ),
    { title: words.label('table.safety.commitment'), newPage: true, blocks: commitment(words) },
  ]);
}

function speaksOfSafety(task: LearningTask): boolean {
  return task.safety !== undefined || safetyCards(task).length > 0 || boxesOf(task).length > 0;
}

function courseBlocks(course: Course, words: Words): Block[] {
  const label = (name: string) => words.label(`table.safety.${name}`);
  const named = course.places.map(({ name }) => name);
  const places = new Set([named.length > 0 ? named : (course.schedule?.place ?? [])].flat());
  const facts: Entry[] = places.size > 0 ? [{ label: label('places'), cell: textCell(...places) }] : [];
  const silent = course.tasks.filter((task) => !speaksOfSafety(task)).map((task) => taskName(task, words));
  return [
    ...(facts.length > 0 ? [{ entries: facts }] : []),
    ...course.tasks
      .filter(speaksOfSafety)
      .map((task) => ({ title: taskName(task, words), entries: rules(task, label) })),
    ...vetoBlock(course, words),
    ...missingBlock(words, 'table.safety.silent', silent),
  ];
}

/** What must be known before the work begins, what stands in boxes where it is done, and the cards. */
function rules(task: LearningTask, label: (name: string) => string): Entry[] {
  const boxes = boxesOf(task);
  return [
    ...(task.safety ? [{ label: label('rules'), cell: richCell(task.safety) }] : []),
    ...(boxes.length > 0 ? [{ label: label('at-work'), cell: richCell(...boxes) }] : []),
    ...safetyCards(task).map(({ title, text }) => ({ label: title, cell: richCell(text) })),
  ];
}

function safetyCards({ cards }: LearningTask) {
  return cards.filter(({ kind }) => kind === 'safety');
}

/** Boxes on safety in the texts of a task, each with the file that its pictures are relative to. */
function boxesOf({ stages }: LearningTask): RichText[] {
  const texts = stages.flatMap(({ activities, steps }) => [
    ...activities.flatMap(({ content, student, info }) => [content, student, info]),
    ...steps.map(({ content }) => content),
  ]);
  const boxes = texts.flatMap((one) => {
    const text = one ? safetyBoxes(one.text) : '';
    return one && text !== '' ? [{ ...one, text }] : [];
  });
  return [...new Map(boxes.map((box) => [box.text, box])).values()];
}

/** What ends an assessment at once is what nobody may do at work. */
function vetoBlock(course: Course, words: Words): Block[] {
  const texts = forbiddenIn(course);
  if (texts.length === 0) return [];
  return [{ entries: [{ label: words.label('table.safety.never'), cell: listCell(texts) }] }];
}

function forbiddenIn(course: Course): string[] {
  const assessments: readonly Assessment[] = [
    ...course.tasks.flatMap((task) => task.assessments),
    ...course.assessments,
  ];
  const vetoes = assessments.flatMap(({ criteria }) => criteria.filter(({ veto }) => veto));
  return [...new Set(vetoes.map(({ text }) => text))];
}

/** What the sheet before work asks of it. */
function textsOf(course: Course, words: Words): SafetyTexts {
  const tasks = course.tasks.filter(speaksOfSafety).map((task) => ({
    task,
    texts: [task.safety, ...boxesOf(task), ...safetyCards(task).map(({ text }) => text)].flatMap(
      (text) => text ?? [],
    ),
  }));
  return { title: courseName(course, words), tasks, forbidden: forbiddenIn(course) };
}

/** Signed by hand before anybody works. */
function commitment(words: Words): Block[] {
  const blank: Cell = { ...textCell(), blank: true };
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['learner', 'middle'],
    ['score', 'narrow'],
    ['signed', 'middle'],
    ['date', 'middle'],
  ]);
  const rows = Array.from({ length: 20 }, () => columns.map(() => blank));
  return [{ note: words.label('table.safety.promise') }, tableBlock(words, columns, rows)];
}
