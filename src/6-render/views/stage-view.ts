/**
 * A stage of a learning task → the content of its leaf: goals, kit, work steps, activities with their
 * worksheet items.
 */
import { leafNumber, stageNo } from '../../leaves/course-leaves.ts';
import { infoLeaf } from '../../leaves/leaf-names.ts';
import { teacherBoxes } from '../../markdown/safety-boxes.ts';
import type { Activity, Course, LearningTask, RichText, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { type ItemView, itemViews } from '../worksheet/worksheet-item.ts';
import { type GoalLine, stageGoals } from './goal-lines.ts';
import type { LeafLink, LinkTo } from './leaf-names.ts';
import { stageKind, stageTitle } from './stage-words.ts';
import { type StepView, stepView } from './step-view.ts';

export interface StageView extends Pick<TaskStage, 'requirements' | 'kit'> {
  readonly steps: readonly StepView[];
  readonly no: number | string;
  readonly kind: string;
  readonly title: string;
  readonly hours: number | undefined;
  readonly goals: readonly GoalLine[];
  readonly activities: readonly ActivityView[];
  /**
   * Something for teachers stands behind the page.
   * @zh 有内容印在附页上
   */
  readonly apart: boolean;
}

export interface ActivityView
  extends Pick<Activity, 'title' | 'methods' | 'means' | 'ideology' | 'literacy' | 'resources'> {
  readonly no: number;
  readonly by: Activity['by'] | undefined;
  readonly hours: number | undefined;
  readonly content: RichText | undefined;
  /**
   * On a sheet without the content: its safety boxes.
   * @zh 不印学习内容的工作页上，学习内容里的安全提示
   */
  readonly safety: RichText | undefined;
  readonly student: RichText | undefined;
  readonly teacher: RichText | undefined;
  readonly outcome: string | undefined;
  readonly homework: RichText | undefined;
  readonly items: readonly ItemView[];
  readonly info: InfoLink | undefined;
  /**
   * There is something set apart for the teacher.
   * @zh 有只给教师看的内容
   */
  readonly forTeacher: boolean;
  /**
   * What the author set apart for teachers in the texts of the activity.
   * @zh 活动各段文字里只给教师看的框
   */
  readonly boxes: readonly RichText[];
  /**
   * The sheet behind the page says more of it.
   * @zh 附页上有这个活动的内容
   */
  readonly apart: boolean;
}

interface InfoLink extends LeafLink {
  readonly leafNo: string;
}

/**
 * Worksheet items are counted through the stage, so that a leaf can be replaced without renumbering others.
 */
export function stageView(
  task: LearningTask,
  stage: TaskStage,
  course: Course,
  words: Words,
  linkTo: LinkTo,
): StageView {
  const first = stage.activities.map(
    (_, index) =>
      1 + stage.activities.slice(0, index).reduce((sum, { worksheet }) => sum + worksheet.length, 0),
  );
  const activities = stage.activities.map((activity, index) =>
    activityView(
      activity,
      index + 1,
      itemViews(activity.worksheet, words, first[index]),
      infoLink(task, stage, activity, linkTo),
    ),
  );
  return {
    no: stageNo(task, stage),
    kind: stageKind(stage, words),
    title: stageTitle(stage, words),
    hours: stage.hours,
    goals: stageGoals(stage, task, course),
    requirements: stage.requirements,
    kit: stage.kit,
    steps: stage.steps.map(stepView),
    activities,
    apart: activities.some(({ apart }) => apart),
  };
}

function infoLink(
  task: LearningTask,
  stage: TaskStage,
  activity: Activity,
  linkTo: LinkTo,
): InfoLink | undefined {
  return (
    activity.info && {
      leafNo: leafNumber(task, infoLeaf(task, stage, activity)),
      ...linkTo(infoLeaf(task, stage, activity)),
    }
  );
}

function activityView(
  activity: Activity,
  no: number,
  items: readonly ItemView[],
  info: InfoLink | undefined,
): ActivityView {
  const {
    title,
    hours,
    by,
    content,
    student,
    teacher,
    methods,
    means,
    ideology,
    literacy,
    outcome,
    homework,
    resources,
  } = activity;
  const forTeacher = teacher !== undefined || [methods, means, ideology].some((list) => list.length > 0);
  const boxes = boxesFor([content, student, homework]);
  return {
    no,
    title,
    hours,
    by,
    content,
    safety: undefined,
    student,
    teacher,
    methods,
    means,
    ideology,
    literacy,
    outcome,
    homework,
    resources,
    items,
    info,
    forTeacher,
    boxes,
    apart: forTeacher || boxes.length > 0 || items.some(({ apart }) => apart),
  };
}

/** What these texts hold for teachers alone. */
export function boxesFor(texts: readonly (RichText | undefined)[]): readonly RichText[] {
  return texts.flatMap((text) => {
    const boxes = text === undefined ? '' : teacherBoxes(text.text);
    return text === undefined || boxes === '' ? [] : [{ ...text, text: boxes }];
  });
}
