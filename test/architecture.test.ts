/** The invariants of the house, held by machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/generated/catalogue.ts';

const src = join(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));

const room = (name: string): string => (name.includes('/') ? (name.split('/')[0] ?? '') : name);

function imports(file: { name: string; text: string }): string[] {
  const found = [...file.text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path ?? '');
  return found.filter((path) => path.startsWith('.')).map((path) => posix.join(posix.dirname(file.name), path));
}

/** Which rooms each room may import from, besides `generated/` and the types and helpers of `model/`. */
const downhill: Record<string, readonly string[]> = {
  '0-read': ['host', 'diagnostics', '1-parse', '2-validate', '3-bind', 'markdown', 'media', 'leaves'],
  '1-parse': ['diagnostics'],
  '2-validate': ['1-parse', 'diagnostics'],
  '3-bind': ['2-validate', 'diagnostics', 'media'],
  '4-check': ['3-bind', '2-validate', 'answers', 'markdown', 'media', 'diagnostics'],
  '5-lower': ['3-bind', '2-validate', 'markdown'],
  '6-render': ['2-validate', 'reference', 'answers', 'markdown', 'media', 'crosswalk', 'diagnostics', '5-lower', 'leaves'],
  '7-emit': ['6-render'],
  '8-write': ['7-emit', 'host', '0-read'],
  editions: ['2-validate', '3-bind', '5-lower', '7-emit', 'markdown', 'diagnostics'],
  crosswalk: ['2-validate', 'diagnostics'],
  leaves: ['2-validate', '1-parse', 'answers', 'markdown', 'diagnostics'],
  exports: [
    '8-write',
    '0-read',
    '2-validate',
    '3-bind',
    '5-lower',
    '6-render',
    'crosswalk',
    'markdown',
    'diagnostics',
    'host',
    'version.ts',
  ],
  fmt: ['8-write', '0-read', '1-parse', '2-validate', 'host'],
  fix: ['8-write', 'answers', 'crosswalk', 'fmt', '0-read', '1-parse', '2-validate', '4-check', 'compile.ts', 'diagnostics', 'host'],
  answers: ['diagnostics'],
  diagnostics: [],
  markdown: ['media'],
  media: ['diagnostics'],
  model: ['diagnostics'],
  reference: ['2-validate', 'diagnostics'],
  theme: ['0-read', '1-parse', '2-validate', '6-render', 'diagnostics'],
  scaffold: ['1-parse', '2-validate', 'reference', 'diagnostics'],
  host: [],
};

describe('the house', () => {
  it('lets only host/ and the developer tools import Node built-ins', () => {
    const offenders = files.filter(({ name, text }) => !/^(host|codegen)\//.test(name) && /from 'node:/.test(text)).map(({ name }) => name);
    expect(offenders).toEqual([]);
  });

  it('lets only cli/ and the developer tools print', () => {
    const offenders = files
      .filter(({ name, text }) => !/^(cli|codegen)\/|^host\/ask.ts$/.test(name) && /console\.|process\.(stdout|stderr)/.test(text))
      .map(({ name }) => name);
    expect(offenders).toEqual([]);
  });

  it('has no exported let and no mutable state at the top of a module', () => {
    const offenders = files
      .filter(({ text }) => /^(export )?let /m.test(text) || /^(export )?const \w+ = new (Map|Set|WeakMap)\(\);/m.test(text))
      .map(({ name }) => name);
    expect(offenders).toEqual([]);
  });

  it('imports downhill only', () => {
    const uphill = files.flatMap((file) => {
      const allowed = downhill[room(file.name)];
      if (!allowed) return [];
      const rooms = imports(file).map(room);
      return rooms
        .filter((to) => to !== room(file.name) && !['generated', 'model'].includes(to) && !allowed.includes(to))
        .map((to) => `${file.name} → ${to}`);
    });
    expect(uphill).toEqual([]);
  });

  it('knows every room in the map of src/README.md, and no other', () => {
    const map = readFileSync(join(src, 'README.md'), 'utf8');
    const named = [...map.matchAll(/^\| `([^`]+)\/` \|/gm)].map(([, name]) => name).sort();
    const folders = readdirSync(src, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
    expect(named).toEqual(folders);
  });

  it('opens each file with a sentence on what it does', () => {
    const silent = files
      .filter(({ name, text }) => !name.startsWith('generated/') && !/^(#!.*\n)?\/\*\*/.test(text))
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('names no file utils, helpers, common, manager or service', () => {
    expect(
      files.filter(({ name }) => /(^|[/-])(utils?|helpers?|common|misc|managers?|services?)[.-]/.test(name)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('keeps each rule under the code it reports', () => {
    const rules = files.filter(({ name }) => name.startsWith('4-check/rules/'));
    for (const { name, text } of rules) {
      const code = name.slice('4-check/rules/'.length).replace(/\.ts$/, '');
      expect(text, name).toContain(`defineRule('${code}'`);
      expect(Object.keys(catalogue), name).toContain(code);
    }
    expect(rules.length).toBeGreaterThan(20);
  });

  it('exports at most fifteen names', () => {
    const text = readFileSync(join(src, 'index.ts'), 'utf8');
    const names = [...text.matchAll(/export (?:type )?\{([^}]+)\}/g)].flatMap(([, list]) => (list ?? '').split(','));
    expect(names.length).toBeLessThanOrEqual(15);
  });
});
