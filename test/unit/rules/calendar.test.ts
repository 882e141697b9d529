/** The school's calendar: which days cannot be as they are written. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const course = '类型: 课程\n标识: c\n名称: 家居整理\n课程类别: 专业核心\n基准学时: 8\n';
const golden = '  假期:\n    - 2026-10-01/2026-10-07\n';

function found(calendar: string): string[] {
  const { diagnostics, spanOf, textOf } = checkSources(
    memoryHost({ 'c.yaml': course, 'ccstd.yaml': `校历:\n  开学日期: 2026-08-31\n${calendar}` }),
  );
  return diagnostics.map(({ code, where }) => {
    const { file, start, end } = spanOf(where);
    return `${code} ${textOf(file)?.slice(start, end)}`;
  });
}

describe('a calendar', () => {
  it.each([
    '',
    golden,
    `${golden}  调休补课:\n    2026-10-10: 2026-10-07\n`,
    `${golden}  调休补课:\n    2026-09-27: 2026-10-06\n    2026-10-10: 2026-10-07\n`,
    `${golden}    - 2026-09-25\n`,
    '  假期:\n    - 2026-10-01 / 2026-10-07\n',
    '  假期:\n    - 2026-08-25/2026-09-02\n',
    `${golden}  makeUp:\n    2026-10-10: 2026-10-07\n`,
  ])('%j is in order', (calendar) => expect(found(calendar)).toEqual([]));

  it.each([
    [`${golden}  调休补课:\n    2026-10-03: 2026-10-07\n`, ['calendar/make-up-holiday 2026-10-03']],
    [`${golden}  调休补课:\n    2026-10-10: 2026-10-08\n`, ['calendar/not-free 2026-10-10']],
    [
      `${golden}  调休补课:\n    2026-10-10: 2026-10-07\n    2026-10-11: 2026-10-07\n`,
      ['calendar/same-day 2026-10-11'],
    ],
    [`${golden}    - 2026-10-05\n`, ['calendar/same-day 2026-10-05']],
    [`${golden}  调休补课:\n    2026-08-29: 2026-10-07\n`, ['calendar/outside-term 2026-08-29']],
    [`${golden}  调休补课:\n    2027-10-10: 2026-10-07\n`, ['calendar/outside-term 2027-10-10']],
    ['  假期:\n    - 2027-10-01/2027-10-07\n', ['calendar/outside-term 2027-10-01/2027-10-07']],
    ['  假期:\n    - 2026-05-01/2026-05-05\n', ['calendar/outside-term 2026-05-01/2026-05-05']],
    ['  假期:\n    - 国庆节\n', ['schema/bad-date 国庆节']],
    ['  假期:\n    - 2026-10-07/2026-10-01\n', ['calendar/reversed 2026-10-07/2026-10-01']],
    ['  假期:\n    - 10月1日\n', ['schema/bad-date 10月1日']],
    [`${golden}  调休补课:\n    10-10: 2026-10-07\n`, ['schema/bad-date 10-10']],
    [`${golden}  调休补课:\n    2026-10-10: 10-07\n`, ['schema/bad-date 10-07']],
    [`${golden}  调休补课:\n    2026-11-31: 2026-10-07\n`, ['schema/impossible-date 2026-11-31']],
    [`${golden}  调休补课:\n    2026-13-01: 2026-10-09\n`, ['schema/impossible-date 2026-13-01']],
    [`${golden}  调休补课:\n    2026-10-10: 2026-10-32\n`, ['schema/bad-date 2026-10-32']],
    ['  假期:\n    - 2026-10-07/2026-09-31\n', ['schema/impossible-date 2026-10-07/2026-09-31']],
  ])('%j is not', (calendar, expected) => expect(found(calendar)).toEqual(expected));
});

it.each([
  ['2026-08-31', undefined],
  ['2026-09-01', 'info 4'],
  ['2026-09-04', 'info 1'],
  ['2026-08-29', 'warning 0'],
  ['2026-08-30', 'warning 0'],
])('a term that opens on %s', (start, expected) => {
  const files = { 'c.yaml': course, 'ccstd.yaml': `校历:\n  开学日期: ${start}\n` };
  const [first] = checkSources(memoryHost(files)).diagnostics;
  const params = first?.params as Record<string, unknown> | undefined;
  expect(first && `${first.severity} ${params?.left}`).toBe(expected);
});
