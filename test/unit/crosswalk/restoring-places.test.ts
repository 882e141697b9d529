/** What would be lost by a change, and the fewest places that restore it, against trying all sets of places. */
import { describe, expect, it } from 'vitest';
import { closingPlaces } from '../../../src/crosswalk/closing-places.ts';
import { type CoverageFall, coverageFalls } from '../../../src/crosswalk/coverage-falls.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { driftOf } from '../../../src/crosswalk/drift.ts';
import { restoringPlaces } from '../../../src/crosswalk/restoring-places.ts';
import {
  inNewEdition,
  type SupposedChange,
  withoutElement,
  withoutItems,
} from '../../../src/crosswalk/supposed-change.ts';
import type { AlignmentEntry, StandardModel } from '../../../src/model/model.ts';
import { assesses, teaches } from './build-model.ts';
import { type Random, random, randomModel } from './random-model.ts';

interface Added {
  readonly course: string;
  readonly task: string | undefined;
  readonly ref: string;
  readonly side: 'taught' | 'assessed';
}

function withAdded(model: StandardModel, added: readonly Added[]): StandardModel {
  const entries = added.map(({ course, task, ref, side }): AlignmentEntry => {
    const made = (side === 'taught' ? teaches : assesses)(course, ref);
    return { ...made, task };
  });
  return { ...model, alignments: [...model.alignments, ...entries] };
}

/** Coverage of each lost requirement, and of each table, that falls short of what it was. */
function shortages(falls: readonly CoverageFall[], model: StandardModel): Map<string, number> {
  const now = new Map(computeCrosswalks(model).map((one) => [keyOf(one), one]));
  const short = new Map<string, number>();
  for (const fall of falls) {
    const then = now.get(keyOf(fall.after));
    if (then === undefined) throw new Error('a crosswalk is gone');
    const note = (what: string, was: number, is: number) => {
      if (is < was - 1e-6) short.set(`${keyOf(then)} ${what}`, was - is);
    };
    note('skill', fall.before.skillCoverage, then.skillCoverage);
    note('theory', fall.before.theoryCoverage, then.theoryCoverage);
    for (const { item, was } of fall.lost)
      note(item.ref, was, then.items.find(({ ref }) => ref === item.ref)?.covered ?? 0);
  }
  return short;
}

const keyOf = (one: { programme: string; stage: string; credential: string }): string =>
  `${one.programme} ${one.stage} ${one.credential}`;

/** All that a place could take on: whatever it is nearest to, taught and assessed. */
function everythingNear(falls: readonly CoverageFall[], model: StandardModel): Map<string, Added[]> {
  const near = new Map<string, Added[]>();
  for (const { after } of falls) {
    const placesFor = closingPlaces(after, model);
    for (const item of after.items.filter(({ covered }) => covered < 1)) {
      const places = placesFor(item, 1000);
      const rank = (reason: string) => ['same-function', 'title'].indexOf(reason);
      const first = Math.min(...places.map(({ reason }) => rank(reason)));
      for (const { course, task } of places.filter(({ reason }) => rank(reason) === first)) {
        const key = `${course} ${task ?? ''}`;
        const sides = task === undefined ? (['assessed'] as const) : (['taught', 'assessed'] as const);
        near.set(key, [
          ...(near.get(key) ?? []),
          ...sides.map((side) => ({ course, task, ref: item.ref, side })),
        ]);
      }
    }
  }
  return near;
}

/** Whether a set does as much as all places together. */
function tryAll(falls: readonly CoverageFall[], model: StandardModel) {
  const near = everythingNear(falls, model);
  const best = shortages(falls, withAdded(model, [...near.values()].flat()));
  const does = (keys: readonly string[]): boolean => {
    const short = shortages(
      falls,
      withAdded(
        model,
        keys.flatMap((key) => near.get(key) ?? []),
      ),
    );
    return [...short].every(([what, by]) => by <= (best.get(what) ?? 0) + 1e-6);
  };
  return { keys: [...near.keys()], best, does };
}

