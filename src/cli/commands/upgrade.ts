/** `ccstd upgrade`: new versions of the standards that a school adopts, and what it has to decide. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { absolutePath, relativePath } from '../paths.ts';

const zh: CommandTexts = {
  summary: '换用标准包的新版本，列出与校本转化冲突的地方',
  details:
    '换上新版的标准包，学校的改动一条也不动。没有冲突的转化，“基于版本”改成新版；标准改了学校也改的地方，逐条列出标准从什么改成什么、学校写的是什么：保留学校的，核对后把“基于版本”改成新版；改用标准的，删去这条变更。处理完以前，ccstd check 一直提醒（overlay/base-version）。',
  arguments: { packages: '标准包的名称；不写就是全部' },
  options: {},
  examples: { 'ccstd upgrade': '全部换成新版', 'ccstd upgrade national': '只换一个标准包' },
};

const en: CommandTexts = {
  summary: 'take new versions of packages, and list where they conflict with adoptions',
  details:
    'It takes the new packages and leaves every change of the school alone. An adoption without a conflict gets the new version as its `baseVersion`. Where the standard changed what the school changes as well, the list has both: to keep the school\u2019s, look at it and set `baseVersion`; to take the standard\u2019s, remove the change. Until then ccstd check reminds of it (overlay/base-version).',
  arguments: { packages: 'names of packages; default all' },
  options: {},
  examples: { 'ccstd upgrade': 'take all that is new', 'ccstd upgrade national': 'take one package' },
};

const words = {
  'zh-CN': {
    package: (name: string, version: string, other: string | undefined) =>
      other === undefined ? `${name} ${version}  没有新版` : `${name} ${other} → ${version}`,
    conflict: (place: string, target: string, before: string, after: string, own: string) =>
      `${place}  ${target}\n  标准：${before} → ${after}；学校：${own}`,
    nothing: '（没有）',
    removed: '（去掉了）',
    adopted: (path: string) => `${path}  没有冲突，基于版本已改`,
    choose: (count: number) =>
      `${count} 处要决定：保留学校的，核对后把“基于版本”改成新版；改用标准的，删去这条变更`,
    next: '下一步：ccstd check',
    unread: '学校的文件有错误，看不出改了什么：先改好（ccstd check），再换新版；这次什么也没有换',
  },
  en: {
    package: (name: string, version: string, other: string | undefined) =>
      other === undefined ? `${name} ${version}  nothing new` : `${name} ${other} → ${version}`,
    conflict: (place: string, target: string, before: string, after: string, own: string) =>
      `${place}  ${target}\n  standard: ${before} → ${after}; school: ${own}`,
    nothing: '(nothing)',
    removed: '(removed)',
    adopted: (path: string) => `${path}  no conflict, baseVersion is the new one`,
    choose: (count: number) =>
      `To decide: ${count}. To keep the school\u2019s, look at it and set baseVersion; to take the standard\u2019s, remove the change`,
    next: 'Next: ccstd check',
    unread:
      'there are errors in the files of the school, which hide what it changes: correct them (ccstd check) and upgrade then; nothing was taken',
  },
};

/** Longer values are looked up in the files. */
const mostSigns = 60;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'packages', many: true }],
  options: [],
  async run(names, _, shell) {
    const [{ upgradePackages }, { findRoot }, { fetchFault }] = await Promise.all([
      import('../../workspace/upgrade-packages.ts'),
      import('../../0-read/find-root.ts'),
      import('../packages/fault-words.ts'),
    ]);
    const { host, language } = shell;
    const root = findRoot(host, shell.from);
    const update = names.length === 0 ? 'all' : names;
    const upgraded = await upgradePackages(host, root, { update, resolve: absolutePath });
    if (upgraded.is === 'fault') {
      shell.err(`ccstd: ${fetchFault(upgraded.fault, language)}\n`);
      return exitCodes.couldNotRun;
    }
    const say = words[language];
    if (upgraded.is === 'unread') {
      shell.err(`ccstd: ${say.unread}\n`);
      return exitCodes.findings;
    }
    const shown = (file: string): string => relativePath(host.cwd, `${root === '/' ? '' : root}/${file}`);
    const inWords = (value: unknown, missing: string): string => {
      if (value === undefined) return missing;
      const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
      return text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text;
    };
    const lines = [
      ...upgraded.packages.map(({ name, version, state, other }) =>
        say.package(name, version, state === 'updated' ? other : undefined),
      ),
      ...upgraded.conflicts.map(({ file, line, target, before, after, own }) =>
        say.conflict(
          `${shown(file)}:${line}`,
          target,
          inWords(before, say.nothing),
          inWords(after, say.nothing),
          inWords(own, say.removed),
        ),
      ),
      ...upgraded.adopted.map((file) => say.adopted(shown(file))),
      ...(upgraded.conflicts.length > 0 ? [say.choose(upgraded.conflicts.length)] : []),
      say.next,
    ];
    shell.out(`${lines.join('\n')}\n`);
    return upgraded.conflicts.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};
