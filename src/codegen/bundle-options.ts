/** How the program and the library are bundled: one fast-starting file per entry, what is loaded later in chunks. */
import type { BuildOptions } from 'esbuild';
import { bundleTemplates } from './bundle-templates.ts';

export const bundleOptions: BuildOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  alias: { handlebars: 'handlebars/dist/cjs/handlebars.js', 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  // commander is CommonJS and asks for Node built-ins by require().
  banner: {
    js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
  },
  plugins: [bundleTemplates],
};
