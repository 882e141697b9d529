/** The three documents made of crosswalks: the big matrix, the evidence file, the ability map. */
import { describe, expect, it } from 'vitest';
import { abilityLayout } from '../../../src/6-render/ability-map/ability-map-layout.ts';
import { document as abilityMap } from '../../../src/6-render/ability-map/document.ts';
import { document as evidence } from '../../../src/6-render/evidence/document.ts';
import { document as matrix } from '../../../src/6-render/matrix/document.ts';
import type { MatrixView } from '../../../src/6-render/matrix/matrix.ts';
import { Renderer } from '../../../src/6-render/renderer.ts';
import { type Document, type DocumentContext, type Sheet, sheetsOf } from '../../../src/6-render/sheet.ts';
import { UsedMedia } from '../../../src/6-render/used-media.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { abilityGraph, layers } from '../../../src/crosswalk/ability-graph.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { noMedia } from '../../../src/media/media.ts';
import type { StandardModel } from '../../../src/model/model.ts';
import { documentContext } from '../../support/document-context.ts';
import { assesses, course, teaches } from './build-model.ts';
import { bundledModel } from './bundled-model.ts';
import { workspace } from './elderly-care.ts';
import { times } from './random-model.ts';

const templates = nodeHost().templates();

const contextOf = (model: StandardModel, given: Partial<DocumentContext> = {}): DocumentContext =>
  documentContext(model, given.words ?? artifactWords('zh-CN', templates), {
    editions: ['student'],
    ...given,
  });

const pagesOf = (document: Document, model: StandardModel, given: Partial<DocumentContext> = {}): Sheet[] => [
  ...sheetsOf(document, contextOf(model, given)),
];
const render = (sheet: Sheet, medium: 'html' | 'md', language: 'zh-CN' | 'en' = 'zh-CN') =>
  new Renderer({ templates, words: artifactWords(language, templates), media: new UsedMedia(noMedia) }).page(
    sheet,
    medium,
  ) ?? '';

const bundled = bundledModel();

describe('the matrix', () => {
  const alignments = [
    teaches('基础', 'S/4/1.1.1'),
    assesses('基础', 'S/4/1.1.1', { task: 't2' }),
    teaches('进阶', 'S/4/1.1.1', { coverage: 0.5, relation: 'subset' }),
    assesses('进阶', 'S/4/1.1.1', { coverage: 0.5, relation: 'subset' }),
    teaches('进阶', 'S/4/1.1.2', { relation: 'none', rationale: '不讲' }),
  ];
  const model = workspace(alignments, {
    parts: { courses: [course('基础', { tasks: ['t1', 't2'] }), course('进阶')] },
  });
  const sheets = pagesOf(matrix, model);
  const view = sheets.find(({ path }) => path === 'crosswalk/matrix-P--高级--S-4')?.view as MatrixView;
  const line = (no: string) => view.lines.find((one) => one.is === 'item' && one.no === no);

  it('has a page for each crosswalk and one for all', () => {
    expect(sheets.map(({ path }) => path)).toEqual([
      'crosswalk/matrix-P--中级--S-4',
      'crosswalk/matrix-P--高级--S-4',
      'crosswalk/matrix',
    ]);
    expect(pagesOf(matrix, model, { programme: 'P' }).map(({ path }) => path)).not.toContain(
      'crosswalk/matrix',
    );
  });

  it('shows in each cell what the task alone does, and in the row what all do together', () => {
    expect(view.columns.map(({ course: at, task }) => `${at}/${task}`)).toEqual([
      '课程 基础/任务 t1',
      '课程 基础/任务 t2',
      '课程 进阶/任务 t1',
    ]);
    expect(line('1.1.1')?.cells.map(({ state }) => state)).toEqual([
      'taught-only',
      'assessed-only',
      'partial',
    ]);
    expect(line('1.1.1')?.state).toBe('covered');
    expect(line('1.1.2')?.cells.map(({ state }) => state)).toEqual(['', '', 'waived']);
  });

  it('groups items by table, function and work content, with weights', () => {
    const groups = view.lines
      .filter(({ is }) => is !== 'item')
      .map(({ is, no, weight, coverage }) => [is, no, weight, coverage]);
    expect(groups.slice(0, 4)).toEqual([
      ['table', '', '100.0', '20.0'],
      ['function', '1', '60.0', '33.3'],
      ['content', '1.1', '40.0', '50.0'],
      ['content', '1.2', '20.0', '0.0'],
    ]);
  });

  it('sums what each task and each course covers alone, and only it', () => {
    const [skill] = view.totals;
    expect(skill?.columns).toEqual(['', '', '10.0']);
    expect(skill?.courses).toEqual([
      { span: 2, alone: '20.0', marginal: '10.0' },
      { span: 1, alone: '10.0', marginal: '' },
    ]);
  });

  it('says the same in the rows for spreadsheets', () => {
    const table = sheets.find(({ path }) => path === 'crosswalk/matrix-P--高级--S-4')?.table ?? [];
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([7]));
    expect(table.find((row) => row[0] === '1.1.1')?.slice(3)).toEqual(['已覆盖', '△', '◇', '◐']);
  });

  it('is readable without its script, which it asks for by itself', () => {
    const html = render(sheets[1] as Sheet, 'html');
    expect(html).toContain('<div class="matrix-filter" hidden>');
    expect(html).toContain('<script src="../assets/matrix.js" defer></script>');
    expect(templates.get('assets/matrix.js')).not.toMatch(/^\s*(import|export)\b|fetch\(|XMLHttpRequest/m);
  });

  it('stays small at 400 items and 60 tasks', () => {
    const skills = Object.fromEntries(
      times(20, (c) => [`1.${c + 1}`, times(20, (i) => ({ no: `1.${c + 1}.${i + 1}` }))]),
    );
    const refs = Object.values(skills)
      .flat()
      .map(({ no }) => `S/4/${no}`);
    const ids = times(60, (t) => `t${t + 1}`);
    const entries = refs.flatMap((ref, index) =>
      times(6, (n) => teaches('基础', ref, { task: `t${((index * 7 + n * 11) % 60) + 1}` })),
    );
    const level = { level: '4' as const, functions: [{ no: '1', skillWeight: 100, skills }] };
    const large = workspace(entries, {
      standard: { levels: [level] },
      parts: { courses: [course('基础', { tasks: ids })] },
    });
    const page = pagesOf(matrix, large)[0] as Sheet;
    expect((page.view as MatrixView).columns).toHaveLength(60);
    expect(render(page, 'html').length).toBeLessThan(1_000_000);
  });
});

