/**
 * Results of cohorts joined to what the courses teach and assess: the requirements that fail most, where each is
 * taught and assessed, and how the rates of two cohorts differ.
 */
import { type NeededItem, neededItem } from '../crosswalk/demand.ts';
import { entriesOfCourses } from '../crosswalk/entries-of-courses.ts';
import type { AlignmentEntry, StandardModel } from '../model/model.ts';
import { groupBy } from '../values/group-by.ts';
import { mayBeChance } from './chance.ts';
import { assessmentsOf } from './named.ts';
import type { ResultRow } from './read-results.ts';

export interface CohortResult {
  readonly cohort: string;
  readonly sat: number;
  readonly passed: number;
  /** In percent; null where nobody sat. */
  readonly rate: number | null;
}

/** Of two cohorts in which somebody sat: in percentage points. */
export interface Difference {
  readonly points: number;
  readonly mayBeChance: boolean;
}

interface Measured {
  readonly results: readonly CohortResult[];
  readonly difference: Difference | null;
}

export interface RequirementOutcome extends NeededItem, Measured {
  readonly standard: string;
  readonly standardTitle: string;
  readonly key: boolean;
  /** Enterprises that asked for it. */
  readonly askedBy: readonly string[];
}

export interface TaskOutcome extends Measured {
  readonly course: string;
  readonly task: string;
  readonly hours: number;
  /** Of them taught by an enterprise. */
  readonly enterpriseHours: number;
  /** Taught here, with results; what fails most comes first. */
  readonly requirements: readonly string[];
}

export interface AssessmentOutcome extends Measured {
  readonly element: string;
  readonly course: string;
}

export interface Outcomes {
  readonly cohorts: readonly CohortResult[];
  readonly compared: { readonly before: string; readonly after: string } | null;
  /** What fails most in the last cohort that has a result comes first. */
  readonly requirements: readonly RequirementOutcome[];
  readonly tasks: readonly TaskOutcome[];
  readonly assessments: readonly AssessmentOutcome[];
  /** Requirements that a course with results assesses and no row says anything of. */
  readonly without: readonly NeededItem[];
}

