/** `ccstd fix`: puts right what can be put right without asking, on the YAML itself. */
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const zh: CommandTexts = {
  summary: '自动修正能修的问题，注释和排版不变',
  details:
    '默认只做不改变内容的修正：冒号、缩进、引号、全角半角、重复的键、文件编码。--unsafe 还做改变内容的，例如拼错的引用，请先用 --dry-run 看一遍。',
  arguments: { paths: '只修这些文件或文件夹' },
  options: {
    'dry-run': '只显示会怎么改，不写文件',
    unsafe: '也做会改变内容的修正',
    only: '只修这些代码或类别，例如 yaml 或 hours/sum-mismatch',
    skip: '不修这些代码或类别',
    format: '报告的样式，默认为 text',
    json: '即 --format json',
  },
  examples: {
    'ccstd fix': '修正当前工作区',
    'ccstd fix --unsafe --dry-run': '看看全部能做的修正',
    'ccstd fix courses --only yaml': '只修这个文件夹里的书写问题',
  },
};

const en: CommandTexts = {
  summary: 'put right what can be put right; comments and layout stay',
  details:
    'By default only what leaves the content alone: colons, indentation, quotes, width, repeated keys, encodings. With --unsafe also content, such as misspelt references: look at it with --dry-run first.',
  arguments: { paths: 'only in these files or folders' },
  options: {
    'dry-run': 'show what would change, and write nothing',
    unsafe: 'also fixes that change the content',
    only: 'only these codes or areas, such as yaml or hours/sum-mismatch',
    skip: 'not these codes or areas',
    format: 'how the report looks; default text',
    json: 'short for --format json',
  },
  examples: {
    'ccstd fix': 'put right this workspace',
    'ccstd fix --unsafe --dry-run': 'see everything that can be done',
    'ccstd fix courses --only yaml': 'only slips of writing in this folder',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'paths', many: true }],
  options: [
    { name: 'dry-run' },
    { name: 'unsafe' },
    { name: 'only', value: 'codes', many: true },
    { name: 'skip', value: 'codes', many: true },
    { name: 'format', value: 'format', choices: ['text', 'json'] },
    { name: 'json' },
  ],
  async run(args, options, shell) {
    const [
      { findRoot },
      { fixWorkspace },
      { fixOf },
      { requireCodes, wanted },
      folder,
      { fixReport, fixReportJson },
    ] = await Promise.all([
      import('../../0-read/find-root.ts'),
      import('../../workspace/fix-workspace.ts'),
      import('../../fix/fix-of.ts'),
      import('../finding-filter.ts'),
      import('../workspace-folder.ts'),
      import('../fix-report.ts'),
    ]);
    const [only, skip] = [options.list('only'), options.list('skip')];
    requireCodes([...(only ?? []), ...(skip ?? [])], 'fix');
    const paths = folder.existingPaths(args, shell, 'fix');
    const from = folder.folderToStartFrom(paths, shell);
    const isWanted = wanted({ only, skip, paths }, findRoot(shell.host, from));
    const dryRun = options.flag('dry-run');
    const unsafe = options.flag('unsafe');
    const result = await fixWorkspace(shell.host, { from, dryRun, unsafe, wanted: isWanted });

    const left = result.checked.diagnostics.filter(isWanted);
    const offered = await Promise.all(left.map((diagnostic) => fixOf(diagnostic, result.checked)));
    const unsafeLeft = unsafe ? 0 : offered.filter((fix) => fix && !fix.safe).length;
    const request = { result, left, unsafeLeft, dryRun };
    if (options.flag('json') || options.text('format') === 'json') shell.out(fixReportJson(request));
    else fixReport(request, shell);
    if (!result.checked.configured) return exitCodes.couldNotRun;
    return left.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.done;
  },
};
