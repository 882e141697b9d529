/**
 * What an adoption makes of its base: which part a target names, what each operation does there, and in which
 * order.
 */
import { describe, expect, it } from 'vitest';
import type { Course, LearningTask } from '../../../src/generated/types.ts';
import { adopted, course, overlay, task } from './adopted.ts';

const result = (changes: readonly object[], base: readonly object[] = [course()]) =>
  adopted([...base, overlay(changes)], 'o');
const courseOf = (changes: readonly object[], base?: readonly object[]): Course => {
  const { value, codes } = result(changes, base);
  expect(codes).toEqual([]);
  return value as Course;
};
const tasksOf = ({ tasks = [] }: Course): LearningTask[] =>
  tasks.flatMap((one) => (typeof one === 'string' ? [] : [one]));

describe('the entity', () => {
  it('is the base under the id of the adoption, which says itself how far it has come', () => {
    const base = course({ status: 'approved', source: { document: '国标' }, notes: '只给编者' });
    const { value } = adopted(
      [base, overlay([{ target: 'hours', op: 'replace', value: 8.5 }], { version: '2.1' })],
      'o',
    );
    expect(value).toEqual({ ...course(), id: 'o', hours: 8.5, version: '2.1', source: { document: '国标' } });
  });

  it('has its own copies of the learning tasks, also of those in files of their own', () => {
    const file = { ...task('t2'), kind: 'learning-task' };
    const { value, adoption, codes } = result(
      [{ target: 'tasks/t2/hours', op: 'replace', value: 5 }],
      [course({ tasks: [task('t1'), 't2'] }), file],
    );
    expect(codes).toEqual([]);
    expect((value as Course).tasks).toEqual([task('t1'), { ...task('t2'), hours: 5 }]);
    expect(adoption?.origin.below(['tasks', 1, 'title']).place).toEqual({ file: '1.yaml', path: ['title'] });
    expect(adoption?.origin.below(['tasks', 0, 'title']).place).toEqual({
      file: '0.yaml',
      path: ['tasks', 0, 'title'],
    });
    expect(adoption?.origin.below(['tasks', 1, 'hours']).place).toEqual({
      file: '2.yaml',
      path: ['changes', 0, 'value'],
    });
  });

  it('may be a learning task or a programme', () => {
    const own = adopted(
      [
        { ...task('t9'), kind: 'learning-task' },
        overlay([{ target: 'title', op: 'replace', value: '新' }], { extends: '学习任务/t9' }),
      ],
      'o',
    );
    expect(own.value).toMatchObject({ kind: 'learning-task', id: 'o', title: '新' });
    const programme = {
      kind: 'programme',
      id: 'p',
      title: '收纳',
      code: '0601-4',
      stages: [{ level: 'intermediate' }],
    };
    const plan = [{ course: 'c', category: 'core' }];
    const changed = overlay([{ target: 'plan/c/hours', op: 'add', value: 9 }], { extends: 'programme/p' });
    expect(adopted([course(), { ...programme, plan }, changed], 'o').value).toMatchObject({
      plan: [{ course: 'c', hours: 9 }],
    });
  });

  it('may be adopted once more', () => {
    const first = overlay([{ target: 'tasks/t1', op: 'rename', value: '甲' }]);
    const second = overlay([{ target: 'tasks/t1/hours', op: 'replace', value: 5 }], {
      id: 'oo',
      extends: 'course/o',
    });
    const { value, adoption, codes } = adopted([second, course(), first], 'oo');
    expect(codes).toEqual([]);
    expect(tasksOf(value as Course)[0]).toMatchObject({ title: '甲', hours: 5 });
    expect(adoption?.origin.below(['tasks', 0, 'title']).place).toEqual({
      file: '2.yaml',
      path: ['changes', 0, 'value'],
    });
    expect(adoption?.origin.below(['tasks', 1, 'title']).place).toEqual({
      file: '1.yaml',
      path: ['tasks', 1, 'title'],
    });
  });

  it('keeps Markdown files where they were, for the base as for the adoption', () => {
    const include = (target: string, file: string) => ({ target, op: 'add', value: { file } });
    const value = courseOf(
      [include('teaching', './own.md')],
      [course({ positioning: { file: './base.md' } })],
    );
    expect(value).toMatchObject({ positioning: { file: 'base.md' }, teaching: { file: 'own.md' } });
  });
});

