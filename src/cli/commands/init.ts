/** `ccstd init`: a small standards repository that checks and builds at once. */

import { replaceFile } from '../../8-write/replace-file.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import { type InstallSource, readInstallSource, usualFolder } from '../../scaffold/install-source.ts';
import type { Sample } from '../../scaffold/sample-repository.ts';
import type { KeyLanguage } from '../../scaffold/translate-keys.ts';
import { isPublished, version } from '../../version.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { absolutePath, relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '新建一个小而完整的课程标准仓库，马上就能检查和生成',
  details:
    '写出一份技能标准、一门课程（两个学习任务）、一个专业，以及持续集成（GitHub、GitLab、Gitee，合并请求里写明改了什么）、编辑器和 pre-commit 的设置。\n从不覆盖已有的文件：文件夹不空时什么也不写，用 --force 只补上没有的文件；已有 ccstd.yaml 的，不再放进例子。',
  arguments: { dir: '文件夹，默认为当前文件夹' },
  options: {
    sample: '例子取自哪个领域，默认为 elderly-care；blank 不放例子',
    keys: '键名用中文还是英文，默认与程序的语言相同',
    force: '文件夹不空时，补上没有的文件，并把编辑器用的字段说明换成现在的版本',
    install: '持续集成从哪里安装 ccstd：已发布的版本号，仓库里的安装包（.tgz）或源码文件夹，或 https 地址',
  },
  examples: {
    'ccstd init 我的标准': '在新文件夹里新建',
    'ccstd init --sample electrical': '用电气领域的例子',
    'ccstd init --install tools/ccstd-0.1.0.tgz': '持续集成用仓库里的安装包',
    'ccstd init --force': '在已有的仓库里补上缺的文件',
  },
};

const en: CommandTexts = {
  summary: 'start a small but complete standards repository that checks and builds at once',
  details:
    'Writes a skill standard, a course with two learning tasks and a programme, and settings for CI (GitHub, GitLab, Gitee; requests to merge are told what changed), editors and pre-commit.\nNever overwrites: into a folder that is not empty nothing is written, unless --force adds the missing files, without the example where there is a ccstd.yaml.',
  arguments: { dir: 'a folder; default the current one' },
  options: {
    sample: 'field of the example; default elderly-care; blank brings no example',
    keys: 'keys in Chinese or English; default: the language of the program',
    force: 'add the missing files to a folder that is not empty, and bring the schemas of editors up to date',
    install:
      'where CI gets ccstd from: a published version, a tarball (.tgz) or source folder in the repository, or the https address of a tarball',
  },
  examples: {
    'ccstd init our-standards': 'in a new folder',
    'ccstd init --sample electrical': 'with an example of electrical work',
    'ccstd init --install tools/ccstd-0.1.0.tgz': 'CI installs from a tarball in the repository',
    'ccstd init --force': 'add what is missing to a repository',
  },
};

