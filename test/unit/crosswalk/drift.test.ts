/**
 * What became of each requirement between two editions: everything that changed is found, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { type DriftKind, driftKinds, driftOf, type EditionDrift } from '../../../src/crosswalk/drift.ts';
import { affectedAlignments, renumberingPatch } from '../../../src/crosswalk/drift-alignments.ts';
import type { Item, SkillStandard } from '../../../src/model/model.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { boundFrom, fixture, standardIn } from './bundled-model.ts';
import { listedChanges, listedWeights } from './fixtures/editions.ts';

const files = bundledFiles('elderly-care/');
const path = 'elderly-care/elderly-care-2019.yaml';
const both = boundFrom({
  ...files,
  'elderly-care/elderly-care-2026.yaml': fixture('elderly-care-2026.yaml'),
});
const old = standardIn(both.model, 'elderly-care-2019');
const illustrated = driftOf(old, standardIn(both.model, 'elderly-care-2026'));

/** `<level>/<no>`, without the standard. */
const short = (items: readonly Item[]) => items.map(({ ref }) => ref.slice(ref.indexOf('/') + 1));
const rows = ({ items }: EditionDrift) =>
  items.map(({ kind, from, to }) => [kind, short(from), short(to)] as const);
const text = (row: unknown) => JSON.stringify(row);