describe('a target', () => {
  it.each([
    ['tasks/t1/stages/t1-s1/activities/t1-a1/title'],
    ['学习任务/t1/学习环节/1/教学活动/1/名称'],
    ['tasks/任务 t1/学习环节/t1-s1/activities/看/title'],
    ['tasks／1／stages／1／activities／1／title'],
  ])('names a part by keys of either language, ids, titles and places: %s', (target) => {
    const [first] = tasksOf(courseOf([{ target, op: 'replace', value: '细看' }]));
    expect(first?.stages?.[0]?.activities?.[0]?.title).toBe('细看');
  });

  it('takes a number for an id before it takes it for a place', () => {
    const base = course({ tasks: [task('2'), task('1')] });
    const [first, second] = tasksOf(courseOf([{ target: 'tasks/2', op: 'rename', value: '甲' }], [base]));
    expect([first?.title, second?.title]).toEqual(['甲', '任务 1']);
  });

  it('counts places as they are when the change has its turn', () => {
    const first = { target: 'contents/1', op: 'remove' };
    const then = { target: 'contents/1', op: 'replace', value: '动线规划' };
    expect(courseOf([first, then]).contents).toEqual(['动线规划']);
    expect(result([then, first]).value).toMatchObject({ contents: ['空间规划'] });
  });

  it('that several items could mean names none of them', () => {
    const base = course({ tasks: [task('t1', { title: '同名' }), task('t2', { title: '同名' })] });
    expect(result([{ target: 'tasks/同名', op: 'rename', value: '甲' }], [base]).codes).toEqual([
      'overlay/no-such-target',
    ]);
  });
});

describe('adding', () => {
  it('appends to a list, one item or several', () => {
    const value = courseOf([
      { target: 'contents', op: 'add', value: '收纳用品' },
      { target: 'contents', op: 'add', value: ['标签', '维护'] },
    ]);
    expect(value.contents).toEqual(['衣物分类', '空间规划', '收纳用品', '标签', '维护']);
  });

  it('puts an item at a place, and at the end under a new id', () => {
    const value = courseOf([
      { target: 'goals/2', op: 'add', value: { id: 'g9', text: '能沟通' } },
      { target: 'goals/g8', op: 'add', value: { text: '能复盘' } },
    ]);
    expect(value.goals?.map(({ id }) => id)).toEqual(['g1', 'g9', 'g2', 'g8']);
  });

  it('starts a list that the base does not have', () => {
    const value = courseOf([
      {
        target: 'tasks/t1/cards/k1',
        op: 'add',
        value: { 卡片类型: '案例', 名称: '塌落', 内容: '层板塌落。' },
      },
      { target: 'posts', op: 'add', value: '收纳师' },
      { target: 'references/1', op: 'add', value: '家政标准' },
    ]);
    expect(tasksOf(value)[0]?.cards).toEqual([{ id: 'k1', kind: 'case', title: '塌落', text: '层板塌落。' }]);
    expect(value).toMatchObject({ posts: ['收纳师'], references: ['家政标准'] });
  });

  it('refuses what is there already', () => {
    const codes = (target: string, value: unknown) => result([{ target, op: 'add', value }]).codes;
    expect(codes('hours', 9)).toEqual(['overlay/target-exists']);
    expect(codes('goals/g1', { text: '能' })).toEqual(['overlay/target-exists']);
    expect(codes('goals', { id: 'g1', text: '能' })).toEqual(['overlay/target-exists']);
    expect(codes('contents', '空间规划')).toEqual(['overlay/target-exists']);
  });
});

describe('replacing', () => {
  it('reads the value as at its place: other language, words of enumerations, text that looks like a number', () => {
    const value = courseOf([
      {
        target: 'tasks/t1/stages/2',
        op: '替换',
        value: { 环节: ['制定计划', '实施计划'], 名称: 1.1, 学时: '2' },
      },
    ]);
    expect(tasksOf(value)[0]?.stages?.[1]).toEqual({ kind: ['plan', 'implement'], title: '1.1', hours: 2 });
  });

  it('keeps the id of what it replaces', () => {
    expect(courseOf([{ target: 'goals/g2', op: 'replace', value: { text: '能画图' } }]).goals?.[1]).toEqual({
      id: 'g2',
      text: '能画图',
    });
  });

  it('takes the ids of learning tasks for the tasks of the base', () => {
    const base = course({ tasks: ['t1', 't2'] });
    const files = ['t1', 't2'].map((id) => ({ ...task(id), kind: 'learning-task' }));
    const value = courseOf([{ target: 'tasks', op: 'replace', value: ['t2', 't1'] }], [base, ...files]);
    expect(value.tasks).toEqual([task('t2'), task('t1')]);
  });
});

describe('two changes of one place', () => {
  const codes = (...changes: readonly object[]) => result(changes).codes;

  it('are told apart from a change inside what an earlier one brought', () => {
    const add = { target: 'tasks/t3', op: 'add', value: task('t3') };
    expect(codes(add, { target: 'tasks/t3/hours', op: 'replace', value: 5 })).toEqual([]);
    expect(codes(add, { target: 'tasks/t3', op: 'remove' })).toEqual(['overlay/changed-twice']);
    expect(
      codes({ target: 'tasks/t1/hours', op: 'replace', value: 5 }, { target: 'tasks/t1', op: 'remove' }),
    ).toEqual(['overlay/changed-twice']);
  });
});

describe('a change that fails', () => {
  it('explains those that build on it', () => {
    const { codes, adoption } = result([
      { target: 'tasks/t3', op: 'replace', value: task('t3') },
      { target: 'tasks/t3/hours', op: 'replace', value: 5 },
      { target: 'tasks/t1/hour', op: 'replace', value: 5 },
    ]);
    expect(codes).toEqual(['overlay/no-such-target', 'overlay/no-such-target']);
    expect(adoption).toBeUndefined();
  });
});
