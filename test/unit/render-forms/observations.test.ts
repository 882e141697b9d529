/** What shows craftsman spirit: its own points of an assessment, else those of the programme, and how both print. */
import { describe, expect, it } from 'vitest';
import { document as forms } from '../../../src/6-render/forms/document.ts';
import { document as standard } from '../../../src/6-render/standard/document.ts';
import { document as textbook } from '../../../src/6-render/textbook/document.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { renderSheets } from '../render-standard/render-sheets.ts';

const files = (observe: string, points = 100) => ({
  'ccstd.yaml': '名称: 小例\n',
  'p.yaml': `类型: 专业
标识: p
名称: 电气
专业编码: 0203-4
培养层级: [{层级: 中级技能}]
课程安排: [{课程: c, 课程类别: 工学一体化}]
工匠精神: {一丝不苟: 逐点检测}
观察点:
  - {工匠精神: 一丝不苟, 内容: 无人监督时仍逐点检测}
  - {工匠精神: 精益求精, 内容: 返工到最好的一次}
`,
  'c.yaml': `类型: 课程
标识: c
名称: 配线
培养层级: 中级技能
基准学时: 6
课程目标: [{标识: g1, 内容: 能配线, 程度: 掌握}]
学习任务:
  - 标识: t
    名称: 接线
    参考学时: 6
    学习任务描述: 配线。
    学习目标: [g1]
    考核项目:
      - 标识: e
        名称: 实操
        考核类型: 过程性
        配分: 100
        工匠精神: [一丝不苟]
        考核要点: [{内容: 线头压牢, 分值: ${points}}]
${observe}
`,
});

describe('points to observe', () => {
  it('come from the programme where an assessment names the dimension and nothing of its own', () => {
    const form = renderSheets(forms, files('')).get('teacher/forms/c/08-task-assessment');
    expect(form?.md).toContain('无人监督时仍逐点检测');
    expect(form?.md).toMatch(/\| 实操 \| 一丝不苟 \| 无人监督时仍逐点检测 \|/);
    expect(form?.md).not.toContain('返工到最好的一次');
    expect(renderSheets(standard, files('')).get('standard/p')?.md).toContain('观察点：返工到最好的一次');
  });

  it('of an assessment stand in place of these; with points they are criteria', () => {
    const own = `        观察点:
          - {工匠精神: 精益求精, 内容: 余线长度一致, 分值: 10}
          - {工匠精神: 执着专注, 内容: 不看手机}`;
    const sheets = renderSheets(forms, files(own, 90));
    const form = sheets.get('teacher/forms/c/08-task-assessment');
    expect(form?.md).not.toContain('无人监督时仍逐点检测');
    expect(form?.md).toContain('精益求精：余线长度一致（10 分）');
    expect(form?.md).toMatch(/\| 实操 \| 执着专注 \| 不看手机 \|/);
    const leaf = [...renderSheets(textbook, files(own, 90))].find(([, { md }]) =>
      md.includes('余线长度一致'),
    );
    expect(leaf?.[1].md).toContain('| 执着专注 | 不看手机 | | | |');
  });

  it('count in the sum of points', () => {
    const own = '        观察点: [{工匠精神: 精益求精, 内容: 余线长度一致, 分值: 10}]';
    const codes = (points: number) =>
      checkSources(machine(files(own, points))).diagnostics.map(({ code }) => code);
    expect(codes(90)).not.toContain('assessment/criteria-sum');
    expect(codes(100)).toContain('assessment/criteria-sum');
  });
});

describe('the depth of a goal', () => {
  it('stands beside its dimension', () => {
    const plan = renderSheets(forms, files('')).get('teacher/forms/c/04-assessment-plan');
    expect(plan?.md).toMatch(/\| 1 \| 掌握 \| 能配线 \|/);
  });
});