describe('two editions of which every change is listed', () => {
  it('are valid documents', () => {
    expect(both.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(both.model.standards.find(({ id }) => id === 'elderly-care-2026')?.source?.note).toContain(
      '不是任何部门发布的标准',
    );
  });

  it.each(driftKinds.filter((kind) => kind !== 'kept'))('show each one that is %s, and no other', (kind) => {
    const found = rows(illustrated).filter(([one]) => one === kind);
    const listed = listedChanges.filter(([one]) => one === kind);
    expect(found.map(text).sort()).toEqual(listed.map(text).sort());
    expect(listed).toHaveLength(10);
  });

  it('show each weight that changed, and no other', () => {
    const found = illustrated.weights.map(({ level, table, from, to }) => [
      level,
      table,
      from.no,
      from.weight,
      to.weight,
    ]);
    expect(found.map(text).sort()).toEqual(listedWeights.map(text).sort());
    expect(illustrated.counts.reweighted).toBe(10);
  });

  it('account for every requirement of both once', () => {
    const from = illustrated.items.flatMap((drift) => short(drift.from));
    const to = illustrated.items.flatMap((drift) => short(drift.to));
    expect(new Set(from).size).toBe(from.length);
    expect(new Set(to).size).toBe(to.length);
    const listed = (side: 1 | 2) => listedChanges.flatMap((change) => change[side]);
    expect(from).toHaveLength(illustrated.counts.kept + listed(1).length);
    expect(to).toHaveLength(illustrated.counts.kept + listed(2).length);
  });

  it('say how sure each finding is', () => {
    for (const { kind, confidence, reworded } of illustrated.items) {
      expect(confidence).toBeGreaterThan(0.3);
      expect(confidence).toBeLessThanOrEqual(1);
      if (kind === 'kept' || kind === 'moved') expect([confidence, reworded]).toEqual([1, false]);
    }
  });

  it('are, taken the other way round, split where they were merged and new where they were gone', () => {
    const back = driftOf(standardIn(both.model, 'elderly-care-2026'), old);
    const turned: Readonly<Record<string, DriftKind>> = {
      split: 'merged',
      merged: 'split',
      gone: 'new',
      new: 'gone',
    };
    const mirrored = rows(illustrated).map(([kind, from, to]) => [turned[kind] ?? kind, to, from]);
    expect(rows(back).map(text).sort()).toEqual(mirrored.map(text).sort());
  });
});

describe('an edition compared with itself', () => {
  it('has kept everything', () => {
    const same = driftOf(old, old);
    expect(same.counts).toMatchObject({ kept: same.items.length, reweighted: 0 });
  });
});

/** The standard with each requirement and its number changed by hand. */
function rewritten(standard: SkillStandard, id: string, change: (item: Item) => Item): SkillStandard {
  const item = (one: Item): Item => {
    const { no, ...rest } = change(one);
    const prefix = one.ref.slice(one.ref.indexOf('/'), one.ref.length - one.no.length);
    return { ...rest, no, ref: id + prefix + no };
  };
  const levels = standard.levels.map((level) => ({
    ...level,
    functions: level.functions.map((f) => ({
      ...f,
      workContents: f.workContents.map((w) => ({
        ...w,
        skills: w.skills.map(item),
        knowledge: w.knowledge.map(item),
      })),
    })),
  }));
  return {
    ...standard,
    id,
    levels,
    basics: { ethics: standard.basics.ethics.map(item), foundations: standard.basics.foundations.map(item) },
  };
}

describe('the same number in another notation', () => {
  it.each([
    ['2.1.3 → 2.1.03', (no: string) => no.replace(/(\d+)$/, '0$1')],
    ['2.1.3 → 02.01.03', (no: string) => no.replace(/\d+/g, '0$&')],
    [
      '2.1.3 → ２.１.３',
      (no: string) => no.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ],
  ])('%s is no change', (_, notation) => {
    const drift = driftOf(
      old,
      rewritten(old, 'again', (item) => ({ ...item, no: notation(item.no) })),
    );
    expect(drift.counts.kept).toBe(drift.items.length);
  });

  it('AC-2 → AC-02 is no change either', () => {
    const named = (digits: number) =>
      rewritten(old, `d${digits}`, (item) => ({
        ...item,
        no: `AC-${item.no.replace(/\d+/g, (n) => n.padStart(digits, '0'))}`,
      }));
    const drift = driftOf(named(1), named(2));
    expect(drift.counts.kept).toBe(drift.items.length);
  });

  it('nor are width, spaces and punctuation of the text', () => {
    const drift = driftOf(
      old,
      rewritten(old, 'again', (item) => ({
        ...item,
        text: ` ${item.text.replaceAll('，', ', ').replaceAll('、', ' ')}。`,
      })),
    );
    expect(drift.counts.kept).toBe(drift.items.length);
  });

  it('but a number taken by another requirement is', () => {
    const turned = rewritten(old, 'again', (item) =>
      item.ref.endsWith('/4/2.3.1') ? { ...item, text: '能编写照护站的采购预算' } : item,
    );
    const drift = driftOf(old, turned);
    expect(rows(drift).filter(([kind]) => kind !== 'kept')).toEqual([
      ['gone', ['4/2.3.1'], []],
      ['new', [], ['4/2.3.1']],
    ]);
  });
});

describe('a standard that the thresholds were not made for', () => {
  const electrician = standardIn(boundFrom(bundledFiles('electrical/')).model, 'electrician-2018');
  const changed = (drift: EditionDrift) =>
    rows(drift).filter(([kind]) => kind !== 'kept' && kind !== 'moved');
  const skills = electrician.levels.flatMap(({ level, functions }) =>
    functions.flatMap(({ workContents }) =>
      workContents.flatMap((w) => w.skills.map((item) => ({ level, item }))),
    ),
  );
  const every = (n: number) => skills.filter((_, index) => index % n === 3);

  it.each(every(9).map(({ level, item }) => [`${level}/${item.no}`, item] as const))(
    'has lost %s and nothing else',
    (no, item) => {
      const without = {
        ...electrician,
        levels: electrician.levels.map((level) => ({
          ...level,
          functions: level.functions.map((f) => ({
            ...f,
            workContents: f.workContents.map((w) => ({
              ...w,
              skills: w.skills.filter((one) => one !== item),
            })),
          })),
        })),
      };
      expect(changed(driftOf(electrician, without))).toEqual([['gone', [no], []]]);
      expect(changed(driftOf(without, electrician))).toEqual([['new', [], [no]]]);
    },
  );

  it.each(every(9).map(({ level, item }) => [`${level}/${item.no}`, item] as const))(
    'has reworded %s and nothing else',
    (no, item) => {
      const reworded = rewritten(electrician, 'again', (one) =>
        one === item ? { ...one, text: `${one.text.replace('能', '能独立')}并做好记录` } : one,
      );
      expect(changed(driftOf(electrician, reworded))).toEqual([['reworded', [no], [no]]]);
    },
  );
});

describe('what an edition asks of alignments', () => {
  const affected = affectedAlignments(both.model, illustrated);
  const actionsFor = (to: string) => [
    ...new Set(affected.filter(({ entry }) => entry.to === to).map(({ action }) => action)),
  ];

  it('lists each reference to the old edition with its place', () => {
    const written = both.model.alignments.filter(({ to }) => to.startsWith('elderly-care-2019/'));
    expect(affected.map(({ entry }) => entry)).toEqual(written);
    for (const { place, entry } of affected) {
      const span = both.spanOf(place);
      expect(files[place.file]?.slice(span.start, span.end)).toContain(entry.to);
    }
  });

  it('repoints what only moved, and asks for a look at what was split', () => {
    expect(actionsFor('elderly-care-2019/4/2.3.2')).toEqual(['repoint']);
    expect(actionsFor('elderly-care-2019/4/2.3.1')).toEqual(['review']);
    const split = affected.find(({ entry }) => entry.to === 'elderly-care-2019/4/2.3.1');
    expect(split?.suggested).toEqual(['elderly-care-2026/4/2.3.1', 'elderly-care-2026/4/2.3.7']);
  });

  it('offers edits for pure renumberings alone', () => {
    const patch = renumberingPatch(both.model, illustrated);
    expect(patch).toHaveLength(affected.filter(({ action }) => action === 'repoint').length);
    expect(patch.some(({ from }) => from === 'elderly-care-2019/4/2.3.1')).toBe(false);
    expect(patch.find(({ from }) => from === 'elderly-care-2019/4/K2.3.2')?.to).toBe(
      'elderly-care-2026/4/K2.3.1',
    );
  });
});

describe('an edition that only renumbers', () => {
  const course = 'elderly-care/elderly-safety.yaml';
  /** Each work content's requirements take the next two numbers: 2.3.1 becomes 2.3.03. */
  const shifted = (files[path] ?? '')
    .replace('标识: elderly-care-2019', '标识: elderly-care-renumbered')
    .replace(/(编号: \d+\.\d+\.)(\d+)/g, (_, before: string, no: string) => `${before}0${Number(no) + 2}`);
  const groups = (files[course] ?? '').replace(
    '- elderly-care-2019/4/2.3.2',
    '- elderly-care-2019/4/2.3\n      - elderly-care-2019/foundations',
  );
  const workspace = { ...files, [course]: groups, 'elderly-care/renumbered.yaml': shifted };
  const { model, spanOf } = boundFrom(workspace);
  const drift = driftOf(standardIn(model, 'elderly-care-2019'), standardIn(model, 'elderly-care-renumbered'));
  const patch = renumberingPatch(model, drift);

  it('moves everything that has a level, and nothing else happens', () => {
    const { moved, kept, ...others } = drift.counts;
    expect(moved + kept).toBe(drift.items.length);
    expect(Object.values(others)).toEqual(Object.values(others).map(() => 0));
  });

  it('has an edit for every alignment, whole work contents included', () => {
    expect(patch).toHaveLength(model.alignments.length);
    expect(patch.find(({ from }) => from === 'elderly-care-2019/4/2.3')?.to).toBe(
      'elderly-care-renumbered/4/2.3',
    );
  });

  it('leaves, patched, references that resolve to the same requirements', () => {
    const texts: Record<string, string> = { ...workspace };
    const places = patch
      .map((edit) => ({ ...edit, ...spanOf(edit.place) }))
      .sort((a, b) => b.start - a.start);
    for (const { file, start, end, from, to } of places) {
      const source = texts[file] ?? '';
      texts[file] = source.slice(0, start) + source.slice(start, end).replace(from, to) + source.slice(end);
    }
    const patched = boundFrom(texts);
    expect(patched.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const meaning = (at: typeof model) => {
      const words = new Map(
        at.standards.flatMap(({ levels, basics }) => [
          ...[...basics.ethics, ...basics.foundations].map(({ ref, text }) => [ref, text] as const),
          ...levels.flatMap(({ functions }) =>
            functions.flatMap(({ workContents }) =>
              workContents.flatMap((w) =>
                [...w.skills, ...w.knowledge].map(({ ref, text }) => [ref, text] as const),
              ),
            ),
          ),
        ]),
      );
      return at.alignments.map(({ element, items, coverage }) => [
        element,
        items.map((ref) => words.get(ref)),
        coverage,
      ]);
    };
    expect(patched.model.alignments.every(({ to }) => to.startsWith('elderly-care-renumbered/'))).toBe(true);
    expect(meaning(patched.model)).toEqual(meaning(model));
  });
});
