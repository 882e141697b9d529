/** `ccstd report`: what a supervisor or a school asks of all programmes and courses, in one table each. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatAsked, sheetFormats } from '../format-asked.ts';
import { relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

const zh: CommandTexts = {
  summary: '质量报告：每个专业、每门课程一行，供督导和自评',
  details:
    '每行有学时（按类别、按模块）、学习任务数、已考核的目标、对接的要求、审核状态、还没有的课程资料和所依据标准的版本。ccstd build quality 生成同样的网页和表格。',
  arguments: { report: '哪一种报告' },
  options: {
    format: '写成哪种格式，默认为表格；写了 -o 就按文件的后缀',
    json: '等于 --format json',
    output: '写进这个文件',
  },
  examples: {
    'ccstd report quality': '在终端里看',
    'ccstd report quality -o 质量报告.xlsx': '交给督导的表格',
  },
};

const en: CommandTexts = {
  summary: 'report of quality: a row for each programme and each course, for supervision',
  details:
    'Each row has hours by category and module, tasks, goals that are assessed, requirements that are answered, the state of its review, documents that are missing, and the editions of the standards behind it. ccstd build quality makes the same page and tables.',
  arguments: { report: 'which report' },
  options: {
    format: 'how to write it; by default a table, or as the name of the file ends',
    json: 'the same as --format json',
    output: 'write into this file',
  },
  examples: {
    'ccstd report quality': 'in the terminal',
    'ccstd report quality -o quality.xlsx': 'as a workbook',
  },
};

const reports = ['quality'] as const;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'report', required: true, words: async () => reports }],
  options: [
    { name: 'format', value: 'format', choices: sheetFormats },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  async run([typed = ''], options, shell) {
    if (!reports.some((one) => one === typed))
      throw new UsageError(
        { is: 'unknown-value', option: 'report', typed, allowed: reports, suggestions: [] },
        'report',
      );
    const { format, file } = formatAsked(options, 'report');
    const { openWorkspace } = await import('../crosswalk/workspace.ts');
    const open = await openWorkspace(shell);
    if (typeof open === 'number') return open;
    const { reportAs } = await import('../report/quality.ts');
    const output = await reportAs(format, open.model, shell.host.templates());
    if (file !== undefined) shell.talk(relativePath(shell.host.cwd, writeOutput(shell.host, file, output)));
    else if (typeof output === 'string') shell.out(output);
    return exitCodes.done;
  },
};
