/** Amounts as people write them, and what a class and a programme need of things. */
import { describe, expect, it } from 'vitest';
import { document } from '../../../src/6-render/tables/document.ts';
import { neededFor, readQuantity } from '../../../src/6-render/tables/quantity.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const school = { classSize: 32, groupSize: 5 };

describe('an amount', () => {
  it.each([
    ['每人 2 份', 64, '份'],
    ['每名学生1套', 32, '套'],
    ['每组 1 套', 7, '套'],
    ['每组各 1 件', 7, '件'],
    ['每小组两台', 14, '台'],
    ['每两组 1 具', 4, '具'],
    ['每班 2 具', 2, '具'],
    ['全班１台', 1, '台'],
    ['1 set per group', 7, 'set'],
    ['2 per student', 64, ''],
  ])('%s is %d for a class', (text, needed, unit) => {
    const quantity = readQuantity(text);
    expect(quantity?.unit).toBe(unit);
    expect(quantity && neededFor(quantity, school)).toBe(needed);
  });

  it.each(['1 套', '按材料清单', '每组 1 套，备用 2 套', '每组 1～2 套', '若干', ''])(
    '%j does not say how many for whom',
    (text) => expect(readQuantity(text)).toBeUndefined(),
  );

  it('for learners and groups needs to know how many there are', () => {
    for (const text of ['每人 1 份', '每组 1 份']) {
      const quantity = readQuantity(text);
      expect(quantity && neededFor(quantity, {})).toBeUndefined();
    }
  });
});

function course(id: string, kits: readonly string[]): string {
  const tasks = kits.map(
    (kit, index) =>
      `  - {标识: ${id}${index}, 名称: 任务, 参考学时: 3, 学习任务描述: 配线。, 器材清单: [${kit}]}`,
  );
  return `类型: 课程
标识: ${id}
名称: 课程${id}
培养层级: 中级技能
基准学时: 6
典型工作任务: {描述: 配线。, 工作对象: [线路], 工作要求: [合格], 工具材料设备与资料: {材料: [导线]}}
学习任务:
${tasks.join('\n')}
`;
}

describe('the table of equipment', () => {
  const sheets = renderSheets(document, {
    'ccstd.yaml': '名称: 小例\n',
    'p.yaml': `类型: 专业
标识: p
名称: 电气
专业编码: 0203-4
班级人数: 32
小组人数: 5
培养层级: [{层级: 中级技能}]
课程安排: [{课程: a, 课程类别: 工学一体化, 学时: 6}, {课程: b, 课程类别: 工学一体化, 学时: 6}]
`,
    'a.yaml': course('a', [
      '{名称: 万用表, 数量: 每组 1 台}, {名称: 导线, 数量: 每人 2 米}',
      '{名称: 万用表, 数量: 每人 1 台}, {名称: 导线, 数量: 每人 3 米}',
    ]),
    'b.yaml': course('b', [
      '{名称: 万用表, 数量: 每组 1 台}, {名称: 导线, 数量: 每班 9 米}, {名称: 网孔板, 数量: 1 块}',
    ]),
  });
  const table = sheets.get('teacher/tables/p/equipment');
  const list = (table?.table ?? [])
    .filter(([part]) => part === '全专业采购清单')
    .map((row) => [row[2], row[4], row[6]]);

  it('takes of equipment the most at once and of materials all uses together', () => {
    expect(list).toEqual([
      ['万用表', '设备', '32'],
      ['导线', '耗材', '169'],
      ['网孔板', '设备', ''],
    ]);
  });

  it('says what it counted with, and what it could not count', () => {
    expect(table?.md).toContain('**班级人数：** 32');
    expect(table?.md).toContain('有 1 项算不出数量');
    expect(sheets.get('teacher/tables/p/index')?.md).toContain('(equipment.md)');
  });
});
