/**
 * What few runs need is read with its first call: in the bundle it is a script of its own, and whoever imports
 * it gets functions that fetch it. For what is imported Node pays whether or not anybody calls it.
 */
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

const requireOwn = createRequire(import.meta.url);

/**
 * Functions, and classes that are only made, by module. A script has its own copy of what it imports: nothing
 * may stand here that shares a state with others, or that anybody asks for by `instanceof`.
 */
const modules: Readonly<Record<string, readonly string[]>> = {
  yaml: [
    ...['isAlias', 'isMap', 'isScalar', 'isSeq', 'parseAllDocuments', 'parseDocument', 'visit'],
    ...['Parser', 'Scalar'],
  ],
  qr: ['default'],
  'src/markdown/formula.ts': ['toMathMl'],
  'src/markdown/parse.ts': ['parseLine', 'parseMarkdown'],
  'src/media/read-picture.ts': ['readPicture'],
  'src/media/sanitize-svg.ts': ['sanitizeSvg'],
};

const name = 'on-demand';

/** `options` are those of every script. */
export function onDemand(options: BuildOptions): Plugin {
  return {
    name,
    setup({ initialOptions, onStart, onEnd, onResolve, onLoad }) {
      const { absWorkingDir: root = process.cwd(), outdir = '' } = initialOptions;
      const made = new Map<string, Promise<Made>>();
      onStart(() => {
        for (const module of Object.keys(modules))
          made.set(module, makeScript(module, root, outdir, options));
      });
      onResolve(
        { filter: /^(?:yaml|qr)$|\/(?:formula|parse|read-picture|sanitize-svg)\.ts$/ },
        ({ path, resolveDir, kind }) => {
          const full = path.startsWith('.') ? join(resolveDir, path) : path;
          const module = Object.keys(modules).find((one) => full === one || full === join(root, one));
          return module && kind === 'import-statement' ? { path: module, namespace: name } : undefined;
        },
      );
      onResolve({ filter: /^/, namespace: name }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /^/, namespace: name }, async ({ path }) => {
        const { file } = (await made.get(path)) ?? { file: '' };
        return { contents: fetching(path, file), loader: 'js' };
      });
      // The account of what is in the package has them, too.
      onEnd(async ({ metafile }) => {
        for (const one of await Promise.all(made.values()))
          if (metafile) Object.assign(metafile.outputs, one.outputs);
      });
    },
  };
}

interface Made {
  readonly file: string;
  readonly outputs: Metafile['outputs'];
}

async function makeScript(
  module: string,
  root: string,
  outdir: string,
  options: BuildOptions,
): Promise<Made> {
  const { metafile } = await build({
    ...options,
    absWorkingDir: root,
    entryPoints: { [basename(module, '.ts')]: module },
    outdir: join(outdir, 'chunks'),
    format: 'cjs',
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    metafile: true,
  });
  return { file: basename(Object.keys(metafile.outputs)[0] ?? ''), outputs: metafile.outputs };
}

/** Chunks lie where the scripts do; they are told `require` by the banner. */
function fetching(module: string, file: string): string {
  // Some of its functions have constants of their own.
  const library = module === 'yaml' ? (requireOwn(module) as Record<string, object>) : {};
  const given = (modules[module] ?? []).map((one) => {
    const call = `function(...given){const it=fetched().${one};return new.target?new it(...given):it(...given)}`;
    const constants = JSON.stringify({ ...library[one] });
    const value = constants === '{}' ? call : `Object.assign(${call},${constants})`;
    return one === 'default' ? `export default ${value};` : `export const ${one} = ${value};`;
  });
  return [`let known; const fetched = () => (known ??= require('./${file}'));`, ...given].join('\n');
}
