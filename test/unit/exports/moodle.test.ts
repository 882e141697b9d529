/**
 * Moodle CSV: fourteen columns, and an importer that loses nothing which the loss report does not mention.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeExport } from '../../../src/exports/make-exports.ts';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { bent } from '../../support/small-course.ts';
import { modelOfFiles } from './bundled-model.ts';
import { exported, exportedBundle } from './exported.ts';
import { csvRows, importIntoMoodle } from './moodle-importer.ts';

let made: MadeExport[] = [];

beforeAll(async () => {
  made = await exportedBundle('moodle');
}, 300_000);

describe('Moodle CSV', () => {
  it('has the fourteen columns that the importer counts, in every row', () => {
    for (const { text } of made) {
      const [head, ...rows] = csvRows(text);
      expect(head).toEqual([
        'Parent ID number',
        'ID number',
        'Short name',
        'Description',
        'Description format',
        'Scale values',
        'Scale configuration',
        'Rule type (optional)',
        'Rule outcome (optional)',
        'Rule config (optional)',
        'Cross-referenced competency ID numbers',
        'Exported ID (optional)',
        'Is framework',
        'Taxonomy',
      ]);
      for (const row of rows) expect(row.length).toBe(14);
      expect(rows.filter((row) => row[12] === '1').length).toBe(1);
      const [framework = []] = rows;
      expect(JSON.parse(framework[6] ?? '')).toHaveLength((framework[5] ?? '').split(',').length + 1);
      expect(text.startsWith('\uFEFF')).toBe(false);
    }
  });

  it('is imported whole: every row becomes a competency, every requirement with all of its text', () => {
    const model = modelOfFiles(bundledFiles());
    expect(made.map(({ path }) => path)).toEqual(model.standards.map(({ id }) => `${id}.csv`));
    for (const [index, standard] of model.standards.entries()) {
      const { text = '' } = made[index] ?? {};
      const { framework, competencies } = importIntoMoodle(text);
      expect(competencies.length).toBe(csvRows(text).length - 2);
      expect(framework?.shortName).toBe(standard.title);
      const contents = standard.levels.flatMap(({ functions }) =>
        functions.flatMap(({ workContents }) => workContents),
      );
      const items = [
        ...contents.flatMap(({ skills, knowledge }) => [...skills, ...knowledge]),
        ...standard.basics.ethics,
        ...standard.basics.foundations,
      ];
      const byId = new Map(competencies.map((one) => [one.id, one]));
      for (const { ref, text: requirement } of items) expect(byId.get(ref)?.description).toBe(requirement);
      const rows = csvRows(text).slice(2);
      for (const [, id = '', shortName] of rows) expect(byId.get(id)?.shortName).toBe(shortName);
    }
  });

  it('keeps a level below its framework, a function below its level and an item below its work content', () => {
    const { competencies } = importIntoMoodle(
      made.find(({ path }) => path === 'electrician-2018.csv')?.text ?? '',
    );
    const parentOf = new Map(competencies.map(({ id, parent }) => [id, parent]));
    const way = (id: string): string[] => (id === '' ? [] : [...way(parentOf.get(id) ?? ''), id]);
    expect(way('electrician-2018/4/K2.1.1')).toEqual([
      'electrician-2018/4',
      'electrician-2018/4/F2',
      'electrician-2018/4/W2.1',
      'electrician-2018/4/K2.1.1',
    ]);
  });
});

describe('Moodle CSV of awkward texts', () => {
  const withText = async (text: string): Promise<MadeExport | undefined> =>
    (
      await exported('moodle', bent('standard.yaml', 'text: 能处置一起跌倒', `text: ${JSON.stringify(text)}`))
    )[0];

  it.each([
    ['long', `能${'处置'.repeat(80)}`],
    ['with a tag', '额定电流<100A 时，能选择 <b>熔断器</b>'],
    ['with an entity', '能区分 &lt; 与 &amp;'],
  ])('a %s text is shortened in the name only, and that is reported', async (_, text) => {
    const file = await withText(text);
    const imported = importIntoMoodle(file?.text ?? '').competencies.find(
      ({ id }) => id === 'care-2019/4/1.1.1',
    );
    expect(imported?.description).toBe(text);
    expect([...(imported?.shortName ?? '')].length).toBeLessThanOrEqual(100);
    expect(csvRows(file?.text ?? '').find(([, id]) => id === 'care-2019/4/1.1.1')?.[2]).toBe(
      imported?.shortName,
    );
    expect(file?.report.losses.filter(({ fact }) => fact === 'Requirement.text')).toMatchObject([
      { keptIn: 'Description', file: 'standard.yaml', line: 23 },
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@x', '"引号", 逗号', '1,000', '第一行\n第二行'])(
    '%j stays what it is',
    async (text) => {
      const file = await withText(text);
      const imported = importIntoMoodle(file?.text ?? '').competencies.find(
        ({ id }) => id === 'care-2019/4/1.1.1',
      );
      expect([imported?.shortName, imported?.description]).toEqual([
        `1.1.1 ${text.replace('\n', ' ')}`,
        text,
      ]);
      expect(file?.report.facts['Requirement.text']).toBeUndefined();
    },
  );

  it('gives an id number that is too long for the importer another one', async () => {
    const no = Array.from({ length: 60 }, () => '1').join('.');
    const files = bent(
      'standard.yaml',
      '            knowledge:\n              - no: 1.1.1',
      `            knowledge:\n              - no: ${no}`,
    );
    const course = files['course.yaml']?.replace('      - care-2019/4/K1.1.1\n', '') ?? '';
    const [file] = await exported('moodle', { ...files, 'course.yaml': course });
    expect(importIntoMoodle(file?.text ?? '').competencies.length).toBe(csvRows(file?.text ?? '').length - 2);
  });
});

describe('the oracle', () => {
  it('drops a child before its parent and overwrites a second id number', () => {
    const head = 'a,b\r\n';
    const row = (parent: string, id: string, name: string, framework = ''): string =>
      [parent, id, name, '', '', '', '', '', '', '', '', '', framework, ''].join(',');
    const of = (...rows: string[]): string[] =>
      importIntoMoodle(`${head}${rows.join('\r\n')}\r\n`).competencies.map(({ shortName }) => shortName);
    const framework = row('', 'f', 'F', '1');
    expect(of(framework, row('', 'a', 'A'), row('a', 'b', 'B'))).toEqual(['A', 'B']);
    expect(of(framework, row('a', 'b', 'B'), row('', 'a', 'A'))).toEqual(['A']);
    expect(of(framework, row('', 'a', 'A'), row('', 'a', 'B'))).toEqual(['B']);
    expect(of(row('', 'a', 'A'))).toEqual([]);
  });
});