describe('the overview', () => {
  const overview = pagesOf(matrix, bundled).at(-1) as Sheet;
  const data = overview.data as {
    programmes: { title: string; rows: { stage: string; cells: { skill: string; target: string }[] }[] }[];
  };

  it('shows a lower certificate at every higher stage, and links it at its own', () => {
    const rows = data.programmes.find(({ title }) => title.startsWith('电气自动化设备'))?.rows ?? [];
    expect(rows.map(({ cells }) => cells.filter(({ skill }) => skill !== '').length)).toEqual([2, 3, 4]);
    expect(rows.map(({ cells }) => cells.filter(({ target }) => target !== '').length)).toEqual([2, 1, 1]);
  });

  it('shows how goals are assessed and who observes the craftsman spirit', () => {
    const html = render(overview, 'html');
    for (const word of ['知识、能力、素养', '执着专注', '精益求精', '一丝不苟', '追求卓越'])
      expect(html).toContain(word);
  });
});

describe('the evidence file', () => {
  const everything = [
    'S/4/1.1.1',
    'S/4/1.1.2',
    'S/4/1.2.1',
    'S/4/2.1.1',
    'S/4/K1.1.1',
    'S/4/K2.1.1',
    'S/4/K2.1.2',
    'S/ethics',
    'S/foundations',
  ];
  const covered = [teaches('基础', everything), assesses('基础', everything)];
  const at = (alignments: typeof covered) =>
    workspace(alignments, { rules: [{ kind: 'deemed', after: ['S-4'], basis: '示例依据' }] });

  it('exists where the certificate has a deemed rule', () => {
    expect(pagesOf(evidence, at(covered)).map(({ path }) => path)).toEqual([
      'crosswalk/evidence-P--中级--S-4',
      'crosswalk/evidence-P--高级--S-4',
    ]);
    expect(pagesOf(evidence, workspace(covered, { rules: [{ kind: 'exempt' }] }))).toEqual([]);
  });

  it('concludes that the conditions of the curriculum hold, never that recognition is granted', () => {
    const html = render(pagesOf(evidence, at(covered))[0] as Sheet, 'html');
    expect(html).toContain('课程条件：已满足');
    expect(html).toContain('示例依据');
    expect(html).not.toContain('同意认定');
  });

  it('names every condition, those that fail with what is required', () => {
    const [page] = pagesOf(evidence, at(covered.slice(0, 1)));
    const { verdicts } = (page as Sheet).view as {
      verdicts: {
        holds: boolean;
        conditions: { name: string; required: string; actual: string; holds: boolean }[];
      }[];
    };
    expect(verdicts[0]?.holds).toBe(false);
    expect(
      verdicts[0]?.conditions.map(({ name, required, actual, holds }) => [name, required, actual, holds]),
    ).toEqual([
      ['技能覆盖率', '不低于 100.0%', '0.0%', false],
      ['理论覆盖率', '不低于 100.0%', '0.0%', false],
      ['关键要求全部覆盖', '0 项', '0', true],
      ['提供证据的课程均已通过审定', '1 项', '1', true],
      ['前置证书安排在本层级或更早的层级', '1 项', '1', true],
    ]);
  });

  it.each(pagesOf(evidence, bundled).map((sheet) => [sheet.path, sheet] as const))(
    '%s cites only evidence that it lists',
    (_, sheet) => {
      const html = render(sheet, 'html');
      const cited = [...html.matchAll(/href="#([ta]\d+)"/g)].map(([, id]) => id);
      const listed = new Set([...html.matchAll(/ id="([ta]\d+)"/g)].map(([, id]) => id));
      expect(cited.filter((id) => id === undefined || !listed.has(id))).toEqual([]);
      expect(new Set(cited).size).toBe(listed.size);
    },
  );
});

