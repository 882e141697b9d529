/** Pages link to the files for spreadsheets that the same build makes, and to no others. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { openWorkbook } from '../../support/open-workbook.ts';
import { bent } from '../../support/small-course.ts';

const scenario = '    scenario: 老人在走廊跌倒。\n';
const kit = "    kit:\n      - { name: '@移位带', spec: '=1+1', quantity: 每组 1 条 }\n";
const documents = ['forms', 'crosswalk', 'matrix', 'mark-book', 'equipment-list'];
const withKit = bent('course.yaml', scenario, scenario + kit);

describe('links to spreadsheets', { timeout: 60_000 }, () => {
  async function built(formats: readonly string[]) {
    const host = machine(withKit);
    const { written } = await buildWorkspace(host, { formats, documents });
    const paths = (written?.manifest.documents ?? []).map(({ path }) => path);
    const text = (path: string) => new TextDecoder().decode(host.files.get(`/dist/${path}`));
    const links = (path: string) =>
      [...text(path).matchAll(/href="([^"]+\.(?:xlsx|csv))"/g)].map(([, address]) => address);
    return { host, paths, links };
  }
  let both: Awaited<ReturnType<typeof built>>;

  beforeAll(async () => {
    both = await built(['html', 'xlsx']);
  }, 60_000);

  it('stand on forms and crosswalks where workbooks are made', () => {
    const forms = both.paths.filter((path) => /^teacher\/forms\/.*11-teaching-plan\.html$/.test(path));
    expect(forms.length).toBeGreaterThan(0);
    for (const path of both.paths.filter((one) => one.endsWith('.html')))
      for (const address of both.links(path))
        expect(both.paths).toContain(
          new URL(decodeURI(address ?? ''), `http://x/${encodeURI(path)}`).pathname.slice(1),
        );
  });

  it('lead to the workbook of the form itself and to those of the course', () => {
    const [form = ''] = both.paths.filter((path) => /^teacher\/forms\/.*11-teaching-plan\.html$/.test(path));
    expect(both.links(form)).toEqual([
      '11-teaching-plan.xlsx',
      expect.stringMatching(/^..\/..\/mark-book\/[^/]+\.xlsx$/),
      expect.stringMatching(/^..\/..\/equipment-list\/[^/]+\.xlsx$/),
    ]);
    const student = both.links(form.replace('teacher', 'student'));
    expect(student).toEqual(['11-teaching-plan.xlsx']);
    expect(both.paths.filter((path) => /^student\/(?:mark-book|equipment-list)/.test(path))).toEqual([]);
  });

  it('lead to an equipment list that takes no formula from its author', () => {
    const [list = ''] = both.paths.filter((path) => path.startsWith('teacher/equipment-list/'));
    const [items] = openWorkbook(both.host.files.get(`/dist/${list}`) ?? new Uint8Array());
    const row = ['B', 'C', 'D'].map((column) => items?.cells.get(`${column}3`));
    expect(row.map((one) => [one?.value, one?.formula])).toEqual([
      ['@移位带', undefined],
      ['=1+1', undefined],
      ['每组 1 条', undefined],
    ]);
    expect(row.map((one) => one?.look?.quotePrefix)).toEqual(['1', '1', undefined]);
    expect(items?.cells.get('H3')?.formula).toBe('IF(AND(ISNUMBER(F3),ISNUMBER(G3)),MAX(0,F3-G3),"")');
  });

  it('are left out where only pages are made, but for CSV, which always is', async () => {
    const { paths, links } = await built(['html']);
    const pages = paths.filter((path) => path.endsWith('.html'));
    expect(pages.flatMap(links).filter((address) => address?.endsWith('.xlsx'))).toEqual([]);
    const tables = paths.filter((path) => path.endsWith('.csv'));
    for (const path of tables) expect(links(path.replace(/csv$/, 'html'))).toEqual([path.split('/').at(-1)]);
  });

  it('lead to a teaching plan whose hours are added up by the spreadsheet', () => {
    const [path = ''] = both.paths.filter((one) => /^teacher\/forms\/.*11-teaching-plan\.xlsx$/.test(one));
    const sheets = openWorkbook(both.host.files.get(`/dist/${path}`) ?? new Uint8Array());
    const live = sheets.flatMap(({ cells }) => [...cells.values()]).filter(({ formula }) => formula);
    expect(live.length).toBeGreaterThan(0);
    for (const { formula } of live) expect(formula).toMatch(/^SUM\(\$[A-Z]\$\d+:\$[A-Z]\$\d+\)$/);
  });

  it.each([
    ['renames', '{表号: 11, 改名: {教学单元: 章节}}'],
    ['hides', '{表号: 11, 隐藏: [教学单元]}'],
    ['leaves alone', '{表号: 4, 增加: [备注]}'],
  ])(
    'lead to a teaching plan with columns to write in beside what was taught, if the school %s the column',
    async (_, change) => {
      const settings = `ccstd: 1\n表单: {各表: [${change}]}\n`;
      const host = machine({ ...withKit, 'ccstd.yaml': settings });
      const { written } = await buildWorkspace(host, { formats: ['xlsx'], documents: ['forms'] });
      expect(written).toBeDefined();
      const [path = ''] = [...host.files.keys()].filter((one) => /11-teaching-plan\.xlsx$/.test(one));
      const sheets = openWorkbook(host.files.get(path) ?? new Uint8Array());
      const toWrite = sheets.filter(({ cells }) =>
        [...cells.values()].some(({ value }) => value === '实际授课日期'),
      );
      expect(toWrite.map(({ name }) => name)).toEqual(['教学进度']);
    },
  );
});
