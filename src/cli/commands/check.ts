/** `ccstd check`: what is wrong with the standards, and where. */

import type { PresentedDiagnostic } from '../../diagnostics/present.ts';
import type { Findings } from '../../workspace/check-workspace.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { BaselineRequest } from '../known-findings.ts';
import type { OptionValues } from '../option-values.ts';
import { absolutePath, isInside } from '../paths.ts';
import { formatsWithFixes, type ReportFormat, reportFormats } from '../report-formats.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';

const zh: CommandTexts = {
  summary: '检查课程标准，列出问题和改法',
  details:
    '总是检查整个工作区（引用可能跨文件）；给出路径时，只列出这些文件和文件夹里的问题。\n确有理由的例外，用注释 # ccstd-ignore <代码> -- <理由> 忽略，见 ccstd explain suppress/no-reason。',
  arguments: { paths: '只列出这些文件或文件夹里的问题' },
  options: {
    format: '报告的样式，默认为 codeframe',
    json: '即 --format json',
    output: '把报告写进文件',
    'fail-on': '到哪一级算不通过，默认为 error',
    baseline: '不报这个基线文件里已经记下的问题，只报新的',
    'baseline-update': '还没有基线时建立；已有的，删去其中已经改好的，不增加新的',
    only: '只列出这些代码或类别，例如 hours 或 ref/unresolved',
    skip: '不列出这些代码或类别',
    'changed-since': '只列出自这个版本（提交、标签或分支）以来改过的文件，以及引用它们的文件里的问题',
    max: '最多列出几处，其余只计数',
    release: '也检查发布才要求的内容',
    forms: '也列出每门课程的课程资料里哪些地方空着、填什么',
    'ambiguous-width': '“”…─ 等符号在终端里占几格，默认为 1',
    watch: '文件有变化就再检查一次，直到按 Ctrl-C；供程序读取的样式要用 -o 写进文件',
  },
  examples: {
    'ccstd check': '检查当前工作区',
    'ccstd check courses/电工.yaml': '只看这个文件里的问题',
    'ccstd check --format stylish --max 20': '每处一行，最多二十处',
    'ccstd check --json -o report.json': '供其他程序读取',
    'ccstd check --format html -o report.html': '一个网页，发给不用命令行的人看',
    'ccstd check --baseline known.json --baseline-update': '记下现有的问题，以后只报新的',
    'ccstd check --only "hours,weights" --fail-on warning': '只看学时和权重，有警告也算不通过',
    'ccstd check --forms --only forms': '十二份课程资料里还空着什么',
    'ccstd check --watch': '一边写一边检查',
    'ccstd check --changed-since main': '只看这个分支改动引起的问题',
  },
};

