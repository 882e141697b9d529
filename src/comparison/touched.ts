/** Changes → whom they touch: courses, crosswalks, reviews and adoptions. */
import { countingReview, latestReviews } from '../3-bind/latest-reviews.ts';
import {
  type Crosswalk,
  type CrosswalkItem,
  computeCrosswalks,
  type State as Verdict,
} from '../crosswalk/crosswalk.ts';
import { entityReference } from '../language/adopted-shape.ts';
import type { StandardModel } from '../model/model.ts';
import { compareText } from '../values/compare-text.ts';
import type { Change } from './change.ts';
import type { ComparedStates, State } from './compare.ts';
import type { Renames } from './renames.ts';

export interface TouchedCell {
  readonly ref: string;
  readonly text: string;
  /** Undefined on the side that has no such requirement. */
  readonly before: Verdict | undefined;
  readonly after: Verdict | undefined;
  /** 0–1 */
  readonly coveredBefore: number | undefined;
  readonly coveredAfter: number | undefined;
}

export interface TouchedCrosswalk {
  readonly programme: string;
  readonly stage: string;
  readonly credential: string;
  /** Undefined on the side that has no such crosswalk; 0–100, unrounded. */
  readonly before: CrosswalkTotals | undefined;
  readonly after: CrosswalkTotals | undefined;
  readonly cells: readonly TouchedCell[];
}

export interface CrosswalkTotals {
  readonly skill: number;
  readonly theory: number;
  /** Kinds of recognition that hold. */
  readonly recognised: readonly string[];
}

export interface StaleReview {
  readonly review: string;
  /** `<Type> <id>` */
  readonly subject: string;
}

export interface TouchedAdoption {
  readonly overlay: string;
  readonly school: string;
  readonly base: string;
}

export interface Touched {
  readonly courses: readonly string[];
  readonly crosswalks: readonly TouchedCrosswalk[];
  readonly reviews: readonly StaleReview[];
  readonly adoptions: readonly TouchedAdoption[];
}

export function touchedBy({ changes, renames }: ComparedStates, before: State, after: State): Touched {
  const adoptions = touchedAdoptions(changes, after);
  return {
    courses: touchedCourses(changes, before.model, after.model, adoptions),
    crosswalks: touchedCrosswalks(before.model, after.model, renames),
    reviews: staleReviews(before, after, renames),
    adoptions,
  };
}

/** Their own changes, those of requirements that they are aligned to, and those of what they adopt. */
function touchedCourses(
  changes: readonly Change[],
  before: StandardModel,
  after: StandardModel,
  adoptions: readonly TouchedAdoption[],
): string[] {
  const courses = new Set(adoptions.map(({ overlay }) => overlay));
  const refs = new Set<string>();
  for (const { entity, steps, refs: named = [] } of changes) {
    const [field, row] = steps;
    if (field?.field === 'plan' && row && row.field === undefined) courses.add(row.element);
    if (entity.type === 'Course') courses.add(entity.id);
    if (entity.course !== undefined) courses.add(entity.course);
    for (const ref of named) refs.add(ref);
  }
  for (const { items, course } of [...before.alignments, ...after.alignments])
    if (items.some((ref) => refs.has(ref))) courses.add(course);
  const known = new Set([...before.courses, ...after.courses].map(({ id }) => id));
  return [...courses].filter((id) => known.has(id)).sort(compareText);
}

function touchedAdoptions(changes: readonly Change[], { workspace }: State): TouchedAdoption[] {
  const changed = new Set(
    changes.flatMap(({ entity: { type, id, course } }) => [
      `${type} ${id}`,
      ...(course === undefined ? [] : [`Course ${course}`]),
    ]),
  );
  return [...workspace.adoptions.values()]
    .flatMap(({ overlay, type, base }) => {
      const { id, school } = overlay.value;
      const isTouched = changed.has(`${type} ${base.value.id}`);
      return isTouched ? [{ overlay: id, school, base: base.value.id }] : [];
    })
    .sort((a, b) => compareText(a.overlay, b.overlay));
}

function touchedCrosswalks(
  before: StandardModel,
  after: StandardModel,
  renames: Renames,
): TouchedCrosswalk[] {
  const named = (type: string, id: string): string => renames.translate('', type, id);
  const was = new Map(
    computeCrosswalks(before).map((one) => [
      [named('Programme', one.programme), one.stage, named('Credential', one.credential)].join('\n'),
      one,
    ]),
  );
  const is = new Map(
    computeCrosswalks(after).map((one) => [[one.programme, one.stage, one.credential].join('\n'), one]),
  );
  return [...new Set([...was.keys(), ...is.keys()])].sort(compareText).flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const cells = touchedCells(old, now, renames);
    const [totalsBefore, totalsAfter] = [old && totals(old), now && totals(now)];
    if (cells.length === 0 && JSON.stringify(totalsBefore) === JSON.stringify(totalsAfter)) return [];
    const [programme = '', stage = '', credential = ''] = key.split('\n');
    return [{ programme, stage, credential, before: totalsBefore, after: totalsAfter, cells }];
  });
}

function totals({ skillCoverage, theoryCoverage, recognition }: Crosswalk): CrosswalkTotals {
  const recognised = recognition.flatMap(({ kind, holds }) => (holds ? [kind] : []));
  return { skill: skillCoverage, theory: theoryCoverage, recognised };
}

function touchedCells(
  before: Crosswalk | undefined,
  after: Crosswalk | undefined,
  renames: Renames,
): TouchedCell[] {
  const now = (ref: string): string => renames.translate('', 'Item', ref);
  const was = new Map((before?.items ?? []).map((item) => [now(item.ref), item]));
  const is = new Map((after?.items ?? []).map((item) => [item.ref, item]));
  const verdict = (item: CrosswalkItem | undefined) => item && `${item.state} ${item.covered}`;
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((ref) => {
    const [old, item] = [was.get(ref), is.get(ref)];
    if (verdict(old) === verdict(item)) return [];
    return [
      {
        ref,
        text: (item ?? old)?.text ?? '',
        before: old?.state,
        after: item?.state,
        coveredBefore: old?.covered,
        coveredAfter: item?.covered,
      },
    ];
  });
}

/** A review that spoke for what was there, and for what is there now none does. */
function staleReviews(
  { workspace: before }: State,
  { workspace: after }: State,
  renames: Renames,
): StaleReview[] {
  const valid = (workspace: State['workspace']) => {
    const reviews = latestReviews(workspace);
    return [...reviews].flatMap(([file, { review, subject }]) => {
      const counts = countingReview(file, reviews);
      if (!counts) return [];
      const { type = '' } = entityReference(`${subject.value.kind}/`);
      return [{ review: review.value.id, type, id: subject.value.id ?? '' }];
    });
  };
  const still = new Set(valid(after).map(({ type, id }) => `${type} ${id}`));
  return valid(before)
    .map(({ review, type, id }) => ({ review, subject: `${type} ${renames.translate('', type, id)}` }))
    .filter(({ subject }) => !still.has(subject))
    .sort((a, b) => compareText(a.subject, b.subject));
}
