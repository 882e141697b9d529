/** What lies elsewhere → its files in memory. */
import { readFileSync, statSync } from 'node:fs';
import type { BroughtSource } from '../../packages/package-source.ts';
import { isSafeAddress } from '../../packages/package-source.ts';
import { BringError, type Brought, mostBrought } from '../brought.ts';

/** Paths of this machine are absolute. */
export async function bring(source: BroughtSource): Promise<Brought> {
  if (source.is === 'git') {
    const { bringGit } = await import('./bring-git.ts');
    return bringGit(source.repository, source.revision, source.folder);
  }
  const [{ unpacked }, { download, publishedPackage }] = await Promise.all([
    import('./bring-tarball.ts'),
    import('./bring-web.ts'),
  ]);
  const isSafe = (address: string): boolean => isSafeAddress(address, ['https:']);
  if (source.is === 'tarball') {
    const bytes = isSafe(source.file) ? await download(source.file, isSafe) : fileOf(source.file);
    return { at: undefined, files: await unpacked(bytes) };
  }
  const { npmRegistry } = await import('./npm-registry.ts');
  const registry = await npmRegistry();
  const { version, archive } = await publishedPackage(registry, source.name, source.version, isSafe);
  return { at: version, files: await unpacked(archive) };
}

function fileOf(path: string): Uint8Array {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new BringError('unreachable', path);
  if (stat.size > mostBrought.bytes) throw new BringError('too-large', path);
  return readFileSync(path);
}
