/** What is added to the house, and its name → the files of a skeleton that works at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For each kind: what its name looks like, and skeleton → the path that it takes, with `{}` for the name. */
const kinds: Readonly<
  Record<
    string,
    { readonly name: RegExp; readonly example: string; readonly files: Readonly<Record<string, string>> }
  >
> = {
  finding: {
    name: /^[a-z]+\/[a-z]+(-[a-z]+)*$/,
    example: 'hours/short-stage',
    files: { 'page.md': 'src/findings/{}/page.md', 'rule.ts': 'src/findings/{}/rule.ts' },
  },
  document: {
    name: /^[a-z]+(-[a-z]+)*$/,
    example: 'syllabus',
    files: {
      'document.ts': 'src/6-render/{}/document.ts',
      'html.hbs': 'templates/html/{}.hbs',
      'md.hbs': 'templates/md/{}.hbs',
    },
  },
  command: {
    name: /^[a-z]+(-[a-z]+)*$/,
    example: 'diff',
    files: { 'command.ts': 'src/cli/commands/{}.ts', 'command.scenario': 'test/cli/{}.scenario' },
  },
  format: { name: /^[a-z]+$/, example: 'pdf', files: { 'format.ts': 'src/7-emit/formats/{}/format.ts' } },
  export: { name: /^[a-z]+$/, example: 'caliper', files: { 'export.ts': 'src/exports/{}/{}.ts' } },
};

export const kindNames: readonly string[] = Object.keys(kinds);

/**
 * Path from the root of the repository → text. Throws, in words, for a kind that does not exist and a name
 * that does not fit.
 */
export function newFiles(kind: string, name: string): Readonly<Record<string, string>> {
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!known) throw new Error(`“${kind}” is none of ${kindNames.join(', ')}`);
  if (!known.name.test(name))
    throw new Error(`“${name}” is no name of a ${kind}: write it like ${known.example}`);
  const skeletons = join(import.meta.dirname, 'skeletons', kind);
  return Object.fromEntries(
    Object.entries(known.files).map(([file, path]) => {
      const text = readFileSync(join(skeletons, `${file}.txt`), 'utf8');
      return [path.replaceAll('{}', name), text.replaceAll('{{name}}', name)];
    }),
  );
}
