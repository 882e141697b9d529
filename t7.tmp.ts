import fc from 'fast-check'; import { bundledFiles, machine } from './test/support/bundled-standards.ts'; import { mistakes, withMistakes } from './test/unit/fix/slips.ts';
import { fixWorkspace } from './src/fix/fix-workspace.ts'; import { memoryHost } from './src/host/memory-host.ts';
import { parseYaml } from './src/1-parse/parse-yaml.ts'; import { canonicalize } from './src/2-validate/canonicalize.ts'; import { validate } from './src/2-validate/validate.ts';
const files = bundledFiles(); const names = Object.keys(files).filter(n => n.endsWith('.yaml') && n !== 'ccstd.yaml');
const meaning = (text: string) => { const { tree } = parseYaml({ path: 'x', text }); const type = tree && validate(tree).type; return JSON.stringify(tree?.root && type ? canonicalize('x', tree.root, type).value : undefined); };
let bad = 0, n = 0;
for (const [name, list] of fc.sample(fc.tuple(fc.constantFrom(...names), mistakes), { seed: 99, numRuns: 250 })) {
  const text = files[name]!; const broken = withMistakes(text, list); const host = memoryHost({ 'a.yaml': broken });
  const r = await fixWorkspace(host); n++;
  const result = new TextDecoder().decode(host.files.get('/a.yaml'));
  if (meaning(result) !== meaning(text) && bad++ < 6) { const l = text.split('\n'), b = broken.split('\n'); console.log(name, list.map(m => m.slip).join(), r.checked.diagnostics.filter(d => d.severity === 'error' && !d.code.startsWith('ref')).map(d => d.code + ' ' + JSON.stringify(d.params)).slice(0, 3)); console.log(b.filter(x => !l.includes(x)).join('\n').slice(0, 500)); console.log('->'); console.log(result.split('\n').filter(x => !l.includes(x)).join('\n').slice(0, 500)); }
}
console.log({ n, bad });
const t = Date.now(); const all = Object.fromEntries(Object.entries(files).map(([k, v]) => [k, names.includes(k) ? withMistakes(v, [{ slip: 'wide-colon', at: .5 }, { slip: 'wide-digits', at: .3 }, { slip: 'twice', at: .9 }]) : v]));
const r = await fixWorkspace(machine(all)); console.log(Date.now() - t, r.files.length, r.fixed.length, r.checked.diagnostics.filter(d => d.severity === 'error').length);