const en: CommandTexts = {
  summary: 'check the standards, and show what is wrong and how to correct it',
  details:
    'The whole workspace is always checked, because references cross files; with paths, only findings in these are listed.\nAn exception with a reason is made by a comment, # ccstd-ignore <code> -- <reason>: see ccstd explain suppress/no-reason.',
  arguments: { paths: 'list only findings in these files or folders' },
  options: {
    format: 'how the report looks; default codeframe',
    json: 'short for --format json',
    output: 'write the report to a file',
    'fail-on': 'the severity that counts as a failure; default error',
    baseline: 'leave out the findings that this file has recorded, and report new ones only',
    'baseline-update':
      'make the baseline if there is none; else remove from it what is gone, and add nothing',
    only: 'list only these codes or areas, such as hours or ref/unresolved',
    skip: 'leave out these codes or areas',
    'changed-since':
      'list only findings in files that changed since this revision (commit, tag or branch), and in what depends on them',
    max: 'list at most so many findings and count the rest',
    release: 'check also what only a release asks for',
    forms: 'list also which cells of the forms of each course stay empty, and what fills them',
    'ambiguous-width': 'how many cells your terminal gives to “ ” … ─ and the like; default 1',
    watch: 'check again whenever a file changes, until Ctrl-C; formats for programs go to a file with -o',
  },
  examples: {
    'ccstd check': 'check this workspace',
    'ccstd check courses/electrician.yaml': 'list only findings in this file',
    'ccstd check --format stylish --max 20': 'one line for each finding, at most twenty',
    'ccstd check --json -o report.json': 'for other programs',
    'ccstd check --format html -o report.html': 'a page for people who use no terminal',
    'ccstd check --baseline known.json --baseline-update':
      'record the present findings, and report only new ones from now on',
    'ccstd check --only "hours,weights" --fail-on warning': 'hours and weights only; warnings fail, too',
    'ccstd check --forms --only forms': 'what is still empty in the twelve forms of each course',
    'ccstd check --watch': 'check while you write',
    'ccstd check --changed-since main': 'only what this branch may have brought',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'paths', many: true }],
  options: [
    { name: 'format', value: 'format', choices: Object.keys(reportFormats) },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'fail-on', value: 'severity', choices: ['error', 'warning'] },
    { name: 'baseline', value: 'file' },
    { name: 'baseline-update' },
    { name: 'only', value: 'codes', many: true },
    { name: 'skip', value: 'codes', many: true },
    { name: 'changed-since', value: 'revision' },
    { name: 'max', value: 'count', number: true },
    { name: 'release' },
    { name: 'forms' },
    { name: 'ambiguous-width', value: 'cells', choices: ['1', '2'] },
    { name: 'watch' },
  ],
  async run(args, options, shell) {
    const [{ Session }, { requireCodes, wanted }, { presentAll }, { countBySeverity, reportText }, folder] =
      await Promise.all([
        import('../../workspace/session.ts'),
        import('../finding-filter.ts'),
        import('../../diagnostics/present.ts'),
        import('../report-findings.ts'),
        import('../workspace-folder.ts'),
      ]);
    const only = options.list('only');
    const skip = options.list('skip');
    requireCodes([...(only ?? []), ...(skip ?? [])], 'check');
    const asked = options.flag('json') ? 'json' : ((options.text('format') ?? 'codeframe') as ReportFormat);
    const file = options.text('output');
    const staysOpen = options.flag('watch');
    const refused = staysOpen && refusedWithWatch(asked, options);
    if (refused) throw new UsageError({ is: 'not-together', options: ['--watch', refused] }, 'check');
    const paths = folder.existingPaths(args, shell, 'check');
    const session = Session.at(shell.host, folder.folderToStartFrom(paths, shell), { staysOpen });
    if (!staysOpen) return once();
    const { watching } = await import('../watch.ts');
    const own = file === undefined ? undefined : absolutePath(shell.host.cwd, file);
    return watching({ root: session.root, own, run: once }, shell);

    async function once(): Promise<ExitCode> {
      const started = shell.now();
      const checked = await session.check({ release: options.flag('release'), forms: options.flag('forms') });
      const outside = paths.findIndex((path) => !isInside(checked.root, path));
      if (outside !== -1)
        throw new UsageError({ is: 'outside-workspace', path: args[outside] ?? '' }, 'check');

      // A wrong folder, or a file that nobody reads, must not look like a clean check.
      const looked = paths.length === 0 || checked.files === 0 ? checked.files : filesIn(paths, checked);
      const revision = options.text('changed-since');
      const touched =
        revision === undefined
          ? undefined
          : await (await import('../changed-since.ts')).touchedSince(revision, checked.root, shell);
      const isWanted = wanted({ only, skip, paths, touched }, checked.root);
      const found = checked.diagnostics.filter(isWanted);
      const diagnostics = formatsWithFixes.has(asked)
        ? await (await import('../../fix/fix-of.ts')).withFixes(found, checked)
        : found;
      const all = presentAll(diagnostics, checked, shell.language);
      const findings = await withoutKnown(all, checked, isWanted, options, shell);
      const failsOnWarnings = options.text('fail-on') === 'warning';
      const report = reportText(
        {
          checked,
          findings,
          files: looked === 0 ? 0 : checked.files,
          printer: await reportFormats[asked](),
          max: options.number('max'),
          baselined: all.length - findings.length,
          otherErrors: countBySeverity(checked.diagnostics).error - countBySeverity(findings).error,
          started,
          paint: file === undefined ? shell.paintOut : (_, text) => text,
          ambiguousAsWide: options.text('ambiguous-width') === '2',
          failsOnWarnings,
        },
        shell,
      );
      if (file === undefined) shell.out(report);
      else {
        writeOutput(shell.host, file, report);
        shell.talk({ 'zh-CN': `报告写进了 ${file}`, en: `The report is in ${file}` }[shell.language]);
      }

      if (!checked.configured || looked === 0) return exitCodes.couldNotRun;
      const counts = countBySeverity(findings);
      return counts.error + (failsOnWarnings ? counts.warning : 0) > 0 ? exitCodes.findings : exitCodes.done;
    }
  },
};

/** Programs read one report, and a baseline is made by somebody who looks at it. */
function refusedWithWatch(format: ReportFormat, options: OptionValues): string | undefined {
  if (options.flag('baseline-update')) return '--baseline-update';
  const isForPeople = format === 'codeframe' || format === 'stylish';
  if (isForPeople || options.text('output') !== undefined) return undefined;
  return options.flag('json') ? '--json' : `--format ${format}`;
}

function filesIn(paths: readonly string[], { root, sources }: Findings): number {
  const home = root === '/' ? '' : root;
  return sources().filter((file) => paths.some((path) => isInside(path, `${home}/${file}`))).length;
}

async function withoutKnown(
  findings: readonly PresentedDiagnostic[],
  checked: Findings,
  wanted: BaselineRequest['wanted'],
  options: OptionValues,
  shell: Shell,
): Promise<readonly PresentedDiagnostic[]> {
  const file = options.text('baseline');
  const update = options.flag('baseline-update');
  if (file === undefined) {
    if (update) throw new UsageError({ is: 'missing-value', option: '--baseline' }, 'check');
    return findings;
  }
  const { newFindings } = await import('../known-findings.ts');
  return newFindings({ file, update, checked, findings, wanted }, shell);
}
