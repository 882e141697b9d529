/**
 * Installs what the product is built and tested with, when it is not there yet: plain JavaScript, because
 * nothing is installed before it runs. Called by `npm start`, `npm test` and `npm pack`; does nothing when
 * every package has the version that the lockfile names.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => {
  try {
    return JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
  } catch {
    return undefined;
  }
};

const [major, minor] = process.versions.node.split('.').map(Number);
const { engines } = read('package.json');
const [, needsMajor, needsMinor] = /(\d+)\.(\d+)/.exec(engines.node).map(Number);
if (major < needsMajor || (major === needsMajor && minor < needsMinor)) {
  const needed = `${needsMajor}.${needsMinor}`;
  console.error(
    `需要 Node.js ${needed} 或更新版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装。`,
  );
  console.error(
    `Node.js ${needed} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(2);
}

/**
 * npm lists in `node_modules` what it installed; parts for other systems are optional and not in that list.
 */
const wanted = Object.entries(read('package-lock.json').packages).filter(
  ([path, { optional }]) => path !== '' && !optional,
);
const installed = read('node_modules/.package-lock.json')?.packages ?? {};
if (wanted.every(([path, { version }]) => installed[path]?.version === version)) process.exit(0);

// npm says where it is, so that no shell has to find it.
const npm = process.env.npm_execpath;
const [command, ...words] = npm ? [process.execPath, npm, 'ci'] : ['npm', 'ci'];
const { status } = spawnSync(command, [...words, '--no-audit', '--no-fund'], {
  cwd: root,
  stdio: ['inherit', 2, 2],
  shell: !npm,
});
process.exit(status ?? 1);
