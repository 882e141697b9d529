/** How the program and the library are bundled: one fast-starting file per entry, what is loaded later in chunks. */
import type { BuildOptions } from 'esbuild';
import { bundleTemplates } from './bundle-templates.ts';
import { onDemand } from './on-demand.ts';
import { shortValidators } from './short-validators.ts';
import { tablesOnDemand } from './tables-on-demand.ts';
import { together } from './together.ts';

/** The program, and what its other threads run. */
export const programs = { ccstd: 'src/cli/main.ts', thread: 'src/cli/thread.ts' };

/** Of all that Node runs. */
const code: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  legalComments: 'none',
};

const split: BuildOptions = {
  ...code,
  splitting: true,
  format: 'esm',
  // Large, and loaded only to print: npm installs them beside the product, and it does without.
  external: ['playwright-core', '@cantoo/pdf-lib'],
  chunkNames: 'chunks/[name]-[hash]',
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js', 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  // commander is CommonJS and asks for Node built-ins by require().
  banner: {
    js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
  },
  plugins: [bundleTemplates, shortValidators, tablesOnDemand, onDemand(code)],
};

export const bundleOptions: BuildOptions = {
  ...split,
  plugins: [...(split.plugins ?? []), together(split)],
};
