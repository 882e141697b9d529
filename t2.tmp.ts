import { checkWorkspace } from './src/compile.ts'; import { memoryHost } from './src/host/memory-host.ts'; import { explanations } from './src/generated/explanations.ts'; import { presentAll } from './src/diagnostics/present.ts';
for (const code of ['yaml/no-space-after-colon','yaml/full-width-indent','yaml/smart-quotes','yaml/colon-in-text','yaml/flow-cut','schema/full-width-number','schema/excel-date','text/list-number','yaml/full-width-colon','yaml/tab-indent','yaml/bad-indent','yaml/missing-character','yaml/syntax','yaml/tag','yaml/unknown-alias']) for (const side of ['wrong','right'] as const) {
  const text = (explanations as any)[code][side].match(/```yaml\n([\s\S]*?)```/)?.[1];
  const c = checkWorkspace(memoryHost({'a.yaml': text}));
  console.log(code, side, presentAll(c.diagnostics, c, 'zh-CN').map(d => `${d.severity} ${d.code} ${d.range.start.line}:${d.range.start.column} ${d.message}`));
}
for (const t of ['类型：课程\n标识：x\n名称：y\n', '类型: 课程\n标识: x\n课程目标:\n  - 标识：g1\n    内容：坚持\n','类型: 课程\n标识: x\n课程目标:\n  - 标识: g1\n    内容:坚持\n', 'kind: course\nid: x\nworkTask: {description: 按 GB 1, MZ 2 执行, objects: [a]}\n', 'kind: course\nid: x\nreferences: [按 GB 38600, MZ/T 185 执行]\n','kind: course\nid: x\nreferences: [“a, b”]\n','类型: 课程\n标识: x\n课程目标:\n　　- 标识: g1\n','类型: 课程\n“标识”: x\n课程目标:\n  -　标识: g1\n', 'kind: course\nid: x\ntitle: “a: b”\nlevel: “intermediate”\n', '类型: 课程\n标识:　x\n','类型: 课程\n标识: x\n学习任务:\n  - 标识：t1\n    名称: a\n']) {
  const c = checkWorkspace(memoryHost({'a.yaml': t}));
  console.log(JSON.stringify(t), presentAll(c.diagnostics, c, 'zh-CN').map(d => `${d.severity} ${d.code} ${d.range.start.line}:${d.range.start.column} ${d.message}`));
}