export interface OutcomesAsked {
  readonly programme: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Cohorts in the order of their names, in which 9 comes before 10. */
export function cohortsOf(rows: readonly ResultRow[]): string[] {
  const key = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return [...new Set(rows.map(({ cohort }) => cohort))].sort((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
  );
}

export function outcomesOf(
  rows: readonly ResultRow[],
  model: StandardModel,
  { programme, before, after }: OutcomesAsked,
): Outcomes {
  const cohorts = cohortsOf(rows);
  const [first, last] = [before ?? cohorts[0], after ?? cohorts.at(-1)];
  const compared =
    first === undefined || last === undefined || first === last ? null : { before: first, after: last };
  const measured = (own: readonly ResultRow[]): Measured => measure(own, cohorts, compared);
  const plan = model.programmes.find(({ id }) => id === programme)?.plan;
  const courses = model.courses.filter(
    ({ id }) => plan === undefined || plan.some((row) => row.course === id),
  );
  const entries = entriesOfCourses(model.alignments, new Set(courses.map(({ id }) => id))).filter(
    ({ role, relation }) => role !== 'intent' && relation !== 'none',
  );
  const own = new Set(entries.flatMap(({ items }) => items));
  const rowsOfItem = joined(rows, entries);
  const examined = new Set(
    rows.flatMap(({ of }) => (of.is === 'element' ? (of.key.split('/')[1] ?? []) : [])),
  );
  const requirements: RequirementOutcome[] = [];
  const without: NeededItem[] = [];
  for (const { ref, text, key, askedBy, standard, standardTitle } of itemsOf(model)) {
    if (programme !== undefined && !own.has(ref)) continue;
    const found = rowsOfItem(ref);
    const item = neededItem(ref, text, entries);
    if (found.length > 0)
      requirements.push({ ...item, standard, standardTitle, key, askedBy, ...measured(found) });
    else if (item.assessedIn.some(({ course }) => examined.has(course))) without.push(item);
  }
  const worstFirst = <T extends Measured>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => latestRate(a) - latestRate(b));
  const sorted = worstFirst(requirements);
  const tasks = courses.flatMap(({ id: course, tasks: ofCourse }) =>
    ofCourse.flatMap((task): TaskOutcome[] => {
      const taught = sorted.filter(({ taughtIn }) =>
        taughtIn.some((one) => one.course === course && one.task === task.id),
      );
      if (taught.length === 0) return [];
      const activities = task.stages.flatMap((stage) => stage.activities);
      const enterprise = activities.filter(({ by }) => by === 'enterprise');
      return [
        {
          ...{ course, task: task.id, hours: task.hours },
          enterpriseHours: enterprise.reduce((sum, { hours = 0 }) => sum + hours, 0),
          requirements: taught.map(({ ref }) => ref),
          ...measured([...new Set(taught.flatMap(({ ref }) => rowsOfItem(ref)))]),
        },
      ];
    }),
  );
  const byElement = groupBy(
    rows.filter(({ of }) => of.is === 'element'),
    ({ of }) => of.key,
  );
  const assessments = assessmentsOf(courses).flatMap(({ path: element, course }): AssessmentOutcome[] => {
    const found = byElement.get(element);
    return found === undefined ? [] : [{ element, course, ...measured(found) }];
  });
  const whole = rows.filter(({ of }) => programme === undefined || concerns(of, own, courses));
  return {
    cohorts: measured(whole).results,
    compared,
    requirements: sorted,
    tasks: worstFirst(tasks),
    assessments: worstFirst(assessments),
    without,
  };
}

function concerns(
  of: ResultRow['of'],
  own: ReadonlySet<string>,
  courses: readonly { readonly id: string }[],
): boolean {
  if (of.is === 'items') return of.items.some((ref) => own.has(ref));
  return courses.some(({ id }) => of.key.startsWith(`course/${id}/`));
}

/**
 * What is said of a requirement: its own rows; else those of its work content; else those of what assesses it, or of
 * what that is a part of, whichever is nearest. It is asked cohort by cohort, as tables of years differ.
 */
function joined(
  rows: readonly ResultRow[],
  entries: readonly AlignmentEntry[],
): (ref: string) => readonly ResultRow[] {
  const byCohort = [...groupBy(rows, ({ cohort }) => cohort).values()];
  const assessing = entries.filter(({ role }) => role === 'assessed');
  const known = new Map<string, readonly ResultRow[]>();
  const find = (ref: string): readonly ResultRow[] => {
    const elements = assessing.filter(({ items }) => items.includes(ref)).map(({ element }) => element);
    return byCohort.flatMap((all) => {
      const own = all.filter(({ of }) => of.is === 'items' && of.items.includes(ref));
      if (own.length > 0) {
        const fewest = Math.min(...own.map(({ of }) => (of.is === 'items' ? of.items.length : 0)));
        return own.filter(({ of }) => of.is === 'items' && of.items.length === fewest);
      }
      const nearest = elements.flatMap((element) => {
        const above = all.filter(({ of }) => of.is === 'element' && `${element}/`.startsWith(`${of.key}/`));
        const longest = Math.max(...above.map(({ of }) => of.key.length));
        return above.filter(({ of }) => of.key.length === longest);
      });
      return [...new Set(nearest)];
    });
  };
  return (ref) => {
    const found = known.get(ref) ?? find(ref);
    known.set(ref, found);
    return found;
  };
}

function measure(
  rows: readonly ResultRow[],
  cohorts: readonly string[],
  compared: Outcomes['compared'],
): Measured {
  const groups = groupBy(rows, ({ cohort }) => cohort);
  const results = cohorts.flatMap((cohort): CohortResult[] => {
    const own = groups.get(cohort);
    if (own === undefined) return [];
    const [sat, passed] = [total(own, 'sat'), total(own, 'passed')];
    return [{ cohort, sat, passed, rate: sat === 0 ? null : (passed / sat) * 100 }];
  });
  const side = (name: string | undefined) => results.find(({ cohort }) => cohort === name);
  const [before, after] = [side(compared?.before), side(compared?.after)];
  if (before?.rate == null || after?.rate == null) return { results, difference: null };
  return {
    results,
    difference: { points: after.rate - before.rate, mayBeChance: mayBeChance(before, after) },
  };
}

function total(rows: readonly ResultRow[], count: 'sat' | 'passed'): number {
  return rows.reduce((sum, row) => sum + row[count], 0);
}

function latestRate({ results }: Measured): number {
  return results.findLast(({ rate }) => rate !== null)?.rate ?? 101;
}

function* itemsOf({ standards }: StandardModel) {
  for (const { id: standard, title: standardTitle, basics, levels } of standards) {
    const set = { standard, standardTitle };
    for (const part of ['ethics', 'foundations'] as const) {
      const whole = { ref: `${standard}/${part}`, text: part, key: false };
      for (const item of basics[part].length > 0 ? basics[part] : [whole])
        yield { ...set, ...item, askedBy: [] };
    }
    for (const { functions } of levels)
      for (const { workContents } of functions)
        for (const { demand, skills, knowledge } of workContents)
          for (const item of [...skills, ...knowledge])
            yield { ...set, ...item, askedBy: [...new Set(demand.map(({ by }) => by))] };
  }
}
