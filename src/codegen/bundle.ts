/**
 * `npm run build`: `src/` → `lib/`, the published package: one fast-starting bundle per entry, commands in
 * chunks of their own.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { bundleOptions } from './bundle-options.ts';
import { bundledPackages } from './bundled-packages.ts';
import { billOfMaterials, noticesOf } from './emit-notices.ts';

const root = join(import.meta.dirname, '..', '..');
const lib = join(root, 'lib');

rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { ccstd: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'lib',
  ...bundleOptions,
  metafile: true,
});
chmodSync(join(lib, 'ccstd.js'), 0o755);
const packages = bundledPackages(root, metafile);
writeFileSync(join(lib, 'THIRD-PARTY.md'), noticesOf(packages));
writeFileSync(join(lib, 'sbom.cdx.json'), billOfMaterials(manifest, packages));
emitDeclarations();

/** Types of the public API and of all it mentions. */
function emitDeclarations(): void {
  const options = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: '..',
    outDir: 'types',
  };
  writeFileSync(
    join(lib, 'tsconfig.json'),
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: options,
      include: [],
      files: ['../src/index.ts'],
    }),
  );
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(lib, 'tsconfig.json')],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  rmSync(join(lib, 'tsconfig.json'));
}
