/** The folder that a build fills: where it is, and what keeps it from being one. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Workspace } from '../generated/types.ts';
import { type Host, HostError } from '../host/host.ts';
import { packagesFolder } from '../packages/package-paths.ts';
import { configName } from '../paths/config-name.ts';
import { isPortable } from '../paths/file-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { joinPath } from '../paths/join-path.ts';
import { leavesWorkspace } from './links-out.ts';
import { isOutput } from './output-mark.ts';
import { outputFolder } from './workspace-files.ts';

/** What version control, the package manager and this program keep there, a build must not touch. */
const reserved: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.ccstd', 'node_modules']);

/** Settings, and what programs lock: a folder of such a name would stand in the way of the file. */
const ownFile = /^ccstd\.yaml$|\.lock\.ya?ml$/;

/** As Windows reads it, to which `.GIT` and `.git.` are `.git`. */
function asWindows(step: string): string {
  return step.toLowerCase().replace(/[. ]+$/, '');
}

/** Packages lie in their folder at the root alone. */
function isReserved(step: string, index: number): boolean {
  const name = asWindows(step);
  return reserved.has(name) || (index === 0 && name === packagesFolder);
}

/** Nothing where `ccstd.yaml` does not name the folder. */
export function outputFindings(
  host: Host,
  root: string,
  { output: written, theme }: Workspace,
): Diagnostic[] {
  if (written === undefined) return [];
  const where = { file: configName, path: ['output'] };
  const folder = folderOf(written);
  const ways = folder === undefined ? [] : prefixesOf(folder);
  if (folder === undefined || ways.some((way) => leavesWorkspace(host, root, way))) {
    return [report('config/output-outside', where, { path: written })];
  }
  const steps = folder.split('/').filter((step) => step !== '');
  const taken = steps.find(isReserved);
  if (taken !== undefined) return [report('config/output-reserved', where, { path: written, folder: taken })];
  const step = steps.find((one) => !isPortable(one));
  if (step !== undefined) return [report('config/output-name', where, { path: written, step })];
  const file = ways.find((way) => isFile(host, root, way));
  if (file !== undefined) {
    const code = leadsNowhere(host, root, file) ? 'config/output-link' : 'config/output-file';
    return [report(code, where, { path: file })];
  }
  const own = steps.find((one) => ownFile.test(asWindows(one)));
  if (own !== undefined) return [report('config/output-reserved', where, { path: written, folder: own })];
  const source = folder === '' ? configName : sourceIn(host, root, folder, theme);
  return source === undefined ? [] : [report('config/output-sources', where, { path: written, source })];
}

/**
 * Undefined where it is no path from the workspace: also `~/site` and `$HOME/site`, which only a shell
 * understands.
 */
function folderOf(written: string): string | undefined {
  return /^\s*[~$%]/.test(written) ? undefined : joinPath('', written.trim());
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function prefixesOf(folder: string): string[] {
  const steps = folder.split('/').filter((step) => step !== '');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function isFile(host: Host, root: string, path: string): boolean {
  const slash = path.lastIndexOf('/');
  const parent = slash === -1 ? root : joinFolder(root, path.slice(0, slash));
  const beside = [...host.walk(parent, () => true)];
  return beside.some((one) => one.path === path.slice(slash + 1));
}

/** Its name is there, and nothing behind it: a link whose folder was moved or removed. */
function leadsNowhere(host: Host, root: string, path: string): boolean {
  return host.realPath(joinFolder(root, path)) === undefined;
}

/** A source file, or the school's theme, that would lie among what a build writes and removes, or around it. */
function sourceIn(host: Host, root: string, folder: string, theme: string | undefined): string | undefined {
  const look = theme === undefined ? undefined : joinPath('', theme);
  if (look && (`${look}/`.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${look}/`))) return look;
  // What a build made holds no sources.
  if (isOutput(host, joinFolder(root, folder))) return undefined;
  for (const { path } of host.walk(joinFolder(root, folder), (below) => below.startsWith('.'))) {
    if (/\.ya?ml$/i.test(path)) return `${folder}/${path}`;
  }
  return undefined;
}

/**
 * Throws where a file stands in the way of the folder, or of one that is made below it, and where a link leads
 * out of the workspace.
 */
export function requireFolder(host: Host, root: string, config: Workspace, below = ''): void {
  for (const way of prefixesOf(`${outputFolder(config)}/${below}`)) {
    const reason = inTheWay(host, root, way);
    if (reason) throw new HostError('write', joinFolder(root, way), reason);
  }
}

function inTheWay(host: Host, root: string, way: string): string | undefined {
  if (leavesWorkspace(host, root, way)) return 'ELINK';
  if (!isFile(host, root, way)) return undefined;
  return leadsNowhere(host, root, way) ? 'ENOWHERE' : 'EEXIST';
}
