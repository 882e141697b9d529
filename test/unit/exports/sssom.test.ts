/** SSSOM TSV: valid by the official schema and by what it misses, and literal whatever authors write. */
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/3-bind/digest.ts';
import type { MadeExport } from '../../../src/exports/make-exports.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../../support/small-course.ts';
import { modelOfFiles } from './bundled-model.ts';
import { conformanceFiles, conformanceText, hasConformance, validator, whenMissing } from './conformance.ts';
import { exported, exportedBundle } from './exported.ts';
import { type Row, readSssom, sssomProblems } from './sssom-tsv.ts';

let made: MadeExport[] = [];

beforeAll(async () => {
  made = await exportedBundle('sssom');
}, 300_000);

const schema = 'sssom/sssom_schema.schema.json';

describe(`SSSOM against its official schema${whenMissing}`, () => {
  it.skipIf(!hasConformance)('accepts the mapping set of every bundled programme', () => {
    const validate = validator(schema, '2019', '#/$defs/MappingSet');
    expect(made.map(({ path }) => path)).toEqual([
      'ai-application.sssom.tsv',
      'elderly-care-programme.sssom.tsv',
      'electrical-automation.sssom.tsv',
      'four-stage-electrical.sssom.tsv',
    ]);
    for (const { path, text } of made)
      expect([...validate(readSssom(text)), ...sssomProblems(text)], path).toEqual([]);
  });

  it.skipIf(!hasConformance)('reads the samples of the specification, and none is faulty', () => {
    const validate = validator(schema, '2019', '#/$defs/MappingSet');
    for (const name of ['no_term_found', 'pipe-escaping', 'reviewer_agreement', 'record-ids']) {
      expect(validate(readSssom(conformanceText(`sssom/examples/${name}.sssom.tsv`))), name).toEqual([]);
    }
    expect(conformanceFiles('sssom/examples').length).toBeGreaterThan(20);
    const [first] = readSssom(conformanceText('sssom/examples/pipe-escaping.sssom.tsv')).mappings;
    expect(first?.author_label).toEqual(['Alice|Bob', 'Charlie']);
  });

  it.skipIf(!hasConformance)('rejects the bad samples', () => {
    const validate = validator(schema, '2019', '#/$defs/MappingSet');
    for (const name of ['bad_basic', 'basic_strict_fail']) {
      expect(validate(readSssom(conformanceText(`sssom/sssom-py-fixtures/${name}.tsv`))), name).not.toEqual(
        [],
      );
    }
  });
});

