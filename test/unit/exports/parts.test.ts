/** Entries of one element for parts of one requirement: none stands twice, and what they cover is kept. */
import { describe, expect, it } from 'vitest';
import { sideCoverage } from '../../../src/crosswalk/side-coverage.ts';
import type { CfPackage } from '../../../src/exports/case/case-package.ts';
import { alignmentProperty } from '../../../src/exports/ctdl/ctdl-alignments.ts';
import type { Achievement } from '../../../src/exports/openbadges/achievement.ts';
import { groupBy } from '../../../src/values/group-by.ts';
import { machine } from '../../support/bundled-standards.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { bent } from '../../support/small-course.ts';
import { exportedFrom, parsed } from './exported.ts';
import { readSssom } from './sssom-tsv.ts';

interface Entry {
  readonly relation: 'subset' | 'intersects';
  readonly coverage: number;
  readonly part?: string;
}

const names = ['评估', '搬动', 'ＡＢ 相', ' AB 相', '甲|乙', 'part=评估', '"引号"\\'];
const relations = ['subset', 'intersects'] as const;
const goal = '    aligns:\n      - care-2019/4/1.1.1\ntasks';
const criterion = '            aligns:\n              - care-2019/4/1.1.1\n        raters';

function someEntries(random: Random): Entry[] {
  return Array.from({ length: 1 + random.below(6) }, () => ({
    relation: random.pick(relations) ?? 'subset',
    coverage: (1 + random.below(9)) / 10,
    ...(random.below(5) === 0 ? {} : { part: random.pick(names) ?? '' }),
  }));
}

function machineWith(entries: readonly Entry[]) {
  const written = entries.map((entry) => `- ${JSON.stringify({ to: 'care-2019/4/1.1.1', ...entry })}\n`);
  const listed = (indent: string, tail: string) =>
    `${indent}aligns:\n${written.map((line) => `${indent}  ${line}`).join('')}${tail}`;
  const course = bent('course.yaml', goal, listed('    ', 'tasks'))['course.yaml'] ?? '';
  if (!course.includes(criterion)) throw new Error('the small course has no aligned criterion');
  const files = bent('course.yaml', goal, listed('    ', 'tasks'));
  return machine({
    ...files,
    'course.yaml': course.replace(criterion, () => listed('            ', '        raters')),
  });
}

/** What entries of one relation cover together, by relation. */
function coverages(entries: readonly Entry[]): Record<string, number> {
  const said = relations.filter((relation) => entries.some((entry) => entry.relation === relation));
  return Object.fromEntries(
    said.map((relation) => [relation, sideCoverage(entries.filter((entry) => entry.relation === relation))]),
  );
}

const cases = Array.from({ length: 25 }, (_, seed) => ({ seed, entries: someEntries(randomFrom(seed)) }));

describe('random parts of one requirement', () => {
  it.each(cases)('$seed', async ({ entries }) => {
    const host = machineWith(entries);
    const told = coverages(entries);

    const [set] = await exportedFrom(host, 'sssom');
    const { mappings } = readSssom(set?.text ?? '');
    expect(new Set(mappings.map(({ record_id: _, ...row }) => JSON.stringify(row))).size).toBe(
      mappings.length,
    );
    expect(new Set(mappings.map((row) => row.record_id)).size).toBe(mappings.length);
    for (const element of ['goals/g1', 'criteria/1']) {
      const facts = mappings
        .map(
          (row) =>
            new Map(
              String(row.other)
                .split('|')
                .map((fact) => split(fact)),
            ),
        )
        .filter((fact) => fact.get('subject')?.endsWith(element));
      expect(coverages(facts.map(entryOf)), element).toEqual(told);
    }

    const associations = parsed<CfPackage>(await exportedFrom(host, 'case')).flatMap(
      ({ CFAssociations }) => CFAssociations,
    );
    expect(new Set(associations.map(({ identifier }) => identifier)).size).toBe(associations.length);
    const origins = groupBy(
      associations.filter(
        ({ extensions }) => 'relation' in ((extensions?.ccstd as object | undefined) ?? {}),
      ),
      ({ originNodeURI }) => originNodeURI.identifier,
    );
    const both = [...origins.values()].map((list) =>
      coverages(list.map(({ extensions }) => extensions?.ccstd as Entry)),
    );
    expect(both.filter((one) => JSON.stringify(one) === JSON.stringify(told)).length).toBe(2);

    const nodes = parsed<{ '@graph': Record<string, unknown>[] }>(await exportedFrom(host, 'ctdl')).flatMap(
      ({ '@graph': graph }) => graph,
    );
    const expected = Object.entries(told).map(([relation, coverage]) =>
      alignmentProperty({ relation: relation as Entry['relation'], coverage }),
    );
    for (const text of ['能按规程处置一起跌倒', '先评估意识与伤情']) {
      const node = nodes.find((one) => JSON.stringify(one['ceasn:competencyText'])?.includes(text)) ?? {};
      const properties = Object.entries(node).filter(([key]) => key.endsWith('Alignment'));
      expect(properties.map(([key]) => key)).toEqual([...expected].sort());
      for (const [, list] of properties) expect(list).toHaveLength(1);
    }

    for (const { alignment } of parsed<Achievement>(await exportedFrom(host, 'openbadges'))) {
      const targets = (alignment ?? []).map(({ targetCode }) => targetCode);
      expect(targets).toEqual([...new Set(targets)]);
    }
  });
});

function split(fact: string): [string, string] {
  const at = fact.indexOf('=');
  return [fact.slice(0, at), fact.slice(at + 1)];
}

function entryOf(facts: ReadonlyMap<string, string>): Entry {
  const part = facts.get('part');
  return {
    relation: facts.get('relation') as Entry['relation'],
    coverage: Number(facts.get('coverage')),
    ...(part === undefined ? {} : { part }),
  };
}
