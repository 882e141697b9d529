/** What shows craftsman spirit in an assessment: its own points to observe, else those of its programme. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { wordTables } from '../generated/shapes.ts';
import type { CommonObservation } from '../generated/types.ts';
import type { Assessment } from '../model/model.ts';
import { compareText } from '../values/compare-text.ts';

/** Of the first programme by id that plans the course and has some. */
export function commonObservations(
  names: readonly string[],
  { programmes }: BoundWorkspace,
): readonly CommonObservation[] | undefined {
  const planning = [...programmes.values()]
    .map(({ value }) => value)
    .filter(({ plan }) => plan.some(({ course }) => course !== undefined && names.includes(course)))
    .sort((a, b) => compareText(a.id, b.id));
  return planning.find(({ observe = [] }) => observe.length > 0)?.observe;
}

/** One with points is marked like any criterion, in a group of its dimension. */
export function observed(
  assessment: Assessment,
  common: readonly CommonObservation[] | undefined,
  language: string,
): Assessment {
  const { observe, spirit, criteria } = assessment;
  const own: Assessment['observe'] =
    observe.length > 0 ? observe : (common ?? []).filter((one) => spirit.includes(one.spirit));
  if (own.length === 0) return assessment;
  const marked = own.flatMap(({ spirit: dimension, text, points }) => {
    const english = `${dimension.slice(0, 1).toUpperCase()}${dimension.slice(1)}`;
    const group = language === 'en' ? english : wordTables.AssessmentSpirit.zh[dimension];
    return points === undefined ? [] : [{ group, text, points, deduct: [], aligns: [] }];
  });
  return {
    ...assessment,
    spirit: [...new Set([...spirit, ...own.map((one) => one.spirit)])],
    observe: own.filter(({ points }) => points === undefined),
    criteria: [...criteria, ...marked],
  };
}
