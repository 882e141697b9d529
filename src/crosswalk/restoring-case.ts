/** Turns coverage that would fall into what a set of places restores of it: which of them can take on what. */
import type { StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { type ClosingPlace, closingPlaces } from './closing-places.ts';
import { countingCourses } from './counting-courses.ts';
import { type CoverageFall, type LostItem, tolerance } from './coverage-falls.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';
import { isSkill } from './table-coverage.ts';

export type Side = 'taught' | 'assessed';
export const sides: readonly Side[] = ['taught', 'assessed'];

export interface RestoringSite {
  readonly course: string;
  readonly task: string | undefined;
}

/** A requirement of a crosswalk that places could cover more. */
export interface RestoringNeed {
  readonly fall: CoverageFall;
  readonly item: CrosswalkItem;
  /** How much is to be covered again, 0–1; 0 for one that lost nothing. */
  readonly owed: number;
  /** Places near to it that count in this crosswalk; the assessments of a course teach nothing. */
  readonly by: Readonly<Record<Side, ReadonlySet<RestoringSite>>>;
}

export interface RestoringCase {
  /** That are near to something, in the order of courses and tasks. */
  readonly sites: readonly RestoringSite[];
  readonly needs: readonly RestoringNeed[];
  readonly unplaced: readonly { readonly fall: CoverageFall; readonly lost: LostItem }[];
  isRestored(set: readonly RestoringSite[]): boolean;
  /** Lost sides that are taken on, and points of the tables. */
  progress(set: readonly RestoringSite[]): readonly [number, number];
  /** The tables that a fall has too little of, when these needs are covered so much. */
  tablesShort(fall: CoverageFall, covered: (need: RestoringNeed) => number): readonly Table[];
}

export type Table = 'skill' | 'theory';
export const tableOf = (item: CrosswalkItem): Table => (isSkill(item) ? 'skill' : 'theory');

export function restoringCase(falls: readonly CoverageFall[], model: StandardModel): RestoringCase {
  const siteOf = siteFinder(model);
  const near = nearSites(falls, model, siteOf);
  const lostOf = new Map(falls.map((fall) => [fall, new Map(fall.lost.map((one) => [one.item, one.was]))]));
  const all = falls.flatMap((fall) => {
    const counts = countingIn(fall.after, model);
    return fall.after.items.flatMap((item): RestoringNeed[] => {
      if (item.covered >= 1) return [];
      const sites = [...near(item.ref)].filter((site) => counts(site, item));
      const by = {
        taught: new Set(sites.filter(({ task }) => task !== undefined)),
        assessed: new Set(sites),
      };
      return [{ fall, item, owed: lostOf.get(fall)?.get(item) ?? 0, by }];
    });
  });
  const everything = siteOf.all;
  const isPlaced = ({ item, owed, by }: RestoringNeed) =>
    sides.every((side) => item[side] >= owed - tolerance || by[side].size > 0);
  const owing = all.filter(({ owed }) => owed > 0);
  const placed = owing.filter(isPlaced);
  const short = tablesBelow(falls, all);
  const restoredAlone = (need: RestoringNeed) =>
    placed.includes(need) ? Math.max(need.owed, need.item.covered) : need.item.covered;
  // Where what was lost is enough, nothing else need be taken on.
  const isEnough = falls.every((fall) => short(fall, restoredAlone).length === 0);
  const needs = isEnough ? placed : all;
  const reachable = tablesBelow(falls, needs, (need) => coveredBy(need, everything));
  const sites = everything.filter((site) => needs.some(({ by }) => by.assessed.has(site)));
  return {
    sites,
    // What cannot be placed is owed by nobody.
    needs: needs.map((need) => (isPlaced(need) ? need : { ...need, owed: 0 })),
    unplaced: owing
      .filter((need) => !isPlaced(need))
      .map(({ fall, item, owed }) => ({ fall, lost: { item, was: owed } })),
    tablesShort: reachable,
    isRestored: (set) =>
      placed.every((need) => coveredBy(need, set) >= need.owed - tolerance) &&
      (isEnough || falls.every((fall) => reachable(fall, (need) => coveredBy(need, set)).length === 0)),
    progress: (set) => [
      placed.reduce((sum, need) => sum + sides.filter((side) => isMet(need, side, set)).length, 0),
      isEnough ? 0 : needs.reduce((sum, need) => sum + need.item.weight * halves(need, set), 0),
    ],
  };
}

function isMet({ item, owed, by }: RestoringNeed, side: Side, set: readonly RestoringSite[]): boolean {
  return item[side] >= owed - tolerance || set.some((site) => by[side].has(site));
}

const sideWith = ({ item, by }: RestoringNeed, side: Side, set: readonly RestoringSite[]): number =>
  set.some((site) => by[side].has(site)) ? 1 : item[side];

const halves = (need: RestoringNeed, set: readonly RestoringSite[]): number =>
  (sideWith(need, 'taught', set) + sideWith(need, 'assessed', set)) / 2;

/** When all of them take on what they are near to. */
export function coveredBy(need: RestoringNeed, set: readonly RestoringSite[]): number {
  return Math.min(sideWith(need, 'taught', set), sideWith(need, 'assessed', set));
}

/** Asks each table for what it had, or for what it can have at most where that is less. */
function tablesBelow(
  falls: readonly CoverageFall[],
  all: readonly RestoringNeed[],
  most?: (need: RestoringNeed) => number,
) {
  const needsOf = new Map(falls.map((fall) => [fall, all.filter((need) => need.fall === fall)]));
  const coverage = (fall: CoverageFall, table: Table, covered: (need: RestoringNeed) => number): number => {
    const items = fall.after.items.filter((item) => tableOf(item) === table);
    const whole = items.reduce((sum, { weight }) => sum + weight, 0);
    const needs = (needsOf.get(fall) ?? []).filter(({ item }) => tableOf(item) === table);
    const added = needs.reduce(
      (sum, need) => sum + need.item.weight * (covered(need) - need.item.covered),
      0,
    );
    const now = items.reduce((sum, item) => sum + item.weight * item.covered, 0);
    return whole === 0 ? 0 : ((now + added) / whole) * 100;
  };
  const asked = new Map(
    falls.map((fall) => {
      const least = (table: Table, before: number): number =>
        most === undefined ? before : Math.min(before, coverage(fall, table, most));
      const { skillCoverage, theoryCoverage } = fall.before;
      return [fall, { skill: least('skill', skillCoverage), theory: least('theory', theoryCoverage) }];
    }),
  );
  return (fall: CoverageFall, covered: (need: RestoringNeed) => number): readonly Table[] =>
    (['skill', 'theory'] as const).filter(
      (table) =>
        fall.after.items.some((item) => tableOf(item) === table) &&
        coverage(fall, table, covered) < (asked.get(fall)?.[table] ?? 0) - tolerance,
    );
}

/** Each place of the model once, by what names it. */
function siteFinder({ courses }: StandardModel) {
  const sites = new Map<string, RestoringSite>();
  const keyOf = (course: string, task: string | undefined) => JSON.stringify([course, task]);
  for (const { id: course, tasks } of courses) {
    for (const task of [...tasks.map(({ id }) => id), undefined])
      sites.set(keyOf(course, task), { course, task });
  }
  return {
    all: [...sites.values()],
    find: ({ course, task }: ClosingPlace) => sites.get(keyOf(course, task)),
  };
}

/**
 * Who does something of the item or its work content already; where nobody does, of its function; where nobody
 * does, whose title is alike. What is near in one crosswalk is near in all.
 */
function nearSites(
  falls: readonly CoverageFall[],
  model: StandardModel,
  { find }: ReturnType<typeof siteFinder>,
): (ref: string) => ReadonlySet<RestoringSite> {
  const near = new Map<string, Set<RestoringSite>>();
  for (const { after } of falls) {
    const placesFor = closingPlaces(after, model);
    for (const item of after.items) {
      if (item.covered >= 1) continue;
      const sites = near.get(item.ref) ?? new Set();
      near.set(item.ref, sites);
      for (const place of nearest(placesFor(item, Number.POSITIVE_INFINITY))) {
        const site = find(place);
        if (site !== undefined) sites.add(site);
      }
    }
  }
  return (ref) => near.get(ref) ?? new Set();
}

function nearest(places: readonly ClosingPlace[]): readonly ClosingPlace[] {
  const ranks = [['same-item', 'same-work-content'], ['same-function'], ['title']];
  const found = ranks.map((reasons) => places.filter(({ reason }) => reasons.includes(reason)));
  return found.find((some) => some.length > 0) ?? [];
}

/** Whether an alignment there would count: as `item-verdict.ts` has it. */
function countingIn({ programme: id, stage, standard, level }: Crosswalk, model: StandardModel) {
  const programme = byId(model.programmes).get(id);
  const courses = programme === undefined ? new Map<string, number>() : countingCourses(programme, stage);
  const isNational = byId(model.standards).get(standard)?.scheme === 'national';
  return ({ course }: RestoringSite, { kind }: CrosswalkItem): boolean => {
    const trainsTo = courses.get(course);
    if (trainsTo === undefined) return false;
    return kind === 'basic' || !isNational || trainsTo <= Number(level);
  };
}
