/**
 * A course → its leaves in printed order, each with its number; the order of the numbers is the order of the
 * book.
 */
import type { Activity, Course, LearningTask, TaskStage } from '../model/model.ts';
import type { Leaf, LeafName, LeafSubject } from './leaf.ts';
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
    ...course.tasks.flatMap((task) => numbered(ofTask(task), task.no, course)),
    ...numbered(ofCourse(course), afterTasks, course),
  ];
}

/**
 * A stage opens with its worksheet; each information page is a leaf of its own. What belongs to the whole
 * task follows its last stage.
 */
function ofTask(task: LearningTask): Part[] {
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
}

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

function numbered(parts: readonly Part[], task: number, course: Course): Leaf[] {
  const pages = new Map<number, number>();
  return parts.map(({ subject, name, stage }) => {
    const page = (pages.get(stage) ?? 0) + 1;
    pages.set(stage, page);
    const leafNo = `${task}-${stage}-${page}`;
    return { ...subject, id: leafId(name), name, leafNo, fullNo: `${course.place}-${leafNo}` };
  });
}

/** 任务-环节-页 of the leaf with which a stage opens, by the stage's place from 1. */
export function stageNumber(task: LearningTask, stage: number): string {
  return `${task.no}-${stage}-1`;
}

/** 任务-环节-页 of an information page. */
export function infoNumber(task: LearningTask, stage: TaskStage, activity: Activity): string {
  const page = stage.activities.filter(({ info }) => info !== undefined).indexOf(activity) + 2;
  return `${task.no}-${task.stages.indexOf(stage) + 1}-${page}`;
}
