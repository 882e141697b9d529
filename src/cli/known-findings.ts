/**
 * `--baseline FILE`: leaves out what the file knows, says what has gone since, and keeps the file when asked
 * to.
 */

import {
  type BaselineEntry,
  baselineOf,
  compareWithBaseline,
  readBaseline,
  writeBaseline,
} from '../diagnostics/baseline.ts';
import { hidesItsFile } from '../diagnostics/classes.ts';
import type { PresentedDiagnostic } from '../diagnostics/present.ts';
import type { Language } from '../values/language.ts';
import type { Findings } from '../workspace/check-workspace.ts';
import { absolutePath } from './paths.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

export interface BaselineRequest {
  /** As it was typed. */
  readonly file: string;
  readonly update: boolean;
  readonly checked: Findings;
  readonly findings: readonly PresentedDiagnostic[];
  /** Whether the user wants to see findings like this. */
  wanted(finding: { readonly code: string; readonly where: { readonly file: string } }): boolean;
}

/** The findings that are new; the file is written at once. */
export function newFindings(request: BaselineRequest, shell: Shell): readonly PresentedDiagnostic[] {
  const { file, update, checked, findings } = request;
  const path = absolutePath(shell.host.cwd, file);
  if (!checked.configured) return findings;
  const bytes = shell.host.read(path);
  const say = words[shell.language];
  if (!bytes) {
    if (!update) throw new UsageError({ is: 'no-baseline', path: file }, 'check');
    const recorded = baselineOf(findings);
    writeOutput(shell.host, file, writeBaseline(recorded));
    shell.err(`${say.made(file, recorded.length)}\n`);
    return findings.filter((finding) => !recorded.includes(finding));
  }
  const entries = readBaseline(new TextDecoder().decode(bytes));
  if (!entries) throw new UsageError({ is: 'bad-baseline', path: file }, 'check');
  const { known, stale } = compareWithBaseline(findings, entries, inScope(request));
  if (stale.length > 0) {
    if (update)
      writeOutput(shell.host, file, writeBaseline(entries.filter((entry) => !stale.includes(entry))));
    shell.err(`${update ? say.shrunk(file, stale.length) : say.stale(file, stale.length)}\n`);
  }
  return findings.filter((finding) => !known.has(finding));
}

/** A file that could not be read hides what else is in it. */
function inScope({ checked, wanted }: BaselineRequest): (entry: BaselineEntry) => boolean {
  const hidden = checked.diagnostics.filter(hidesItsFile);
  const files = new Set(hidden.map(({ where }) => where.file));
  return ({ code, file }) => !files.has(file) && wanted({ code, where: { file } });
}

const words: Readonly<
  Record<Language, Readonly<Record<'made' | 'stale' | 'shrunk', (file: string, count: number) => string>>>
> = {
  'zh-CN': {
    made: (file, count) => `ccstd: 基线 ${file} 记下了 ${count} 处问题，以后只报新的`,
    stale: (file, count) =>
      `ccstd: 基线 ${file} 里有 ${count} 处已经改好；加上 --baseline-update 再运行一次，就从基线里删去`,
    shrunk: (file, count) => `ccstd: 从基线 ${file} 里删去了 ${count} 处已经改好的`,
  },
  en: {
    made: (file, count) =>
      `ccstd: the baseline ${file} records ${findingsOf(count)}; from now on only new ones are reported`,
    stale: (file, count) =>
      `ccstd: ${findingsOf(count)} in the baseline ${file} ${count === 1 ? 'is' : 'are'} gone; run again with --baseline-update to remove ${count === 1 ? 'it' : 'them'}`,
    shrunk: (file, count) => `ccstd: removed ${findingsOf(count)} that are gone from the baseline ${file}`,
  },
};

function findingsOf(count: number): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}`;
}