describe('what the SSSOM schema misses', () => {
  it('is in order in every mapping set', () => {
    for (const { text, path } of made) expect(sssomProblems(text), path).toEqual([]);
  });

  it('is noticed', () => {
    const [{ text } = { text: '' }] = made;
    expect(sssomProblems(`\uFEFF${text}`)).toContain('byte order mark');
    expect(
      sssomProblems(
        text.replace(/^#\s+skos:.*\n/m, '').replaceAll('\tskos:exactMatch', '\tother:exactMatch'),
      ),
    ).not.toEqual([]);
    expect(sssomProblems(text.replaceAll('\tccstd:', '\tccstd:课程'))).not.toEqual([]);
  });

  it('has every relation that the courses of the programme state', () => {
    const model = modelOfFiles(bundledFiles());
    const predicate = {
      equal: 'exactMatch',
      subset: 'broadMatch',
      superset: 'narrowMatch',
      intersects: 'relatedMatch',
      none: 'exactMatch',
    };
    for (const programme of model.programmes) {
      const planned = new Set(programme.plan.map(({ course }) => course));
      const expected = model.alignments
        .filter(({ course }) => planned.has(course))
        .flatMap(({ items, relation, element, part = '' }) =>
          items.map((ref) => `${element} ${relation} ${ref} ${part} skos:${predicate[relation]}`),
        );
      const text = made.find(({ path }) => path.startsWith(`${programme.id}.`))?.text ?? '';
      const told = readSssom(text).mappings.map((row) => {
        const facts = new Map(
          String(row.other)
            .split('|')
            .map((fact) => fact.split('=') as [string, string]),
        );
        const said = ['subject', 'relation', 'object', 'part'].map((name) => facts.get(name) ?? '');
        return [...said, row.predicate_id].join(' ');
      });
      expect([...told].sort()).toEqual([...new Set(expected)].sort());
    }
  });
});

describe('SSSOM of a small course', () => {
  const first = async (
    alignment: string,
  ): Promise<{ row: Row | undefined; made: MadeExport | undefined }> => {
    const files = bent(
      'course.yaml',
      '    aligns:\n      - care-2019/4/1.1.1\ntasks',
      `    aligns:\n      - ${alignment}\ntasks`,
    );
    const [file] = await exported('sssom', files);
    return { row: readSssom(file?.text ?? '').mappings[0], made: file };
  };

  it('says for `none` that nothing was found on the side of the course, and keeps the requirement', async () => {
    const { row, made: file } = await first(
      '{to: care-2019/4/1.1.1, relation: none, rationale: 另有课程承担}',
    );
    expect(row).toMatchObject({
      subject_id: 'sssom:NoTermFound',
      object_label: '能处置一起跌倒',
      mapping_cardinality: '0:1',
      comment: '另有课程承担',
    });
    expect(row?.object_id).toMatch(/^ccstd:[0-9a-f-]{36}$/);
    expect(row).not.toHaveProperty('subject_label');
    expect(file?.report.facts['Alignment.relation']).toBeUndefined();
  });

  it('keeps text literal, also what a spreadsheet or a table would take for something else', async () => {
    const rationale = '=1+1\t"引号"\n#第二行|竖线\\';
    const { row } = await first(
      `{to: care-2019/4/1.1.1, relation: subset, coverage: 0.5, rationale: ${JSON.stringify(rationale)}}`,
    );
    expect(row?.comment).toBe(rationale);
  });

  it('escapes bars in names of people', async () => {
    const text = '{ name: "甲|乙" }, { name: "丙\\\\丁" }';
    const [file] = await exported('sssom', await reviewed({ reviewers: text }));
    expect(readSssom(file?.text ?? '').mappings[0]?.reviewer_label).toEqual(['甲|乙', '丙\\丁']);
    expect(file?.report.facts['Course.contributors']).toBeUndefined();
  });

  it('names the reviewers of a review that passed what stands there, with its day', async () => {
    const [file] = await exported('sssom', await reviewed({}));
    expect(readSssom(file?.text ?? '').mappings[0]).toMatchObject({
      reviewer_label: ['王五'],
      review_date: '2026-08-01',
    });
  });

  it.each<[string, Partial<ReviewFacts>]>([
    ['a review of another text', { digest: '0123456789abcdef' }],
    ['a review that sent it back', { conclusion: 'revise' }],
    ['a review that refused it', { conclusion: 'reject' }],
    ['a review of another course', { subject: 'programme/care' }],
    ['a review that a later one overrules', { later: 'reject' }],
  ])('names no reviewer, and says so, for %s', async (_, facts) => {
    const [file] = await exported('sssom', await reviewed(facts));
    for (const mapping of readSssom(file?.text ?? '').mappings) {
      expect(mapping).not.toHaveProperty('reviewer_label');
      expect(mapping).not.toHaveProperty('review_date');
    }
    expect(file?.report.facts['Course.contributors']).toBe(1);
  });

  it.each([
    ['{ name: 甲 }, { name: 王五 }', ['王五']],
    ['{ name: 甲 }', undefined],
    ['{ name: 丙 丁 }, { name: ＡＢ }', undefined],
  ])('names no author among the reviewers %s', async (reviewers, wanted) => {
    const contributors = 'status: approved\ncontributors:\n  - role: 编制人\n    names: [甲, 丙丁, ab]';
    const files = bent('course.yaml', 'status: approved', contributors);
    const [file] = await exported(
      'sssom',
      await reviewed({ reviewers, digest: digestOfCourse(files) }, files),
    );
    const [mapping] = readSssom(file?.text ?? '').mappings;
    expect([mapping?.reviewer_label, mapping?.author_label]).toEqual([wanted, ['甲', '丙丁', 'ab']]);
  });

  it('takes nobody for a reviewer who is only named beside the course: neither its authors, nor the school, nor an 审定人', async () => {
    const contributors =
      'status: approved\ncontributors:\n  - role: 编制人\n    names: [甲]\n  - role: 审定人\n    names: [乙]';
    const files = {
      ...bent('course.yaml', 'status: approved', contributors),
      'ccstd.yaml': 'organization:\n  name: 示范学校\n',
    };
    const [file] = await exported('sssom', files);
    const [mapping] = readSssom(file?.text ?? '').mappings;
    expect(mapping).not.toHaveProperty('reviewer_label');
    expect(mapping?.author_label).toEqual(['甲']);
    expect(file?.report.facts['Course.contributors']).toBe(1);
    const [school] = await exported('sssom', {
      ...smallWorkspace,
      'ccstd.yaml': 'organization:\n  name: 示范学校\n',
    });
    expect(readSssom(school?.text ?? '').mappings[0]).not.toHaveProperty('reviewer_label');
  });

  it('reports a coverage at its line', async () => {
    const { made: file } = await first('{to: care-2019/4/1.1.1, relation: subset, coverage: 0.5}');
    expect(file?.report.losses.filter(({ fact }) => fact === 'Alignment.coverage')).toEqual([
      {
        fact: 'Alignment.coverage',
        value: 0.5,
        keptIn: 'other',
        file: 'course.yaml',
        line: 17,
        path: 'goals/0/aligns/0/coverage',
      },
    ]);
  });

  it('declares one prefix for each address', async () => {
    for (const base of [undefined, 'https://school.example']) {
      const [file] = await exported('sssom', smallWorkspace, base === undefined ? {} : { base });
      const addresses = Object.values(readSssom(file?.text ?? '').curie_map ?? {});
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });
});

interface ReviewFacts {
  readonly subject: string;
  readonly digest: string;
  readonly conclusion: string;
  readonly reviewers: string;
  /** Conclusion of a second review, a day later. */
  readonly later: string;
}

/**
 * The small workspace with a review of its course: that of the text as it stands, where nothing else is said.
 */
async function reviewed(
  { later, ...given }: Partial<ReviewFacts>,
  files = smallWorkspace,
): Promise<Record<string, string>> {
  const digest = given.digest ?? digestOfCourse();
  const facts = {
    subject: 'course/falls',
    conclusion: 'pass',
    reviewers: '{ name: 王五 }',
    ...given,
    digest,
  };
  const file = (id: string, on: string, conclusion: string) =>
    `kind: review\nid: ${id}\nsubject: ${facts.subject}\ndigest: "${facts.digest}"\non: ${on}\nconclusion: ${conclusion}\nreviewers: [${facts.reviewers}]\n`;
  const second = later === undefined ? {} : { 'later.yaml': file('r2', '2026-08-02', later) };
  return { ...files, 'review.yaml': file('r1', '2026-08-01', facts.conclusion), ...second };
}

function digestOfCourse(files = smallWorkspace): string {
  const { workspace } = checkSources(memoryHost(files));
  const course = workspace?.courses.get('falls');
  if (!workspace || !course) throw new Error('the small workspace is broken');
  return digestOf(course, workspace);
}
