/** What is missing, and where it is cheapest to close it. */
import { describe, expect, it } from 'vitest';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { gapsIn } from '../../../src/crosswalk/gaps.ts';
import type { AlignmentEntry, LearningTask } from '../../../src/model/model.ts';
import { assesses, course, learningTask, teaches } from './build-model.ts';
import { bundledModel } from './bundled-model.ts';
import { crosswalkAt, type Variation, workspace } from './elderly-care.ts';

const titled = (id: string, title: string): LearningTask => learningTask(id, 1, '基础', { title });
const tasks = [
  titled('t1', '卧床老人的清洁'),
  titled('t2', '用药的核对'),
  titled('t3', '要求的落实'),
  titled('t4', '结业考核'),
];
const vary: Variation = { parts: { courses: [{ ...course('基础'), tasks }, course('进阶')] } };
const report = (alignments: readonly AlignmentEntry[], most?: number) =>
  gapsIn(crosswalkAt('中级', alignments, vary), workspace(alignments, vary), most);
const gapAt = (alignments: readonly AlignmentEntry[], ref: string) =>
  report(alignments).gaps.find(({ item }) => item.ref === ref);

describe('gaps', () => {
  it('come by weight, with what is missing of each table', () => {
    const { gaps, skillMissing, theoryMissing } = report([
      teaches('基础', 'S/4/1.1.1'),
      assesses('基础', 'S/4/1.1.1', { coverage: 0.5 }),
    ]);
    expect(gaps.map(({ item, missing }) => [item.ref, missing])).toEqual([
      ['S/4/K1.1.1', 50],
      ['S/4/2.1.1', 40],
      ['S/4/1.1.2', 20],
      ['S/4/1.2.1', 20],
      ['S/foundations', 20],
      ['S/4/1.1.1', 10],
      ['S/ethics', 10],
      ['S/4/K2.1.1', 10],
      ['S/4/K2.1.2', 10],
    ]);
    expect([skillMissing, theoryMissing]).toEqual([90, 100]);
  });

  it('say which side falls short', () => {
    const half = [
      teaches('基础', 'S/4/1.1.1'),
      assesses('基础', 'S/4/1.1.1', { coverage: 0.5 }),
      assesses('基础', 'S/4/1.1.2'),
    ];
    expect(gapAt(half, 'S/4/1.1.1')?.lacks).toEqual(['assessed']);
    expect(gapAt(half, 'S/4/1.1.2')?.lacks).toEqual(['taught']);
    expect(gapAt(half, 'S/4/2.1.1')?.lacks).toEqual(['taught', 'assessed']);
  });

  it('leave out what is covered', () => {
    expect(gapAt([teaches('基础', 'S/4/1.1.1'), assesses('基础', 'S/4/1.1.1')], 'S/4/1.1.1')).toBeUndefined();
  });
});

describe('a gap is cheapest to close', () => {
  const places = (alignments: readonly AlignmentEntry[], ref: string) =>
    gapAt(alignments, ref)?.places.map(({ task, reason, via }) => [task, reason, via.join(' ')]);

  it('where the item itself is taught already, then beside its work content, then in its function', () => {
    const alignments = [
      teaches('基础', 'S/4/1.2.1', { task: 't3' }),
      teaches('基础', 'S/4/1.1.2', { task: 't2' }),
      teaches('基础', 'S/4/1.1.1', { task: 't4' }),
    ];
    expect(places(alignments, 'S/4/1.1.1')).toEqual([
      ['t4', 'same-item', 'S/4/1.1.1'],
      ['t2', 'same-work-content', 'S/4/1.1.2'],
      ['t3', 'same-function', 'S/4/1.2.1'],
    ]);
  });

  it('with the task first that does most there', () => {
    const alignments = [
      teaches('基础', 'S/4/1.1.1', { task: 't1' }),
      teaches('基础', ['S/4/1.1.1', 'S/4/1.1.2'], { task: 't2' }),
    ];
    expect(places(alignments, 'S/4/1.2.1')?.slice(0, 2)).toEqual([
      ['t2', 'same-function', 'S/4/1.1.1 S/4/1.1.2'],
      ['t1', 'same-function', 'S/4/1.1.1'],
    ]);
  });

  it('by likeness of the title where nobody is near', () => {
    expect(places([], 'S/4/1.1.1')).toEqual([['t3', 'title', '']]);
  });

  it('never in a course whose stage trains below the level, or is not reached yet', () => {
    const low = crosswalkAt('高级', [teaches('基础', 'S/3/1.1.2', { task: 't2' })], {
      ...vary,
      level: { level: '3' },
    });
    const model = workspace([], { ...vary, level: { level: '3' } });
    expect(gapsIn(low, model).gaps.flatMap(({ places }) => places.map(({ course: id }) => id))).not.toContain(
      '基础',
    );
    const reached = report([teaches('进阶', 'S/4/1.1.2')]).gaps.flatMap(({ places }) =>
      places.map(({ course: id }) => id),
    );
    expect(reached).not.toContain('进阶');
  });

  it('in no more places than asked for', () => {
    const everywhere = tasks.map(({ id }) => teaches('基础', 'S/4/1.1.2', { task: id }));
    expect(report(everywhere, 2).gaps.find(({ item }) => item.ref === 'S/4/1.1.1')?.places).toHaveLength(2);
  });
});

describe('the bundled elderly-care programme', () => {
  const model = bundledModel('elderly-care/');
  const reports = computeCrosswalks(model).map((crosswalk) => ({
    crosswalk,
    report: gapsIn(crosswalk, model),
  }));

  it('misses exactly what its coverage lacks of 100', () => {
    for (const { crosswalk, report: found } of reports) {
      expect(found.skillMissing + crosswalk.skillCoverage).toBeCloseTo(100, 9);
      expect(found.theoryMissing + crosswalk.theoryCoverage).toBeCloseTo(100, 9);
    }
  });

  it('names places that exist', () => {
    for (const { report: found } of reports) {
      for (const place of found.gaps.flatMap(({ places }) => places)) {
        const at = model.courses.find(({ id }) => id === place.course);
        expect(place.task === undefined || at?.tasks.some(({ id }) => id === place.task)).toBe(true);
      }
    }
  });
});
