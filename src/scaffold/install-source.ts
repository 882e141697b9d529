/**
 * From where continuous integration gets ccstd: a published version, a tarball, or the folder of its source.
 */
import { joinPath } from '../paths/join-path.ts';

export type InstallSource =
  | { readonly kind: 'version'; readonly version: string }
  /** A path inside the repository, or an address that begins with `https://`. */
  | { readonly kind: 'tarball'; readonly at: string }
  /**
   * A path inside the repository, below a folder whose name begins with a dot: standards are not looked for
   * there.
   */
  | { readonly kind: 'folder'; readonly at: string };

/** Where the source goes as long as there is no published version. */
export const usualFolder = '.tools/ccstd';

/** Nothing that a shell or YAML would read as more than a path; what is refused can be renamed. */
const harmless = /^[\p{L}\p{N}._/@+-]+$/u;

/** Undefined for what names no place inside the repository. */
export function readInstallSource(typed: string): InstallSource | undefined {
  if (/^v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(typed)) return { kind: 'version', version: typed.replace(/^v/, '') };
  const isTarball = /\.(tgz|tar\.gz)$/i.test(typed);
  if (isTarball && /^https:\/\/[\w.:-]+\/[\w./@+%-]+$/.test(typed)) return { kind: 'tarball', at: typed };
  const path = joinPath('', typed);
  if (path === undefined || path === '' || !harmless.test(path)) return undefined;
  if (isTarball) return { kind: 'tarball', at: path };
  return /^(.*\/)?\.[^/]/.test(path) ? { kind: 'folder', at: path } : undefined;
}

/** One line for the shell of a CI machine, run in the root of the repository. */
export function installCommand(source: InstallSource): string {
  if (source.kind === 'version') return `npm install --global ccstd@${source.version}`;
  const at = source.at.startsWith('https://') ? source.at : `./${source.at}`;
  return `npm install --global ${source.kind === 'tarball' ? at : `"$(npm pack --silent ${at})"`}`;
}
