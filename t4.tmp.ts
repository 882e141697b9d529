import { formatText } from './src/fmt/format-text.ts';
import { parseYaml } from './src/1-parse/parse-yaml.ts';
import { commentsOf } from './src/fmt/attach-comments.ts';
const pieces = ['kind: course','id: x','title: T','hours: 4 # c','x-a: &a {b: 1, c: [2, 3]} # d','  ','x-b: *a','x-c:','  - 1','  - - 2','  - k: v','    l: w # e','posts: [a, # f','  b, c','  ] # g','goals:','  - id: g1','    text: |','      a','','      # no','    level: "q \\"z"','  -','    id: g2','    text: >-','      x','       y','  # tail',"notes: 'it''s' # h",'positioning: plain','  goes on','  here # i','? status',': draft','workTask: # j','  # k','  description: "a','    b','','    c"','  objects:','  - x','  - y # l','# end','','', '   # m','       # n','x-d: !!str 5','x-e: ""','x-f: |+','  keep','','x-g: |2','   ind','    more','"quoted key": 1', 'x-i: {a: {b: [1, {c: d}]}, # o', '  e: f}', 'x-j: [] # p', 'x-k: {', '# q', '}'];
let seed = 7; const rnd = () => { seed = (seed + 0x6D2B79F5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const stat: Record<string, number> = {}; let shown = 0;
const blocks: string[][] = []; for (const p of pieces) { if (/^\S/.test(p) && !/^[#:\]}]/.test(p) || !blocks.length) blocks.push([p]); else blocks.at(-1)!.push(p); }
for (let i = 0; i < 8000; i++) {
  const picked = ['kind: course', ...blocks.filter(() => rnd() < .5).sort(() => rnd() - .5).flatMap(b => (b[0] === 'x-b: *a' ? [] : b).filter(() => rnd() < .985).flatMap(l => l.startsWith('x-a') && rnd() < .5 ? [l, 'x-b: *a'] : [l]))];
  for (let k = 0; k < 4; k++) if (rnd() < .6) picked.splice(1 + Math.floor(rnd() * picked.length), 0, rnd() < .3 ? '' : ' '.repeat(Math.floor(rnd() * 8)) + '# r' + k);
  const text = picked.join(rnd() < .1 ? '\r\n' : '\n') + (rnd() < .5 ? '\n' : '');
  let f; try { f = formatText('a.yaml', text); } catch (e) { console.log('THROW', e, '\n' + text); break; }
  if (f.is === 'broken') { const c = parseYaml({path:'',text: text.replaceAll('\r\n','\n')}).diagnostics[0]; const key = String(c?.code) + ' ' + (c && 'start' in c.where ? text.slice(c.where.start, c.where.start + 12).split('\n')[0] : ''); stat[key] = (stat[key] ?? 0) + 1; } stat[f.is] = (stat[f.is] ?? 0) + 1;
  if (f.is === 'kept' && shown++ < 3) console.log('KEPT\n' + text);
  if (f.is === 'formatted') { const g = formatText('a.yaml', f.text); if (g.is !== 'formatted' || g.text !== f.text) { stat.unstable = (stat.unstable ?? 0) + 1; if (shown++ < 4) console.log('UNSTABLE\n' + text + '\n--1\n' + f.text + '\n--2\n' + (g as any).text); } 
   if (/[ \t]$/m.test(f.text) ) stat.trailing = (stat.trailing ?? 0) + 1; }
}
console.log(stat);
