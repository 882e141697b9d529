/** A learning task → its worksheet: one handout from the situation to the marks. */
import { courseLeaves, leafNumber, taskNo } from '../../leaves/course-leaves.ts';
import { leafId, stageLeaf } from '../../leaves/leaf-names.ts';
import type { LeafMark } from '../../leaves/leaf-record.ts';
import { safetyBoxes } from '../../markdown/safety-boxes.ts';
import type { Course, LearningTask, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { criterionLines } from '../forms/criterion-lines.ts';
import { type AssessmentView, assessmentView } from '../views/assessment-view.ts';
import { type Heads, heads } from '../views/heads.ts';
import { linkNowhere } from '../views/leaf-names.ts';
import { learningPath, type PathStep } from '../views/learning-path.ts';
import { type RunningHeads, runningHeads } from '../views/running-heads.ts';
import { boxesFor, type StageView, stageView } from '../views/stage-view.ts';
import { type TaskView, taskView } from '../views/task-view.ts';

/** What a handout says of its task. */
type TaskHead = Pick<
  TaskView,
  | 'no'
  | 'title'
  | 'hours'
  | 'split'
  | 'enterprise'
  | 'workTime'
  | 'scenario'
  | 'materials'
  | 'requirements'
  | 'safety'
  | 'emergency'
  | 'kit'
>;

interface HandoutStage extends StageView {
  /**
   * Number of the leaf that teaches what the sheet asks; undefined where no activity has contents.
   * @zh 讲学习内容的活页编号；没有学习内容时没有
   */
  readonly leafNo: string | undefined;
  /**
   * Number, revision and date of the leaf from which the stage is taken; undefined as long as nothing was released.
   * @zh 这个环节在哪一张活页、第几次修订、何时生效，一行文字；没有发布过时没有
   */
  readonly issue: string | undefined;
}

export interface WorksheetView {
  readonly printed: readonly RunningHeads[];
  readonly organization: string | undefined;
  readonly course: string;
  /**
   * 任务编码: course and task.
   * @zh 任务编码：课程和学习任务
   */
  readonly code: string;
  readonly task: TaskHead;
  readonly path: readonly PathStep[];
  readonly stages: readonly HandoutStage[];
  readonly marks: Marks | undefined;
  /**
   * What the author set apart for teachers in the head of the sheet.
   * @zh 工作页开头几段文字里只给教师看的框
   */
  readonly boxes: readonly RichText[];
  /**
   * Something for teachers stands behind the sheet.
   * @zh 有内容印在附页上
   */
  readonly apart: boolean;
  readonly version: string | undefined;
  readonly effective: string | undefined;
  readonly heads: Heads;
}

/** 考核成绩: a line for each assessment, a column for each who marks. */
interface Marks {
  readonly raters: readonly string[];
  readonly rows: readonly MarkRow[];
  readonly points: number | undefined;
}

interface MarkRow extends Pick<AssessmentView, 'title' | 'kind' | 'points'> {
  /**
   * A line for each criterion, with its points.
   * @zh 一个考核要点一行，连同分值
   */
  readonly criteria: readonly string[];
  /**
   * In the order of the columns; `applies` is false where this one does not mark.
   * @zh 按列的次序；applies 为否时这一方不评
   */
  readonly cells: readonly { readonly applies: boolean; readonly percent: number | undefined }[];
}

export function worksheetView(
  task: LearningTask,
  course: Course,
  organization: string | undefined,
  words: Words,
  issued: ReadonlyMap<string, LeafMark>,
): WorksheetView {
  const code = worksheetCode(task, course);
  // Released, each stage says which revision of its leaf it is, and the sheet as a whole nothing else.
  const isReleased = issued.size > 0;
  const version = isReleased ? undefined : (task.version ?? course.version);
  const effective = isReleased ? undefined : (task.effective ?? course.effective);
  const issue = version === undefined ? undefined : words.label('version', { version });
  const head = taskHead(task, words);
  const stages = task.stages.map((stage) =>
    handout(
      stageView(task, stage, course, words, linkNowhere),
      leafNumber(task, stageLeaf(task, stage)),
      leafIssue(course, leafId(stageLeaf(task, stage)), words, issued),
    ),
  );
  const boxes = boxesFor([head.scenario, head.materials, head.safety, head.emergency]);
  return {
    printed: [
      runningHeads({ anchor: 'leaf', number: code, course: course.title, task: head, issue, effective }),
    ],
    organization,
    course: course.title,
    code,
    task: head,
    path: learningPath(task, words, linkNowhere),
    stages,
    marks: marks(task, words),
    boxes,
    apart: boxes.length > 0 || stages.some(({ apart }) => apart),
    version,
    effective,
    heads: heads(1),
  };
}

/** What the sheets of a school are filed under. */
export function worksheetCode(task: LearningTask, { code, id }: Course): string {
  return `${code ?? id}-${String(taskNo(task)).replace(/^\d(?!\d)/, '0$&')}`;
}

/** A task without a situation is described. */
function taskHead(task: LearningTask, words: Words): TaskHead {
  const view = taskView(task, words, linkNowhere);
  const { no, title, hours, split, enterprise, workTime, materials, requirements, safety, emergency, kit } =
    view;
  return {
    ...{ no, title, hours, split, enterprise, workTime, materials, requirements, safety, emergency, kit },
    scenario: view.scenario ?? view.description,
  };
}

/** “活页 1-2-1 · 修订 2 · 生效 2026-09-01” */
function leafIssue(
  course: Course,
  id: string,
  words: Words,
  issued: ReadonlyMap<string, LeafMark>,
): string | undefined {
  const leaf = courseLeaves(course).find((one) => one.id === id);
  const mark = leaf && issued.get(leaf.sheet);
  if (!leaf || !mark) return undefined;
  const label = mark.effective === undefined ? 'revision.pending' : 'revision';
  const since = mark.effective === undefined ? [] : [words.label('effective', { date: mark.effective })];
  return [`${words.label('leaf')} ${leaf.leafNo}`, words.label(label, { n: mark.revision }), ...since].join(
    ' · ',
  );
}

/** The book explains, the handout asks; what keeps learners safe stands on both. */
function handout(stage: StageView, leafNo: string, issue: string | undefined): HandoutStage {
  const explained = stage.activities.some(({ content }) => content !== undefined);
  const activities = stage.activities.map((activity) => {
    const { student, homework, forTeacher, items } = activity;
    const safety = safetyOf(activity.content);
    const boxes = boxesFor([safety, student, homework]);
    const apart = forTeacher || boxes.length > 0 || items.some((item) => item.apart);
    return { ...activity, content: undefined, safety, boxes, apart };
  });
  return {
    ...stage,
    issue,
    leafNo: explained ? leafNo : undefined,
    activities,
    apart: activities.some(({ apart }) => apart),
  };
}

function safetyOf(content: RichText | undefined): RichText | undefined {
  const text = safetyBoxes(content?.text ?? '');
  return content && text !== '' ? { ...content, text } : undefined;
}

function marks(task: LearningTask, words: Words): Marks | undefined {
  const views = task.assessments.map((assessment) =>
    assessmentView(assessment, { goals: [], stages: task.stages }, words),
  );
  if (views.length === 0) return undefined;
  // Where nobody is named who marks, the last column, for the score, is enough.
  const named = views.flatMap((view, index) => (task.assessments[index]?.raters ? view.raters : []));
  const raters = [...new Set(named.map(({ title }) => title))];
  const rows = views.map(({ title, kind, points, raters: own }, index) => {
    const criteria = criterionLines(task.assessments[index]?.criteria ?? [], words);
    const cells = raters.map((name) => {
      const rater = own.find((one) => one.title === name);
      return { applies: rater !== undefined, percent: rater?.percent };
    });
    return { title, kind, points, criteria, cells };
  });
  const points = views.every((view) => view.points !== undefined)
    ? views.reduce((sum, view) => sum + (view.points ?? 0), 0)
    : undefined;
  return { raters, rows, points };
}
