/** `ccstd diff`: what changed between two states of the standards, how weighty it is, and whom it touches. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const zh: CommandTexts = {
  summary: '两个版本之间改了什么，要紧不要紧，影响到谁',
  details:
    '可以比较 git 的版本（提交、标签、分支）和文件夹；不写第二个，就和现在的文件比；两个都不写，就是上次提交以后的改动。读版本库时不动工作区里的文件。\n按标识逐个字段比较，认得出移动、改名、改写、拆分和合并。每处改动分三类：不兼容（照原来的做已经不够或不对，例如删了目标、提高了要求、改了学时、分值、合格线、关键要求或标识）、兼容（原来做的仍然有效，例如增加了内容）、文字（没有说别的）。数字、“必须、不得”一类的词变了，或大半文字换了，就不算文字改动；各字段的规定用 --classes 列出。\n然后列出影响：课程、要换的活页、课证对照（前后各是多少）、失效的审核、采用它的学校，以及建议的版本号。',
  arguments: {
    from: '原来的：版本或文件夹，默认为上次提交（HEAD）',
    to: '现在的：版本或文件夹，默认为工作区',
  },
  options: {
    format: '样式，默认为 text；markdown 可以贴进合并请求，html 前后并排',
    json: '即 --format json',
    output: '写进文件；没有写样式时，看文件名的结尾（.md、.html、.json）',
    'exit-code': '有改动时以 1 结束',
    classes: '列出各字段的改动算哪一类，不比较',
  },
  examples: {
    'ccstd diff': '上次提交以后改了什么',
    'ccstd diff v1.0 v1.1': '两个标签之间',
    'ccstd diff main -o diff.md': '和主分支比，写成合并请求的说明',
    'ccstd diff ../去年/standards standards': '两个文件夹',
  },
};

const en: CommandTexts = {
  summary: 'what changed between two states, how weighty it is, and whom it touches',
  details:
    'States are revisions of git (commits, tags, branches) or folders; without a second one, the files as they are now; without any, what changed since the last commit. Reading a revision leaves your files alone.\nEntities are compared by id, field by field; what was moved, renamed, reworded, split or merged is told as that. Each change has a class. Breaking: who does what was asked before, no longer does what is asked (a goal removed, a requirement raised, other hours, points, pass marks, keys or ids). Compatible: what was made still holds (content added). Editorial: nothing else is said. A text in which numbers, words such as must or not, or most words are others, says something else; --classes lists what holds for each field.\nThen whom it touches: courses, leaves to replace, crosswalks before and after, reviews made stale, adoptions; and the versions that would say so.',
  arguments: {
    from: 'what was: a revision or folder; default the last commit (HEAD)',
    to: 'what is: a revision or folder; default the workspace',
  },
  options: {
    format: 'how it looks; default text; markdown for a pull request, html side by side',
    json: 'short for --format json',
    output:
      'write it to a file, in the format that its name ends with (.md, .html, .json) unless one is given',
    'exit-code': 'end with 1 when there are changes',
    classes: 'list the class of changes in each field, and compare nothing',
  },
  examples: {
    'ccstd diff': 'what changed since the last commit',
    'ccstd diff v1.0 v1.1': 'between two tags',
    'ccstd diff main -o diff.md': 'against the main branch, as the text of a pull request',
    'ccstd diff ../last-year/standards standards': 'two folders',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'from' }, { name: 'to' }],
  options: [
    { name: 'format', value: 'format', choices: ['text', 'markdown', 'html', 'json'] },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'exit-code' },
    { name: 'classes' },
  ],
  async run([from, to], options, shell) {
    if (options.flag('classes')) {
      const { classLines } = await import('../diff/classes.ts');
      shell.out(classLines(shell.language));
      return exitCodes.done;
    }
    const output = options.text('output');
    const format = options.flag('json') ? 'json' : (options.text('format') ?? formatOf(output));
    const { stateNamed } = await import('../diff/state.ts');
    const before = await stateNamed(from ?? 'HEAD', shell);
    if (typeof before === 'number') return before;
    const after = await stateNamed(to, shell);
    if (typeof after === 'number') return after;
    const { compareWorkspaces } = await import('../../workspace/compare-workspaces.ts');
    const comparison = compareWorkspaces(before, after);
    const { printDiff } = await import('../diff/print.ts');
    const names = [before.name, after.name] as const;
    const lineOf = { before: before.lineOf, after: after.lineOf };
    const text = await printDiff(comparison, format, {
      names,
      shell,
      lineOf: (side, place) => lineOf[side](place),
    });
    if (output === undefined) shell.out(text);
    else (await import('../write-output.ts')).writeOutput(shell.host, output, text);
    const isOther = comparison.changes.length > 0;
    return options.flag('exit-code') && isOther ? exitCodes.findings : exitCodes.done;
  },
};

function formatOf(file: string | undefined): string {
  const ending = /\.([^.]+)$/.exec(file ?? '')?.[1]?.toLowerCase();
  return { md: 'markdown', html: 'html', htm: 'html', json: 'json' }[ending ?? ''] ?? 'text';
}
