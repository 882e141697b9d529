/** What a user names, a folder or a revision → that state of the workspace, or the exit code where it has errors. */
import { findRoot } from '../../0-read/find-root.ts';
import { RevisionError, type RevisionProblem } from '../../host/revision.ts';
import { revisionHost } from '../../host/revision-host.ts';
import { linesOf } from '../../source/lines.ts';
import type { Place } from '../../source/place.ts';
import type { Language } from '../../values/language.ts';
import { type Checked, joinSources, judgeSources } from '../../workspace/check-workspace.ts';
import type { OpenState } from '../../workspace/compare-workspaces.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { absolutePath } from '../paths.ts';
import { sayStopped } from '../report-findings.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

export interface NamedState extends OpenState {
  /** As a report names it. */
  readonly name: string;
  lineOf(place: Place): number;
}

const problems: Readonly<
  Record<Language, Readonly<Record<RevisionProblem | 'empty', (name: string) => string>>>
> = {
  'zh-CN': {
    'no-git': (name) => `没有“${name}”这个文件夹；要比较版本库里的版本，先安装 git。`,
    'no-repository': (name) => `没有“${name}”这个文件夹，工作区也不在 git 版本库里，没有可以比较的版本。`,
    unknown: (name) => `“${name}”不是文件夹，也不是版本库里的版本（提交、标签或分支）。`,
    'not-there': (name) => `版本“${name}”里没有这个工作区的文件夹。`,
    empty: (name) => `“${name}”里没有标准文件。`,
  },
  en: {
    'no-git': (name) => `there is no folder “${name}”; install git to compare revisions of a repository.`,
    'no-repository': (name) =>
      `there is no folder “${name}”, and the workspace is in no git repository that could have such a revision.`,
    unknown: (name) =>
      `“${name}” is neither a folder nor a revision (commit, tag or branch) of the repository.`,
    'not-there': (name) => `revision “${name}” does not have the folder of this workspace.`,
    empty: (name) => `“${name}” has no files of standards.`,
  },
};

/** Without a name: what is in the workspace now. */
export async function stateNamed(typed: string | undefined, shell: Shell): Promise<NamedState | ExitCode> {
  const { name, host, root } = await machineOf(typed, shell);
  const started = shell.now();
  const checked = judgeSources(host, joinSources(host, root), {});
  if (checked.files === 0)
    throw new UsageError({ is: 'said', text: problems[shell.language].empty(name) }, 'diff');
  if (!checked.workspace) {
    const diagnostics = checked.diagnostics.filter(({ severity }) => severity === 'error');
    shell.err(`${name}\n`);
    await sayStopped({ checked, diagnostics, started }, shell);
    return checked.configured ? exitCodes.findings : exitCodes.couldNotRun;
  }
  return { name, host, root, workspace: checked.workspace, lineOf: (place) => lineOf(place, checked) };
}

async function machineOf(typed: string | undefined, shell: Shell) {
  const { host, language } = shell;
  const root = findRoot(host, shell.from);
  if (typed === undefined) return { name: nowWord[language], host, root };
  const folder = absolutePath(host.cwd, typed);
  if (isFolder(folder, shell)) return { name: typed, host: { ...host, cwd: folder }, root: folder };
  try {
    const revision = await host.revision(root, typed);
    const short = revision.commit.slice(0, 10);
    const name = revision.commit.startsWith(typed) ? short : `${typed} (${short})`;
    return { name, host: revisionHost(host, root, revision), root };
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    throw new UsageError({ is: 'said', text: problems[language][error.problem](typed) }, 'diff');
  }
}

const nowWord: Readonly<Record<Language, string>> = { 'zh-CN': '现在', en: 'now' };

function isFolder(path: string, { host }: Shell): boolean {
  if (isFile(path, host)) return false;
  const [first] = host.walk(path, () => false);
  return first !== undefined;
}

function isFile(path: string, host: Shell['host']): boolean {
  try {
    return host.read(path) !== undefined;
  } catch {
    return false;
  }
}

function lineOf(place: Place, { spanOf, textOf }: Checked): number {
  return linesOf(textOf(place.file) ?? '').at(spanOf(place).start).line;
}
