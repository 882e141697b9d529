/** One course in the plans of several programmes, each with hours of its own where that is allowed. */
import { expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const programme = (id: string, code: string, row: string): string =>
  `kind: programme\nid: ${id}\ntitle: 专业 ${id}\ncode: ${code}\nstages: [{level: intermediate}]\nroutes: [{id: r, entry: junior-middle, years: 3, stage: intermediate}]\nplan:\n  - ${row}\n`;
const files = (end = '', settings = '') => ({
  '/ccstd.yaml': `profile: none\n${settings}`,
  '/course.yaml': 'kind: course\nid: c\ntitle: 电工基础\ncategory: core\nhours: 60\n',
  '/a.yaml': programme('a', '0301-4', '{course: c, category: core}'),
  '/b.yaml': programme('b', '0302-4', `{course: c, category: core, hours: 48}${end}`),
});
const found = (...given: Parameters<typeof files>): string[] =>
  checkSources(memoryHost(files(...given))).diagnostics.map(({ code, where }) => `${code} ${where.file}`);

it('is told where nobody says why, and planned with the hours of each', () => {
  expect(found()).toEqual(['hours/plan-differs b.yaml']);
  expect(found(' # ccstd-ignore hours/plan-differs -- 中级班少 12 学时')).toEqual([]);
  expect(found('', 'rules: {hours/plan-differs: off}\n')).toEqual([]);
  const { workspace } = checkSources(memoryHost(files('', 'rules: {hours/plan-differs: off}\n')));
  if (!workspace) throw new Error('the workspace can be read');
  const planned = lower(workspace).programmes.map(({ id, plan }) => [id, plan.map(({ hours }) => hours)]);
  expect(planned).toEqual([
    ['a', [{ r: 60 }]],
    ['b', [{ r: 48 }]],
  ]);
});
