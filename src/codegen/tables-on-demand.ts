/**
 * For the bundle: tables of data as texts, of which an entry is read when it is first asked for. What stands in
 * a script as objects is made before anything else happens, and a run needs little of it.
 */
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

export const tablesOnDemand: Plugin = {
  name: 'tables-on-demand',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generated[\\/](?:catalogue|shapes|explanations)\.ts$/ }, async ({ path }) => {
      const tables = (await import(pathToFileURL(path).href)) as Readonly<Record<string, Table>>;
      const exported = Object.entries(tables).map(
        ([name, table]) => `export const ${name} = ${textOf(table)};`,
      );
      return { contents: [tableOf, ...exported].join('\n'), loader: 'js' };
    });
  },
};

/** Of JSON. */
type Table = Readonly<Record<string, unknown>>;

/** Entries as JSON → an object with the same entries. */
const tableOf = `const tableOf = (texts) => {
  const table = Object.create(null);
  for (const [key, text] of Object.entries(texts)) {
    let value;
    Object.defineProperty(table, key, { get: () => (value ??= JSON.parse(text)), enumerable: true });
  }
  return table;
};`;

function textOf(table: Table): string {
  if (Object.values(table).every((value) => typeof value === 'string')) return JSON.stringify(table);
  const texts = Object.entries(table).map(([key, value]) => [key, JSON.stringify(value)]);
  return `tableOf(${JSON.stringify(Object.fromEntries(texts))})`;
}
