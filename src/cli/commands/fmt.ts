/** `ccstd fmt`: one layout for all YAML of a workspace, with every comment kept. */
import type { FormatResult } from '../../workspace/format-workspace.ts';
import type { CommandModule, CommandTexts } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { isInside, relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';

const zh: CommandTexts = {
  summary: '统一 YAML 的排版，注释和内容不变',
  details:
    '键按字段表的次序，缩进两个空格，不用方括号和花括号，只在需要时加引号；键用哪种语言由作者定。有语法错误的文件不动。',
  arguments: { paths: '只排这些文件或文件夹' },
  options: {
    check: '只看哪些文件要改，有就算不通过（用于持续集成）',
    'dry-run': '只显示会怎么改',
    format: '报告的样式，默认为 text',
    json: '即 --format json',
  },
  examples: {
    'ccstd fmt': '排好当前工作区的全部文件',
    'ccstd fmt courses --dry-run': '看看这个文件夹会怎么改',
    'ccstd fmt --check': '用于持续集成',
  },
};

const en: CommandTexts = {
  summary: 'give all YAML one layout; comments and meaning stay',
  details:
    'Keys in the order of the schema, two spaces, no brackets, quotes only where needed; keys stay in their language. Files with syntax errors are left alone.',
  arguments: { paths: 'lay out only these files or folders' },
  options: {
    check: 'only list files that would change, and fail if there are any (for continuous integration)',
    'dry-run': 'only show what would change',
    format: 'how the report looks; default text',
    json: 'short for --format json',
  },
  examples: {
    'ccstd fmt': 'lay out all files of this workspace',
    'ccstd fmt courses --dry-run': 'see what would change in this folder',
    'ccstd fmt --check': 'for continuous integration',
  },
};

export const command: CommandModule = {
  texts: { 'zh-CN': zh, en },
  arguments: [{ name: 'paths', many: true }],
  options: [
    { name: 'check' },
    { name: 'dry-run' },
    { name: 'format', value: 'format', choices: ['text', 'json'] },
    { name: 'json' },
  ],
  async run(args, options, shell) {
    const [{ formatWorkspace }, { unifiedDiff }, { existingPaths, folderToStartFrom }] = await Promise.all([
      import('../../workspace/format-workspace.ts'),
      import('../unified-diff.ts'),
      import('../workspace-folder.ts'),
    ]);
    const paths = existingPaths(args, shell, 'fmt');
    const checkOnly = options.flag('check');
    const dryRun = checkOnly || options.flag('dry-run');
    const result = formatWorkspace(shell.host, {
      from: folderToStartFrom(paths, shell),
      wanted: (file) => paths.length === 0 || paths.some((path) => isInside(path, file)),
      dryRun,
    });
    const pathOf = (file: string): string =>
      relativePath(shell.host.cwd, `${result.root === '/' ? '' : result.root}/${file}`);
    if (options.flag('json') || options.text('format') === 'json') {
      const report = {
        version: 1,
        files: result.files,
        changed: result.changed.map(({ path }) => path),
        broken: result.broken,
      };
      shell.out(`${JSON.stringify(report, null, 2)}\n`);
    } else {
      for (const { path, before, after } of result.changed) {
        shell.out(
          checkOnly || !dryRun
            ? `${pathOf(path)}\n`
            : unifiedDiff({ path: pathOf(path), before, after }, shell.paintOut),
        );
      }
      const say = dryRun && !checkOnly ? shell.err : shell.out;
      say(closing(result, dryRun, result.broken.map(pathOf), shell));
    }
    if (!result.configured) return exitCodes.couldNotRun;
    return result.broken.length > 0 || (checkOnly && result.changed.length > 0)
      ? exitCodes.findings
      : exitCodes.done;
  },
};

function closing(
  { files, changed }: FormatResult,
  dryRun: boolean,
  broken: readonly string[],
  { language }: Shell,
): string {
  const count = changed.length;
  if (language === 'en') {
    const done = count === 0 ? 'nothing to change' : dryRun ? `${count} would change` : `${count} changed`;
    const left =
      broken.length > 0 ? `Left alone because of errors (see \`ccstd check\`): ${broken.join(', ')}\n` : '';
    return `${left}${files} file${files === 1 ? '' : 's'}: ${done}\n${dryRun && count > 0 ? 'Run `ccstd fmt` to change them\n' : ''}`;
  }
  const done = count === 0 ? '没有需要重排的' : dryRun ? `${count} 个需要重排` : `重排了 ${count} 个`;
  const left = broken.length > 0 ? `有错误，没有动（见 ccstd check）：${broken.join('、')}\n` : '';
  return `${left}${files} 个文件：${done}\n${dryRun && count > 0 ? '运行 ccstd fmt 即可重排\n' : ''}`;
}
