/** How a course's result is made up → the sums that its shares form. */

import { findRepairs, type Quantity, type Repairs, type Sum } from '../../4-check/sum-repairs.ts';
import type { Course } from '../../generated/types.ts';
import { child, children, type Located } from '../../source/located.ts';

export interface Share extends Quantity {
  /** Where it is written; undefined for the 100 per cent. */
  readonly at?: Located<number>;
  readonly key?: 'process' | 'final';
}

export interface ShareSum extends Sum<Share> {
  readonly kind: 'whole' | 'process' | 'final';
}

const whole: Share = { value: 100, fixed: true };

export function gradingRepairs(course: Located<Course>): Repairs<Share, ShareSum> {
  const { grading } = course.value;
  if (!grading) return { changes: [], broken: [] };
  const stated = (key: 'process' | 'final'): Share[] => {
    const value = grading[key];
    return value === undefined ? [] : [{ value, key, at: child(course, value, 'grading', key) }];
  };
  const [process, final] = [stated('process'), stated('final')];
  const components = children(child(course, grading, 'grading'), 'components', grading.components);
  const weights = (kind: 'process' | 'final'): Share[] =>
    components.flatMap(({ value, file, path }) =>
      value.kind === kind && value.weight !== undefined
        ? [{ value: value.weight, at: { value: value.weight, file, path: [...path, 'weight'] } }]
        : [],
    );
  const all = components.every(({ value }) => value.weight !== undefined);
  const byKind = (kind: 'process' | 'final', [total]: readonly Share[]): ShareSum[] =>
    total && all && components.length > 0 ? [{ kind, total, parts: weights(kind) }] : [];
  const shares =
    process.length + final.length > 0
      ? [...process, ...final]
      : all
        ? [...weights('process'), ...weights('final')]
        : [];
  const sums: ShareSum[] = [
    ...(shares.length > 0 ? [{ kind: 'whole', total: whole, parts: shares } as const] : []),
    ...byKind('process', process),
    ...byKind('final', final),
  ];
  return findRepairs<Share, ShareSum>(sums);
}
