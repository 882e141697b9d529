/**
 * `npm run build`: `src/` → `lib/`, the published package: one fast-starting bundle per entry, commands in
 * chunks of their own.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import manifest from '../../package.json' with { type: 'json' };
import { bundleOptions, programs } from './bundle-options.ts';
import { bundledPackages } from './bundled-packages.ts';
import { billOfMaterials, noticesOf } from './emit-notices.ts';

const root = join(import.meta.dirname, '..', '..');
const lib = join(root, 'lib');

rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { ...programs, index: 'src/index.ts' },
  outdir: 'lib',
  ...bundleOptions,
  metafile: true,
});
chmodSync(join(lib, 'ccstd.js'), 0o755);
const packages = bundledPackages(root, metafile);
writeFileSync(join(lib, 'THIRD-PARTY.md'), noticesOf(packages));
writeFileSync(join(lib, 'sbom.cdx.json'), billOfMaterials(manifest, packages));
await emitDeclarations();

/** Types of the public API and of all it mentions, in one file. */
async function emitDeclarations(): Promise<void> {
  const folder = mkdtempSync(join(lib, 'types-'));
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const settings = {
    extends: '../../tsconfig.json',
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: '../..',
      outDir: '.',
    },
    include: [],
    files: ['../../src/index.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  execFileSync(process.execPath, [compiler, '-p', folder], { cwd: root, stdio: 'inherit' });
  const together = await rollup({ input: join(folder, 'src', 'index.d.ts'), plugins: [dts()] });
  await together.write({ file: join(lib, 'index.d.ts'), format: 'es' });
  rmSync(folder, { recursive: true });
}
