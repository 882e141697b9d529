/** Which cells of the forms of a course stay empty: counted as they are printed, named by the field that fills them. */
import { describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { cellFields, emptyCells, tableFields } from '../../../src/6-render/forms/empty-cells.ts';
import { wholeContext } from '../../../src/6-render/whole-context.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';

const templates = nodeHost().templates();

function emptyOf(activities: string, more = '', settings = ''): Record<string, string[]> {
  const text = `类型: 课程
标识: c
名称: 配线
课程类别: 专业核心
基准学时: 6
学习任务:
  - 标识: t
    名称: 接线
    参考学时: 6
    学习任务描述: 配线。
    学习目标: [{标识: g, 内容: 能配线}]
${more}    学习环节:
      - 环节: 实施计划
        学时: 6
        教学活动:
${activities}
`;
  const { workspace, diagnostics } = checkSources(
    machine({ 'ccstd.yaml': `名称: 小例\n${settings}`, 'c.yaml': text }),
  );
  if (!workspace) throw new Error(JSON.stringify(diagnostics));
  const model = lower(workspace);
  const [course] = model.courses;
  if (!course) throw new Error('no course');
  const found = emptyCells(course, wholeContext(model, artifactWords(model.language, templates)));
  return Object.fromEntries(
    found.map(({ no, cells }) => [no, cells.map(({ label, count, field }) => `${label} ${count} ${field}`)]),
  );
}

const two = '          - {名称: 剥线, 学时: 3, 教学手段: [投影]}\n          - {名称: 压线, 学时: 3}';

describe('cells of forms', () => {
  it('are counted activity by activity, and goals of the task stand in for those of a stage', () => {
    const plan = emptyOf(two)[12];
    expect(plan).toContain('教学手段 1 Activity.means');
    expect(plan).toContain('教学方法 2 Activity.methods');
    expect(plan).toContain('资源准备 1 Activity.resources');
    expect(plan?.join()).not.toContain('学习目标');
  });

  it('of resources are filled by the kit of the task', () => {
    const forms = emptyOf(two, '    器材清单: [{名称: 剥线钳}]\n');
    expect(`${forms[7]} ${forms[12]}`).not.toContain('Activity.resources');
    expect(emptyOf(two)[7]).toContain('学习资源 2 Activity.resources');
  });

  it('of hours in reserve are none, and a table without a row counts once', () => {
    const reserve = '    机动学时: 2\n';
    expect(emptyOf(two, reserve)[7]).toEqual(emptyOf(two)[7]);
    expect(emptyOf(two)[7]).toContain('学情分析 1 LearningTask.learners');
    expect(emptyOf(two)[6]).toContain('工作步骤分析 1 TaskStage.steps');
  });

  it('are not asked for in a column that the school left out, and are in one that it calls otherwise', () => {
    const change = (text: string) =>
      emptyOf(two, '', `表单:\n  各表:\n    - {表号: 12, ${text}}\n`)[12]?.join();
    expect(change('隐藏: [教学方法]')).not.toContain('教学方法');
    expect(change('改名: {教学方法: 教法}')).toContain('教学方法 2');
  });

  it('have heads and fields in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = artifactWords(language, templates);
      const namesIn = (all: typeof cellFields) => Object.values(all).flatMap((form) => Object.keys(form));
      for (const head of namesIn(cellFields)) expect(words.label(`form.head.${head}`)).not.toBe('');
      for (const table of namesIn(tableFields)) expect(words.label(`form.block.${table}`)).not.toBe('');
      const fields = [cellFields, tableFields].flatMap((all) => Object.values(all).flatMap(Object.values));
      for (const field of fields) expect(words.field(field)).not.toBe('');
    }
  });
});
