/** `--changed-since` as a user types it → the files in which something may be new. */
import { RevisionError, type RevisionProblem } from '../host/revision.ts';
import type { Language } from '../values/language.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

/** Undefined = all files; `root` is the absolute path of the workspace. */
export async function touchedSince(
  revision: string,
  root: string,
  { host, language }: Shell,
): Promise<ReadonlySet<string> | undefined> {
  return sayingWhy(revision, { language, command: 'check' }, async () => {
    const { changedSince } = await import('../workspace/changed-since.ts');
    const { touched } = await changedSince(host, root, revision);
    return touched;
  });
}

/** Does what needs a revision; where it cannot be had, says why. */
export async function sayingWhy<T>(
  revision: string,
  { language, command }: { readonly language: Language; readonly command: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    throw new UsageError({ is: 'said', text: problems[language][error.problem](revision) }, command);
  }
}

const problems: Readonly<Record<Language, Readonly<Record<RevisionProblem, (name: string) => string>>>> = {
  'zh-CN': {
    'no-git': () => '--changed-since 要问 git，这台机器上没有：先安装 git，或者去掉这个选项。',
    'no-repository': () => '工作区不在 git 版本库里，没有以前的版本可以比较：去掉 --changed-since。',
    unknown: (name) =>
      `“${name}”不是版本库里的版本。--changed-since 后面写提交、标签或分支，例如 HEAD、main；浅克隆的先取全历史。`,
    'not-there': (name) =>
      `版本“${name}”里没有这个工作区的文件夹：写一个有它的版本，或者去掉 --changed-since。`,
  },
  en: {
    'no-git': () =>
      '--changed-since asks git, which this machine does not have: install it, or leave the option out.',
    'no-repository': () =>
      'the workspace is in no git repository, so there is no earlier revision: leave --changed-since out.',
    unknown: (name) =>
      `“${name}” is no revision of the repository. --changed-since takes a commit, tag or branch, such as HEAD or main; of a shallow clone, fetch the history first.`,
    'not-there': (name) =>
      `revision “${name}” does not have the folder of this workspace: name one that has, or leave --changed-since out.`,
  },
};
