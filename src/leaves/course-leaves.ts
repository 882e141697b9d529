/**
 * A course → the parts of its book in printed order, each with the number of its leaf; the order of the numbers
 * is the order of the book.
 */
import type { Course, LearningTask } from '../model/model.ts';
import { perObject } from '../values/per-object.ts';
import type { Leaf, LeafName, LeafSubject, PartStart, SharedLeaves } from './leaf.ts';
import { assessmentLeaf, cardLeaf, infoLeaf, leafId, stageLeaf, taskLeaf, termsLeaf } from './leaf-names.ts';

/** What one leaf has of its own; the rest follows from its place. */
interface Part {
  readonly subject: LeafSubject;
  readonly name: LeafName;
  readonly stage: number;
}

export function courseLeaves(course: Course): readonly Leaf[] {
  const afterTasks = Math.max(0, ...course.tasks.map(({ no }) => no)) + 1;
  return [
    ...course.tasks.flatMap((task) => taskLeaves(task, bookNumber(course))),
    ...numbered(ofCourse(course), afterTasks, { ...course, place: bookNumber(course) }),
  ];
}

/** 课程 of 课程-任务-环节-页. */
export function bookNumber({ bookNo, place }: Course): number {
  return bookNo ?? place;
}

/** The parts of a book, leaf by leaf. */
export function sheetsOf(course: Course): readonly (readonly [Leaf, ...Leaf[]])[] {
  const sheets: [Leaf, ...Leaf[]][] = [];
  for (const leaf of courseLeaves(course)) {
    if (leaf.start === 'leaf') sheets.push([leaf]);
    else sheets.at(-1)?.push(leaf);
  }
  return sheets;
}

function taskLeaves(task: LearningTask, place: number): Leaf[] {
  const { sharedLeaves } = task;
  return numbered(ofTask(task), task.no, { place, ...(sharedLeaves ? { sharedLeaves } : {}) });
}

/**
 * A stage opens with its worksheet; each information page is a part of its own. What belongs to the whole
 * task follows its last stage.
 */
const ofTask = perObject((task: LearningTask): readonly Part[] => {
  const after = task.stages.length + 1;
  return [
    { subject: { kind: 'task', task }, name: taskLeaf(task), stage: 0 },
    ...task.stages.flatMap((stage, index): Part[] => [
      { subject: { kind: 'stage', task, stage }, name: stageLeaf(task, stage), stage: index + 1 },
      ...stage.activities
        .filter(({ info }) => info !== undefined)
        .map(
          (activity): Part => ({
            subject: { kind: 'info', task, stage, activity },
            name: infoLeaf(task, stage, activity),
            stage: index + 1,
          }),
        ),
    ]),
    ...task.assessments.map(
      (assessment): Part => ({
        subject: { kind: 'assessment', task, assessment },
        name: assessmentLeaf(task.course, task, assessment),
        stage: after,
      }),
    ),
    ...task.cards.map(
      (card): Part => ({ subject: { kind: 'card', task, card }, name: cardLeaf(task, card), stage: after }),
    ),
  ];
});

function ofCourse({ id, assessments, glossary, references }: Course): Part[] {
  const parts = assessments.map(
    (assessment): Part => ({
      subject: { kind: 'assessment', task: undefined, assessment },
      name: assessmentLeaf(id, undefined, assessment),
      stage: 0,
    }),
  );
  if (glossary.length + references.length === 0) return parts;
  return [...parts, { subject: { kind: 'terms', task: undefined }, name: termsLeaf(id), stage: 0 }];
}

/**
 * A leaf has the number of its first part: 任务-环节 of that part, and which of the leaves that begin in this
 * stage it is.
 */
function numbered(parts: readonly Part[], task: number, course: Numbered): Leaf[] {
  const pages = new Map<number, number>();
  let current = { sheet: '', leafNo: '' };
  return parts.map(({ subject, name, stage }, index) => {
    const id = leafId(name);
    const start: PartStart = (index > 0 ? course.sharedLeaves?.[id] : undefined) ?? 'leaf';
    if (start === 'leaf') {
      const page = (pages.get(stage) ?? 0) + 1;
      pages.set(stage, page);
      current = { sheet: id, leafNo: `${task}-${stage}-${page}` };
    }
    return { ...subject, id, name, start, ...current, fullNo: `${course.place}-${current.leafNo}` };
  });
}

interface Numbered {
  readonly place: number;
  readonly sharedLeaves?: SharedLeaves;
}

/** 任务-环节-页 of the leaf on which a part of a task stands. */
export function leafNumber(task: LearningTask, name: LeafName): string {
  return leafNumbers(task).get(leafId(name)) ?? '';
}

/** Asked for by every link to a leaf of the task. */
const leafNumbers = perObject(
  (task: LearningTask): ReadonlyMap<string, string> =>
    new Map(taskLeaves(task, 1).map(({ id, leafNo }) => [id, leafNo])),
);
