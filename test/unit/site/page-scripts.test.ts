/** The scripts of the pages are what `src/site/` becomes: classic, small, and the same bytes each time. */
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { emitPageScripts } from '../../../src/codegen/emit-page-scripts.ts';
import { pageScripts } from '../../../src/generated/page-scripts.ts';
import { nodeHost } from '../../../src/host/node-host.ts';

/** No built page has it. */
const ofPreview = 'preview.js';

const bytes = (...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + new TextEncoder().encode(pageScripts[`${name}.js`] ?? '').length, 0);

it('are the same bytes however often they are made', async () => {
  const [text] = (await emitPageScripts(join(import.meta.dirname, '..', '..', '..', 'src', 'site'))).split(
    ';\n',
  );
  const made = JSON.parse(text?.slice(text.indexOf('{')) ?? '');
  expect(made).toEqual(pageScripts);
});

it('are classic scripts, which open from a disk, and ask for no file but scripts', () => {
  expect(Object.keys(pageScripts)).toEqual([
    'ability-map.js',
    'ccstd.js',
    'matrix.js',
    ofPreview,
    'search-arrival.js',
    'search-dialog.js',
    'search.js',
  ]);
  for (const [name, text] of Object.entries(pageScripts)) {
    expect(() => new Script(text), name).not.toThrow();
    // Pages of a preview come from a program, which they may ask.
    if (name !== ofPreview) expect(text, name).not.toMatch(/\bfetch\(|XMLHttpRequest|innerHTML|\beval\(/);
  }
});

it('cost a reader no more than 5 KB on every page, and 14 KB for the first search', () => {
  expect(bytes('ccstd')).toBeLessThan(5_000);
  expect(bytes('search', 'search-dialog')).toBeLessThan(14_000);
});

it('stand among the templates of the product, where a theme finds them', () => {
  const templates = nodeHost().templates();
  for (const [name, text] of Object.entries(pageScripts))
    expect(templates.get(name === ofPreview ? `preview/${name}` : `assets/${name}`)).toBe(text);
  expect(templates.has(`assets/${ofPreview}`)).toBe(false);
});
