/** For the bundle and the tests: the built-in templates as code, so that no build compiles them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, transformSync } from 'esbuild';
import { bundledName } from '../6-render/template-code.ts';
import type { Medium } from '../6-render/template-data.ts';
import { templateSource } from '../6-render/template-source.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');
const media: readonly Medium[] = ['html', 'md'];

const replaced = /[\\/]6-render[\\/]bundled-templates\.ts$/;

export const bundleTemplates: Plugin = {
  name: 'bundle-templates',
  setup(build) {
    build.onLoad({ filter: replaced }, () => ({ contents: bundledModule(), loader: 'js' }));
  },
};

/** The same for tests, which load `src/` as it stands: they show pages by the code that the bundle has. */
export const loadTemplates = {
  name: 'load-templates',
  load: (file: string): string | undefined => (replaced.test(file) ? bundledModule() : undefined),
};

function bundledModule(): string {
  const entries = media.flatMap((medium) =>
    textsIn(join(templates, medium)).map(
      (text) => `${JSON.stringify(bundledName(text, medium))}: ${templateSource(text, medium)}`,
    ),
  );
  const source = `export const bundledTemplates = {\n${[...new Set(entries)].join(',\n')}\n};`;
  // Every function has long names of its own, which nobody reads.
  return transformSync(source, { minify: true, charset: 'utf8' }).code;
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
