/** Courses before and behind a course are named by their ids. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const others = { dg: '电工基础', dz: '电子技术', cad: '机械制图与CAD', ht: '机械制图' };

function ids(typed: string, key = 'prerequisites'): readonly string[] | undefined {
  const course = (id: string, title: string, more: object = {}) => ({
    kind: 'course',
    id,
    title,
    category: 'core',
    hours: 8,
    ...more,
  });
  const files = Object.fromEntries(
    Object.entries(others).map(([id, title]) => [`${id}.yaml`, JSON.stringify(course(id, title))]),
  );
  const own = JSON.stringify(course('own', '电机拖动', { [key]: [typed] }));
  const found = checkSources(memoryHost({ ...files, 'own.yaml': own })).diagnostics.find(
    ({ code }) => code === 'plan/prerequisite-title',
  );
  return (found?.params as { ids?: readonly string[] } | undefined)?.ids;
}

describe('a course named by its title', () => {
  it.each([
    ['电工基础', ['dg']],
    ['《电工基础》', ['dg']],
    ['电工 基础', ['dg']],
    ['电工基础（同修）', ['dg']],
    ['dg（同修）', ['dg']],
    ['机械制图与CAD', ['cad']],
    ['机械制图与ＣＡＤ', ['cad']],
    ['电工基础 或 电子技术', ['dg', 'dz']],
    ['电工基础或者电子技术', ['dg', 'dz']],
    ['电工基础、电子技术', ['dg', 'dz']],
    ['电工基础和电子技术', ['dg', 'dz']],
    ['dg or dz', ['dg', 'dz']],
    ['电工基础 或 大学物理', ['dg']],
    ['dg/dz', ['dg', 'dz']],
  ])('%s is %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
    expect(ids(typed, 'followUps')).toEqual(expected);
  });

  it.each([
    'dg',
    '大学物理',
    '电工基础二',
    '大学物理 或 高等数学',
    '电工与电子',
    '电工基础实训',
    '初中数学和物理',
  ])('%s stays as it is', (typed) => expect(ids(typed)).toBeUndefined());
});
