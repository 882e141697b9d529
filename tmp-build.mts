import { nodeHost } from '/work/main/src/host/node-host.ts';
import { buildWorkspace } from '/work/main/src/compile.ts';
import { bundledFiles, machine } from '/work/main/test/support/bundled-standards.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
const host = machine(bundledFiles());
const built = await buildWorkspace(host, { documents: process.argv[2]?.split(',') });
const errs = built.checked.diagnostics.filter(d => d.severity === 'error');
console.log('errors', errs.length, errs.slice(0,3).map(e=>e.code));
let total = 0;
for (const [p, b] of host.files) if (p.startsWith('/dist/')) { const out = '/tmp/out' + p.slice(5); mkdirSync(dirname(out), { recursive: true }); writeFileSync(out, b); if (/matrix|evidence|ability/.test(p)) total += b.length; }
console.log('bytes of ours', total);
