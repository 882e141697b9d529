/** `ccstd report alliance`: folders of schools, opened one after the other, of which only facts are kept. */

import { lower } from '../../5-lower/lower.ts';
import { allianceSheet } from '../../6-render/alliance/alliance-sheet.ts';
import { artifactWords } from '../../6-render/words.ts';
import { allianceReport } from '../../alliance/alliance-report.ts';
import { type SchoolFacts, schoolFacts } from '../../alliance/school-facts.ts';
import type { Host } from '../../host/host.ts';
import { configName } from '../../paths/config-name.ts';
import { joinFolder } from '../../paths/join-folder.ts';
import { compareText } from '../../values/compare-text.ts';
import { checkSources } from '../../workspace/check-workspace.ts';
import { readLock } from '../../workspace/read-packages.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { SheetFormat } from '../format-asked.ts';
import { absolutePath, relativePath } from '../paths.ts';
import { sheetAs } from '../sheet-as.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { allianceLines } from './alliance-lines.ts';

const says = {
  'zh-CN': {
    few: '写两所以上学校的文件夹，或一个装着各校文件夹的文件夹。',
    errors: (folder: string, count: number) =>
      `${folder}：${count} 个错误，没有比较；先运行 ccstd check -C ${folder}`,
  },
  en: {
    few: 'name the folders of two schools or more, or one folder that holds them.',
    errors: (folder: string, count: number) =>
      `${folder}: ${count} errors, left out; run ccstd check -C ${folder}`,
  },
};

export interface AllianceAnswer {
  readonly output: string | Uint8Array;
  readonly code: ExitCode;
}

export async function allianceAs(
  format: 'table' | SheetFormat,
  named: readonly string[],
  shell: Shell,
): Promise<AllianceAnswer> {
  const { host, language } = shell;
  const folders = [...new Set(named.flatMap((one) => schoolsIn(host, one)))];
  if (folders.length < 2) throw new UsageError({ is: 'said', text: says[language].few }, 'report');
  const schools: SchoolFacts[] = [];
  const unread: { folder: string; errors: number }[] = [];
  for (const root of folders) {
    const folder = relativePath(host.cwd, root);
    const facts = factsOf(host, root, folder);
    if (typeof facts !== 'number') schools.push(facts);
    else {
      unread.push({ folder, errors: facts });
      shell.err(`${says[language].errors(folder, facts)}\n`);
    }
  }
  const report = allianceReport(schools, unread);
  const words = artifactWords(language, host.templates());
  const output =
    format === 'table'
      ? allianceLines(report, words)
      : await sheetAs(format, allianceSheet(report, words), words, host.templates());
  return { output, code: unread.length > 0 ? exitCodes.findings : exitCodes.done };
}

/** A folder that is no workspace stands for those in it. */
function schoolsIn(host: Host, named: string): string[] {
  const folder = absolutePath(host.cwd, named);
  if (host.size(joinFolder(folder, configName)) !== undefined) return [folder];
  const found = [...host.walk(folder, (below) => below.includes('/'))]
    .filter(({ path }) => path.split('/').length === 2 && path.endsWith(`/${configName}`))
    .map(({ path }) => joinFolder(folder, path.slice(0, -configName.length - 1)));
  if (found.length === 0) throw new UsageError({ is: 'no-such-folder', path: named }, 'report');
  return found.sort(compareText);
}

/** The number of errors, where they leave nothing to stand on: also what was never fetched is not compared. */
function factsOf(host: Host, root: string, folder: string): SchoolFacts | number {
  const { workspace, diagnostics } = checkSources(host, { from: root });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!workspace || errors.some(({ code }) => code.startsWith('package/'))) return errors.length;
  return schoolFacts({ folder, errors: errors.length }, workspace, lower(workspace), readLock(host, root));
}
