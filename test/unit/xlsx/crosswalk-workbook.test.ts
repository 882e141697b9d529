/** The workbook of a crosswalk: it computes what the engine computes, also after somebody has changed it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { crosswalkWorkbook } from '../../../src/6-render/crosswalk/workbook/crosswalk-workbook.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { workbookBytes } from '../../../src/7-emit/formats/xlsx/workbook.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import type { Crosswalk } from '../../../src/crosswalk/crosswalk-matrix.ts';
import { stateOf } from '../../../src/crosswalk/item-verdict.ts';
import { isSkill, tableCoverage } from '../../../src/crosswalk/table-coverage.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import type { StandardModel } from '../../../src/model/model.ts';
import { once } from '../../../src/values/once.ts';
import { convert, edited, hasCalc, withoutValues } from '../../support/office.ts';
import { type OpenSheet, openWorkbook } from '../../support/open-workbook.ts';
import { bundledModel } from '../crosswalk/bundled-model.ts';

const words = artifactWords('zh-CN', nodeHost().templates());

describe('the workbook of a crosswalk', () => {
  let model: StandardModel;
  let crosswalks: readonly Crosswalk[];
  let bytes: readonly Uint8Array[];

  beforeAll(() => {
    model = bundledModel();
    crosswalks = computeCrosswalks(model);
    bytes = crosswalks.map((crosswalk) =>
      workbookBytes(crosswalkWorkbook([{ crosswalk, title: '对照表' }], model, words)),
    );
  }, 120_000);

  /** Row by row: what the worksheet of the items says of each. */
  const itemsIn = (sheets: readonly OpenSheet[]) => {
    const cells = sheets[1]?.cells;
    const count = [...(cells?.keys() ?? [])].filter((at) => /^A\d+$/.test(at)).length;
    return Array.from({ length: count }, (_, row) => row + 4)
      .filter((row) => cells?.get(`O${row}`)?.value !== undefined)
      .map((row) => {
        const at = (column: string) => cells?.get(`${column}${row}`)?.value;
        return {
          ref: at('O'),
          weight: at('F'),
          taught: at('G'),
          assessed: at('H'),
          covered: at('I'),
          state: at('J'),
        };
      });
  };
  const shown = (crosswalk: Crosswalk) =>
    crosswalk.items.map(({ ref, weight, taught, assessed, covered, state }) => ({
      ...{ ref, weight, taught, assessed, covered },
      state: `${words.label(`crosswalk.sign.${state}`)} ${words.label(`crosswalk.state.${state}`)}`,
    }));
  const coverages = (sheets: readonly OpenSheet[], crosswalk: Crosswalk) => {
    const at = ['I1', 'I2'].map((place) => sheets[1]?.cells.get(place)?.value);
    const tables = [crosswalk.items.some(isSkill), crosswalk.items.some((item) => !isSkill(item))];
    return at.slice(0, tables.filter(Boolean).length);
  };
  const computed = ({ items, skillCoverage, theoryCoverage }: Crosswalk) => [
    ...(items.some(isSkill) ? [skillCoverage] : []),
    ...(items.every(isSkill) ? [] : [theoryCoverage]),
  ];

  it('holds every number unrounded, beside its formula', () => {
    for (const [index, crosswalk] of crosswalks.entries()) {
      const sheets = openWorkbook(bytes[index] ?? new Uint8Array());
      expect(itemsIn(sheets)).toEqual(shown(crosswalk));
      expect(coverages(sheets, crosswalk)).toEqual(computed(crosswalk));
      for (const row of crosswalk.items.keys())
        expect(sheets[1]?.cells.get(`I${row + 4}`)?.formula).toBe(`MIN(G${row + 4},H${row + 4})`);
    }
  });

  it('keeps its heads in view and prints them on each page of an A4 sheet on its side', () => {
    const [summary, items, gaps] = openWorkbook(bytes[0] ?? new Uint8Array());
    expect([summary, items, gaps].map((sheet) => sheet?.name)).toEqual(['总体情况', '逐项对照', '缺口清单']);
    for (const sheet of [items, gaps]) {
      expect(sheet?.xml.all('pane')[0]?.attributes).toMatchObject({ ySplit: '3', state: 'frozen' });
      expect(sheet?.xml.all('autoFilter')[0]?.attributes.ref).toMatch(/^A3:[LO]\d+$/);
      expect(sheet?.xml.all('pageSetup')[0]?.attributes).toMatchObject({
        ...{ paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' },
      });
    }
  });

  it('tells states by their signs, and colours them by the cell that says them', () => {
    const items = openWorkbook(bytes[0] ?? new Uint8Array())[1];
    const rules = items?.xml.all('cfRule').map((rule) => rule.all('formula')[0]?.text) ?? [];
    expect(rules).toHaveLength(7);
    expect(rules[0]).toBe('$J4=state_1_covered');
  });

  it('has rows as high as their texts', () => {
    const items = openWorkbook(bytes[0] ?? new Uint8Array())[1];
    const width = Number(items?.xml.all('col')[10]?.attributes.width);
    for (const row of items?.xml.all('row').slice(3) ?? []) {
      const lines = String(items?.cells.get(`K${row.attributes.r}`)?.value ?? '').split('\n');
      const needed = lines.reduce((sum, line) => sum + Math.ceil((line.length * 1.3) / width), 0);
      expect(Number(row.attributes.ht)).toBeGreaterThanOrEqual(Math.min(409, needed * 13));
    }
  });

  it.each(['=HYPERLINK("x")', '+HYPERLINK(1)', '@HYPERLINK', '\tHYPERLINK', '－HYPERLINK'])(
    'takes no formula from what an author wrote: %s',
    (written) => {
      const [crosswalk] = crosswalks;
      if (!crosswalk) throw new Error('there is no crosswalk');
      const items = crosswalk.items.map((item) => ({
        ...item,
        text: written,
        function: written,
        no: written,
      }));
      const bent = crosswalkWorkbook([{ crosswalk: { ...crosswalk, items }, title: written }], model, words);
      const cells = openWorkbook(workbookBytes(bent)).flatMap((sheet) => [...sheet.cells.values()]);
      const texts = cells.filter(({ value }) => value === written);
      expect(texts.length).toBeGreaterThan(items.length * 3);
      for (const { formula, look } of texts) expect([formula, look?.quotePrefix]).toEqual([undefined, '1']);
      for (const { formula = '' } of cells) expect(formula).not.toContain('HYPERLINK');
    },
  );

  it('is the same bytes whenever it is made', () => {
    const [crosswalk] = crosswalks;
    const again =
      crosswalk && workbookBytes(crosswalkWorkbook([{ crosswalk, title: '对照表' }], model, words));
    expect(again && Buffer.compare(again, bytes[0] ?? new Uint8Array())).toBe(0);
  });

  describe.skipIf(!hasCalc)('computed by LibreOffice', { timeout: 120_000 }, () => {
    /** Everything taught and assessed that the first row is not, and nothing of the last one. */
    const changed = (crosswalk: Crosswalk) =>
      crosswalk.items.map((item, index) => {
        const share = index === 0 ? 1 : index === crosswalk.items.length - 1 ? 0 : undefined;
        const taught = share ?? item.taught;
        const assessed = share ?? item.assessed;
        const covered = Math.min(taught, assessed);
        const state = stateOf(taught, assessed, item.deficits.length > 0, item.waivers.length > 0);
        return { ...item, taught, assessed, covered, state };
      });
    /** Enough of them: with and without deficits, weights and knowledge. */
    const some = (crosswalk: Crosswalk, index: number) => index % 6 === 0 && crosswalk.items.length > 1;
    const open = once(() => {
      const files = crosswalks.flatMap((crosswalk, index) => {
        const bare = withoutValues(bytes[index] ?? new Uint8Array());
        const last = crosswalk.items.length + 3;
        const share = (row: number, value: number) => (xml: string) =>
          xml.replace(new RegExp(`(<c r="[GH]${row}" s="\\d+">)<v>[^<]*`, 'g'), `$1<v>${value}`);
        const other = edited(bare, (xml, path) =>
          path.endsWith('sheet2.xml') ? share(last, 0)(share(4, 1)(xml)) : xml,
        );
        const made = [[`same${index}.xlsx`, bare] as const, [`other${index}.xlsx`, other] as const];
        return some(crosswalk, index) ? made : [];
      });
      const computed = convert(Object.fromEntries(files), 'xlsx');
      return new Map([...computed].map(([name, file]) => [name, openWorkbook(file)]));
    });

    const expectEqual = (sheets: readonly OpenSheet[], crosswalk: Crosswalk) => {
      const items = itemsIn(sheets);
      const wanted = shown(crosswalk);
      expect(items.map(({ ref, state }) => [ref, state])).toEqual(
        wanted.map(({ ref, state }) => [ref, state]),
      );
      for (const [index, item] of items.entries())
        expect(Math.abs(Number(item.covered) - (wanted[index]?.covered ?? Number.NaN))).toBeLessThan(1e-9);
      for (const [index, value] of coverages(sheets, crosswalk).entries())
        expect(Math.abs(Number(value) - (computed(crosswalk)[index] ?? Number.NaN))).toBeLessThan(1e-9);
    };

    it('gives the coverages and states of the engine', () => {
      for (const [index, crosswalk] of crosswalks.entries())
        if (some(crosswalk, index)) expectEqual(open().get(`same${index}.xlsx`) ?? [], crosswalk);
    });

    it('gives those of the engine for what somebody has changed', () => {
      for (const [index, crosswalk] of crosswalks.entries()) {
        if (!some(crosswalk, index)) continue;
        const items = changed(crosswalk);
        const skill = items.filter(isSkill);
        const theory = items.filter((item) => !isSkill(item));
        expectEqual(open().get(`other${index}.xlsx`) ?? [], {
          ...{ ...crosswalk, items },
          ...{ skillCoverage: tableCoverage(skill), theoryCoverage: tableCoverage(theory) },
        });
      }
    });
  });
});
