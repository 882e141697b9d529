/** For the moments when nothing of the program is loaded yet, or its output can be written no more. */
import { writeSync } from 'node:fs';

const words: Readonly<Record<string, string>> = {
  ENOSPC: '输出写不出去：磁盘已满 / the output cannot be written: the disk is full',
  ENOENT: '当前文件夹已不存在，请换一个文件夹再运行 / the current folder is gone; run this in another one',
};

/**
 * Ends the program with the exit code for what could not be run; both languages, because none is chosen yet.
 */
export function giveUp({ code = 'EIO' }: NodeJS.ErrnoException): never {
  const text = words[code] ?? `输出写不出去（${code}）/ the output cannot be written (${code})`;
  try {
    writeSync(2, `ccstd: ${text}\n`);
  } catch {
    // There is nobody left to tell.
  }
  process.exit(2);
}

/** Where the user stands; a folder can be deleted while somebody stands in it. */
export function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    return giveUp(error as NodeJS.ErrnoException);
  }
}
