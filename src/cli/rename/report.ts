/** What `ccstd rename` did, for people and for programs. */
import { plural } from '../../diagnostics/summary-lines.ts';
import { ledgerName } from '../../leaves/ledger.ts';
import type { Language } from '../../values/language.ts';
import type { Renamed } from '../../workspace/rename-workspace.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { unifiedDiff } from '../unified-diff.ts';

interface RenameReport {
  readonly renamed: Extract<Renamed, { is: 'renamed' }>;
  readonly typed: string;
  readonly newId: string;
  readonly dryRun: boolean;
  /** Absolute. */
  readonly root: string;
}

/** A dry run writes the difference, and nothing else, to stdout. */
export function renameReport({ renamed, typed, newId, dryRun, root }: RenameReport, shell: Shell): void {
  const { files, places, defined } = renamed;
  const pathOf = (file: string): string =>
    relativePath(shell.host.cwd, `${root === '/' ? '' : root}/${file}`);
  for (const { path, before, after } of files)
    shell.out(
      dryRun ? unifiedDiff({ path: pathOf(path), before, after }, shell.paintOut) : `${pathOf(path)}\n`,
    );
  const say = words[shell.language];
  // Who named the file after the entity may want it to follow.
  const isNamesake = stemOf(defined.file) === defined.id.toLowerCase();
  const lines = [
    say.done(typed, newId, { places, files: files.length, dryRun }),
    ...(files.some(({ path }) => path === ledgerName) ? [say.leaves] : []),
    ...(isNamesake ? [say.file(pathOf(defined.file))] : []),
    dryRun ? say.next : say.check,
  ];
  (dryRun ? shell.err : shell.out)(`${lines.join('\n')}\n`);
}

export function renameReportJson({ renamed, typed, newId, dryRun }: RenameReport): string {
  const { files, places } = renamed;
  const report = {
    version: 1,
    entity: typed,
    newId,
    dryRun,
    places,
    files: files.map(({ path }) => path),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? '')
    .replace(/\.ya?ml$/i, '')
    .normalize('NFC')
    .toLowerCase();
}

interface Counts {
  readonly places: number;
  readonly files: number;
  readonly dryRun: boolean;
}

interface Words {
  done(typed: string, newId: string, counts: Counts): string;
  file(path: string): string;
  readonly leaves: string;
  readonly check: string;
  readonly next: string;
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    done: (typed, newId, { places, files, dryRun }) =>
      `${typed} ${dryRun ? '将换成' : '换成了'} ${newId}：${files} 个文件，标识出现 ${places} 处`,
    leaves: '活页台账一起改，版次不变',
    file: (path) => `文件不移动：${path}（文件名不影响引用，要改可以自己改）`,
    check: '下一步：ccstd check',
    next: '去掉 --dry-run 即可写入',
  },
  en: {
    done: (typed, newId, { places, files, dryRun }) =>
      `${typed} ${dryRun ? 'would become' : 'is now'} ${newId}: ${plural(places, 'place')}, ${plural(files, 'file')}`,
    leaves: 'The ledger follows; leaves keep their revisions',
    file: (path) => `The file stays where it is: ${path} (file names mean nothing to references)`,
    check: 'Next: ccstd check',
    next: 'Run without --dry-run to write them',
  },
};
