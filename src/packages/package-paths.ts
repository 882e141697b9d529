/** Where packages of standards lie in a workspace: each in a folder of its own, which is committed with it. */
import type { Workspace } from '../generated/types.ts';

export const packagesFolder = 'packages';

/** The package to which a file belongs; undefined for the workspace's own. */
export function packageOf(file: string, { dependencies = [] }: Workspace): string | undefined {
  if (dependencies.length === 0) return undefined;
  const [folder, name, ...below] = file.split('/');
  return folder === packagesFolder && below.length > 0 ? name : undefined;
}

export function packageFolder(name: string): string {
  return `${packagesFolder}/${name}`;
}