const words = {
  'zh-CN': {
    notEmpty: (folder: string) => `ccstd: ${folder} 里已经有文件，什么也没有写。`,
    wouldKeep: (files: readonly string[]) => `其中这些与要写的同名：\n${lines(files)}`,
    force: '加上 --force 只补上没有的文件，编辑器用的字段说明换成现在的版本，你写的一个也不改。',
    written: (count: number, folder: string) =>
      `在 ${folder} 里写了 ${count} 个文件${count > 0 ? '：' : '，该有的都有了。'}`,
    refreshed: (files: readonly string[]) => `编辑器用的字段说明换成了现在的版本：\n${lines(files)}`,
    kept: (files: readonly string[]) => `这些文件已经有了，没有改动：\n${lines(files)}`,
    next: (cd: string) =>
      `接下来：${cd}\n  ccstd check    检查\n  ccstd build    生成教材和工作页，然后打开 dist/index.html\n  ccstd new      再写一门课程、一个任务……`,
    nextBlank: (cd: string) =>
      `接下来：${cd}\n  ccstd new      写第一份技能标准、第一门课程……\n  ccstd check    检查`,
    notThere: (at: string) =>
      `持续集成从 ${at} 安装 ccstd，仓库里还没有它：放进去再提交，或者用 --install 说明从哪里安装。`,
    unpublished: (typed: string) =>
      `ccstd 还没有发布到 npm，不能按版本号“${typed}”安装。--install 后面写仓库里的安装包（npm pack 生成的 .tgz），或源码文件夹，例如 ${usualFolder}。`,
    badSource: (typed: string) =>
      `--install 不能是“${typed}”：写已发布的版本号，仓库里的安装包（.tgz），以点开头的文件夹里的源码（例如 ${usualFolder}，不会被当成标准来读），或者以 https:// 开头的安装包地址；路径里不用空格和特殊符号。`,
  },
  en: {
    notEmpty: (folder: string) => `ccstd: ${folder} has files in it; nothing was written.`,
    wouldKeep: (files: readonly string[]) => `These have names that init would write:\n${lines(files)}`,
    force:
      'With --force only missing files are added and the schemas of editors brought up to date; none of yours is changed.',
    written: (count: number, folder: string) =>
      `Wrote ${count} ${count === 1 ? 'file' : 'files'} in ${folder}${count > 0 ? ':' : '; all is there.'}`,
    refreshed: (files: readonly string[]) =>
      `The schemas of editors are those of this version now:\n${lines(files)}`,
    kept: (files: readonly string[]) => `These were there already and are unchanged:\n${lines(files)}`,
    next: (cd: string) =>
      `Next:${cd}\n  ccstd check    check it\n  ccstd build    make textbook and worksheets, then open dist/index.html\n  ccstd new      write another course, task, …`,
    nextBlank: (cd: string) =>
      `Next:${cd}\n  ccstd new      write a first skill standard, a first course, …\n  ccstd check    check it`,
    notThere: (at: string) =>
      `CI installs ccstd from ${at}, which is not in the repository yet: put it there before you commit, or say with --install where to get it.`,
    unpublished: (typed: string) =>
      `ccstd is not published on npm yet and cannot be installed as version “${typed}”. Give --install a tarball of npm pack (.tgz) inside the repository, or the folder of its source, such as ${usualFolder}.`,
    badSource: (typed: string) =>
      `--install cannot be “${typed}”: give a published version, a tarball (.tgz) inside the repository, the source below a folder whose name begins with a dot (such as ${usualFolder}, where no standards are looked for), or an https:// address of a tarball; no spaces or special signs in a path.`,
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'dir' }],
  options: [
    { name: 'sample', value: 'field', choices: ['elderly-care', 'electrical', 'ai-trainer', 'blank'] },
    { name: 'keys', value: 'language', choices: ['zh', 'en'] },
    { name: 'force' },
    { name: 'install', value: 'source' },
  ],
  async run([dir = '.'], options, shell) {
    const { host, from, language } = shell;
    const folder = absolutePath(from, dir);
    const shown = relativePath(host.cwd, folder);
    const sample = options.text('sample') ?? 'elderly-care';
    const install = installSource(options.text('install'), shell);
    const files = await contents({ sample, keys: options.text('keys'), install }, shell);
    const exists = (path: string): boolean => host.size(joinFolder(folder, path)) !== undefined;
    // Who has standards of their own wants the settings around them, not an example among them.
    const paths = Object.keys(files).filter((path) => !exists('ccstd.yaml') || !/^\w+\/.*\.yaml$/.test(path));
    const say = words[language];
    const kept = paths.filter(exists);
    if (!options.flag('force') && !isEmpty(folder, shell)) {
      shell.err(
        [say.notEmpty(shown), ...(kept.length > 0 ? [say.wouldKeep(kept)] : []), say.force, ''].join('\n'),
      );
      return exitCodes.couldNotRun;
    }
    const missing = paths.filter((path) => !kept.includes(path));
    const outdated = await outdatedIn(folder, shell);
    for (const path of missing) replaceFile(host, folder, joinFolder(folder, path), files[path] ?? '');
    for (const [path, text] of Object.entries(outdated))
      replaceFile(host, folder, joinFolder(folder, path), text);
    shell.out([say.written(missing.length, shown), ...missing.map((path) => `  ${path}`), ''].join('\n'));
    const refreshed = Object.keys(outdated);
    if (refreshed.length > 0) shell.out(`${say.refreshed(refreshed)}\n`);
    const unchanged = kept.filter((path) => !refreshed.includes(path));
    if (unchanged.length > 0) shell.out(`${say.kept(unchanged)}\n`);
    if (
      install.kind !== 'version' &&
      missing.some((path) => files[path]?.includes(install.at)) &&
      !isThere(install.at, folder, shell)
    )
      shell.out(`${say.notThere(install.at)}\n`);
    const cd = shown === '.' ? '' : `\n  cd ${/\s/.test(shown) ? `"${shown}"` : shown}`;
    shell.out(`${sample === 'blank' ? say.nextBlank(cd) : say.next(cd)}\n`);
    return exitCodes.done;
  },
};

/**
 * What was asked for; else the version where there is a published one, and the folder of the source where
 * there is none.
 */
function installSource(typed: string | undefined, { language }: Shell): InstallSource {
  if (typed === undefined)
    return isPublished ? { kind: 'version', version } : { kind: 'folder', at: usualFolder };
  const source = readInstallSource(typed);
  if (!source) throw new UsageError({ is: 'said', text: words[language].badSource(typed) }, 'init');
  if (source.kind === 'version' && !isPublished)
    throw new UsageError({ is: 'said', text: words[language].unpublished(typed) }, 'init');
  return source;
}

/** An address is somebody else's matter. */
function isThere(at: string, folder: string, { host }: Shell): boolean {
  return at.startsWith('https://') || host.realPath(joinFolder(folder, at)) !== undefined;
}

interface Wanted {
  readonly sample: string;
  readonly keys: string | undefined;
  readonly install: InstallSource;
}

async function contents(
  { sample, keys, install }: Wanted,
  { host, language }: Shell,
): Promise<Readonly<Record<string, string>>> {
  const [{ sampleRepository }, { schemas }] = await Promise.all([
    import('../../scaffold/sample-repository.ts'),
    import('../../generated/schemas.ts'),
  ]);
  return sampleRepository({
    templates: host.templates(),
    schemas,
    sample: sample as Sample,
    keys: (keys ?? (language === 'en' ? 'en' : 'zh')) as KeyLanguage,
    language,
    install,
  });
}

/** Schemas of editors that another version wrote: nobody edits them. */
async function outdatedIn(
  folder: string,
  { host, language }: Shell,
): Promise<Readonly<Record<string, string>>> {
  const [{ outdatedSchemas }, { schemas }] = await Promise.all([
    import('../../scaffold/editor-schema-files.ts'),
    import('../../generated/schemas.ts'),
  ]);
  return outdatedSchemas(schemas, language, (path) => host.read(joinFolder(folder, path))) ?? {};
}

/** A fresh clone has nothing but git's own folder. */
function isEmpty(folder: string, { host }: Shell): boolean {
  const isGit = (path: string) => path === '.git';
  return host.walk(folder, isGit)[Symbol.iterator]().next().done === true;
}

function lines(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join('\n');
}
