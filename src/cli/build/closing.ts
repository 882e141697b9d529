/** What a build says when it has ended, or was kept from beginning. */

import { entriesIn, manifestText, toManifest } from '../../8-write/manifest.ts';
import { version } from '../../version.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';

export interface Outcome {
  /** Absolute path. */
  readonly folder: string;
  readonly counts: { readonly written: number; readonly unchanged: number; readonly removed: number };
  /** Copies of files that were edited, below the folder. */
  readonly kept: readonly string[];
  readonly warnings: number;
  readonly started: number;
  readonly entrance: string | undefined;
}

export function sayMade(
  shell: Shell,
  { folder, counts, kept, warnings, started, entrance }: Outcome,
): ExitCode {
  const words = closing[shell.language];
  const where = relativePath(shell.host.cwd, folder);
  shell.out(`${words.made({ ...counts, where, seconds: ((shell.now() - started) / 1000).toFixed(1) })}\n`);
  if (kept.length > 0) shell.out(`${words.kept(kept.map((path) => `${where}/${path}`))}\n`);
  if (warnings > 0) shell.out(`${words.warnings(warnings)}\n`);
  shell.out(
    `${shell.paintOut('strong', words.open(entrance === undefined ? `${where}/` : `${where}/${entrance}`))}\n`,
  );
  return exitCodes.done;
}

/** Of all that lies on the disk, whoever it is for. */
export function printManifest(shell: Shell, folder: string): ExitCode {
  shell.out(manifestText(toManifest(version, entriesIn(shell.host, folder) ?? [])));
  return exitCodes.done;
}

/** Asks whether to write among files of somebody else, where there are some and somebody can answer. */
export async function mayOverwrite(files: readonly string[], where: string, shell: Shell): Promise<boolean> {
  return files.length > 0 && isYes(await shell.ask?.(closing[shell.language].mayOverwrite(where, files)));
}

export function sayForeign(files: readonly string[], where: string, shell: Shell): ExitCode {
  shell.err(`ccstd: ${closing[shell.language].foreign(where, files)}\n`);
  return exitCodes.couldNotRun;
}

function isYes(answer: string | undefined): boolean {
  return /^\s*(y|yes|是|好)\s*$/i.test(answer ?? '');
}

interface Made {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly where: string;
  readonly seconds: string;
}

export const closing = {
  'zh-CN': {
    made: ({ written, unchanged, removed, where, seconds }: Made) =>
      `在 ${where}/ 里生成 ${written + unchanged} 个文件，用时 ${seconds} 秒：写入 ${written} 个，没有变化 ${unchanged} 个，删除 ${removed} 个`,
    kept: (paths: readonly string[]) =>
      `有 ${paths.length} 个文件生成以后改过，改过的另存为 ${paths.join('、')}`,
    warnings: (count: number) => `有 ${count} 个警告，运行 ccstd check 查看`,
    open: (path: string) => `打开 ${path}`,
    waiting: '另一次生成正在写同一个文件夹，等它完成……',
    mayOverwrite: (where: string, files: readonly string[]) =>
      `${where} 里有不是 ccstd 生成的文件（${files.join('、')} 等）。也写进去，同名的覆盖掉吗？(y/N) `,
    foreign: (where: string, files: readonly string[]) =>
      `${where} 里有不是 ccstd 生成的文件（${files.join('、')} 等），什么也没有写。\n把它们移走，或者在 ccstd.yaml 的“输出”里换一个文件夹；确定要写进去，加上 --force。`,
  },
  en: {
    made: ({ written, unchanged, removed, where, seconds }: Made) =>
      `Made ${written + unchanged} files in ${where}/ in ${seconds} s: ${written} written, ${unchanged} unchanged, ${removed} removed`,
    kept: (paths: readonly string[]) =>
      `Edited since they were made, and kept as copies: ${paths.join(', ')}`,
    warnings: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}: see ccstd check`,
    open: (path: string) => `Open ${path}`,
    waiting: 'Another build is writing to the same folder; waiting for it …',
    mayOverwrite: (where: string, files: readonly string[]) =>
      `${where} has files that ccstd did not make (such as ${files.join(', ')}). Write there all the same, over those of the same name? (y/N) `,
    foreign: (where: string, files: readonly string[]) =>
      `${where} has files that ccstd did not make (such as ${files.join(', ')}); nothing was written.\nMove them away, or name another folder as \`output\` in ccstd.yaml; to write there all the same, add --force.`,
  },
};
