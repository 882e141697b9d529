/** What the entrance shows of one course and of one stage. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { taskLeaf } from '../../leaves/leaf-names.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { fileName } from '../../paths/file-name.ts';
import { byId } from '../../values/by-id.ts';
import { summaryOf } from '../crosswalk/crosswalk.ts';
import { crosswalkPath } from '../crosswalk/crosswalk-path.ts';
import type { FormLink } from '../forms/form-view.ts';
import { bookPath, leafPath, worksheetPath } from '../views/leaf-names.ts';
import type { Reachable } from '../views/reachable.ts';

export type FormsOf = (course: Course, edition: Edition) => readonly FormLink[];

export interface ProgrammeCard {
  readonly title: string;
  readonly code: string | undefined;
  readonly standard: string | undefined;
  /**
   * What that document is called in the form of the profile; undefined where none is linked.
   * @zh 这份文件按规则集叫什么；没有链接时为空
   */
  readonly standardTitle: string | undefined;
  readonly abilityMap: string | undefined;
  /**
   * Posts, courses, competitions and certificates in one table.
   * @zh 岗课赛证对照一览表，用 link
   */
  readonly together: string | undefined;
  /**
   * List of the tables over all courses of the programme.
   * @zh 专业汇总表的目录，用 link
   */
  readonly tables: string | undefined;
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

export interface CourseCard {
  readonly title: string;
  /**
   * Whose adoption it is.
   * @zh 作校本转化的学校
   */
  readonly school: string | undefined;
  /**
   * A school teaches its own version, which stands before it.
   * @zh 学校有自己的校本，排在前面；这是它的底本
   */
  readonly isBase: boolean;
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
  readonly books: readonly {
    readonly edition: Edition;
    readonly path: string;
    readonly whole: string;
    readonly formsPath: string | undefined;
  }[];
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

/** A crosswalk has a page for every credential that a stage names and the model knows. */
export function stageCards(
  programme: Programme,
  model: StandardModel,
  crosswalks: ReadonlyMap<string, Crosswalk>,
  there: Reachable,
): readonly StageCard[] {
  const known = byId(model.credentials);
  return programme.stages.map((stage, index) => ({
    below: programme.stages.length - 1 - index,
    title: stage.title,
    schooling: stage.schooling,
    credentials: [...new Set(stage.credentials)].flatMap((id) => {
      const title = known.get(id)?.title;
      if (title === undefined) return [];
      const names = { programme: programme.id, stage: stage.id, credential: id };
      const path = crosswalkPath(names);
      const crosswalk = crosswalks.get(path);
      const [skill, theory] = crosswalk
        ? summaryOf(crosswalk).tables.map(({ items, coverage }) => (items > 0 ? coverage : undefined))
        : [];
      return {
        title,
        path: crosswalk && there.ofProgramme(programme, 'crosswalk', path) ? path : undefined,
        skill,
        theory,
      };
    }),
  }));
}

export function courseCard(
  course: Course,
  offered: readonly Edition[],
  formsOf: FormsOf,
  there: Reachable,
  words: Words,
): Omit<CourseCard, 'isBase'> {
  const hasBook = course.tasks.length > 0;
  const editions = offered.filter((edition) =>
    there.ofCourse(course, edition, 'textbook', bookPath(edition, course, 'index')),
  );
  const first = editions[0];
  // Every course has this one.
  const hasForms = (edition: Edition) =>
    there.ofCourse(course, edition, 'forms', `${edition}/forms/${fileName(course.id)}/02-course-standard`);
  const formsIn = (edition: Edition) => ({
    edition,
    links: formsOf(course, edition),
  });
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
          formsPath: hasForms(edition) ? `${bookPath(edition, course, 'index')}#forms` : undefined,
        }))
      : [],
    forms: hasBook ? [] : offered.map(formsIn).filter(({ links }) => links.length > 0),
    tasks: course.tasks.map((task) => ({
      no: task.no,
      title: task.title,
      hours: task.hours,
      path: leafPath(first ?? 'student', taskLeaf(task)),
      worksheets: editions
        .map((edition) => ({ edition, path: worksheetPath(edition, task) }))
        .filter(({ edition, path }) => there.ofCourse(course, edition, 'worksheet', path)),
    })),
  };
}

/** A course of which there is nothing to open has no card. */
export function isShown({ path, forms }: Pick<CourseCard, 'path' | 'forms'>): boolean {
  return path !== undefined || forms.length > 0;
}
