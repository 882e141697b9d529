/**
 * What one run always reads together is one file of the bundle. By itself esbuild makes a chunk for each set of
 * entries that share modules, some hundred for a check, and each of them costs Node as much as a file.
 */
import { readFileSync } from 'node:fs';
import { posix, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

/**
 * What such runs begin with, in the order in which they read it: a module belongs to the first group that
 * imports it.
 */
const groups: readonly (readonly string[])[] = [
  // A check or a build that finds nothing changed.
  [
    ...['src/cli/run.ts', 'src/host/node-host.ts', 'src/host/heap.ts', 'src/cli/parse-arguments.ts'],
    ...['src/cli/commands/check.ts', 'src/cli/commands/build.ts', 'src/cli/workspace-folder.ts'],
    ...['src/workspace/session.ts', 'src/workspace/kept-check.ts', 'src/cli/finding-filter.ts'],
    ...['src/diagnostics/present.ts', 'src/cli/report-findings.ts'],
    'src/diagnostics/printers/codeframe.ts',
  ],
  // One that looks at files.
  [
    ...['src/workspace/check-workspace.ts', 'src/workspace/learn-files.ts', 'src/workspace/kept-files.ts'],
    ...['src/0-read/workspace-files.ts', 'src/workspace/read-config.ts', 'src/3-bind/reference-memory.ts'],
  ],
  // One that makes pages.
  ['src/workspace/build-workspace.ts', 'src/workspace/compile.ts', 'src/workspace/entrance.ts'],
];

const name = 'together';

/**
 * Every entry that reads something of a group is made to import all of it: then esbuild finds the same entries
 * for each of its modules, and gives them one chunk. `options` are those of the bundle without this plugin.
 */
export function together(options: BuildOptions): Plugin {
  return {
    name,
    async setup({ initialOptions, onResolve, onLoad }) {
      const { absWorkingDir: root = process.cwd(), entryPoints = [] } = initialOptions;
      const known = { ...options, absWorkingDir: root, entryPoints, outdir: 'lib', metafile: true as const };
      const { metafile } = await build({ ...known, write: false });
      const graph = new Grouped(metafile);
      onResolve({ filter: new RegExp(`^${name}:`) }, ({ path }) => ({ path, namespace: name }));
      onLoad({ filter: /^/, namespace: name }, ({ path }) => ({
        contents: graph
          .group(Number(path.slice(name.length + 1)))
          .map(importing)
          .join('\n'),
        resolveDir: root,
      }));
      onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        const module = relative(root, path).replaceAll('\\', '/');
        return { contents: graph.joined(module, readFileSync(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}

const importing = (module: string): string => `import ${JSON.stringify(`./${module}`)};`;

/** The modules of a bundle, and to which group each belongs. */
class Grouped {
  readonly #inputs: Metafile['inputs'];
  readonly #entries = new Set<string>();
  /** What the smallest run reads, which needs no group. */
  readonly #first: ReadonlySet<string>;
  readonly #groupOf = new Map<string, number>();

  constructor({ inputs, outputs }: Metafile) {
    this.#inputs = inputs;
    for (const { entryPoint } of Object.values(outputs)) if (entryPoint) this.#entries.add(entryPoint);
    this.#first = this.#importedBy([Object.keys(inputs).find((path) => path.endsWith('cli/main.ts')) ?? '']);
    for (const [at, starts] of groups.entries())
      for (const module of this.#importedBy(starts))
        if (!this.#first.has(module) && !this.#groupOf.has(module)) this.#groupOf.set(module, at);
    // The help of the program asks every command for its words, and must not read what makes pages for that.
    const commands = Object.keys(inputs).filter((module) => module.startsWith('src/cli/commands/'));
    for (const module of this.#importedBy(commands))
      if (this.#groupOf.has(module)) this.#groupOf.set(module, 0);
  }

  /** Its modules of our own; those of libraries come with them. */
  group(at: number): string[] {
    return [...this.#groupOf].flatMap(([module, group]) => (group === at && isOwn(module) ? module : []));
  }

  /** The text of a module with what makes the groups whole. */
  joined(module: string, text: string): string {
    const own = this.#groupOf.get(module);
    const joined = own === undefined ? text : this.#withoutWaiting(module, own, text);
    if (!this.#entries.has(module) || this.#first.has(module)) return joined;
    const read = new Set([...this.#importedBy([module])].map((one) => this.#groupOf.get(one)));
    return groups.map((_, at) => (read.has(at) ? `import '${name}:${at}';` : '')).join('') + joined;
  }

  /** What lies in the same file, or in one that was read before, is there already. */
  #withoutWaiting(module: string, own: number, text: string): string {
    const there: string[] = [];
    const joined = text.replace(/\bimport\('(\.[^']+)'\)/g, (call, path: string) => {
      const group = this.#groupOf.get(posix.join(posix.dirname(module), path));
      return group !== undefined && group <= own ? `Promise.resolve(there${there.push(path) - 1})` : call;
    });
    return there.map((path, at) => `import * as there${at} from '${path}';`).join('') + joined;
  }

  /** A module that is not there would be a group that nobody reads. */
  #importedBy(starts: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    const add = (module: string): void => {
      if (found.has(module)) return;
      found.add(module);
      for (const { path, kind, external } of this.#inputs[module]?.imports ?? [])
        if (kind !== 'dynamic-import' && !external) add(path);
    };
    for (const module of starts) {
      if (!this.#inputs[module]) throw new Error(`there is no module ${module} in the bundle`);
      add(module);
    }
    return found;
  }
}

function isOwn(module: string): boolean {
  return module.startsWith('src/') && module.endsWith('.ts');
}
