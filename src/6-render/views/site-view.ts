/** The model → the entrance: programmes, their courses and tasks, and the certificates they lead to. */
import type { Course, Programme, StandardModel } from '../../model/model.ts';
import { fileName } from '../file-name.ts';
import type { DocumentContext, Edition, Words } from '../sheet.ts';
import { crosswalkPath } from './crosswalk-path.ts';
import { bookPath, leafPath, taskLeaf, worksheetPath } from './leaf-names.ts';
import { wantedCourses, wantedProgrammes } from './wanted-courses.ts';

export interface SiteView {
  readonly title: string;
  readonly organization: string | undefined;
  /** Which edition's folder this is the entrance of; undefined for the entrance of everything. */
  readonly edition: Edition | undefined;
  readonly counts: { readonly programmes: number; readonly courses: number; readonly tasks: number; readonly hours: number };
  readonly programmes: readonly ProgrammeCard[];
  /** Courses in no programme's plan. */
  readonly others: readonly CourseCard[];
  /** Sheet path of the overview of all crosswalks. */
  readonly crosswalks: string | undefined;
  /** Sheet path of programmes against standards. */
  readonly matrix: string | undefined;
}

interface ProgrammeCard extends Pick<Programme, 'title' | 'code'> {
  readonly standard: string | undefined;
  readonly abilityMap: string | undefined;
  readonly stages: readonly StageCard[];
  readonly courses: readonly CourseCard[];
}

interface StageCard {
  readonly title: string;
  readonly schooling: string | undefined;
  readonly credentials: readonly { readonly title: string; readonly path: string | undefined }[];
}

interface CourseCard {
  readonly title: string;
  /** Whose adoption it is. */
  readonly school: string | undefined;
  readonly code: string | undefined;
  readonly level: string | undefined;
  readonly hours: number;
  /** Sheet path of the book that the title opens. */
  readonly path: string | undefined;
  /** Editions of the book, where there are several to choose from. */
  readonly books: readonly { readonly edition: Edition; readonly path: string; readonly whole: string }[];
  readonly tasks: readonly TaskCard[];
}

interface TaskCard {
  readonly no: number;
  readonly title: string;
  readonly hours: number;
  readonly path: string;
  readonly worksheets: readonly { readonly edition: Edition; readonly path: string }[];
}

export function siteView(context: DocumentContext, edition: Edition | undefined): SiteView {
  const model = context.models[edition ?? 'student'];
  const editions = edition === undefined ? context.editions : [edition];
  const courses = wantedCourses(model, context);
  const card = (course: Course) => courseCard(course, editions, context.words);
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
      stages: stageCards(programme, model, edition === undefined),
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
function stageCards(programme: Programme, model: StandardModel, linked: boolean): readonly StageCard[] {
  const known = new Map(model.credentials.map((credential) => [credential.id, credential]));
  return programme.stages.map((stage) => ({
    title: stage.title,
    schooling: stage.schooling,
    credentials: [...new Set(stage.credentials)].flatMap((id) => {
      const title = known.get(id)?.title;
      return title === undefined
        ? []
        : { title, path: linked ? crosswalkPath({ programme: programme.id, stage: stage.id, credential: id }) : undefined };
    }),
  }));
}

function courseCard(course: Course, editions: readonly Edition[], words: Words): CourseCard {
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
      ? editions.map((edition) => ({ edition, path: bookPath(edition, course, 'index'), whole: bookPath(edition, course, 'whole') }))
      : [],
    tasks: course.tasks.map((task) => ({
      no: task.no,
      title: task.title,
      hours: task.hours,
      path: leafPath(first ?? 'student', taskLeaf(task)),
      worksheets: editions.map((edition) => ({ edition, path: worksheetPath(edition, task) })),
    })),
  };
}
