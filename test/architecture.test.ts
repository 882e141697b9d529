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

const room = (name: string): string => name.split('/')[0] ?? '';

function imports(file: { name: string; text: string }): string[] {
  const found = [...file.text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path ?? '');
  return found
    .filter((path) => path.startsWith('.'))
    .map((path) => posix.join(posix.dirname(file.name), path));
}

/** What developers run may read every room, what is generated knows the rooms that it lists; an entry is no room. */
const outside = new Set(['codegen', 'generated', 'index.ts']);

/** Room → the rooms it imports from, each with one import as the reason. */
function roomImports(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const graph = new Map<string, Map<string, string>>();
  for (const file of files) {
    const from = room(file.name);
    if (outside.has(from)) continue;
    const reasons = graph.get(from) ?? new Map<string, string>();
    graph.set(from, reasons);
    for (const path of imports(file)) {
      const to = room(path);
      if (to !== from && to !== '..' && !outside.has(to) && !reasons.has(to))
        reasons.set(to, `${file.name} → ${path}`);
    }
  }
  return graph;
}

/** Without what is loaded only when it is needed. */
function staticImports(text: string): string {
  return text.replace(/\bimport\(\s*'[^']+'\s*\)/g, '');
}

/**
 * Room → its floor: one above the highest room it imports from. A way that leads back to its start has no
 * floor and is thrown.
 */
function floors(graph: ReturnType<typeof roomImports>): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const floorOf = (name: string, way: readonly string[], reason: string): number => {
    if (way.includes(name))
      throw new Error(`rooms import each other: ${[...way, name].join(' → ')} (${reason})`);
    const floor =
      known.get(name) ??
      1 + Math.max(-1, ...[...(graph.get(name) ?? [])].map(([to, why]) => floorOf(to, [...way, name], why)));
    known.set(name, floor);
    return floor;
  };
  for (const name of graph.keys()) floorOf(name, [], '');
  return known;
}

describe('the house', () => {
  it('lets only host/ and the developer tools import Node built-ins', () => {
    const offenders = files
      .filter(({ name, text }) => !/^(host|codegen)\//.test(name) && /from 'node:/.test(text))
      .map(({ name }) => name);
    expect(offenders).toEqual([]);
  });

  it('lets only cli/ and the developer tools print', () => {
    // The guides are texts, in which programs of the documentation print.
    const offenders = files
      .filter(
        ({ name, text }) =>
          !/^(cli|codegen)\/|^host\/ask.ts$|^generated\/guides.ts$/.test(name) &&
          /console\.|process\.(stdout|stderr)/.test(text),
      )
      .map(({ name }) => name);
    expect(offenders).toEqual([]);
  });

  it('has no exported let and no mutable state at the top of a module', () => {
    const offenders = files
      .filter(
        ({ text }) =>
          /^(export )?let /m.test(text) ||
          /^(export )?const \w+(: [^=]+)? = new (Map|Set|WeakMap)(<.*>)?\(\);/m.test(text),
      )
      .map(({ name }) => name);
    expect(offenders).toEqual([]);
  });

  it('gives every room a floor: no room imports from one that imports from it, by whatever way', () => {
    const floor = floors(roomImports());
    expect(floor.get('values')).toBe(0);
    expect(floor.get('cli')).toBe(Math.max(...floor.values()));
  });

  it('lets no file import one that imports it, by whatever way; types may', () => {
    const loaded = (text: string): string =>
      text.replace(/^(?:import|export) (?:type )?\{([^}]*)\} from '[^']+';$/gm, (line, names: string) =>
        /^\w+ type /.test(line) || names.split(',').every((name) => /^\s*(?:type .*)?$/.test(name))
          ? ''
          : line,
      );
    const graph = new Map(
      files
        .filter(({ name }) => !outside.has(room(name)))
        .map(({ name, text }) => [
          name,
          new Map(imports({ name, text: staticImports(loaded(text)) }).map((path) => [path, name])),
        ]),
    );
    expect(floors(graph).size).toBeGreaterThan(500);
  });

  it('builds the stages on one another in the order of their numbers', () => {
    const floor = floors(roomImports());
    const uphill = files.flatMap((file) => {
      const from = /^(\d)-/.exec(file.name)?.[1];
      return imports(file).filter(
        (path) => from !== undefined && Number(/^(\d)-/.exec(path)?.[1] ?? -1) > Number(from),
      );
    });
    expect(uphill).toEqual([]);
    expect([...floor.keys()].filter((name) => /^\d-/.test(name)).length).toBe(9);
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
      files
        .filter(({ name }) => /(^|[/-])(utils?|helpers?|common|misc|managers?|services?)[.-]/.test(name))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('keeps each rule in the folder of the code it reports', () => {
    const rules = files.filter(({ name }) => /^findings\/.*\/rule\.ts$/.test(name));
    for (const { name, text } of rules) {
      const code = name.slice('findings/'.length).replace(/\/rule\.ts$/, '');
      expect(text, name).toContain(`defineRule('${code}'`);
      expect(Object.keys(catalogue), name).toContain(code);
    }
    expect(rules.length).toBeGreaterThan(20);
  });

  it('keeps a page in every folder of a code', () => {
    const codes = new Set(files.flatMap(({ name }) => /^findings\/([^/]+\/[^/]+)\//.exec(name)?.[1] ?? []));
    expect([...codes].filter((code) => !(code in catalogue))).toEqual([]);
  });

  it('exports these names and no other', () => {
    const text = readFileSync(join(src, 'index.ts'), 'utf8');
    const names = [...text.matchAll(/export (?:type )?\{([^}]+)\}/g)].flatMap(([, list = '']) =>
      list.split(','),
    );
    const published = names
      .map((name) =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/^.* as /, ''),
      )
      .filter((name) => name !== '')
      .sort();
    expect(published).toEqual([
      'Built',
      'Checked',
      'Crosswalk',
      'Exported',
      'Finding',
      'Host',
      'MemoryHost',
      'Workspace',
      'formatText',
      'memoryHost',
      'nodeHost',
      'openWorkspace',
      'version',
    ]);
  });
});
