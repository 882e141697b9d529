/** The model → the entrance: programmes, their courses and tasks, and the certificates they lead to. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { taskLeaf } from '../../leaves/leaf-names.ts';
import { fileName } from '../../model/file-name.ts';
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import type { DocumentContext, Edition, Words } from '../sheet.ts';
import { summaryOf } from './crosswalk.ts';
import { crosswalkPath } from './crosswalk-path.ts';
import type { FormLink } from './forms/form-view.ts';
import { bookPath, leafPath, worksheetPath } from './leaf-names.ts';
import { wantedCourses, wantedProgrammes } from './wanted-courses.ts';

export interface SiteView {
  readonly title: string;
  readonly organization: string | undefined;
  /**
   * Which edition's folder this is the entrance of; undefined for the entrance of everything.
   * @zh 是哪个版本的入口；总入口没有
   */
  readonly edition: Edition | undefined;
  readonly counts: { readonly programmes: number; readonly courses: number; readonly tasks: number; readonly hours: number };
  readonly programmes: readonly ProgrammeCard[];
  /**
   * Courses in no programme's plan.
   * @zh 不在任何专业课程安排里的课程
   */
  readonly others: readonly CourseCard[];
  /**
   * Sheet path of the overview of all crosswalks.
   * @zh 全部对照表的总览，用 link
   */
  readonly crosswalks: string | undefined;
  /**
   * Sheet path of programmes against standards.
   * @zh 各专业对各标准的总览，用 link
   */
  readonly matrix: string | undefined;
}

export type FormsOf = (course: Course, edition: Edition) => readonly FormLink[];

interface ProgrammeCard extends Pick<Programme, 'title' | 'code'> {
  readonly standard: string | undefined;
  readonly abilityMap: string | undefined;
  readonly stages: readonly StageCard[];
  readonly courses: readonly CourseCard[];
}

interface StageCard {
  /**
   * How many stages are higher.
   * @zh 上面还有几个层级
   */
  readonly below: number;
  readonly title: string;
  readonly schooling: string | undefined;
  readonly credentials: readonly CredentialLine[];
}

interface CredentialLine {
  readonly title: string;
  readonly path: string | undefined;
  /**
   * Percent of the certificate that the stage covers, where that is computed.
   * @zh 该层级覆盖证书技能要求的百分数
   * @pattern ^[0-9.]+$
   */
  readonly skill: string | undefined;
  /**
   * The same for knowledge.
   * @zh 知识要求的百分数
   * @pattern ^[0-9.]+$
   */
  readonly theory: string | undefined;
}

interface CourseCard {
  readonly title: string;
  /**
   * Whose adoption it is.
   * @zh 作校本转化的学校
   */
  readonly school: string | undefined;
  readonly code: string | undefined;
  readonly level: string | undefined;
  readonly hours: number;
  /**
   * Sheet path of the book that the title opens.
   * @zh 课程名称链接到的教材，用 link
   */
  readonly path: string | undefined;
  /**
   * Editions of the book, where there are several to choose from.
   * @zh 教材的各个版本；只有一个时为空
   */
  readonly books: readonly { readonly edition: Edition; readonly path: string; readonly whole: string; readonly formsPath: string }[];
  /**
   * Of a course without a book, which would list them.
   * @zh 没有教材的课程在这里列出表单
   */
  readonly forms: readonly { readonly edition: Edition; readonly links: readonly FormLink[] }[];
  readonly tasks: readonly TaskCard[];
}

interface TaskCard {
  readonly no: number;
  readonly title: string;
  readonly hours: number;
  readonly path: string;
  readonly worksheets: readonly { readonly edition: Edition; readonly path: string }[];
}

export function siteView(context: DocumentContext, edition: Edition | undefined, formsOf: FormsOf): SiteView {
  const model = context.models[edition ?? 'student'];
  const editions = edition === undefined ? context.editions : [edition];
  const courses = wantedCourses(model, context);
  const card = (course: Course) => courseCard(course, editions, formsOf, context.words);
  const programmes = wantedProgrammes(model, context);
  const planned = (programme: Programme) => new Set(programme.plan.map(({ course }) => course));
  const everywhere = new Set(programmes.flatMap((programme) => [...planned(programme)]));
  const isAll = context.programme === undefined && context.course === undefined;
  const hasCrosswalks = edition === undefined && isAll && context.crosswalks().length > 0;
  return {
    title: model.title,
    organization: model.organization?.name,
    edition,
    counts: {
      programmes: programmes.length,
      courses: courses.length,
      tasks: courses.reduce((sum, { tasks }) => sum + tasks.length, 0),
      hours: courses.reduce((sum, { hours }) => sum + hours, 0),
    },
    programmes: programmes.map((programme) => ({
      title: programme.title,
      code: programme.code,
      standard: edition === undefined ? `standard/${fileName(programme.id)}` : undefined,
      abilityMap: edition === undefined ? `ability-map/${fileName(programme.id)}` : undefined,
      stages: stageCards(programme, model, edition === undefined ? context.crosswalks() : []),
      courses: inPlanOrder(programme, courses).map(card),
    })),
    others: courses.filter(({ id }) => !everywhere.has(id)).map(card),
    crosswalks: hasCrosswalks ? 'crosswalk/index' : undefined,
    matrix: hasCrosswalks ? 'crosswalk/matrix' : undefined,
  };
}

function inPlanOrder(programme: Programme, courses: readonly Course[]): readonly Course[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const ids = new Set(programme.plan.map(({ course }) => course));
  return [...ids].flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? [])));
}

/** A crosswalk has a page for every credential that a stage names and the model knows. */
function stageCards(programme: Programme, model: StandardModel, crosswalks: readonly Crosswalk[]): readonly StageCard[] {
  const known = new Map(model.credentials.map((credential) => [credential.id, credential]));
  return programme.stages.map((stage, index) => ({
    below: programme.stages.length - 1 - index,
    title: stage.title,
    schooling: stage.schooling,
    credentials: [...new Set(stage.credentials)].flatMap((id) => {
      const title = known.get(id)?.title;
      if (title === undefined) return [];
      const names = { programme: programme.id, stage: stage.id, credential: id };
      const crosswalk = crosswalks.find((one) => crosswalkPath(one) === crosswalkPath(names));
      const [skill, theory] = crosswalk ? summaryOf(crosswalk).tables.map(({ items, coverage }) => (items > 0 ? coverage : undefined)) : [];
      return { title, path: crosswalk && crosswalkPath(crosswalk), skill, theory };
    }),
  }));
}

function courseCard(course: Course, editions: readonly Edition[], formsOf: FormsOf, words: Words): CourseCard {
  const hasBook = course.tasks.length > 0;
  const first = editions[0];
  return {
    title: course.title,
    school: course.adoption?.school,
    code: course.code,
    level: course.level === undefined ? undefined : words.word('CourseLevel', course.level),
    hours: course.hours,
    path: hasBook && first ? bookPath(first, course, 'index') : undefined,
    books: hasBook
      ? editions.map((edition) => ({
          edition,
          path: bookPath(edition, course, 'index'),
          whole: bookPath(edition, course, 'whole'),
          formsPath: `${bookPath(edition, course, 'index')}#forms`,
        }))
      : [],
    forms: hasBook ? [] : editions.map((edition) => ({ edition, links: formsOf(course, edition) })),
    tasks: course.tasks.map((task) => ({
      no: task.no,
      title: task.title,
      hours: task.hours,
      path: leafPath(first ?? 'student', taskLeaf(task)),
      worksheets: editions.map((edition) => ({ edition, path: worksheetPath(edition, task) })),
    })),
  };
}
