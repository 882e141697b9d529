/** `ccstd split`: the tasks of a course into files of their own. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '把一门课程的学习任务分到各自的文件',
  details:
    '一门课程由几位教师分头写时用。任务的文字、注释、次序原样搬到课程旁边的文件里，写明“所属课程”，标识、页码、版次、审核的效力都不变；课程里留下任务的标识。分好以后检查结果和生成的内容与原来一样，做不到就不分。',
  arguments: { course: '课程的标识' },
  options: { 'dry-run': '只显示会怎么改，不写文件' },
  examples: {
    'ccstd split 电工基础': '把任务分到各自的文件',
    'ccstd split basics --dry-run': '先看看会怎么改',
  },
};

const en: CommandTexts = {
  summary: 'move the learning tasks of a course to files of their own',
  details:
    'For a course that several teachers write. Texts, comments and order go as they are to files beside the course, which say whose they are (`course`); ids, leaves, revisions and reviews stay valid, and the course keeps the ids of its tasks. Checks and builds give the same as before, or nothing is split.',
  arguments: { course: 'id of the course' },
  options: { 'dry-run': 'show what would change, and write nothing' },
  examples: {
    'ccstd split basics': 'each task in a file of its own',
    'ccstd split basics --dry-run': 'see first what would change',
  },
};

const words = {
  'zh-CN': {
    nothing: '没有可以分的任务：任务已经在各自的文件里，或者文件有错误',
    form: '有的任务没有一行一行地写（例如写在花括号里），没有分；先改成一行一项',
    differs: '分开以后检查结果会与原来不同（例如任务之间用了锚点），没有分',
    taken: (path: string) => `${path} 已经存在，没有分`,
    done: (count: number) => `${count} 个任务分到各自的文件；下一步：ccstd check`,
  },
  en: {
    nothing: 'there is nothing to split: tasks have files of their own, or the file has errors',
    form: 'a task does not stand in lines of its own (it may be in braces), and nothing was split; write it line by line first',
    differs: 'checks would find something else afterwards (tasks may share anchors), and nothing was split',
    taken: (path: string) => `${path} is there already, and nothing was split`,
    done: (count: number) => `Tasks in files of their own: ${count}. Next: ccstd check`,
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'course', required: true }],
  options: [{ name: 'dry-run' }],
  async run([typed = ''], options, shell) {
    const [{ checkSources }, { splitCourse, writeSplit }, { unifiedDiff }, { suggest }] = await Promise.all([
      import('../../workspace/check-workspace.ts'),
      import('../../workspace/split-course.ts'),
      import('../unified-diff.ts'),
      import('../../diagnostics/suggest.ts'),
    ]);
    const { host } = shell;
    const checked = checkSources(host, { from: shell.from });
    const { root, workspace } = checked;
    const id = typed.normalize('NFC').replace(/^[^/]*\//, '');
    if (workspace && !workspace.courses.has(id))
      throw new UsageError(
        { is: 'unknown-id', typed, suggestions: suggest(id, workspace.courses.keys()) },
        'split',
      );
    const split = splitCourse(host, checked, id);
    const say = words[shell.language];
    const shown = (path: string): string => relativePath(host.cwd, `${root === '/' ? '' : root}/${path}`);
    if (split.is !== 'split') {
      shell.err(`ccstd: ${split.is === 'taken' ? say.taken(shown(split.path)) : say[split.is]}\n`);
      return exitCodes.couldNotRun;
    }
    const dryRun = options.flag('dry-run');
    for (const { path, before, after } of split.files)
      shell.out(
        dryRun ? unifiedDiff({ path: shown(path), before, after }, shell.paintOut) : `${shown(path)}\n`,
      );
    if (!dryRun) writeSplit(host, root, split.files);
    (dryRun ? shell.err : shell.out)(`${say.done(split.files.length - 1)}\n`);
    return exitCodes.done;
  },
};
