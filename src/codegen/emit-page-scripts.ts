/** `src/site/` → the scripts of the pages: classic scripts, which a page on a disk may load, by file name. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { compareText } from '../values/compare-text.ts';

/** What browsers must know of the language; `src/site/tsconfig.json` allows no newer part of its library. */
const target = 'es2019';

/** Each file of the folder itself is a script. */
export async function emitPageScripts(folder: string): Promise<string> {
  const entryPoints = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort(compareText);
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints,
    outdir: folder,
    write: false,
    bundle: true,
    format: 'iife',
    target,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  });
  const scripts = outputFiles
    .map(({ path, text }) => [basename(path), text] as const)
    .sort(([a], [b]) => compareText(a, b));
  return `/** The scripts of the pages, by file name. */
export const pageScripts: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(scripts), undefined, 2)};
`;
}
