/** `ccstd crosswalk -o x.parquet`, opened by DuckDB: what it answers is what the engine says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { columnsToParquet } from '../../../src/cli/crosswalk/parquet.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { requirementColumns } from '../../../src/crosswalk/requirement-columns.ts';
import { runCommand, scenarioMachine } from '../../cli/scenario.ts';
import { askDuckdb } from '../../support/duckdb.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { bundledModel } from './bundled-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccstd-parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command writes, also laid where DuckDB looks. */
async function written(files: Readonly<Record<string, string>>, name: string): Promise<Uint8Array> {
  const host = scenarioMachine(files);
  const { stdout, status } = await runCommand(host, `ccstd crosswalk -o ${name}`);
  expect({ stdout, status }).toEqual({ stdout: '', status: '0' });
  const bytes = host.files.get(`/${name}`) ?? new Uint8Array();
  writeFileSync(join(folder, name), bytes);
  return bytes;
}

describe('of the bundled standards', () => {
  const model = bundledModel();
  const crosswalks = computeCrosswalks(model);
  writeFileSync(join(folder, 'bundled.parquet'), columnsToParquet(requirementColumns(crosswalks, model)));

  it('every requirement of every crosswalk is a row, with the same facts', async () => {
    const rows = await askDuckdb(folder, "FROM 'bundled.parquet'");
    const facts = crosswalks.flatMap(({ programme, stage, credential, standard, level, items }) =>
      items.map(
        ({ ref, kind, no, text, function: within, key, weight, taught, assessed, covered, state }) => ({
          ...{ programme, stage, credential, standard, level, ref, kind, no, text, key, state },
          ...{ weight, taught, assessed, covered, function: within },
        }),
      ),
    );
    expect(facts.length).toBeGreaterThan(500);
    expect(rows).toEqual(facts.map((fact) => expect.objectContaining(fact)));
  });

  it('the courses that teach and assess a requirement are those of its evidence', async () => {
    const counted = await askDuckdb(
      folder,
      `SELECT programme, credential, course, count(*)::INT AS items
       FROM (SELECT programme, credential, unnest(taughtIn) AS course FROM 'bundled.parquet') GROUP BY ALL`,
    );
    const told = new Map<string, number>();
    for (const { programme, credential, items } of crosswalks) {
      for (const { evidence } of items) {
        const taught = evidence.filter(({ role }) => role === 'taught').map(({ course }) => course);
        for (const course of new Set(taught)) {
          const key = JSON.stringify({ programme, credential, course });
          told.set(key, (told.get(key) ?? 0) + 1);
        }
      }
    }
    const rows = [...told].map(([key, items]) => ({ ...JSON.parse(key), items }));
    expect(rows.length).toBeGreaterThan(5);
    expect(counted).toHaveLength(rows.length);
    expect(counted).toEqual(expect.arrayContaining(rows));
  });

  it('the sums of its rows are the coverages of the engine', async () => {
    const rows = await askDuckdb(
      folder,
      `SELECT programme, stage, credential,
         100 * sum(weight * covered) FILTER (kind = 'skill') / sum(weight) FILTER (kind = 'skill') AS skill,
         100 * sum(weight * covered) FILTER (kind <> 'skill') / sum(weight) FILTER (kind <> 'skill') AS theory
       FROM 'bundled.parquet' GROUP BY ALL`,
    );
    const told = crosswalks.map(({ programme, stage, credential, skillCoverage, theoryCoverage }) => ({
      ...{ programme, stage, credential },
      skill: expect.closeTo(skillCoverage, 9),
      theory: expect.closeTo(theoryCoverage, 9),
    }));
    expect(rows).toHaveLength(told.length);
    expect(rows).toEqual(expect.arrayContaining(told));
  });
});

describe('of several schools', () => {
  it('are read together, whether or not a school says its province', async () => {
    const hostile = '=1+1, "O\'Reilly"; 𠮷 \\N';
    await written({ ...smallWorkspace, 'ccstd.yaml': '单位: {名称: 甲校, 省份: 浙江省}\n' }, 'a.parquet');
    const title = JSON.stringify(hostile);
    await written({ ...smallWorkspace, 'ccstd.yaml': `单位: {名称: ${title}, 省份: 江苏}\n` }, 'b.parquet');
    await written(smallWorkspace, 'c.parquet');
    const schools = await askDuckdb(
      folder,
      "SELECT organization, province FROM read_parquet(['a.parquet', 'b.parquet', 'c.parquet']) GROUP BY ALL ORDER BY ALL",
    );
    expect(schools).toEqual(
      expect.arrayContaining([
        { organization: hostile, province: 'jiangsu' },
        { organization: '甲校', province: 'zhejiang' },
        { organization: null, province: null },
      ]),
    );
    expect(schools).toHaveLength(3);
  });

  it('has the same bytes when it is made again', async () => {
    expect(await written(smallWorkspace, 'c.parquet')).toEqual(await written(smallWorkspace, 'c.parquet'));
  });

  it('a school without a credential has the columns and no row', async () => {
    const course = '类型: 课程\n标识: 体育\n名称: 体育\n课程类别: 公共基础\n基准学时: 40\n';
    await written({ '体育.yaml': course }, 'none.parquet');
    await written(smallWorkspace, 'c.parquet');
    const described = (file: string) => askDuckdb(folder, `DESCRIBE FROM '${file}'`);
    expect(await askDuckdb(folder, "FROM 'none.parquet'")).toEqual([]);
    expect(await described('none.parquet')).toEqual(await described('c.parquet'));
  });
});
