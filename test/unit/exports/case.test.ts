/** CASE 1.1: valid by the official schema and by what it misses, and nothing lost on the way back. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CfPackage } from '../../../src/exports/case/case-package.ts';
import type { MadeExport } from '../../../src/exports/make-exports.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../../support/small-course.ts';
import { modelOfFiles } from './bundled-model.ts';
import { caseProblems } from './case-problems.ts';
import { conformanceFiles, conformanceJson, hasConformance, validator, whenMissing } from './conformance.ts';
import { exported, exportedBundle, parsed } from './exported.ts';
import { importCase } from './import-case.ts';

let made: MadeExport[] = [];
let packages: CfPackage[] = [];
const itemsOf = (all: readonly CfPackage[]): Set<string> =>
  new Set(all.flatMap(({ CFItems }) => CFItems.map(({ identifier }) => identifier)));

beforeAll(async () => {
  made = await exportedBundle('case');
  packages = parsed<CfPackage>(made);
}, 300_000);

describe(`CASE against its official schema${whenMissing}`, () => {
  it.skipIf(!hasConformance)('accepts every package of the bundled standards', () => {
    const validate = validator('case/case-v1p1-cfpackage.official.json', '2019');
    expect(packages.length).toBeGreaterThan(6);
    for (const [index, content] of packages.entries())
      expect(validate(content), made[index]?.path).toEqual([]);
  });

  it.skipIf(!hasConformance)(
    'rejects keys outside extensions, other versions and relations that are not ASCII',
    () => {
      const validate = validator('case/case-v1p1-cfpackage.official.json', '2019');
      const [content] = packages as [CfPackage];
      const { CFDocument: document, CFAssociations: associations } = content;
      const [association] = associations;
      expect(validate(content)).toEqual([]);
      expect(validate({ ...content, credits: 1 })).not.toEqual([]);
      expect(validate({ ...content, CFDocument: { ...document, caseVersion: '1.0' } })).not.toEqual([]);
      expect(
        validate({ ...content, CFAssociations: [{ ...association, associationType: 'ext:超出' }] }),
      ).not.toEqual([]);
    },
  );

  it.skipIf(!hasConformance)(
    'takes packages that a real server wrote, but for identifiers that are no UUID of a known version',
    () => {
      const validate = validator('case/case-v1p1-cfpackage.official.json', '2019');
      for (const name of conformanceFiles('case/opensalt-fixtures').filter((file) =>
        file.endsWith('.json'),
      )) {
        const content = conformanceJson(`case/opensalt-fixtures/${name}`);
        const faults = [
          ...validate(content).filter((fault) => !fault.includes('uuid')),
          ...caseProblems(content),
        ];
        expect(
          faults.filter((fault) => !fault.startsWith('identifier ')),
          name,
        ).toEqual([]);
        expect(
          caseProblems(content).some((fault) => fault.startsWith('identifier d0000000-0000-0000-')),
          name,
        ).toBe(true);
      }
    },
  );
});

describe('what the CASE schema misses', () => {
  it('is in order in every package', () => {
    for (const [index, content] of packages.entries())
      expect(caseProblems(content, itemsOf(packages)), made[index]?.path).toEqual([]);
  });

  it('is noticed', () => {
    const [content] = structuredClone(packages) as [CfPackage];
    const [item, ...rest] = content.CFItems;
    if (!item) throw new Error('no item');
    expect(
      caseProblems({ ...content, CFItems: rest }).some((fault) => fault.startsWith('dangling origin')),
    ).toBe(true);
    expect(caseProblems({ ...content, CFItems: [item, ...content.CFItems] })).toContain(
      `twice ${item.identifier}`,
    );
    const upper = { ...item, identifier: item.identifier.toUpperCase() };
    expect(caseProblems({ CFItems: [upper] })).toEqual([`identifier ${upper.identifier}`]);
    expect(caseProblems({ CFDocument: { ...content.CFDocument, title: 'a\nb' } })).toEqual([
      'line break in title',
    ]);
    const course = packages.at(-1);
    expect(caseProblems(course ?? {}).some((fault) => fault.startsWith('dangling destination'))).toBe(true);
  });
});

describe('CASE and back', () => {
  it('reproduces every item with number, text, parent, key and weight', () => {
    const { items } = importCase(packages);
    const model = modelOfFiles(bundledFiles());
    for (const standard of model.standards) {
      const expected = standard.levels.flatMap(({ level, functions }) =>
        functions.flatMap(({ workContents }) =>
          workContents.flatMap(({ no, skills, knowledge }) =>
            [...skills, ...knowledge].map((item) => ({ item, parent: `${standard.id}/${level}/W${no}` })),
          ),
        ),
      );
      const basics = (['ethics', 'foundations'] as const).flatMap((part) =>
        standard.basics[part].map((item) => ({ item, parent: `${standard.id}/${part}` })),
      );
      for (const { item, parent } of [...expected, ...basics]) {
        const { no, text, key, weight } = item;
        expect(items.filter(({ code }) => code === item.ref)).toEqual([
          { code: item.ref, no, text, parent, key, weight },
        ]);
      }
    }
  });

  it('reproduces every relation but `none`, with coverage and rationale', () => {
    const { relations } = importCase(packages);
    const told = new Set(relations.map((relation) => JSON.stringify(relation)));
    const model = modelOfFiles(bundledFiles());
    const expected = model.alignments
      .filter(({ relation }) => relation !== 'none')
      .flatMap(({ items, element, relation, coverage, rationale }) =>
        items.map((ref) => ({ element, ref, relation, coverage, rationale })),
      );
    expect(expected.length).toBeGreaterThan(300);
    for (const one of expected) expect(told).toContain(JSON.stringify(one));
    expect(relations.length).toBe(
      new Set(expected.map(({ element, relation, ref }) => `${element} ${relation} ${ref}`)).size,
    );
  });
});

describe('CASE of a small course', () => {
  const relate = async (alignment: string): Promise<{ types: string[]; made: MadeExport | undefined }> => {
    const files = bent(
      'course.yaml',
      '    aligns:\n      - care-2019/4/1.1.1\ntasks',
      `    aligns:\n      - {to: care-2019/4/1.1.1, ${alignment}}\ntasks`,
    );
    const [, course] = await exported('case', files);
    const { CFAssociations } = JSON.parse(course?.text ?? '{}') as CfPackage;
    const goal = CFAssociations.filter(({ originNodeURI }) => originNodeURI.title === '能按规程处置一起跌倒');
    return { types: goal.map(({ associationType }) => associationType), made: course };
  };

  it.each([
    ['relation: equal', ['isChildOf', 'exactMatchOf']],
    ['relation: subset, coverage: 0.5', ['isChildOf', 'isPartOf']],
    ['relation: superset', ['isChildOf', 'ext:supersetOf']],
    ['relation: intersects, coverage: 0.5', ['isChildOf', 'isRelatedTo']],
    ['relation: none, rationale: 另有课程承担', ['isChildOf']],
  ])('maps %s', async (alignment, types) => {
    expect((await relate(alignment)).types).toEqual(types);
  });

  it('reports a relation that it cannot tell, and a coverage that it keeps aside, at their lines', async () => {
    const none = (await relate('relation: none, rationale: 另有课程承担')).made?.report.losses.filter(
      ({ path }) => path.startsWith('goals/0/aligns'),
    );
    expect(none).toEqual([
      {
        fact: 'Alignment.rationale',
        value: '另有课程承担',
        file: 'course.yaml',
        line: 17,
        path: 'goals/0/aligns/0/rationale',
      },
      {
        fact: 'Alignment.relation',
        value: 'none',
        file: 'course.yaml',
        line: 17,
        path: 'goals/0/aligns/0/relation',
      },
    ]);
    const kept = (await relate('relation: subset, coverage: 0.5')).made?.report.losses.filter(({ path }) =>
      path.startsWith('goals/0/aligns'),
    );
    expect(kept).toEqual([
      {
        fact: 'Alignment.coverage',
        value: 0.5,
        keptIn: 'extensions.ccstd',
        file: 'course.yaml',
        line: 17,
        path: 'goals/0/aligns/0/coverage',
      },
    ]);
  });

  it('carries x- keys, and leaves what is for teachers only at home', async () => {
    const files = bent(
      'standard.yaml',
      '                text: 能处置一起跌倒',
      '                text: 能处置一起跌倒\n                x-级别: [甲, {乙: 丙}]',
    );
    const [standard, course] = await exported('case', files);
    expect(standard?.text).toContain('"x-级别"');
    expect(course?.text).not.toContain('先评估意识与伤情。');
  });

  it('says one line in a title, whatever the author wrote', async () => {
    const [standard] = await exported(
      'case',
      bent('standard.yaml', 'title: 养老护理员', 'title: |\n  养老\n  护理员'),
    );
    expect((JSON.parse(standard?.text ?? '') as CfPackage).CFDocument.title).toBe('养老 护理员');
  });

  it('keeps every identifier when something is put before it', async () => {
    const more = bent(
      'standard.yaml',
      '            skills:\n',
      '            skills:\n              - {no: 1.1.0, text: 能观察}\n',
    );
    const before = parsed<CfPackage>(await exported('case', smallWorkspace));
    const after = itemsOf(parsed<CfPackage>(await exported('case', more)));
    for (const identifier of itemsOf(before)) expect(after).toContain(identifier);
    expect(after.size).toBe(itemsOf(before).size + 1);
  });

  it('exports a draft that lacks its texts', async () => {
    const course =
      'kind: course\nid: falls\ntitle: 跌倒\nstatus: draft\ncategory: core\ngoals:\n  - id: g1\n';
    const packages = parsed<CfPackage>(
      await exported('case', {
        'standard.yaml': smallWorkspace['standard.yaml'] ?? '',
        'course.yaml': course,
      }),
    );
    expect(packages.flatMap((content) => caseProblems(content, itemsOf(packages)))).toEqual([]);
  });

  it('names things by address where it is to be published, with the same identifiers', async () => {
    const [there] = parsed<CfPackage>(
      await exported('case', smallWorkspace, { base: 'https://school.example/' }),
    );
    const [here] = parsed<CfPackage>(await exported('case', smallWorkspace));
    expect(there?.CFItems[0]?.uri).toBe(
      `https://school.example/ims/case/v1p1/CFItems/${here?.CFItems[0]?.identifier}`,
    );
    expect(here?.CFItems[0]?.uri).toBe(`urn:uuid:${there?.CFItems[0]?.identifier}`);
  });

  it('dates by the day it came into force, else by SOURCE_DATE_EPOCH, else by a stand-in, which it reports', async () => {
    const date = async (
      files: Record<string, string>,
      epoch?: string,
    ): Promise<[string | undefined, number | undefined]> => {
      const [standard] = await exported('case', files, { epoch });
      const { CFDocument } = JSON.parse(standard?.text ?? '') as CfPackage;
      return [CFDocument.lastChangeDateTime, standard?.report.facts['SkillStandard.effective']];
    };
    const effective = bent('standard.yaml', 'status: approved', 'status: approved\neffective: 2026-09-01');
    expect(await date(effective, '1700000000')).toEqual(['2026-09-01T00:00:00+00:00', undefined]);
    expect(await date(smallWorkspace, '1700000000')).toEqual(['2023-11-14T00:00:00+00:00', 1]);
    expect(await date(smallWorkspace)).toEqual(['1970-01-01T00:00:00+00:00', 1]);
  });
});
