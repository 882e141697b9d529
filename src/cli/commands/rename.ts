/** `ccstd rename`: another id, in every file that names it. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const zh: CommandTexts = {
  summary: '换一个标识，引用它的文件一起改',
  details:
    '改的是文字本身：注释和排版不变，有错误的文件里也改。校本转化、计划、对接、审核记录和活页台账一起改，活页的版次、审核的效力都不变。技能标准换标识，由它得出的证书（标准-级别）跟着换。文件不移动：文件名不影响引用。正文里的文字、基线文件不改。',
  arguments: {
    entity: '种类/标识，例如 课程/falls；也可以是其中一部分，例如 课程/falls/课程目标/g1',
    'new-id': '新的标识',
  },
  options: {
    'dry-run': '只显示会怎么改，不写文件',
    format: '报告的样式，默认为 text',
    json: '即 --format json',
  },
  examples: {
    'ccstd rename 课程/跌倒防护 跌倒防护与急救': '给课程换标识',
    'ccstd rename skill-standard/care-2019 care-2025 --dry-run': '先看看会改哪些地方',
    'ccstd rename course/falls/tasks/t1 falls-response': '给课程里的一个任务换标识',
  },
};

const en: CommandTexts = {
  summary: 'give something another id, in every file that names it',
  details:
    'It edits the text: comments and layout stay, also in files with errors. Adoptions, plans, alignments, reviews and the ledger follow, so that leaves keep their revisions and reviews go on counting. With a skill standard the certificates made of it (standard-level) get another id. No file is moved, for file names mean nothing to references. Words in running text and baseline files are left alone.',
  arguments: {
    entity: 'kind/id, such as course/falls; also a part, such as course/falls/goals/g1',
    'new-id': 'the new id',
  },
  options: {
    'dry-run': 'show what would change, and write nothing',
    format: 'how the report looks; default text',
    json: 'short for --format json',
  },
  examples: {
    'ccstd rename course/falls fall-prevention': 'another id for a course',
    'ccstd rename skill-standard/care-2019 care-2025 --dry-run': 'see first what would change',
    'ccstd rename course/falls/tasks/t1 falls-response': 'another id for a task inside its course',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [
    { name: 'entity', required: true },
    { name: 'new-id', required: true },
  ],
  options: [
    { name: 'dry-run' },
    { name: 'format', value: 'format', choices: ['text', 'json'] },
    { name: 'json' },
  ],
  async run([typed = '', newId = ''], options, shell) {
    const [{ NamedWorkspace }, { subjectWanted, requireRenamed }, { renameReport, renameReportJson }] =
      await Promise.all([
        import('../../workspace/rename-workspace.ts'),
        import('../rename/requests.ts'),
        import('../rename/report.ts'),
      ]);
    const workspace = NamedWorkspace.at(shell.host, shell.from);
    const renamed = requireRenamed(
      workspace.rename(subjectWanted(typed, workspace, shell), newId),
      { typed, newId, workspace },
      shell,
    );
    const dryRun = options.flag('dry-run');
    if (!dryRun) workspace.write(renamed.files);
    const done = { renamed, typed, newId, dryRun, root: workspace.checked.root };
    if (options.flag('json') || options.text('format') === 'json') shell.out(renameReportJson(done));
    else renameReport(done, shell);
    return exitCodes.done;
  },
};
