/** The program as it is shipped, which starts many times faster than from its sources. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundleOptions, programs } from '../../src/codegen/bundle-options.ts';

const repository = join(import.meta.dirname, '..', '..');

/** Bundles the sources below `root` into `lib` of `folder`, with its templates beside it → the path of the program. */
export async function bundleProgram(folder: string, root = repository): Promise<string> {
  return (await bundleWithContents(folder, root)).program;
}

/** `outputs` says by its path from the root which modules are in each file of the bundle. */
export async function bundleWithContents(
  folder: string,
  root = repository,
): Promise<{ readonly program: string; readonly outputs: Metafile['outputs'] }> {
  const lib = join(folder, 'lib');
  const { metafile } = await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: programs,
    outdir: lib,
    metafile: true,
  });
  const templates = join(folder, 'templates');
  if (!existsSync(templates)) cpSync(join(root, 'templates'), templates, { recursive: true });
  return { program: join(lib, 'ccstd.js'), outputs: metafile.outputs };
}
