/** A course → its loose-leaf book: the leaves in printed order, each with its number, place and content. */
import type { Activity, Course, LearningTask, TaskStage } from '../../model/model.ts';
import type { Edition, Words } from '../sheet.ts';
import { assessmentView } from './assessment-view.ts';
import { courseLeaf, infoLeaf, infoNumber, type LeafName, leafId, leafPath, stageLeaf, taskLeaf } from './leaf-names.ts';
import { learningPath } from './learning-path.ts';
import { type InfoLink, stageView } from './stage-view.ts';
import { stageTitle } from './stage-words.ts';
import { taskView } from './task-view.ts';

export interface Leaf {
  /** `<course>/<task>/<stage>`: stable as long as the ids are. */
  readonly id: string;
  readonly path: string;
  /** 任务-环节-页 inside the book. */
  readonly leafNo: string;
  /** 课程-任务-环节-页, as printed in the foot. */
  readonly fullNo: string;
  /** Names the partial that shows it. */
  readonly kind: 'task' | 'stage' | 'info' | 'cards' | 'assessment' | 'terms';
  readonly title: string;
  readonly hours: number | undefined;
  readonly version: string | undefined;
  readonly effective: string | undefined;
  readonly task: LearningTask | undefined;
  /** What the partial shows. */
  readonly content: object;
}

export interface BookScope {
  readonly course: Course;
  readonly edition: Edition;
  readonly words: Words;
}

export function bookLeaves(scope: BookScope): readonly Leaf[] {
  return [...scope.course.tasks.flatMap((task) => taskLeaves(task, scope)), ...courseLeaves(scope)];
}

/** The opening leaf is 0-1 of its task; what belongs to the task as a whole follows the last stage as 0-2 and 0-3. */
function taskLeaves(task: LearningTask, scope: BookScope): Leaf[] {
  const { edition, words, course } = scope;
  const make = leafMaker(scope, task);
  const path = learningPath(task, words, (stage) => leafPath(edition, stageLeaf(task, stage)));
  const leaves = [make('task', taskLeaf(task), [0, 1], task.title, task.hours, { ...taskView(task), path })];
  for (const stage of task.stages) leaves.push(...stageLeaves(task, stage, scope));
  if (task.assessments.length > 0) {
    const known = { goals: [...task.goals, ...task.stages.flatMap(({ goals }) => goals), ...course.goals], stages: task.stages };
    const assessments = task.assessments.map((assessment) => assessmentView(assessment, known, words));
    leaves.push(make('assessment', taskLeaf(task, 'assessment'), [0, 2], words.label('assessment-leaf'), undefined, { assessments }));
  }
  if (task.cards.length > 0)
    leaves.push(make('cards', taskLeaf(task, 'cards'), [0, 3], words.label('cards-leaf'), undefined, { cards: task.cards }));
  return leaves;
}

/** Page 1 of a stage is its worksheet; each information page is a leaf of its own, so that it can be replaced alone. */
function stageLeaves(task: LearningTask, stage: TaskStage, scope: BookScope): Leaf[] {
  const { edition, words } = scope;
  const make = leafMaker(scope, task);
  const no = task.stages.indexOf(stage) + 1;
  const informing = stage.activities.filter(({ info }) => info !== undefined);
  const infoLink = (activity: Activity): InfoLink | undefined =>
    activity.info && { leafNo: infoNumber(task, stage, activity), path: leafPath(edition, infoLeaf(task, stage, activity)) };
  const path = learningPath(task, words, (other) => leafPath(edition, stageLeaf(task, other)), stage);
  const view = stageView(task, stage, words, infoLink);
  const title = stageTitle(stage, words);
  return [
    make('stage', stageLeaf(task, stage), [no, 1], title, stage.hours, { ...view, path }),
    ...informing.map((activity, index) =>
      make('info', infoLeaf(task, stage, activity), [no, index + 2], activity.title, undefined, {
        title: activity.title,
        stage: title,
        info: activity.info,
      }),
    ),
  ];
}

function courseLeaves(scope: BookScope): Leaf[] {
  const { course, words } = scope;
  const make = leafMaker(scope);
  const leaves: Leaf[] = [];
  if (course.assessments.length > 0) {
    const known = { goals: course.goals, stages: [] };
    const assessments = course.assessments.map((assessment) => assessmentView(assessment, known, words));
    leaves.push(
      make('assessment', courseLeaf(course, 'assessment'), [0, 1], words.label('course-assessment-leaf'), undefined, { assessments }),
    );
  }
  if (course.glossary.length + course.references.length > 0) {
    const { glossary, references } = course;
    leaves.push(make('terms', courseLeaf(course, 'terms'), [0, 2], words.label('terms-leaf'), undefined, { glossary, references }));
  }
  return leaves;
}

function leafMaker({ course, edition }: BookScope, task?: LearningTask) {
  const { version = course.version, effective = course.effective } = task ?? {};
  return (
    kind: Leaf['kind'],
    name: LeafName,
    [stage, page]: readonly [number, number],
    title: string,
    hours: number | undefined,
    content: object,
  ): Leaf => {
    const leafNo = `${task?.no ?? 0}-${stage}-${page}`;
    const path = leafPath(edition, name);
    return {
      id: leafId(name),
      path,
      leafNo,
      fullNo: `${course.place}-${leafNo}`,
      kind,
      title,
      hours,
      version,
      effective,
      task,
      content,
    };
  };
}
