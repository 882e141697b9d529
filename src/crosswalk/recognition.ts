/**
 * Turns a credential's rules and a computed table into whether the curriculum's side of each recognition
 * holds.
 */
import type * as Lowered from '../generated/lowered.ts';
import type { Course, Credential, Programme, Stage } from '../model/model.ts';
import type { CountingCourses } from './counting-courses.ts';
import type { CrosswalkItem, FailingCondition, Recognition } from './crosswalk-matrix.ts';
import { tablesBelow } from './table-coverage.ts';
import { attestedScopes, type TeachingScope } from './teaching-scope.ts';

export interface RecognitionCase {
  readonly programme: Programme;
  readonly stage: Stage;
  readonly credential: Credential;
  readonly courses: CountingCourses;
  readonly courseById: ReadonlyMap<string, Course>;
  readonly scopes: ReadonlyMap<string, TeachingScope>;
  readonly items: readonly CrosswalkItem[];
  readonly skillCoverage: number;
  readonly theoryCoverage: number;
}

export function recognitionOf(at: RecognitionCase): Recognition[] {
  return at.credential.recognition.map((rule): Recognition => {
    if (rule.kind === 'deemed') {
      const failing = deemedFailures(rule, at);
      return { kind: 'deemed', holds: failing.length === 0, failing };
    }
    const courses = exemptCourses(rule, at);
    if (rule.kind === 'exempt') return { kind: 'exempt', holds: courses.length > 0, courses, failing: [] };
    const credits =
      rule.credits ?? courses.reduce((sum, id) => sum + (at.courseById.get(id)?.credits ?? 0), 0);
    return { kind: 'credit', holds: credits > 0, courses, credits, failing: [] };
  });
}

function deemedFailures(rule: Lowered.Recognition, at: RecognitionCase): FailingCondition[] {
  const failing = tablesBelow(at, { skill: rule.skill ?? 100, theory: rule.theory ?? 100 });
  for (const { ref, key, covered } of at.items) {
    if (key && covered !== 1) failing.push({ condition: 'key-item', ref, actual: covered, required: 1 });
  }
  for (const ref of usedCourses(at.items)) {
    const actual = at.courseById.get(ref)?.status ?? 'draft';
    if (actual !== 'approved')
      failing.push({ condition: 'course-status', ref, actual, required: 'approved' });
  }
  const { stages } = at.programme;
  for (const ref of rule.after) {
    const named = stages.findIndex(({ credentials }) => credentials.includes(ref));
    if (named !== -1 && named <= stages.indexOf(at.stage)) continue;
    failing.push({ condition: 'after', ref, actual: stages[named]?.id ?? null, required: at.stage.id });
  }
  return failing;
}

/** A course is used when at least one of its entries counts for an item of the two tables. */
function usedCourses(items: readonly CrosswalkItem[]): string[] {
  const used = new Set<string>();
  for (const { evidence } of items) for (const { course } of evidence) used.add(course);
  return [...used].sort();
}

/**
 * Computed from the courses that count, and those that a rule lists, at whatever stage this programme has
 * them.
 */
function exemptCourses(rule: Lowered.Recognition, at: RecognitionCase): string[] {
  const attested = attestedScopes(at.credential.standard, at.credential.level);
  const computed = [...at.courses.keys()].filter((id) =>
    isAttested(at.courseById.get(id), at.scopes.get(id), attested),
  );
  const planned = new Set(at.programme.plan.map(({ course }) => course));
  // Credits follow from every exemption that the credential grants, not only from the courses the credit rule
  // repeats.
  const rules =
    rule.kind === 'credit'
      ? at.credential.recognition.filter(({ kind }) => kind === 'exempt').concat(rule)
      : [rule];
  const listed = rules.flatMap(({ courses }) => courses.filter((id) => planned.has(id)));
  return [...new Set([...computed, ...listed])].sort();
}

/** A course without learning tasks shows nothing that the certificate could stand for. */
function isAttested(
  course: Course | undefined,
  scope: TeachingScope | undefined,
  attested: ReadonlySet<string>,
): boolean {
  if (course === undefined || scope === undefined) return false;
  if (course.category === 'public' || course.category === 'literacy') return false;
  const everyTask = course.tasks.length > 0 && course.tasks.every(({ id }) => scope.tasks.has(id));
  return everyTask && [...scope.scopes].every((named) => attested.has(named));
}
