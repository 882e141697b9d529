/** `ccstd report`: what a supervisor or a school asks of all programmes and courses, or several schools of each other. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatAsked, sheetFormats } from '../format-asked.ts';
import { relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

const zh: CommandTexts = {
  summary: '质量报告：每个专业、每门课程一行，供督导和自评；各校对照：同一门课程哪里不同',
  details:
    'quality：每行有学时（按类别、按模块）、学习任务数、已考核的目标、对接的要求、审核状态、还没有的课程资料和所依据标准的版本。ccstd build quality 生成同样的网页和表格。\nalliance：几所学校的文件夹对照着看——同一门课程的学时、学分、学习任务、考核、教材和审核哪里不同，资源谁有谁没有，学分在哪些学校之间可以互认。一次只打开一所学校，一千所也可以；有错误的学校不比较，并说明。',
  arguments: { report: '哪一种报告', folders: '各校的文件夹，或装着它们的文件夹，用于 alliance' },
  options: {
    format: '写成哪种格式，默认为表格；写了 -o 就按文件的后缀',
    json: '等于 --format json',
    output: '写进这个文件',
  },
  examples: {
    'ccstd report quality': '在终端里看',
    'ccstd report quality -o 质量报告.xlsx': '交给督导的表格',
    'ccstd report alliance 各校 -o 各校对照.html': '“各校”里每个文件夹是一所学校',
  },
};

const en: CommandTexts = {
  summary: 'report of quality, a row for each programme and course; of several schools, what differs',
  details:
    'quality: each row has hours by category and module, tasks, goals that are assessed, requirements that are answered, the state of its review, documents that are missing, and the editions of the standards behind it. ccstd build quality makes the same page and tables.\nalliance: several schools beside each other: whose hours, credits, tasks, assessments, textbooks and reviews of the same course differ, who has which resources, and between whom credits are recognised. One school is open at a time, so that a thousand may be named; schools with errors are left out, and named.',
  arguments: { report: 'which report', folders: 'folders of schools, or one that holds them, for alliance' },
  options: {
    format: 'how to write it; by default a table, or as the name of the file ends',
    json: 'the same as --format json',
    output: 'write into this file',
  },
  examples: {
    'ccstd report quality': 'in the terminal',
    'ccstd report quality -o quality.xlsx': 'as a workbook',
    'ccstd report alliance schools -o schools.html': 'each folder in schools is a school',
  },
};

const reports = ['quality', 'alliance'] as const;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    { name: 'report', required: true, words: async () => reports },
    { name: 'folders', many: true },
  ],
  options: [
    { name: 'format', value: 'format', choices: sheetFormats },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  async run([typed = '', ...folders], options, shell) {
    if (!reports.some((one) => one === typed))
      throw new UsageError(
        { is: 'unknown-value', option: 'report', typed, allowed: reports, suggestions: [] },
        'report',
      );
    const { format, file } = formatAsked(options, 'report');
    const write = (output: string | Uint8Array): void => {
      if (file !== undefined) shell.talk(relativePath(shell.host.cwd, writeOutput(shell.host, file, output)));
      else if (typeof output === 'string') shell.out(output);
    };
    if (typed === 'alliance') {
      const { allianceAs } = await import('../report/alliance.ts');
      const { output, code } = await allianceAs(format, folders, shell);
      write(output);
      return code;
    }
    const [extra] = folders;
    if (extra !== undefined) throw new UsageError({ is: 'extra-argument', name: extra }, 'report');
    const { openWorkspace } = await import('../crosswalk/workspace.ts');
    const open = await openWorkspace(shell);
    if (typeof open === 'number') return open;
    const { reportAs } = await import('../report/quality.ts');
    write(await reportAs(format, open.model, shell.host.templates()));
    return exitCodes.done;
  },
};
