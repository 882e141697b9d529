/** The program as it is shipped, which starts many times faster than from its sources. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, programs } from '../../src/codegen/bundle-options.ts';

const repository = join(import.meta.dirname, '..', '..');

/** Bundles the sources below `root` into `lib` of `folder`, with its templates beside it → the path of the program. */
export async function bundleProgram(folder: string, root = repository): Promise<string> {
  const lib = join(folder, 'lib');
  await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: programs,
    outdir: lib,
  });
  const templates = join(folder, 'templates');
  if (!existsSync(templates)) cpSync(join(root, 'templates'), templates, { recursive: true });
  return join(lib, 'ccstd.js');
}