function* subsets<T>(list: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  for (let i = from; size > 0 && i < list.length; i += 1)
    for (const rest of subsets(list, size - 1, i + 1)) yield [list[i] as T, ...rest];
}

/** Much is taught and examined in full, so that changes cost something. */
function dense(r: Random, model: StandardModel): StandardModel {
  const items = computeCrosswalks(model).flatMap((one) => one.items.map(({ ref }) => ref));
  const tasks = model.courses.flatMap(({ id, tasks: of }) =>
    of.map((task) => ({ course: id, task: task.id })),
  );
  if (items.length === 0 || tasks.length === 0) return model;
  const added = Array.from({ length: 10 }, () => ({ ...r.pick(tasks), ref: r.pick(items) }));
  return withAdded(
    model,
    added.flatMap((one) => [{ ...one, side: 'taught' } as const, { ...one, side: 'assessed' } as const]),
  );
}

function randomChange(r: Random, model: StandardModel): SupposedChange {
  const entry = model.alignments.length > 0 ? r.pick(model.alignments) : undefined;
  const kind = r.pick([0, 0, 1, 2, 3]);
  if (entry === undefined || kind === 0) return withoutElement(model, `course/${r.pick(model.courses).id}`);
  if (kind === 1) return withoutElement(model, entry.element);
  if (kind === 2) return withoutItems(model, new Set([r.pick(entry.items)]));
  const old = model.standards.find(({ id }) => entry.to.startsWith(`${id}/`));
  if (old === undefined) return withoutElement(model, entry.element);
  const next = JSON.parse(JSON.stringify(old).replaceAll(`"${old.id}/`, '"next/')) as typeof old;
  const told = {
    ...next,
    id: 'next',
    levels: next.levels.map((level) => ({ ...level, functions: reworded(r, level.functions) })),
  };
  const both = { ...model, standards: [...model.standards, told] };
  return inNewEdition(both, driftOf(old, told));
}

type Functions = StandardModel['standards'][number]['levels'][number]['functions'];

function reworded(r: Random, functions: Functions): Functions {
  return functions.map((one) => ({
    ...one,
    workContents: one.workContents.map((content) => ({
      ...content,
      skills: content.skills.map((item) =>
        r.chance(0.3) ? { ...item, text: `${item.text}，并说明理由` } : item,
      ),
    })),
  }));
}

describe('places that restore coverage', () => {
  it('do so with what they are said to take on, and no smaller set does, in random models', () => {
    const sizes: number[] = [];
    for (let seed = 0; seed < 120; seed += 1) {
      const r = random(seed);
      const model = dense(r, randomModel(r));
      const change = randomChange(r, model);
      const { falls } = coverageFalls(model, change);
      if (falls.length === 0) continue;
      const { sets, isSmallest } = restoringPlaces(falls, change.model);
      const untried = restoringPlaces(falls, change.model, 0);
      const { keys, best, does } = tryAll(falls, change.model);
      for (const set of [...sets, ...untried.sets]) {
        const added = set.flatMap(({ course, task, adds }) =>
          adds.flatMap(({ ref, sides }) => sides.map((side) => ({ course, task, ref, side }))),
        );
        const short = shortages(falls, withAdded(change.model, added));
        expect([seed, [...short].filter(([what, by]) => by > (best.get(what) ?? 0) + 1e-6)]).toEqual([
          seed,
          [],
        ]);
        expect([seed, set.filter(({ adds }) => adds.length === 0)]).toEqual([seed, []]);
      }
      const size = sets[0]?.length ?? 0;
      const smaller = Array.from({ length: size }, (_, less) => [...subsets(keys, less)]).flat();
      expect([seed, isSmallest, smaller.find(does)]).toEqual([seed, true, undefined]);
      // Without trying, a larger set may be given, but is not called the smallest.
      expect([seed, untried.isSmallest && size > 0]).toEqual([seed, false]);
      sizes.push(size);
    }
    const some = [0, 1, 2].map((size) => sizes.filter((one) => one === size).length);
    expect(some.map((count) => count > 4)).toEqual([true, true, true]);
  });
});
