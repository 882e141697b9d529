/** `ccstd init`: a small standards repository that checks and builds at once. */
import { joinFolder } from '../../0-read/workspace-files.ts';
import type { Sample } from '../../scaffold/sample-repository.ts';
import type { KeyLanguage } from '../../scaffold/translate-keys.ts';
import { version } from '../../version.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { absolutePath, relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';

const zh: CommandTexts = {
  summary: '新建一个小而完整的课程标准仓库，马上就能检查和生成',
  details:
    '写出一份技能标准、一门课程（两个学习任务）、一个专业，以及持续集成（GitHub、GitLab）、编辑器和 pre-commit 的设置。\n从不覆盖已有的文件：文件夹不空时什么也不写，用 --force 只补上没有的文件；已有 ccstd.yaml 的，不再放进例子。',
  arguments: { dir: '文件夹，缺省为当前文件夹' },
  options: {
    sample: '例子取自哪个领域，缺省为 elderly-care',
    keys: '键名用中文还是英文，缺省与程序的语言相同',
    force: '文件夹不空时，补上没有的文件',
  },
  examples: {
    'ccstd init 我的标准': '在新文件夹里新建',
    'ccstd init --sample electrical': '用电气领域的例子',
    'ccstd init --force': '在已有的仓库里补上缺的文件',
  },
};

const en: CommandTexts = {
  summary: 'start a small but complete standards repository that checks and builds at once',
  details:
    'Writes a skill standard, a course with two learning tasks and a programme, and settings for CI (GitHub, GitLab), editors and pre-commit.\nNever overwrites: into a folder that is not empty nothing is written, unless --force adds the missing files, without the example where there is a ccstd.yaml.',
  arguments: { dir: 'a folder; default the current one' },
  options: {
    sample: 'field of the example; default elderly-care',
    keys: 'keys in Chinese or English; default: the language of the program',
    force: 'add the missing files to a folder that is not empty',
  },
  examples: {
    'ccstd init our-standards': 'in a new folder',
    'ccstd init --sample electrical': 'with an example of electrical work',
    'ccstd init --force': 'add what is missing to a repository',
  },
};

const words = {
  'zh-CN': {
    notEmpty: (folder: string) => `ccstd: ${folder} 里已经有文件，什么也没有写。`,
    wouldKeep: (files: readonly string[]) => `其中这些与要写的同名：\n${lines(files)}`,
    force: '加上 --force 可以只补上没有的文件，已有的一个也不改。',
    written: (count: number, folder: string) => `在 ${folder} 里写了 ${count} 个文件${count > 0 ? '：' : '，该有的都有了。'}`,
    kept: (files: readonly string[]) => `这些文件已经有了，没有改动：\n${lines(files)}`,
    next: (cd: string) =>
      `接下来：${cd}\n  ccstd check    检查\n  ccstd build    生成教材和工作页，然后打开 dist/index.html\n  ccstd new      再写一门课程、一个任务……`,
  },
  en: {
    notEmpty: (folder: string) => `ccstd: ${folder} has files in it; nothing was written.`,
    wouldKeep: (files: readonly string[]) => `These have names that init would write:\n${lines(files)}`,
    force: 'With --force only missing files are added, and none of yours is changed.',
    written: (count: number, folder: string) =>
      `Wrote ${count} ${count === 1 ? 'file' : 'files'} in ${folder}${count > 0 ? ':' : '; all is there.'}`,
    kept: (files: readonly string[]) => `These were there already and are unchanged:\n${lines(files)}`,
    next: (cd: string) =>
      `Next:${cd}\n  ccstd check    check it\n  ccstd build    make textbook and worksheets, then open dist/index.html\n  ccstd new      write another course, task, …`,
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'dir' }],
  options: [
    { name: 'sample', value: 'field', choices: ['elderly-care', 'electrical', 'ai-trainer', 'blank'] },
    { name: 'keys', value: 'language', choices: ['zh', 'en'] },
    { name: 'force' },
  ],
  async run([dir = '.'], options, shell) {
    const { host, from, language } = shell;
    const folder = absolutePath(from, dir);
    const shown = relativePath(host.cwd, folder);
    const files = await contents(options.text('sample') ?? 'elderly-care', options.text('keys'), shell);
    const exists = (path: string): boolean => host.size(joinFolder(folder, path)) !== undefined;
    // Who has standards of their own wants the settings around them, not an example among them.
    const paths = Object.keys(files).filter((path) => !exists('ccstd.yaml') || !/^\w+\/.*\.yaml$/.test(path));
    const say = words[language];
    const kept = paths.filter(exists);
    if (!options.flag('force') && !isEmpty(folder, shell)) {
      shell.err([say.notEmpty(shown), ...(kept.length > 0 ? [say.wouldKeep(kept)] : []), say.force, ''].join('\n'));
      return exitCodes.couldNotRun;
    }
    const missing = paths.filter((path) => !kept.includes(path));
    for (const path of missing) host.write(joinFolder(folder, path), new TextEncoder().encode(files[path]));
    shell.out([say.written(missing.length, shown), ...missing.map((path) => `  ${path}`), ''].join('\n'));
    if (kept.length > 0) shell.out(`${say.kept(kept)}\n`);
    shell.out(`${say.next(shown === '.' ? '' : `\n  cd ${/\s/.test(shown) ? `"${shown}"` : shown}`)}\n`);
    return exitCodes.done;
  },
};

async function contents(sample: string, keys: string | undefined, { host, language }: Shell): Promise<Readonly<Record<string, string>>> {
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
    version,
  });
}

/** A fresh clone has nothing but git's own folder. */
function isEmpty(folder: string, { host }: Shell): boolean {
  const isGit = (path: string) => path === '.git';
  return host.walk(folder, isGit)[Symbol.iterator]().next().done === true;
}

function lines(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join('\n');
}
