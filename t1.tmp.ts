import { formatText } from './src/fmt/format-text.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { diffLines } from 'diff';
const names = readdirSync('standards', { recursive: true, encoding: 'utf8' }).filter(n => /\.yaml$/.test(n) && !n.startsWith('dist/'));
for (const n of names) { const t = readFileSync('standards/' + n, 'utf8'); const s = Date.now();
  const f = formatText(n, t, n === 'ccstd.yaml' ? 'Workspace' : undefined);
  const g = f.is === 'formatted' ? formatText(n, f.text, n === 'ccstd.yaml' ? 'Workspace' : undefined) : f;
  console.log(n, f.is, Date.now() - s, f.is === 'formatted' && (f.text === t ? 'same' : 'CHANGED'), JSON.stringify(f) === JSON.stringify(g));
  if (f.is === 'formatted' && f.text !== t) console.log(diffLines(t, f.text).filter(d => d.added || d.removed).slice(0, 4).map(d => (d.added ? '+' : '-') + d.value.split('\n').slice(0, 3).join('\n')).join('\n').slice(0, 500));
}
const t = `# head

kind: course # k
title: &x "on" # anchor c
x-a:
  # own
  b: | # blk
    text # no

  c: [a, # f
    b, {q: 1, # in
    r: 2}] # g
  # tail of x-a

# next
id:
  # inner
  c1 # after
hours: "12"
goals:
- # on dash
  text: "a: b" # t
  # above id
  id: g1
- {id: g2, text: 'x'} # flow
# end of goals
status: 
  # commented out
  # two

x-z: ["12", '', x, {}, []]
positioning: >
  folded text
  here


  para

# very tail
`;
const f = formatText('a.yaml', t); console.log(f.is === 'formatted' ? f.text : f);
