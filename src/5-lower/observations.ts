/** What shows craftsman spirit in an assessment: its own points to observe, else those of its programme. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { wordTables } from '../generated/shapes.ts';
import type { CommonObservation } from '../generated/types.ts';
import type { Assessment } from '../model/model.ts';
import { compareText } from '../values/compare-text.ts';

/** By course, those of the first programme by id that plans it and has some. */
export function commonObservations({
  programmes,
}: BoundWorkspace): ReadonlyMap<string, readonly CommonObservation[]> {
  const common = new Map<string, readonly CommonObservation[]>();
  const all = [...programmes.values()].map(({ value }) => value).sort((a, b) => compareText(a.id, b.id));
  for (const { plan, observe = [] } of all)
    for (const { course } of observe.length > 0 ? plan : [])
      if (course !== undefined && !common.has(course)) common.set(course, observe);
  return common;
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
