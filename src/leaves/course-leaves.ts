/**
 * A course → the parts of its book in printed order, each with the number of its leaf; the order of the numbers
 * is the order of the book.
 */
import type { Course, LearningTask, TaskStage } from '../model/model.ts';
import { perObject } from '../values/per-object.ts';
import type { Leaf, LeafName, LeafSubject, PartStart } from './leaf.ts';
import { assessmentLeaf, cardLeaf, infoLeaf, leafId, stageLeaf, taskLeaf, termsLeaf } from './leaf-names.ts';

/** What one leaf has of its own; the rest follows from its place. */
interface Part {
  readonly subject: LeafSubject;
  readonly name: LeafName;
  readonly stage: number;
}

export function courseLeaves(course: Course): readonly Leaf[] {
  const book = bookNumber(course);
  return [
    ...course.tasks.flatMap((task) => taskLeaves(task, book)),
    ...numbered(ofCourse(course), { ...course, book, task: restNumber(course) }),
  ];
}

/** With which the numbers of what belongs to no task begin. */
export function restNumber({ leafNumbers, tasks }: Course): string {
  return leafNumbers?.no ?? String(Math.max(0, ...tasks.map(({ no }) => no)) + 1);
}

/** What the leaves of a task are counted under, as it is printed: 2, or where one was put in between 2a. */
export function taskNo({ leafNumbers, no }: LearningTask): number | string {
  return printedPlace(leafNumbers?.no, no);
}

/** The same of a stage. */
export function stageNo(task: LearningTask, stage: TaskStage): number | string {
  const index = task.stages.indexOf(stage);
  return printedPlace(task.leafNumbers?.stages[index], index + 1);
}

function printedPlace(kept: string | undefined, counted: number): number | string {
  if (kept === undefined) return counted;
  return /^\d+$/.test(kept) ? Number(kept) : kept;
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

function taskLeaves(task: LearningTask, book: number): Leaf[] {
  return numbered(ofTask(task), { ...task, book, task: task.leafNumbers?.no ?? String(task.no) });
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

interface Numbered extends Pick<Course, 'sharedLeaves' | 'leafNumbers'> {
  readonly book: number;
  readonly task: string;
}

/**
 * A leaf has the number of its first part: 任务-环节 of that part, and which of the leaves that begin in this
 * stage it is.
 */
function numbered(parts: readonly Part[], { book, task, sharedLeaves, leafNumbers }: Numbered): Leaf[] {
  const pages = new Map<number, number>();
  let current = { sheet: '', leafNo: '' };
  return parts.map(({ subject, name, stage }, index) => {
    const id = leafId(name);
    const start: PartStart = (index > 0 ? sharedLeaves?.[id] : undefined) ?? 'leaf';
    if (start === 'leaf') {
      const page = (pages.get(stage) ?? 0) + 1;
      pages.set(stage, page);
      const place = leafNumbers?.stages[stage - 1] ?? stage;
      current = { sheet: id, leafNo: `${task}-${place}-${leafNumbers?.pages[id] ?? page}` };
    }
    return { ...subject, id, name, start, ...current, fullNo: `${book}-${current.leafNo}` };
  });
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
