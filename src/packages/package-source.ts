/** What a dependency says of where it comes from (`from` 来自) → a source that can be asked, or none. */

export type PackageSource = { readonly is: 'folder'; readonly path: string } | BroughtSource;

/** What has to be brought before it can be read. */
export type BroughtSource =
  | {
      readonly is: 'git';
      /** A path of this machine, or an address. */
      readonly repository: string;
      /** Branch, tag or commit; undefined for what the repository shows first. */
      readonly revision: string | undefined;
      /** In the repository; empty for all of it. */
      readonly folder: string;
    }
  | { readonly is: 'tarball'; readonly file: string }
  /** Version or tag. */
  | { readonly is: 'npm'; readonly name: string; readonly version: string };

/** Undefined where it is none of them: nothing else reaches a program or a network. */
export function packageSource(from: string): PackageSource | undefined {
  if (/\p{Cc}/u.test(from)) return undefined;
  if (from.startsWith('git+')) return gitSource(from.slice('git+'.length));
  if (from.startsWith('npm:')) return npmSource(from.slice('npm:'.length));
  const isAddress = /^[a-z][a-z\d+.-]+:/i.test(from);
  if (/\.(?:tgz|tar\.gz)$/i.test(from))
    return isAddress && !isSafeAddress(from, ['https:']) ? undefined : { is: 'tarball', file: from };
  return isAddress || from.startsWith('-') ? undefined : { is: 'folder', path: from };
}

/** `https://…/standards.git#2026.1:national`: no reference of git holds a colon. */
function gitSource(text: string): PackageSource | undefined {
  const [, repository = '', revision, folder = ''] = /^([^#]*)(?:#([^:]*)(?::(.*))?)?$/.exec(text) ?? [];
  const isAddress = /^[a-z][a-z\d+.-]+:/i.test(repository);
  // What begins with a dash would be an option, and `host:path` runs ssh with whatever stands there.
  const isPath = /^(?:[A-Za-z]:[\\/]|[^-:][^:]*$)/.test(repository);
  if (isAddress ? !isSafeAddress(repository, ['https:', 'ssh:', 'file:']) : !isPath) return undefined;
  if (revision !== undefined && !isRevision(revision)) return undefined;
  if (folder.split('/').includes('..') || folder.startsWith('/')) return undefined;
  return { is: 'git', repository, revision, folder: folder.replace(/\/+$/, '') };
}

function isRevision(name: string): boolean {
  return /^[\p{L}\p{N}][^\s~^:?*[\\]*$/u.test(name) && !/\.\.|@\{|\.lock$/.test(name);
}

function npmSource(text: string): PackageSource | undefined {
  const part = /[a-z\d~][\w.~-]*/i.source;
  const [, name, version = 'latest'] =
    new RegExp(`^((?:@${part}/)?${part})(?:@(${part}))?$`, 'i').exec(text) ?? [];
  return name === undefined ? undefined : { is: 'npm', name, version };
}

/** A plain address without a password, which would be committed; unencrypted only on this machine. */
export function isSafeAddress(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (password !== '' || hostname.startsWith('-') || username.startsWith('-')) return false;
  if (protocol === 'file:') return protocols.includes(protocol) && hostname === '';
  if (hostname === '') return false;
  const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return protocols.includes(protocol) || (protocol === 'http:' && isHere && protocols.includes('https:'));
}

/** What a package that came from elsewhere may name: nothing of the machine of whoever fetches it. */
export function isRemote(source: PackageSource): boolean {
  switch (source.is) {
    case 'folder':
      return false;
    case 'npm':
      return true;
    case 'tarball':
      return isSafeAddress(source.file, ['https:']);
    case 'git':
      return isSafeAddress(source.repository, ['https:', 'ssh:']);
  }
}
