/** The model → the entrance: programmes, their courses and tasks, and the certificates they lead to. */

import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, Programme } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';
import { byId } from '../../values/by-id.ts';
import { once } from '../../values/once.ts';
import { perObject } from '../../values/per-object.ts';
import { crosswalkPath } from '../crosswalk/crosswalk-path.ts';
import type { DocumentContext } from '../sheet.ts';
import { standardLabel } from '../standard/standard-label.ts';
import { hasTables, tablePath, togetherPath } from '../tables/table-paths.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { Reachable } from '../views/reachable.ts';
import {
  type CourseCard,
  courseCard,
  type FormsOf,
  isShown,
  type ProgrammeCard,
  stageCards,
} from './site-cards.ts';

export interface SiteView {
  readonly title: string;
  readonly organization: string | undefined;
  /**
   * Which edition's folder this is the entrance of; undefined for the entrance of everything.
   * @zh 是哪个版本的入口；总入口没有
   */
  readonly edition: Edition | undefined;
  readonly counts: {
    readonly programmes: number;
    readonly courses: number;
    readonly tasks: number;
    readonly hours: number;
  };
  readonly programmes: readonly ProgrammeCard[];
  /**
   * In place of `programmes` and `others` where the courses are many: each line leads to a page of its own.
   * @zh 课程很多时不逐门列出，只列专业，每行链接到专业自己的页
   */
  readonly list: readonly ProgrammeLine[];
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

interface ProgrammeLine extends Pick<ProgrammeCard, 'title' | 'code'> {
  /**
   * Sheet path of its page.
   * @zh 专业页，用 link
   */
  readonly path: string;
  readonly courses: number;
  readonly hours: number;
}

export interface SiteProgrammeView extends Omit<ProgrammeCard, 'code'> {
  /**
   * Undefined for the page of the courses that are in no plan.
   * @zh 不属于任何专业的课程那一页没有
   */
  readonly code: string | undefined;
  readonly edition: Edition | undefined;
  readonly crumbs: readonly Crumb[];
}

/** With more courses than this, an entrance lists programmes, and each has a page that lists its courses. */
const mostCoursesShown = 40;

/** An entrance, and the pages of its programmes where it has too many courses to show them itself. */
export interface Entrance {
  view(): SiteView;
  /** Of those pages. */
  paths(): readonly string[];
  pageAt(path: string): EntrancePage | undefined;
}

interface EntrancePage {
  readonly programme: string | undefined;
  view(): SiteProgrammeView;
}

export function entranceOf(
  context: DocumentContext,
  edition: Edition | undefined,
  formsOf: FormsOf,
): Entrance {
  const model = context.models[edition ?? 'student'];
  const { words } = context;
  const there = new Reachable(model, context);
  const base = edition === undefined ? '' : `${edition}/`;
  const offered = allEditions.filter((one) => edition === undefined || one === edition);
  const plainCard = perObject((course: Course) => courseCard(course, offered, formsOf, there, words));
  const isOffered = (course: Course) => isShown(plainCard(course));
  const card = (course: Course): CourseCard => ({ ...plainCard(course), isBase: isBase(course) });
  const courses = once(() => model.courses.filter(isOffered));
  const isThere = (programme: Programme) => there.ofProgramme(programme, 'standard', standardPath(programme));
  const programmes = once(() => model.programmes.filter(isThere));
  const versionsOf = (course: Course) =>
    context.versionsOf(edition ?? 'student', course.id).flatMap((id) => byId(model.courses).get(id) ?? []);
  /** A course of which a school has its own version is taught in that version. */
  const isBase = (course: Course) => versionsOf(course).some(isOffered);
  const taught = (all: readonly Course[]) => all.filter((course) => !isBase(course));
  const basesLast = (all: readonly Course[]) => [...taught(all), ...all.filter(isBase)];
  const others = once(() => {
    const everywhere = new Set(programmes().flatMap((one) => planned(one)));
    return basesLast(model.courses.filter((one) => !everywhere.has(one) && isOffered(one)));
  });
  const overview = (document: string, path: string) =>
    edition === undefined && there.hasOverview(document, path) ? path : undefined;
  const shared = (programme: Programme, document: string, path: string) =>
    edition === undefined && there.ofProgramme(programme, document, path) ? path : undefined;
  // From the entrance of everything, the fuller edition.
  const tablesOf = (programme: Programme) =>
    [...offered]
      .reverse()
      .map((one) => ({ one, path: tablePath(programme, one, 'index') }))
      .find(({ one, path }) =>
        context.editions.includes(one)
          ? there.ofProgramme(programme, 'tables', path)
          : context.standing.has(path),
      )?.path;
  const planned = (programme: Programme) => {
    const all = inPlanOrder(programme, byId(model.courses))
      .flatMap((course) => [...versionsOf(course), course])
      .filter(isOffered);
    return basesLast(all);
  };
  const byPath = crosswalksByPath(edition === undefined ? context.crosswalks() : none);
  const cardOf = (programme: Programme): ProgrammeCard => ({
    title: programme.title,
    code: programme.code,
    standard: shared(programme, 'standard', standardPath(programme)),
    standardTitle: edition === undefined ? words.label(standardLabel(model)) : undefined,
    abilityMap: shared(programme, 'ability-map', `ability-map/${fileName(programme.id)}`),
    together: hasTables(programme) ? shared(programme, 'tables', togetherPath(programme)) : undefined,
    tables: hasTables(programme) ? tablesOf(programme) : undefined,
    stages: stageCards(programme, model, byPath, there),
    courses: planned(programme).map(card),
  });
  const othersCard = (): ProgrammeCard => ({
    title: words.label('site.others'),
    code: undefined,
    standard: undefined,
    standardTitle: undefined,
    abilityMap: undefined,
    together: undefined,
    tables: undefined,
    stages: [],
    courses: others().map(card),
  });
  // Of the model, not of the part that is built, so that pages do not come and go with the part.
  const isLong = model.courses.length > mostCoursesShown;
  const crumbs = (title: string) => [
    { title: model.title, path: `${base}index` },
    { title, path: undefined },
  ];
  const pathOf = (programme: Programme) => `${base}${programmePath(programme)}`;
  const pathOfOthers = `${base}courses`;
  const pageOf = (programme: Programme): EntrancePage => ({
    programme: programme.id,
    view: () => ({ ...cardOf(programme), edition, crumbs: crumbs(programme.title) }),
  });
  const pageOfOthers: EntrancePage = {
    programme: undefined,
    view: () => ({ ...othersCard(), edition, crumbs: crumbs(words.label('site.others')) }),
  };
  const line = (
    title: string,
    code: string | undefined,
    path: string,
    planned: readonly Course[],
  ): ProgrammeLine => ({
    title,
    code,
    path,
    courses: taught(planned).length,
    hours: hoursOf(taught(planned)),
  });
  const lines = () =>
    programmes().map((programme) =>
      line(programme.title, programme.code, pathOf(programme), planned(programme)),
    );
  const othersLine = () =>
    others().length > 0 ? [line(words.label('site.others'), undefined, pathOfOthers, others())] : [];
  return {
    view: () => ({
      title: model.title,
      organization: model.organization?.name,
      edition,
      counts: {
        programmes: programmes().length,
        courses: taught(courses()).length,
        tasks: taught(courses()).reduce((sum, { tasks }) => sum + tasks.length, 0),
        hours: hoursOf(taught(courses())),
      },
      programmes: isLong ? [] : programmes().map(cardOf),
      list: isLong ? [...lines(), ...othersLine()] : [],
      others: isLong ? [] : others().map(card),
      crosswalks: overview('crosswalk', 'crosswalk/index'),
      matrix: overview('matrix', 'crosswalk/matrix'),
    }),
    paths: () =>
      isLong ? [...programmes().map(pathOf), ...(others().length > 0 ? [pathOfOthers] : [])] : [],
    pageAt: (path) => {
      if (path === pathOfOthers) return pageOfOthers;
      const programme = programmesByPath(model.programmes).get(path.slice(base.length));
      return programme && pageOf(programme);
    },
  };
}

function hoursOf(courses: readonly Course[]): number {
  return courses.reduce((sum, { hours }) => sum + hours, 0);
}

const none: readonly Crosswalk[] = [];
const crosswalksByPath = perObject(
  (crosswalks: readonly Crosswalk[]) => new Map(crosswalks.map((one) => [crosswalkPath(one), one])),
);

/** From the folder of the entrance. */
const programmePath = ({ id }: Programme) => `programme/${fileName(id)}`;
const programmesByPath = perObject(
  (programmes: readonly Programme[]) => new Map(programmes.map((one) => [programmePath(one), one])),
);

const standardPath = ({ id }: Programme) => `standard/${fileName(id)}`;

const allEditions = ['student', 'teacher'] as const;

function inPlanOrder({ plan }: Programme, courses: ReadonlyMap<string, Course>): readonly Course[] {
  const ids = new Set(plan.map(({ course }) => course));
  return [...ids].flatMap((id) => (id === undefined ? [] : (courses.get(id) ?? [])));
}
