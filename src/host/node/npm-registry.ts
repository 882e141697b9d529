/** The registry of packages that npm on this machine uses, from wherever its user set it. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { BringError } from '../brought.ts';

const longest = 60 * 1000;

/** npm is asked as a program of Node, without a shell; `npm_config_registry` goes before, as it does for npm. */
export async function npmRegistry(): Promise<string> {
  const said = process.env.npm_config_registry ?? (await askedOfNpm());
  if (!URL.canParse(said)) throw new BringError('unreachable', `npm: ${said}`);
  return said;
}

async function askedOfNpm(): Promise<string> {
  const npm = npmPlace();
  if (npm === undefined) throw new BringError('unreachable', 'npm');
  const { stdout } = await promisify(execFile)(process.execPath, [npm, 'config', 'get', 'registry'], {
    // Settings of the folder one stands in are somebody else's.
    cwd: dirname(process.execPath),
    timeout: longest,
    windowsHide: true,
  });
  return stdout.trim();
}

/** Its file of JavaScript: on Windows beside the command, elsewhere behind it. */
function npmPlace(): string | undefined {
  const folders = [dirname(process.execPath), ...(process.env.PATH ?? '').split(delimiter)];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => [join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'), join(folder, 'npm')])
    .map(realPath)
    .find((path) => path?.endsWith('npm-cli.js') === true);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