describe('the ability map', () => {
  const programme = bundled.programmes.find(({ id }) => id === 'elderly-care-programme');
  if (!programme) throw new Error('the bundled programme is gone');
  const graph = abilityGraph(bundled, programme);
  const layout = abilityLayout(graph);

  it('leads from the programme to the functions of its certificates', () => {
    const layerOf = new Map(graph.nodes.map(({ id, layer }) => [id, layers.indexOf(layer)]));
    for (const { from, to } of graph.edges) expect((layerOf.get(to) ?? 0) - (layerOf.get(from) ?? 0)).toBe(1);
    expect(new Set(graph.nodes.map(({ layer }) => layer))).toEqual(new Set(layers));
    expect(new Set(graph.nodes.map(({ id }) => id)).size).toBe(graph.nodes.length);
  });

  it('has a line between a task and each work content it teaches or assesses', () => {
    const aligned = new Set(
      bundled.alignments
        .filter(({ course: id, role, task }) => id === 'elderly-safety' && role !== 'intent' && task)
        .map(({ task }) => task),
    );
    const withLines = new Set(
      graph.edges.filter(({ is }) => is !== 'contains').map(({ from }) => from.split('/tasks/')[1]),
    );
    expect([...aligned].filter((task) => !withLines.has(task))).toEqual([]);
  });

  it('lays boxes out the same way every time, none over another, all inside', () => {
    expect(abilityLayout(abilityGraph(bundled, programme))).toEqual(layout);
    for (const layer of layers) {
      const boxes = graph.nodes.filter((node) => node.layer === layer).map(({ id }) => layout.boxes.get(id));
      for (const [index, box] of boxes.entries()) {
        const above = boxes[index - 1];
        if (!box) throw new Error('a node has no box');
        if (above) expect(box.y).toBeGreaterThanOrEqual(above.y + above.height);
        expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
        expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
      }
    }
  });

  it.each(['zh-CN', 'en'] as const)('tells the same as text, in %s', (language) => {
    const words = artifactWords(language, templates);
    const [sheet] = pagesOf(abilityMap, bundled, { programme: programme.id, words });
    const markdown = render(sheet as Sheet, 'md', language).replaceAll('\\', '');
    const html = render(sheet as Sheet, 'html', language);
    for (const { title, layer } of graph.nodes) {
      expect(html).toContain(title);
      if (layer === 'task') expect(markdown).toContain(title);
    }
    expect(sheet?.path).toBe('ability-map/elderly-care-programme');
    expect(sheet?.data).toMatchObject({
      version: 1,
      programme: programme.id,
      nodes: graph.nodes,
      edges: graph.edges,
    });
  });

  it('survives a programme without certificates and without courses', () => {
    const bare = {
      ...programme,
      plan: [],
      stages: programme.stages.map((stage) => ({ ...stage, credentials: [] })),
    };
    const { boxes } = abilityLayout(abilityGraph(bundled, bare));
    expect([...boxes.keys()]).toEqual(['programme/elderly-care-programme']);
  });
});
