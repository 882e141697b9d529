/** The marking form of a competition: aspects by the way in which they are marked, and places for the marks. */
import { describe, expect, it } from 'vitest';
import { document as forms } from '../../../src/6-render/forms/document.ts';
import { document as textbook } from '../../../src/6-render/textbook/document.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const files = (mark = '评价分', open = '') => ({
  'c.yaml': `类型: 课程
标识: c
名称: 配线
课程类别: 专业核心
基准学时: 6
学习任务: [{标识: t, 名称: 接线, 参考学时: 6, 学习任务描述: 接线。}]
考核项目:
  - 标识: e
    名称: 配电盘
    考核类型: 终结性
    配分: 10
${open}
    考核要点:
      - 分组: 工艺
        内容: 布线整齐
        评分类型: ${mark}
        评价等级: {0分: 导线悬空, 2分: 横平竖直}
        分值: 3
      - 分组: 工艺
        内容: 端头压牢
        评分类型: 评价分
        分值: 2
      - 内容: 控制电压
        评分类型: 测量分
        标准值: 24 V
        允许偏差: ±1 V
        分值: 4
      - {内容: 工具归位, 分值: 1}
      - {内容: 带电接线, 一票否决: 是}
`,
});

const form = 'teacher/forms/c/13-marking';

describe('the marking form', () => {
  const sheets = renderSheets(forms, files());
  const lines = (sheets.get(form)?.md ?? '').split('\n').filter((line) => line.startsWith('|'));

  it('parts what is judged, what is measured and what is neither', () => {
    const cells = lines.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(cells).toContainEqual([
      ...['工艺', '1', '布线整齐'],
      '0 分：导线悬空 <br>1 分：达到行业要求 <br>2 分：横平竖直 <br>3 分：各方面都优于行业要求',
      ...['', '', '', '3', ''],
    ]);
    expect(cells).toContainEqual(['3', '控制电压', '24 V', '±1 V', '', '4', '']);
    expect(cells).toContainEqual(['4', '工具归位', '', '1', '']);
    expect(cells).toContainEqual(['5', '带电接线', '']);
    expect(
      cells.filter(([name]) => name?.includes('合计')).map((row) => row.filter((cell) => cell !== '')),
    ).toEqual([
      ['合计', '4'],
      ['合计', '5'],
      ['合计', '1'],
      ['合计', '10'],
    ]);
  });

  it('is for those who mark alone, and closed examinations keep from students what earns marks', () => {
    expect([...sheets.keys()].filter((path) => path.includes('13-marking'))).toEqual([form]);
    const leaf = (open: string) =>
      [...renderSheets(textbook, files('评价分', open))].find(
        ([path]) => path.startsWith('student/') && path.includes('assessment'),
      )?.[1].md ?? '';
    for (const secret of ['导线悬空', '24 V', '±1 V']) {
      expect(leaf('')).not.toContain(secret);
      expect(leaf('    公开: 是')).toContain(secret);
    }
    expect(leaf('')).toContain('评价分（0–3 分）');
  });

  it('is not there where nothing is marked so', () => {
    const plain = files()['c.yaml'].replace(/ +(评分类型|评价等级|标准值|允许偏差).*\n/g, '');
    expect(renderSheets(forms, { 'c.yaml': plain }).has(form)).toBe(false);
  });

  it('has a place for everything that belongs to the way of marking', () => {
    const found = (mark: string) => checkSources(machine(files(mark))).diagnostics.map(({ code }) => code);
    expect(found('评价分')).not.toContain('assessment/mark-details');
    expect(found('测量分')).toContain('assessment/mark-details');
  });
});
