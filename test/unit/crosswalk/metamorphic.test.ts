/** What must hold between two crosswalks when the workspace changes in a known way. */
import { describe, expect, it } from 'vitest';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import type { Crosswalk } from '../../../src/crosswalk/crosswalk-matrix.ts';
import type { AlignmentEntry, Item, StandardModel } from '../../../src/model/model.ts';
import { random, randomEntry, randomModel, referencesOf, times } from './random-model.ts';

const seeds = times(150, (i) => 1000 + i);
const slack = 1e-9;

/** Coverage of both tables of every crosswalk, in order. */
const coverages = (model: StandardModel): number[] =>
  computeCrosswalks(model).flatMap((c) => [c.skillCoverage, c.theoryCoverage]);

function expectEach(
  a: readonly number[],
  b: readonly number[],
  holds: (a: number, b: number) => boolean,
  seed: number,
): void {
  expect(a).toHaveLength(b.length);
  a.forEach((value, i) => {
    expect(holds(value, b[i] ?? Number.NaN), `seed ${seed}: ${value} and ${b[i]}`).toBe(true);
  });
}

const equal = (a: number, b: number): boolean => Math.abs(a - b) <= slack;

describe('a crosswalk', () => {
  it('is never lowered by one more alignment', () => {
    for (const seed of seeds) {
      const r = random(seed);
      const model = randomModel(r);
      const refs = model.standards.flatMap(referencesOf);
      if (refs.length === 0) continue;
      const more = { ...model, alignments: [...model.alignments, randomEntry(r, model.courses, refs)] };
      expectEach(coverages(model), coverages(more), (before, after) => after >= before - slack, seed);
    }
  });

  it('is not changed in its coverage by one more `none`', () => {
    for (const seed of seeds) {
      const r = random(seed);
      const model = randomModel(r);
      const refs = model.standards.flatMap(referencesOf);
      if (refs.length === 0) continue;
      const none: AlignmentEntry = { ...randomEntry(r, model.courses, refs), relation: 'none', coverage: 0 };
      expect(coverages({ ...model, alignments: [...model.alignments, none] })).toEqual(coverages(model));
    }
  });

  it('is never raised by taking an assessment away', () => {
    for (const seed of seeds) {
      const r = random(seed);
      const model = randomModel(r);
      const assessed = model.alignments.filter(({ role }) => role === 'assessed');
      if (assessed.length === 0) continue;
      const gone = r.pick(assessed);
      const less = { ...model, alignments: model.alignments.filter((entry) => entry !== gone) };
      expectEach(coverages(model), coverages(less), (before, after) => after <= before + slack, seed);
    }
  });

  it('is not changed when entries are split into named parts that add up to them', () => {
    let splits = 0;
    for (const seed of seeds) {
      const r = random(seed);
      const model = randomModel(r);
      const alignments = model.alignments.flatMap((entry, index): AlignmentEntry[] => {
        if (entry.relation === 'none' || entry.part !== undefined || !r.chance(0.5)) return [entry];
        // No other entry of the same side names such a part: the parts of one entry stand for it alone.
        const first = Math.floor(r.below(101)) / 100;
        const parts = [first, 1 - first].map((share) => share * entry.coverage);
        const lone = model.alignments.filter(
          (other) => other.role === entry.role && other.items.some((ref) => entry.items.includes(ref)),
        );
        if (lone.length > 1) return [entry];
        splits++;
        return parts.map((coverage, at) => ({
          ...entry,
          relation: 'subset',
          coverage,
          part: `${index}.${at}`,
        }));
      });
      expectEach(coverages(model), coverages({ ...model, alignments }), equal, seed);
    }
    expect(splits).toBeGreaterThan(100);
  });

  it('is not changed by saying again what named parts cover', () => {
    for (const seed of seeds) {
      const model = randomModel(random(seed));
      const named = model.alignments.filter(({ part }) => part !== undefined);
      expect(coverages({ ...model, alignments: [...model.alignments, ...named] })).toEqual(coverages(model));
    }
  });

  it('does not depend on the order of alignments, courses, standards, credentials and plan rows', () => {
    for (const seed of seeds) {
      const r = random(seed);
      const model = randomModel(r);
      const shuffled: StandardModel = {
        ...model,
        alignments: r.shuffle(model.alignments),
        courses: r.shuffle(model.courses),
        standards: r.shuffle(model.standards),
        credentials: r.shuffle(model.credentials),
        programmes: model.programmes.map((p) => ({ ...p, plan: r.shuffle(p.plan) })),
      };
      expect(computeCrosswalks(shuffled).map(withoutOrder)).toEqual(
        computeCrosswalks(model).map(withoutOrder),
      );
    }
  });

  it('does not depend on what things are called', () => {
    for (const seed of seeds) {
      const model = randomModel(random(seed));
      const renamed = rename(model);
      expect(computeCrosswalks(renamed).map(anonymous)).toEqual(computeCrosswalks(model).map(anonymous));
    }
  });

  it('keeps its totals when every item is split into two that weigh half', () => {
    for (const seed of seeds) {
      const model = randomModel(random(seed));
      expectEach(coverages(model), coverages(split(model, () => true)), equal, seed);
    }
  });

  it('keeps its totals when one item with a weight of its own is split into two that weigh half', () => {
    for (const seed of seeds) {
      const r = random(seed);
      const model = stateEveryWeight(randomModel(r));
      const items = model.standards.flatMap(itemsOf);
      if (items.length === 0) continue;
      const chosen = r.pick(items).ref;
      expectEach(coverages(model), coverages(split(model, ({ ref }) => ref === chosen)), equal, seed);
    }
  });

  it('stays within 0 and 100, with weights that sum to 100 or are all 0', () => {
    for (const seed of seeds) {
      for (const { items, skillCoverage, theoryCoverage, counts } of computeCrosswalks(
        randomModel(random(seed)),
      )) {
        for (const coverage of [skillCoverage, theoryCoverage])
          expect(coverage >= 0 && coverage <= 100).toBe(true);
        for (const table of [
          items.filter(({ kind }) => kind === 'skill'),
          items.filter(({ kind }) => kind !== 'skill'),
        ]) {
          const sum = table.reduce((total, { weight }) => total + weight, 0);
          expect(equal(sum, 100) || table.every(({ weight }) => weight === 0), `seed ${seed}: ${sum}`).toBe(
            true,
          );
        }
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(items.length);
      }
    }
  });
});

