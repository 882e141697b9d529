/**
 * Open Badges 3.0: achievements that fit into a credential which the official schema accepts, and lead to
 * items that exist.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CfPackage } from '../../../src/exports/case/case-package.ts';
import type { MadeExport } from '../../../src/exports/make-exports.ts';
import type { Achievement } from '../../../src/exports/openbadges/achievement.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { bent } from '../../support/small-course.ts';
import { awarded, badgeProblems } from './badge-problems.ts';
import { modelOfFiles } from './bundled-model.ts';
import { conformanceFiles, conformanceJson, hasConformance, validator, whenMissing } from './conformance.ts';
import { exported, exportedBundle, parsed } from './exported.ts';

const schema = 'openbadges/ob_v3p0_achievementcredential_schema_draft4.json';

let made: MadeExport[] = [];
let achievements: Achievement[] = [];
let targets: ReadonlySet<string> = new Set();

beforeAll(async () => {
  made = await exportedBundle('openbadges');
  achievements = parsed<Achievement>(made);
  targets = new Set(
    parsed<CfPackage>(await exportedBundle('case')).flatMap(({ CFItems }) => CFItems.map(({ uri }) => uri)),
  );
}, 300_000);

/** Fixtures are of data model 2.0; the draft-4 schema is of 1.1. */
function asDraft4(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asDraft4);
  if (typeof value !== 'object' || value === null) return value;
  const renamed: Record<string, string> = { validFrom: 'issuanceDate', validUntil: 'expirationDate' };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === 'endorsement' ? [] : [[renamed[key] ?? key, asDraft4(item)]],
    ),
  );
}

describe(`Open Badges against the official schema${whenMissing}`, () => {
  it.skipIf(!hasConformance)('accepts every achievement, alone and awarded', () => {
    const credential = validator(schema, '04');
    const achievement = validator(schema, '04', '#/$defs/Achievement');
    expect(achievements.length).toBe(20);
    for (const [index, one] of achievements.entries()) {
      expect([...achievement(one), ...credential(awarded(one))], made[index]?.path).toEqual([]);
    }
  });

  it.skipIf(!hasConformance)('accepts the complete sample and rejects each faulty one', () => {
    const validate = validator(schema, '04');
    const faults = (name: string): string[] => {
      const credential = asDraft4(conformanceJson(`openbadges/fixtures/${name}`)) as Record<string, unknown>;
      return [...validate(credential), ...badgeProblems(credential)];
    };
    const bad = conformanceFiles('openbadges/fixtures').filter((name) => name !== 'complete.json');
    expect(bad.length).toBe(13);
    expect(faults('complete.json').filter((fault) => !fault.startsWith('language '))).toEqual([]);
    for (const name of bad) expect(faults(name), name).not.toEqual([]);
  });
});

describe('what the Open Badges schema misses', () => {
  it('is in order: types, contexts, zh-CN, and every target in our CASE packages', () => {
    for (const [index, one] of achievements.entries())
      expect(badgeProblems(awarded(one), targets), made[index]?.path).toEqual([]);
  });

  it('is noticed', () => {
    const [one] = achievements as [Achievement];
    expect(badgeProblems(awarded({ ...one, '@language': 'zh-Hans' }))).toEqual(['language zh-Hans']);
    const lost = { ...one, alignment: [{ ...one.alignment[0], targetUrl: 'urn:uuid:0' }] } as Achievement;
    expect(badgeProblems(awarded(lost), targets)).toEqual(['no target urn:uuid:0']);
  });

  it('is that a certificate is aligned with all that it examines, and a course with what it teaches or assesses', () => {
    const model = modelOfFiles(bundledFiles());
    const of = (name: string): string[] =>
      achievements[made.findIndex(({ path }) => path === name)]?.alignment.map(
        ({ targetCode }) => targetCode,
      ) ?? [];
    const level = model.standards
      .find(({ id }) => id === 'elderly-care-2019')
      ?.levels.find((one) => one.level === '4');
    const items =
      level?.functions.flatMap(({ workContents }) =>
        workContents.flatMap(({ skills, knowledge }) => [...skills, ...knowledge]),
      ) ?? [];
    const examined = of('credential-elderly-care-2019-4.badge.json');
    expect(items.length).toBeGreaterThan(40);
    for (const { ref } of items) expect(examined).toContain(ref);
    expect(examined).toContain('elderly-care-2019/foundations/1');
    const claimed = model.alignments.filter(
      ({ course, role, relation }) => course === 'elderly-safety' && role !== 'intent' && relation !== 'none',
    );
    expect([...of('course-elderly-safety.badge.json')].sort()).toEqual(
      [...new Set(claimed.flatMap(({ items: refs }) => refs))].sort(),
    );
  });
});

describe('Open Badges of a small course', () => {
  it('reports that an alignment does not say which relation it is', async () => {
    const files = bent(
      'course.yaml',
      '            aligns:\n              - care-2019/4/1.1.1',
      '            aligns:\n              - {to: care-2019/4/1.1.1, relation: superset}',
    );
    const made = await exported('openbadges', files);
    const course = made.find(({ path }) => path === 'course-falls.badge.json');
    expect(course?.report.losses.filter(({ fact }) => fact === 'Alignment.relation')).toMatchObject([
      { value: 'superset', file: 'course.yaml' },
    ]);
  });

  it('writes author text into Markdown as text', async () => {
    const made = await exported(
      'openbadges',
      bent('course.yaml', 'text: 能按规程处置一起跌倒', 'text: "* <b>能</b> [处置](x)"'),
    );
    const course = made.find(({ path }) => path === 'course-falls.badge.json');
    expect((JSON.parse(course?.text ?? '') as Achievement).criteria.narrative).toBe(
      '- \\* \\<b>能\\</b> \\[处置\\](x)',
    );
  });

  it('states the pass marks of a certificate as required results', async () => {
    const [credential] = parsed<Achievement>(
      await exported('openbadges', bent('standard.yaml', 'id: care-2019', 'id: care-2019')),
    );
    expect(credential?.resultDescription?.map(({ name, requiredValue }) => [name, requiredValue])).toEqual([
      ['理论', '60'],
      ['技能', '60'],
    ]);
  });
});
