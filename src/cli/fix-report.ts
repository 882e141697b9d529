/** What `ccstd fix` did, for people and for programs. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { counts, plural } from '../diagnostics/summary-lines.ts';
import type { FixResult } from '../workspace/fix-run.ts';
import { relativePath } from './paths.ts';
import { countBySeverity } from './report-findings.ts';
import type { Shell } from './shell.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface FixReport {
  readonly result: FixResult;
  /** Findings that are still there. */
  readonly left: readonly Diagnostic[];
  /** How many of these `--unsafe` could put right. */
  readonly unsafeLeft: number;
  readonly dryRun: boolean;
}

/** A dry run writes the difference, and nothing else, to stdout. */
export function fixReport({ result, left, unsafeLeft, dryRun }: FixReport, shell: Shell): void {
  const { root } = result.checked;
  for (const { path, before, after } of result.files) {
    const shown = relativePath(shell.host.cwd, `${root === '/' ? '' : root}/${path}`);
    if (before === after && dryRun)
      shell.err(`${shown}  ${shell.language === 'en' ? 'would be saved as UTF-8' : '将改存为 UTF-8'}\n`);
    else if (dryRun) shell.out(unifiedDiff({ path: shown, before, after }, shell.paintOut));
    else
      shell.out(
        `${shown}  ${[...codesIn(result.fixed, path)].map(([code, times]) => (times > 1 ? `${code} ×${times}` : code)).join(shell.language === 'en' ? ', ' : '、')}\n`,
      );
  }
  const say = dryRun ? shell.err : shell.out;
  say(
    `${(shell.language === 'en' ? english : chinese)({ result, left, unsafeLeft, dryRun }).filter(Boolean).join('\n')}\n`,
  );
}

export function fixReportJson({ result, left, unsafeLeft }: FixReport): string {
  const files = result.files.map(({ path }) => ({
    path,
    fixed: Object.fromEntries(codesIn(result.fixed, path)),
  }));
  return `${JSON.stringify({ version: 1, files, left: countBySeverity(left), unsafeLeft }, null, 2)}\n`;
}

function codesIn(fixed: readonly Diagnostic[], file: string): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { code, where } of fixed) if (where.file === file) codes.set(code, (codes.get(code) ?? 0) + 1);
  return new Map([...codes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function chinese({ result, left, unsafeLeft, dryRun }: FixReport): string[] {
  const found = countBySeverity(left);
  return [
    result.files.length === 0
      ? '没有可以自动修正的问题'
      : `${dryRun ? '可以修正' : '修正了'} ${result.files.length} 个文件里的 ${result.fixed.length} 处问题`,
    unsafeLeft > 0 ? `还有 ${unsafeLeft} 处改了会影响内容：先用 ccstd fix --unsafe --dry-run 看一遍` : '',
    found.error + found.warning > 0 ? `剩下 ${counts(found, 'zh-CN')}，运行 ccstd check 查看` : '',
  ];
}

function english({ result, left, unsafeLeft, dryRun }: FixReport): string[] {
  const found = countBySeverity(left);
  return [
    result.files.length === 0
      ? 'Nothing can be put right automatically'
      : `${dryRun ? 'Would put' : 'Put'} right ${plural(result.fixed.length, 'finding')} in ${plural(result.files.length, 'file')}`,
    unsafeLeft > 0
      ? `${unsafeLeft} more would change the content: look with \`ccstd fix --unsafe --dry-run\` first`
      : '',
    found.error + found.warning > 0 ? `Left: ${counts(found, 'en')}; see \`ccstd check\`` : '',
  ];
}
