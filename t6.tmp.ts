import { fixWorkspace } from './src/fix/fix-workspace.ts'; import { memoryHost } from './src/host/memory-host.ts'; import { checkWorkspace } from './src/compile.ts'; import { presentAll } from './src/diagnostics/present.ts';
const head = 'kind: course\nid: x\ntitle: T\ncategory: public\nhours: 4\n';
const host = memoryHost({'a.yaml': head + 'notes: \'@abc\'\nposts:\n  - *x\n  - "C:\\dir"\n'});
let c = checkWorkspace(host); console.log(presentAll(c.diagnostics, c, 'en').map(d => d.code + ' ' + d.range.start.line + ':' + d.range.start.column));
const r = await fixWorkspace(host); console.log(r.fixed.map(d=>d.code), r.files[0]?.after);