function withoutOrder(crosswalk: Crosswalk) {
  const sorted = (entries: readonly AlignmentEntry[]): string[] =>
    entries.map((entry) => JSON.stringify(entry)).sort();
  return {
    ...crosswalk,
    items: crosswalk.items.map((item) => ({
      ...item,
      evidence: sorted(item.evidence),
      deficits: sorted(item.deficits),
      waivers: sorted(item.waivers),
    })),
  };
}

/** Everything but names; how many courses are exempt, not which. */
function anonymous({ level, weights, skillCoverage, theoryCoverage, counts, items, recognition }: Crosswalk) {
  return {
    level,
    weights,
    skillCoverage,
    theoryCoverage,
    counts,
    items: items.map(({ no, weight, taught, assessed, covered, state, evidence }) => {
      return { no, weight, taught, assessed, covered, state, evidence: evidence.length };
    }),
    recognition: recognition.map(({ kind, holds, courses, credits, failing }) => {
      return {
        kind,
        holds,
        courses: courses?.length,
        credits,
        failing: failing.map(({ condition }) => condition),
      };
    }),
  };
}

/** Standards, credentials, programmes, courses, stages and tasks get ids that sort the other way round. */
function rename(model: StandardModel): StandardModel {
  const ids = /"(s|c|p|t|stage)(\d+)(?=["/-])|(?<=course\/)(c)(\d+)|(?<=tasks\/)(t)(\d+)/g;
  const renamed = JSON.stringify(model).replace(ids, (found, ...groups: (string | undefined)[]) => {
    const [kind, no] = groups.slice(0, 6).filter((group) => group !== undefined);
    return `${found.startsWith('"') ? '"' : ''}新${kind}${9 - Number(no)}`;
  });
  return JSON.parse(renamed) as StandardModel;
}

function itemsOf(standard: StandardModel['standards'][number]): Item[] {
  const contents = standard.levels.flatMap(({ functions }) =>
    functions.flatMap(({ workContents }) => workContents),
  );
  return contents.flatMap(({ skills, knowledge }) => [...skills, ...knowledge]);
}

function mapItems(model: StandardModel, change: (items: readonly Item[]) => Item[]): StandardModel {
  const standards = model.standards.map((standard) => ({
    ...standard,
    basics: { ethics: change(standard.basics.ethics), foundations: change(standard.basics.foundations) },
    levels: standard.levels.map((level) => ({
      ...level,
      functions: level.functions.map((f) => ({
        ...f,
        workContents: f.workContents.map((w) => ({
          ...w,
          skills: change(w.skills),
          knowledge: change(w.knowledge),
        })),
      })),
    })),
  }));
  return { ...model, standards };
}

/** Alignments with the whole become alignments with both halves. */
function split(model: StandardModel, chosen: (item: Item) => boolean): StandardModel {
  const halved = new Set<string>();
  const halves = mapItems(model, (items) =>
    items.flatMap((item) => {
      if (!chosen(item)) return [item];
      halved.add(item.ref);
      const weight = item.weight === undefined ? undefined : item.weight / 2;
      return ['a', 'b'].map((half) => ({ ...item, ref: item.ref + half, weight }));
    }),
  );
  const alignments = model.alignments.map((entry) => ({
    ...entry,
    items: entry.items.flatMap((ref) => (halved.has(ref) ? [`${ref}a`, `${ref}b`] : [ref])),
  }));
  return { ...halves, alignments };
}

/**
 * Own weights on all items, and a weight on all functions: then no share depends on how many items there are.
 */
function stateEveryWeight(model: StandardModel): StandardModel {
  const weighed = mapItems(model, (items) =>
    items.map((item, i) => ({ ...item, weight: item.weight || i + 1 })),
  );
  const standards = weighed.standards.map((standard) => ({
    ...standard,
    levels: standard.levels.map((level) => ({
      ...level,
      functions: level.functions.map((f, i) => ({
        ...f,
        skillWeight: f.skillWeight ?? i + 1,
        theoryWeight: f.theoryWeight ?? i + 1,
      })),
    })),
  }));
  return { ...weighed, standards };
}
