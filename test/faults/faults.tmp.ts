import { bundledCorpora, smallCorpora, type Corpus } from './corpus.ts';
import { injectAll, shortfalls, summarize } from './inject.ts';
const [, , mod, only] = process.argv;
const m = await import(`./kinds/${mod}.ts`);
let faults: any[] = Object.values(m).flat() as any;
if (only) faults = faults.filter((f) => f.name.includes(only));
const corpora = bundledCorpora();
const s = performance.now();
const out = injectAll(faults, corpora, smallCorpora());
for (const l of shortfalls(out)) console.log(l);
for (const f of faults) { const n = out.filter((o) => o.fault === f.name).length; if (n < 2) console.log('FEW', f.name, n); }
console.log(summarize(out), ((performance.now() - s) / 1000).toFixed(1));
