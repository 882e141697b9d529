/** CTDL-ASN: every node valid by the official schemas, every address leading somewhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { alignmentProperty } from '../../../src/exports/ctdl/ctdl-alignments.ts';
import type { MadeExport } from '../../../src/exports/make-exports.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { modelOfFiles } from './bundled-model.ts';
import { conformanceFiles, conformanceJson, hasConformance, validator, whenMissing } from './conformance.ts';
import { exportedBundle, parsed } from './exported.ts';

type Node = Readonly<Record<string, unknown>>;
interface Graph {
  readonly '@context': string;
  readonly '@graph': readonly Node[];
}

const competencySchema = 'ctdl/competency.Schema-2018-08-31.json';
const frameworkSchema = 'ctdl/competency_framework.json';

let made: MadeExport[] = [];
let graphs: Graph[] = [];

beforeAll(async () => {
  made = await exportedBundle('ctdl');
  graphs = parsed<Graph>(made);
}, 300_000);

const links = ['ceasn:isPartOf', 'ceasn:isChildOf', 'ceasn:hasChild', 'ceasn:hasTopChild'];
const alignments = ['exact', 'broad', 'narrow', 'major', 'minor'].map((kind) => `ceasn:${kind}Alignment`);

function ctdlProblems(nodes: readonly Node[], elsewhere: ReadonlySet<unknown>): string[] {
  const ids = nodes.map((node) => node['@id']);
  const here = new Set(ids);
  const listed = (node: Node, property: string): readonly unknown[] =>
    (node[property] as readonly unknown[] | undefined) ?? [];
  return nodes.flatMap((node) => [
    ...(/^ce-[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(
      String(node['ceterms:ctid']),
    )
      ? []
      : ['ctid']),
    ...(ids.filter((id) => id === node['@id']).length > 1 ? [`twice ${String(node['@id'])}`] : []),
    ...links.flatMap((property) =>
      listed(node, property)
        .filter((id) => !here.has(id))
        .map((id) => `${property} ${String(id)}`),
    ),
    ...alignments.flatMap((property) =>
      listed(node, property)
        .filter((id) => !elsewhere.has(id))
        .map((id) => `${property} ${String(id)}`),
    ),
    ...(String(node['ceasn:inLanguage']) === 'zh-CN' ? [] : ['language']),
  ]);
}

describe(`CTDL-ASN against its official schemas${whenMissing}`, () => {
  it.skipIf(!hasConformance)('accepts every framework and competency', () => {
    const competency = validator(competencySchema, '04');
    const framework = validator(frameworkSchema, '04');
    for (const [index, { '@graph': nodes, '@context': context }] of graphs.entries()) {
      const [first, ...rest] = nodes.map((node) => ({ '@context': context, ...node }));
      expect([...framework(first), ...rest.flatMap((node) => competency(node))], made[index]?.path).toEqual(
        [],
      );
    }
  });

  it.skipIf(!hasConformance)(
    'tells the samples apart: a framework is no competency, and one without its text is rejected',
    () => {
      const competency = validator(competencySchema, '04');
      const framework = validator(frameworkSchema, '04');
      for (const name of conformanceFiles('ctdl/test_data')) {
        const sample = conformanceJson(`ctdl/test_data/${name}`);
        const [right, wrong] = name.includes('framework') ? [framework, competency] : [competency, framework];
        expect(
          right(sample).filter((fault) => !fault.includes('conceptKeyword')),
          name,
        ).toEqual([]);
        expect(wrong(sample), name).not.toEqual([]);
        for (const property of ['ceterms:ctid', 'ceasn:inLanguage'])
          expect(right({ ...sample, [property]: undefined }), name).not.toEqual([]);
      }
    },
  );
});

describe('what the CTDL-ASN schemas miss', () => {
  it('is in order in every graph', () => {
    const all = new Set(graphs.flatMap(({ '@graph': nodes }) => nodes.map((node) => node['@id'])));
    for (const [index, { '@graph': nodes }] of graphs.entries())
      expect(ctdlProblems(nodes, all), made[index]?.path).toEqual([]);
  });

  it('is noticed', () => {
    const [{ '@graph': nodes }] = graphs as [Graph];
    expect(ctdlProblems(nodes.slice(0, -1), new Set())).not.toEqual([]);
    expect(ctdlProblems(graphs.at(-1)?.['@graph'] ?? [], new Set())).not.toEqual([]);
  });
});

describe('relations in CTDL-ASN', () => {
  it.each([
    ['equal', 1, 'exactAlignment'],
    ['subset', 0.5, 'broadAlignment'],
    ['superset', 1, 'narrowAlignment'],
    ['intersects', 0.5, 'majorAlignment'],
    ['intersects', 0.49, 'minorAlignment'],
  ] as const)('%s with %d is %s', (relation, coverage, property) => {
    expect(alignmentProperty({ relation, coverage })).toBe(`ceasn:${property}`);
  });

  it('none has no property', () => {
    expect(alignmentProperty({ relation: 'none', coverage: 0 })).toBeUndefined();
  });

  it('are as many as the courses state', () => {
    const model = modelOfFiles(bundledFiles());
    const told = graphs.flatMap(({ '@graph': nodes }) =>
      nodes.flatMap((node) => alignments.flatMap((property) => (node[property] as unknown[]) ?? [])),
    );
    const stated = model.alignments.filter(({ relation }) => relation !== 'none');
    const expected = new Set(
      stated.flatMap(({ element, relation, items }) => items.map((ref) => `${element} ${relation} ${ref}`)),
    );
    expect(told.length).toBe(expected.size);
  });
});
