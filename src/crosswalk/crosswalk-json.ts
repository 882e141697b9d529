/**
 * Turns crosswalks into the object that `ccstd crosswalk --format json` prints, key by key in the order of
 * the contract.
 */

import type { AlignmentEntry } from '../model/model.ts';
import type { Place } from '../source/place.ts';
import type { Crosswalk, CrosswalkItem, FailingCondition, Recognition } from './crosswalk-matrix.ts';

type LineOf = (place: Place) => number;

export type CrosswalkReport = ReturnType<typeof crosswalksToJson>;

/**
 * `lineOf` gives the 1-based line of a place; without it no lines are told, as in what is published: a line
 * depends on everything that is written before it, also for teachers only.
 */
export function crosswalksToJson(crosswalks: readonly Crosswalk[], lineOf?: LineOf) {
  return {
    version: 1 as const,
    crosswalks: crosswalks.map(
      ({
        programme,
        stage,
        credential,
        standard,
        level,
        direction,
        weights,
        skillCoverage,
        theoryCoverage,
        counts,
        ...tables
      }) => ({
        programme,
        stage,
        credential,
        standard,
        level,
        ...(direction === undefined ? {} : { direction }),
        weights,
        skillCoverage,
        theoryCoverage,
        counts,
        items: tables.items.map((item) => itemToJson(item, lineOf)),
        recognition: tables.recognition.map(recognitionToJson),
      }),
    ),
  };
}

function itemToJson(item: CrosswalkItem, lineOf: LineOf | undefined) {
  const { ref, kind, no, text, key, weight, taught, assessed, covered, state } = item;
  const evidence = entriesBehind(item).map((entry) => evidenceToJson(entry, lineOf));
  return {
    ref,
    kind,
    no,
    text,
    function: item.function,
    key,
    weight,
    taught,
    assessed,
    covered,
    state,
    evidence,
  };
}

/**
 * The contract has one list, of taught and assessed entries, which must explain the item's numbers and state:
 * entries that count, waivers (relation `none` tells), and deficits only where the state says that nothing
 * else is there.
 */
function entriesBehind({ state, evidence, deficits, waivers }: CrosswalkItem): readonly AlignmentEntry[] {
  if (deficits.length === 0 && waivers.length === 0) return evidence;
  return [
    ...evidence,
    ...(state === 'level-deficit' ? deficits : []),
    ...waivers.filter(({ role }) => role !== 'intent'),
  ];
}

function evidenceToJson(
  { role, element, course, relation, coverage, part, confidence, by, on, place }: AlignmentEntry,
  lineOf: LineOf | undefined,
) {
  return {
    role,
    element,
    course,
    relation,
    coverage,
    ...(part === undefined ? {} : { part }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
    file: place.file,
    ...(lineOf ? { line: lineOf(place) } : {}),
  };
}

function recognitionToJson({ kind, holds, courses, credits, failing }: Recognition) {
  return {
    kind,
    holds,
    ...(courses === undefined ? {} : { courses }),
    ...(credits === undefined ? {} : { credits }),
    failing: failing.map(failingToJson),
  };
}

function failingToJson({ condition, ref, actual, required }: FailingCondition) {
  return { condition, ...(ref === undefined ? {} : { ref }), actual, required };
}
