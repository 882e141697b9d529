import { checkWorkspace } from './src/compile.ts'; import { bundledFiles, machine } from './test/support/bundled-standards.ts';
import { fixWorkspace } from './src/fix/fix-workspace.ts'; import { smallWorkspace } from './test/support/small-course.ts';
import { memoryHost } from './src/host/memory-host.ts'; import { createPatch } from 'diff';
const files = bundledFiles();
let t = Date.now(); let c = checkWorkspace(machine(files)); console.log('check', Date.now() - t, c.diagnostics.length, [...new Set(c.diagnostics.map(d => d.severity + ' ' + d.code))]);
t = Date.now(); c = checkWorkspace(machine(files)); console.log('check', Date.now() - t);
async function show(text: string, opts = {}, more: Record<string,string> = {}) {
  const host = memoryHost({ ...more, 'a.yaml': text });
  const r = await fixWorkspace(host, opts);
  console.log('=====', r.fixed.map(d => d.code).join(' '), '| left:', r.checked.diagnostics.filter(d=>d.severity==='error'&&d.code!=='schema/missing-field').map(d => d.code).join(' '));
  for (const f of r.files) console.log(createPatch(f.path, f.before, f.after, '', '', { context: 0 }).split('\n').slice(4).join('\n'));
}
const h = 'kind: course\nid: x\ntitle: T\nlevel: intermediate\nhours: 6\n';
await show('类型：课程\n标识：x\n名称：y\n备注: 说明：不改\n正文: |\n  名称：也不改\n');
await show('类型: 课程\n标识: x\n课程目标:\n  - 标识：g1\n    内容：坚持\n');
await show('类型: 课程\n标识: x\n课程目标:\n　　- 标识: g1\n　　  内容: 坚持\n　　- 标识: g2\n');
await show('类型: 课程\n标识: x\n课程目标:\n\t- 标识: g1\n\t  内容: 坚持\n');
await show(h + 'references: [按 GB 38600, MZ/T 185 执行]\nposts: [a: b]\n', { unsafe: true });
await show(h + 'workTask: {description: 按 GB 1, MZ 2 执行, objects: [a]}\n', { unsafe: true });
await show(h + 'references: [按 GB 38600, MZ/T 185 执行]\nposts: [a: b]\n');
await show('kind: course\nid: x\ntitle: “a: b”\nlevel: “intermediate”\nhours: ４０\n“positioning”: “原文”\ncredits: 3学分\neffective: 2026年9月1日\n');
await show(h + 'effective: 46266\nstatus: aproved\ntitel: x\ntitle: T\nposts: 车间\nworkTask:\n  - description: a\n  - objects: \n    - b\n', { unsafe: true });
await show(h + 'title: T # dup\n名称: T\ncode: a\n代码: b\nnotes: @abc # c\npositioning: **重点** 内容\n');
await show(h + 'notes: "abc\nposts:\n  - [注意] x\n  - "C:\\dir"\n  - !note x\n  - *x\n  - a: b: c\nsafety 注意\n');
await show(smallWorkspace['course.yaml']!.replace('hours: 6\nworkTask', 'hours: 7\nworkTask').replace('care-2019/4/1.1.1', 'care-2019／4/1.1.1').replace('能按规程', '1. 能按规程').replace('    - 跌倒现场','    - 1. 跌倒现场\n    - 2、 b: c'.replace('b: c','b')), { unsafe: true }, { 's.yaml': smallWorkspace['standard.yaml']!, 'p.yaml': smallWorkspace['programme.yaml']! });
