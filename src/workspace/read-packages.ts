/** The packages that lie in a workspace → their files that are sources, and those that are not as they were fetched. */
import { selection } from '../0-read/workspace-files.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Workspace } from '../generated/types.ts';
import type { FoundFile, Host } from '../host/host.ts';
import { type Lock, lockName, lockOf } from '../packages/lock.ts';
import { packageDigest } from '../packages/package-digest.ts';
import { packageFolder, packageOf } from '../packages/package-paths.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';

export interface ReadPackages {
  readonly files: readonly FoundFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `below`: all files of the workspace. */
export function readPackages(
  host: Host,
  root: string,
  config: Workspace,
  below: readonly FoundFile[],
): ReadPackages {
  const { dependencies = [] } = config;
  if (dependencies.length === 0) return { files: [], diagnostics: [] };
  const lock = readLock(host, root);
  const { isSource } = selection({});
  const files = below.filter(({ path, meant, link }) => {
    const name = packageOf(path, config);
    return (
      name !== undefined && lock.has(name) && !meant && !link && isSource(path) && /\.ya?ml$/i.test(path)
    );
  });
  const diagnostics = dependencies.flatMap(({ name }, index): Diagnostic[] => {
    const where = { file: configName, path: ['dependencies', index, 'name'] };
    const locked = lock.get(name);
    const found = filesOfPackage(host, root, name, below);
    if (!locked || found.size === 0) return [report('package/not-fetched', where, { name })];
    return packageDigest(found) === locked.digest
      ? []
      : [report('package/changed', where, { name, version: locked.version })];
  });
  return { files, diagnostics };
}

export function readLock(host: Host, root: string): Lock {
  const bytes = host.read(joinFolder(root, lockName));
  return bytes ? lockOf(new TextDecoder().decode(bytes)) : new Map();
}

/** What lies in the folder of a package, by path below it. */
export function filesOfPackage(
  host: Host,
  root: string,
  name: string,
  below: readonly FoundFile[],
): Map<string, Uint8Array> {
  const prefix = `${packageFolder(name)}/`;
  const own = below.filter(({ path, link }) => path.startsWith(prefix) && !link);
  return new Map(
    own.flatMap(({ path }): [string, Uint8Array][] => {
      const bytes = host.read(joinFolder(root, path));
      return bytes ? [[path.slice(prefix.length), bytes]] : [];
    }),
  );
}
