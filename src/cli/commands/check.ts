/** `ccstd check`: what is wrong with the standards, and where. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { absolutePath, isInside } from '../paths.ts';
import { UsageError } from '../usage-error.ts';

const zh: CommandTexts = {
  summary: '检查课程标准，列出问题和改法',
  details: '总是检查整个工作区（引用可能跨文件）；给出路径时，只列出这些文件和文件夹里的问题。',
  arguments: { paths: '只列出这些文件或文件夹里的问题' },
  options: {
    format: '报告的样式，缺省为 codeframe',
    json: '即 --format json',
    output: '把报告写进文件',
    'fail-on': '到哪一级算不通过，缺省为 error',
    only: '只列出这些代码或类别，例如 hours 或 ref/unresolved',
    skip: '不列出这些代码或类别',
    max: '最多列出几处，其余只计数',
    release: '也检查发布才要求的内容',
    'ambiguous-width': '“”…─ 等符号在您的终端里占几格，缺省为 1',
  },
  examples: {
    'ccstd check': '检查当前工作区',
    'ccstd check courses/电工.yaml': '只看这个文件里的问题',
    'ccstd check --format stylish --max 20': '每处一行，最多二十处',
    'ccstd check --json -o report.json': '供其他程序读取',
    'ccstd check --only hours,weights --fail-on warning': '只看学时和权重，有警告也算不通过',
  },
};

const en: CommandTexts = {
  summary: 'check the standards, and show what is wrong and how to correct it',
  details: 'The whole workspace is always checked, because references cross files; with paths, only findings in these are listed.',
  arguments: { paths: 'list only findings in these files or folders' },
  options: {
    format: 'how the report looks; default codeframe',
    json: 'short for --format json',
    output: 'write the report to a file',
    'fail-on': 'the severity that counts as a failure; default error',
    only: 'list only these codes or areas, such as hours or ref/unresolved',
    skip: 'leave out these codes or areas',
    max: 'list at most so many findings and count the rest',
    release: 'check also what only a release asks for',
    'ambiguous-width': 'how many cells your terminal gives to “ ” … ─ and the like; default 1',
  },
  examples: {
    'ccstd check': 'check this workspace',
    'ccstd check courses/electrician.yaml': 'list only findings in this file',
    'ccstd check --format stylish --max 20': 'one line for each finding, at most twenty',
    'ccstd check --json -o report.json': 'for other programs',
    'ccstd check --only hours,weights --fail-on warning': 'hours and weights only; warnings fail, too',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'paths', many: true }],
  options: [
    { name: 'format', value: 'format', choices: ['codeframe', 'stylish', 'json'] },
    { name: 'json' },
    { name: 'output', short: 'o', value: 'file' },
    { name: 'fail-on', value: 'severity', choices: ['error', 'warning'] },
    { name: 'only', value: 'codes', many: true },
    { name: 'skip', value: 'codes', many: true },
    { name: 'max', value: 'count', number: true },
    { name: 'release' },
    { name: 'ambiguous-width', value: 'cells', choices: ['1', '2'] },
  ],
  async run(args, options, shell) {
    const [{ checkWorkspace }, { requireCodes, wanted }, { countBySeverity, printers, reportFindings }, folder] = await Promise.all([
      import('../../compile.ts'),
      import('../finding-filter.ts'),
      import('../report-findings.ts'),
      import('../workspace-folder.ts'),
    ]);
    const only = options.list('only');
    const skip = options.list('skip');
    requireCodes([...(only ?? []), ...(skip ?? [])], 'check');
    const paths = folder.existingPaths(args, shell, 'check');
    const started = shell.now();
    const checked = checkWorkspace(shell.host, { from: folder.folderToStartFrom(paths, shell), release: options.flag('release') });
    const outside = paths.findIndex((path) => !isInside(checked.root, path));
    if (outside !== -1) throw new UsageError({ is: 'outside-workspace', path: args[outside] ?? '' }, 'check');

    const found = checked.diagnostics.filter(wanted({ only, skip, paths }, checked.root));
    const asked = options.flag('json') ? 'json' : (options.text('format') ?? 'codeframe');
    const diagnostics = asked === 'json' ? await (await import('../../fix/fix-of.ts')).withFixes(found, checked) : found;
    const file = options.text('output');
    const printer = asked as keyof typeof printers;
    const paint = file === undefined ? shell.paintOut : (_: unknown, text: string) => text;
    const report = reportFindings(
      {
        checked,
        diagnostics,
        printer,
        max: options.number('max'),
        started,
        paint,
        ambiguousAsWide: options.text('ambiguous-width') === '2',
      },
      shell,
    );
    if (file === undefined) shell.out(report);
    else {
      shell.host.write(absolutePath(shell.host.cwd, file), new TextEncoder().encode(report));
      shell.talk({ 'zh-CN': `报告写进了 ${file}`, en: `The report is in ${file}` }[shell.language]);
    }

    if (!checked.configured) return exitCodes.couldNotRun;
    // A wrong folder must not look like a clean check.
    if (checked.files === 0 && !folder.isConfigured(checked.root, shell.host)) return exitCodes.couldNotRun;
    const counts = countBySeverity(diagnostics);
    const failing = counts.error + (options.text('fail-on') === 'warning' ? counts.warning : 0);
    return failing > 0 ? exitCodes.findings : exitCodes.done;
  },
};
