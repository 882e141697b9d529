/** A course → its loose-leaf book: the leaves in printed order, each with its number, place and content. */
import type { Course, LearningTask, TaskStage } from '../../model/model.ts';
import type { Edition, Words } from '../sheet.ts';
import { assessmentView } from './assessment-view.ts';
import { courseLeaf, infoLeaf, type LeafName, type LinkTo, leafId, leafPath, stageLeaf, taskLeaf } from './leaf-names.ts';
import { learningPath } from './learning-path.ts';
import { stageView } from './stage-view.ts';
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
  readonly content: (linkTo: LinkTo) => object;
}

export interface BookScope {
  readonly course: Course;
  readonly edition: Edition;
  readonly words: Words;
}

/** What one leaf has of its own; the rest follows from its place. */
interface Part extends Pick<Leaf, 'kind' | 'title' | 'content'> {
  readonly name: LeafName;
  readonly stage: number;
  readonly page: number;
  readonly hours?: number | undefined;
}

export function bookLeaves(scope: BookScope): readonly Leaf[] {
  const { course, words } = scope;
  const ofTasks = course.tasks.flatMap((task) => {
    const parts = [
      opening(task, words),
      ...task.stages.flatMap((stage, index) => ofStage(task, stage, index + 1, words)),
      ...closing(task, scope),
    ];
    return parts.map((part) => leaf(part, scope, task));
  });
  return [...ofTasks, ...ofCourse(scope).map((part) => leaf(part, scope, undefined))];
}

function opening(task: LearningTask, words: Words): Part {
  const content = (linkTo: LinkTo) => ({ ...taskView(task), path: learningPath(task, words, linkTo) });
  return { kind: 'task', name: taskLeaf(task), stage: 0, page: 1, title: task.title, hours: task.hours, content };
}

/** Page 1 of a stage is its worksheet; each information page is a leaf of its own, so that it can be replaced alone. */
function ofStage(task: LearningTask, stage: TaskStage, no: number, words: Words): Part[] {
  const title = stageTitle(stage, words);
  const content = (linkTo: LinkTo) => ({ ...stageView(task, stage, words, linkTo), path: learningPath(task, words, linkTo, stage) });
  const informing = stage.activities.filter(({ info }) => info !== undefined);
  const pages = informing.map((activity, index): Part => {
    const { title: own, info } = activity;
    const name = infoLeaf(task, stage, activity);
    return { kind: 'info', name, stage: no, page: index + 2, title: own, content: () => ({ title: own, stage: title, info }) };
  });
  return [{ kind: 'stage', name: stageLeaf(task, stage), stage: no, page: 1, title, hours: stage.hours, content }, ...pages];
}

/** What belongs to the task as a whole follows its last stage. */
function closing(task: LearningTask, { course, words }: BookScope): Part[] {
  const parts: Part[] = [];
  if (task.assessments.length > 0) {
    const known = { goals: [...task.goals, ...task.stages.flatMap(({ goals }) => goals), ...course.goals], stages: task.stages };
    const content = () => ({ assessments: task.assessments.map((assessment) => assessmentView(assessment, known, words)) });
    parts.push({
      kind: 'assessment',
      name: taskLeaf(task, 'assessment'),
      stage: 0,
      page: 2,
      title: words.label('assessment-leaf'),
      content,
    });
  }
  if (task.cards.length > 0) {
    const content = () => ({ cards: task.cards });
    parts.push({ kind: 'cards', name: taskLeaf(task, 'cards'), stage: 0, page: 3, title: words.label('cards-leaf'), content });
  }
  return parts;
}

function ofCourse({ course, words }: BookScope): Part[] {
  const { assessments, glossary, references, goals } = course;
  const parts: Part[] = [];
  if (assessments.length > 0) {
    const title = words.label('course-assessment-leaf');
    const content = () => ({ assessments: assessments.map((assessment) => assessmentView(assessment, { goals, stages: [] }, words)) });
    parts.push({ kind: 'assessment', name: courseLeaf(course, 'assessment'), stage: 0, page: 1, title, content });
  }
  if (glossary.length + references.length > 0) {
    const content = () => ({ glossary, references });
    parts.push({ kind: 'terms', name: courseLeaf(course, 'terms'), stage: 0, page: 2, title: words.label('terms-leaf'), content });
  }
  return parts;
}

function leaf({ name, stage, page, hours, ...own }: Part, { course, edition }: BookScope, task: LearningTask | undefined): Leaf {
  const leafNo = `${task?.no ?? 0}-${stage}-${page}`;
  return {
    ...own,
    hours,
    task,
    leafNo,
    id: leafId(name),
    path: leafPath(edition, name),
    fullNo: `${course.place}-${leafNo}`,
    version: task?.version ?? course.version,
    effective: task?.effective ?? course.effective,
  };
}
