import { parseYaml } from './src/1-parse/parse-yaml.ts';
for (const t of ["a: 1\nposts:\n  - *x\n  - 'C'\n", "a: *x\n"]) console.log(parseYaml({path:'a.yaml', text: t}));
