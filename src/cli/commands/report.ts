/**
 * `ccstd report`: what a supervisor or a school asks of all programmes and courses, what their cohorts achieved, or
 * what several schools ask of each other.
 */
import { suggest } from '../../diagnostics/suggest.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatAsked, sheetFormats } from '../format-asked.ts';
import { relativePath } from '../paths.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

const zh: CommandTexts = {
  summary: '质量报告：每个专业、每门课程一行；考核结果：哪些要求不通过的多；各校对照：同一门课程哪里不同',
  details:
    'quality：每行有学时（按类别、按模块）、学习任务数、已考核的目标、对接的要求、审核状态、还没有的课程资料和所依据标准的版本。ccstd build quality 生成同样的网页和表格。\nresults：把各届的考核结果接到课程与标准的对接上——哪些要求不通过的多、哪些学习任务教它、哪些考核项目考它，前后两届差多少。结果写在一张 CSV 表里，表头是 届别、考核项目、参考人数、通过人数，一行是一个考核项目（课程/任务/考核项目）、一个标准条目或一项工作内容；Excel 存的 UTF-8 或 GBK 都可以。只要人数，不要姓名、学号。不写 --from，给出要填的表。\nalliance：几所学校的文件夹对照着看——同一门课程的学时、学分、学习任务、考核、教材和审核哪里不同，资源谁有谁没有，学分在哪些学校之间可以互认。一次只打开一所学校，一千所也可以；有错误的学校不比较，并说明。',
  arguments: { report: '哪一种报告', folders: '各校的文件夹，或装着它们的文件夹，用于 alliance' },
  options: {
    from: 'results：填好的成绩表；不写就给出要填的表',
    programme: 'results：只看这个专业',
    before: 'results：改动以前的一届，默认为名称次序里的第一届',
    after: 'results：改动以后的一届，默认为最后一届',
    format: '写成哪种格式，默认为表格；写了 -o 就按文件的后缀',
    json: '等于 --format json',
    output: '写进这个文件',
  },
  examples: {
    'ccstd report quality': '在终端里看',
    'ccstd report quality -o 质量报告.xlsx': '交给督导的表格',
    'ccstd report results -o 成绩.csv': '要填的表，每个考核项目一行',
    'ccstd report results --from 成绩.csv -o 结果.html': '带图的一页，可以打印',
    'ccstd report alliance 各校 -o 各校对照.html': '“各校”里每个文件夹是一所学校',
  },
};

const en: CommandTexts = {
  summary:
    'report of quality, a row for each programme and course; of results, what fails most; of schools, what differs',
  details:
    'quality: each row has hours by category and module, tasks, goals that are assessed, requirements that are answered, the state of its review, documents that are missing, and the editions of the standards behind it. ccstd build quality makes the same page and tables.\nresults: joins what cohorts achieved to the alignments of courses: which requirements fail most, which tasks teach them and which assessments examine them, and how two cohorts differ. The results are a CSV table with the heads cohort, item, sat, passed; a row is an assessment (course/task/assessment), a requirement or a work content. UTF-8 and GBK are read, as Excel saves them. It takes numbers alone, no names. Without --from it gives the table to fill in.\nalliance: several schools beside each other: whose hours, credits, tasks, assessments, textbooks and reviews of the same course differ, who has which resources, and between whom credits are recognised. One school is open at a time, so that a thousand may be named; schools with errors are left out, and named.',
  arguments: { report: 'which report', folders: 'folders of schools, or one that holds them, for alliance' },
  options: {
    from: 'results: the filled table; without it, a table to fill in is given',
    programme: 'results: look at this programme alone',
    before: 'results: the cohort before a change; default the first by name',
    after: 'results: the cohort after it; default the last',
    format: 'how to write it; by default a table, or as the name of the file ends',
    json: 'the same as --format json',
    output: 'write into this file',
  },
  examples: {
    'ccstd report quality': 'in the terminal',
    'ccstd report quality -o quality.xlsx': 'as a workbook',
    'ccstd report results -o results.csv': 'a table to fill in, a row for each assessment',
    'ccstd report results --from results.csv -o results.html': 'a page with pictures, to print',
    'ccstd report alliance schools -o schools.html': 'each folder in schools is a school',
  },
};

const fillInIsCsv = {
  'zh-CN': '要填的表只有 CSV；报告要写 --from，指明填好的表。',
  en: 'the table to fill in is CSV alone; for a report, name the filled table with --from.',
};

const reports = ['quality', 'results', 'alliance'] as const;
/** Options of the results alone. */
const ofResults = ['from', 'programme', 'before', 'after'] as const;

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    { name: 'report', required: true, words: async () => reports },
    { name: 'folders', many: true },
  ],
  options: [
    { name: 'from', value: 'file' },
    { name: 'programme', value: 'id' },
    { name: 'before', value: 'name' },
    { name: 'after', value: 'name' },
    { name: 'format', value: 'format', choices: sheetFormats },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
  ],
  async run([typed = '', ...folders], options, shell) {
    const started = shell.now();
    if (!reports.some((one) => one === typed))
      throw new UsageError(
        {
          is: 'unknown-value',
          option: 'report',
          typed,
          allowed: reports,
          suggestions: suggest(typed, reports),
        },
        'report',
      );
    const isResults = typed === 'results';
    const stray = ofResults.find((name) => options.text(name) !== undefined);
    if (!isResults && stray !== undefined)
      throw new UsageError({ is: 'not-together', options: [typed, `--${stray}`] }, 'report');
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
    const from = options.text('from');
    if (isResults && from === undefined && format !== 'table' && format !== 'csv')
      throw new UsageError({ is: 'said', text: fillInIsCsv[shell.language] }, 'report');
    const { openWorkspace, requireId } = await import('../crosswalk/workspace.ts');
    const open = await openWorkspace(shell);
    if (typeof open === 'number') return open;
    const programme = options.text('programme');
    requireId(programme, open.model.programmes, 'report');
    const asked = { from, programme, before: options.text('before'), after: options.text('after') };
    const output = isResults
      ? await (await import('../report/results.ts')).resultsAs(format, asked, open, started, shell)
      : await (await import('../report/quality.ts')).reportAs(format, open.model, shell.host.templates());
    if (output === undefined) return exitCodes.findings;
    write(output);
    return exitCodes.done;
  },
};
