/**
 * `npm run build`: `src/` → `lib/`, the published package: one fast-starting bundle per entry, commands in
 * chunks of their own.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { bundleOptions, programs } from './bundle-options.ts';
import { bundledPackages } from './bundled-packages.ts';
import { declarationsOf } from './declarations.ts';
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
writeFileSync(join(lib, 'index.d.ts'), await declarationsOf(join(root, 'src')));
