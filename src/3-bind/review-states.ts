/** Everything that a release wants reviewed → how its review stands now. */
import type { Contributor, Entity, Review } from '../generated/types.ts';
import { entityReference } from '../language/adopted-shape.ts';
import { kindOfType } from '../language/kind-of-type.ts';
import type { Located } from '../source/located.ts';
import { compareText } from '../values/compare-text.ts';
import type { BoundWorkspace } from './bound-workspace.ts';
import { digestOf, reviewedDigest } from './digest.ts';
import { countingReview, latestReviews } from './latest-reviews.ts';

/**
 * `valid`: passed as it is now; `stale`: changed since it passed; `unsigned`: a reviewer has still to sign;
 * `not-passed`: the latest review says so; `never`: nobody reviewed it.
 */
export const reviewStandings = ['valid', 'stale', 'unsigned', 'not-passed', 'never'] as const;
export type ReviewStanding = (typeof reviewStandings)[number];

export interface ReviewState {
  readonly type: string;
  /** As reviews name it, `course/<id>`. */
  readonly subject: string;
  readonly entity: Located<Entity>;
  /** Of what stands there now. */
  readonly digest: string;
  readonly standing: ReviewStanding;
  readonly latest: Located<Review> | undefined;
  /** Of the reviews so far; 0 for none. */
  readonly rounds: number;
}

/** Sorted by type and id; learning tasks are reviewed with their course. */
export function reviewStates(workspace: BoundWorkspace): readonly ReviewState[] {
  const { standards, credentials, programmes, courses } = workspace;
  const latest = latestReviews(workspace);
  const lists: readonly (readonly [string, Iterable<Located<Entity>>])[] = [
    ['SkillStandard', standards.values()],
    ['Credential', credentials.values()],
    ['Programme', programmes.values()],
    ['Course', courses.values()],
  ];
  return lists.flatMap(([type, entities]) =>
    [...entities]
      .map((entity): ReviewState => {
        const known = latest.get(entity.file);
        const review = known?.review;
        const subject = `${entity.value.kind}/${entity.value.id}`;
        const digest = known?.digest ?? digestOf(entity, workspace);
        const standing = !review
          ? 'never'
          : countingReview(entity.file, latest)
            ? 'valid'
            : review.value.conclusion !== 'pass'
              ? 'not-passed'
              : reviewedDigest(review.value.digest)?.whole === digest
                ? 'unsigned'
                : 'stale';
        const rounds = lastRound(workspace, entity);
        return { type, subject, entity, digest, standing, latest: review, rounds };
      })
      .sort((a, b) => compareText(a.subject, b.subject)),
  );
}

/** Reviews of an adoption may name it by its file or as the course that it gives. */
function lastRound({ reviews, adoptions }: BoundWorkspace, { value, file }: Located<Entity>): number {
  const names = new Set([`${value.kind} ${value.id}`]);
  const overlay = adoptions.get(file)?.overlay;
  if (overlay) names.add(`overlay ${overlay.value.id}`);
  const own = [...reviews.values()].filter(({ value: { subject } }) => {
    const { type, id } = entityReference(subject ?? '');
    return names.has(`${type && kindOfType(type)} ${id}`);
  });
  return Math.max(0, own.length, ...own.map(({ value: { round = 0 } }) => round));
}

/** Named beside what a review is about: a course with its tasks, an adoption with what it says for itself. */
export function contributorsOf(
  { value, file }: Located<Entity>,
  workspace: BoundWorkspace,
): readonly Contributor[] {
  const tasks = value.kind === 'course' ? (workspace.tasks.get(value.id) ?? []) : [];
  const overlay = workspace.adoptions.get(file)?.overlay.value;
  const all: readonly Partial<Entity>[] = [
    value,
    ...tasks.map((task) => task.value),
    ...(overlay ? [overlay] : []),
  ];
  return all.flatMap(({ contributors = [] }) => contributors);
}
