/** A draft of an adoption may lack any of its fields, and is checked all the same. */
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

const base = '类型: 课程\n标识: c\n名称: 课\n课程类别: 选修\n基准学时: 4\n';
const lines = [
  '基于: 课程/c',
  '学校: 某校',
  '变更:',
  '  - 对象: 基准学时',
  '    操作: 替换',
  '    值: 8',
  '    转化说明: 因地制宜',
];

const written = (mask: number, bare: boolean): string => {
  const kept = lines.flatMap((line, index) =>
    mask & (1 << index) ? (bare ? line.replace(/: .*/, ':') : line) : [],
  );
  return `${['类型: 校本转化', '标识: o', ...kept].join('\n').replace(/变更:\n {4}/, '变更:\n  - ')}\n`;
};

it('answers for every selection of its lines, with and without their values', () => {
  for (let mask = 0; mask < 1 << lines.length; mask++) {
    for (const bare of [false, true]) {
      const { diagnostics } = checkSources(memoryHost({ 'o.yaml': written(mask, bare), 'c.yaml': base }));
      const isWhole = mask === (1 << lines.length) - 1 && !bare;
      expect(
        diagnostics.some(({ where }) => where.file === 'o.yaml'),
        written(mask, bare),
      ).toBe(!isWhole);
    }
  }
});

it('answers for a lock that names nothing yet', () => {
  const programme =
    '类型: 专业\n标识: p\n名称: 某专业\n专业编码: 0403-4\n培养层级:\n  - 层级: 中级技能\n课程安排:\n  - 课程: c\n    课程类别: 选修\n锁定:\n  - 必须保留: 是\n';
  const { diagnostics } = checkSources(
    memoryHost({ 'o.yaml': written(127, false), 'c.yaml': base, 'p.yaml': programme }),
  );
  expect(diagnostics.map(({ code, where }) => `${code} ${where.file}`)).toContain(
    'schema/missing-field p.yaml',
  );
});
