/** Levels under other names are asked back where they stand, in the words of the author. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { smallWorkspace } from '../../support/small-course.ts';

type Entity = Readonly<Record<string, unknown>>;

function found(...entities: readonly Entity[]): string[] {
  const files = Object.fromEntries(
    entities.map((entity, index) => [`${index}.yaml`, JSON.stringify(entity)]),
  );
  return checkSources(memoryHost(files)).diagnostics.flatMap(({ code, params, where }) => {
    if (!['schema/unknown-word', 'plan/no-stage', 'ref/unresolved'].includes(code)) return [];
    const { typed, id, suggestions } = params as {
      typed?: string;
      id?: string;
      suggestions?: readonly string[];
    };
    const place = 'path' in where ? where.path.join('/') : where.file;
    return [`${code} ${where.file} ${place}: ${typed ?? id ?? ''} → ${(suggestions ?? []).join(' ')}`];
  });
}

const course = (level: string): Entity => ({
  类型: '课程',
  标识: 'c',
  名称: '厨房整理',
  课程类别: '基本技能',
  培养层级: level,
  基准学时: 8,
});
const programme = (stages: readonly Entity[], more: Entity = {}): Entity => ({
  类型: '专业',
  标识: 'p',
  名称: '家庭收纳',
  专业编码: '0601-4',
  培养层级: stages,
  课程安排: [{ 课程: 'c', 课程类别: '基本技能' }],
  ...more,
});
const two = [{ 层级: '中级技能' }, { 层级: '高级技能' }];

describe('the level of a course', () => {
  it.each([
    ['中级工', '中级技能'],
    ['中极', '中级技能'],
    ['medium', '中级技能'],
    ['中级', '中级技能'],
    ['四级', '中级技能'],
    ['4', '中级技能'],
    ['4级', '中级技能'],
    ['四级/中级工', '中级技能'],
    ['中级工（四级）', '中级技能'],
    ['国家职业资格四级', '中级技能'],
    ['中技', '中级技能'],
    ['中级技术', '中级技能'],
    ['中级技能工', '中级技能'],
    ['高级工', '高级技能'],
    ['高级', '高级技能'],
    ['三级', '高级技能'],
    ['高技', '高级技能'],
    ['技师', '预备技师（技师）'],
    ['预备技师', '预备技师（技师）'],
    ['二级', '预备技师（技师）'],
    ['准技师', '预备技师（技师）'],
  ])('%s is %s, beside a programme and without one', (typed, meant) => {
    expect(found(course(typed), programme(two))).toEqual([
      `schema/unknown-word 0.yaml level: ${typed} → ${meant}`,
    ]);
    expect(found(course(typed))).toEqual([`schema/unknown-word 0.yaml level: ${typed} → ${meant}`]);
  });

  it.each(['初级工', '一级', '高职', '全部'])('%s is none, and no other is guessed', (typed) => {
    expect(found(course(typed), programme(two))).toEqual([`schema/unknown-word 0.yaml level: ${typed} → `]);
  });

  it.each(['一级', '初级', '初级工', 'junior', '五级'])(
    '%s is none, also while there is no programme',
    (typed) => {
      expect(found(course(typed))).toEqual([`schema/unknown-word 0.yaml level: ${typed} → `]);
    },
  );

  it('is understood in Latin letters', () => {
    expect(found(course('zhongjijineng'))).toEqual([
      'schema/unknown-word 0.yaml level: zhongjijineng → 中级技能',
    ]);
    expect(found(course('gaojijineng'), programme(two))).toEqual([
      'schema/unknown-word 0.yaml level: gaojijineng → 高级技能',
    ]);
  });

  it.each([
    ['中级技能、高级技能', '中级技能 高级技能'],
    ['中级/高级', '中级技能 高级技能'],
    ['——', '中级技能 高级技能 预备技师（技师）'],
  ])('%s is none, and its author chooses among %s', (typed, meant) => {
    expect(found(course(typed))).toEqual([`schema/unknown-word 0.yaml level: ${typed} → ${meant}`]);
  });

  it.each(['中级技能', '高级技能', '预备技师(技师)', '预备技师（技师）', 'intermediate'])(
    '%s is one',
    (typed) => {
      expect(found(course(typed))).toEqual([]);
    },
  );

  it('may be the id of a stage, whatever it is called', () => {
    for (const id of ['专科', '中级工', '第二阶', '四级']) {
      expect(found(course(id), programme([{ 标识: id, 对应级别: '三级' }, ...two]))).toEqual([]);
      expect(found(course(id), programme([{ 标识: id, 对应级别: '三级' }]))).toEqual([]);
    }
    expect(found(course('专科'))).toEqual([]);
  });

  it('that is the title of a stage is its id', () => {
    const stages = [{ 标识: 's2', 名称: '中级学徒', 对应级别: '四级' }, ...two];
    expect(found(course('中级学徒'), programme(stages))).toEqual([
      'schema/unknown-word 0.yaml level: 中级学徒 → s2',
    ]);
  });

  it('is asked back in the language of the file', () => {
    const english = { kind: 'course', id: 'c', title: 'Kitchens', category: 'basic-skill', hours: 8 };
    expect(found({ ...english, level: 'intermediat' })).toEqual([
      'schema/unknown-word 0.yaml level: intermediat → intermediate',
    ]);
    expect(found({ ...english, level: 'level 4' })).toEqual([
      'schema/unknown-word 0.yaml level: level 4 → intermediate',
    ]);
  });

  it('that no stage of a longer programme has stays a matter of the plan, in the words of the author', () => {
    const { diagnostics } = checkSources(
      memoryHost({
        'c.yaml': JSON.stringify(course('预备技师(技师)')),
        'p.yaml': JSON.stringify(programme(two)),
      }),
    );
    const [plan] = diagnostics.filter(({ code }) => code === 'plan/no-stage');
    expect(plan?.params).toMatchObject({ level: '预备技师（技师）' });
  });
});

describe('levels elsewhere', () => {
  it.each([
    ['中级', '四级'],
    ['intermediate', '4'],
    ['junior', ''],
    ['一级', ''],
  ])('are asked back in a certificate whose standard has not %s', (level, meant) => {
    const certificate = `kind: credential\nid: k\ntitle: 护理员证书\nstandard: care-2019\nlevel: ${level}\n`;
    const { diagnostics } = checkSources(memoryHost({ ...smallWorkspace, 'k.yaml': certificate }));
    expect(
      diagnostics.map(({ code, severity, where, params }) => [code, severity, where.file, params]),
    ).toMatchObject([
      ['ref/no-such-level', 'warning', 'k.yaml', { level, suggestions: meant ? [meant] : [] }],
    ]);
  });

  it('are asked back in stages of a programme', () => {
    const stage = { 层级: '中级工', 对应级别: '中级工' };
    expect(found(programme([stage, { 层级: '高级' }]))).toEqual([
      'schema/unknown-word 0.yaml stages/0/level: 中级工 → 中级技能',
      'schema/unknown-word 0.yaml stages/0/trainsTo: 中级工 → 四级',
      'schema/unknown-word 0.yaml stages/1/level: 高级 → 高级技能',
    ]);
  });

  it('are asked back where a programme names its stages', () => {
    const routes = [{ 标识: 'r', 起点: '初中起点', 年限: 3, 培养层级: '中级工' }];
    expect(found(course('中级技能'), programme(two, { 学制: routes }))).toEqual([
      'ref/unresolved 1.yaml routes/0/stage: 中级工 → 中级技能',
    ]);
  });

  const standard = (scheme: string, level: string, more: Entity = {}): Entity => ({
    类型: '技能标准',
    标识: 's',
    名称: '收纳师',
    类别: scheme,
    ...more,
    等级: [
      {
        级别: level,
        职业功能: [
          {
            编号: '1',
            名称: '整理',
            工作内容: [{ 编号: '1.1', 名称: '叠放', 技能要求: [{ 编号: '1.1.1', 内容: '能叠放衣物' }] }],
          },
        ],
      },
    ],
  });
  const national = { 编码: '4-10-01-99', 版次: '2024' };

  it.each([
    ['国家职业标准', '中级', '四级', national],
    ['国家职业标准', '中级工', '四级', national],
    ['国家职业标准', '高级技师', '一级', national],
    ['国家职业标准', '4级', '四级', national],
    ['国家职业标准', 'Ⅲ级', '三级', national],
    ['国家职业标准', 'Ⅳ', '四级', national],
    ['国家职业标准', 'IV 级', '四级', national],
    ['1+X', '中级工', '中级', {}],
    ['1+X', '高级工', '高级', {}],
  ])('are asked back in a standard (%s): %s is %s', (scheme, typed, meant, more) => {
    expect(found(standard(scheme, typed, more))).toEqual([
      `schema/unknown-word 0.yaml levels/0/level: ${typed} → ${meant}`,
    ]);
  });

  it('are asked back in a credential', () => {
    const credential = { 类型: '证书', 标识: 'k', 名称: '收纳师', 技能标准: 's', 级别: '中级工' };
    expect(found(credential, standard('国家职业标准', '四级', national))).toEqual([
      'schema/unknown-word 0.yaml level: 中级工 → 四级',
    ]);
  });
});
