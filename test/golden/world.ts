/**
 * A small world on disk: its input, the commands that run on it, and what they leave, as text that reviews
 * can read.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { version } from '../../src/version.ts';

/** Path below a folder, with `/` → content, sorted by path. */
type Files = ReadonlyMap<string, Uint8Array>;

export function inputOf(world: string): Files {
  return filesBelow(join(world, 'input'));
}

/**
 * Runs the commands one after another on the input, all of which must succeed, and returns what is new or
 * changed: path → text. Files that no review reads (pictures, scripts, styles) are held by their digests.
 */
export async function leftBy(
  commands: readonly string[],
  input: Files,
): Promise<ReadonlyMap<string, string>> {
  const machine = nodeHost();
  const memory = memoryHost(Object.fromEntries(input), machine.templates());
  for (const command of commands) await succeed(command, { ...memory, env: { CCSTD_LANG: 'zh-CN' } });
  const left = [...memory.files].map(([path, bytes]) => [path.slice(1), bytes] as const);
  const changed = left.filter(
    ([path, bytes]) => !isKept(path) && (!input.has(path) || !sameBytes(input.get(path), bytes)),
  );
  return sorted(changed.map(([path, bytes]) => [path, held(path, bytes)] as const));
}

export function expectedOf(world: string): ReadonlyMap<string, string> {
  const texts = [...filesBelow(join(world, 'expected'))].map(
    ([path, bytes]) => [path, decode(bytes)] as const,
  );
  const digests = texts.find(([path]) => path === digestFile)?.[1] ?? '';
  const lines = digests.split('\n').filter((line) => line !== '');
  const byDigest = lines.map(
    (line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))] as const,
  );
  return sorted([...texts.filter(([path]) => path !== digestFile), ...byDigest]);
}

export function writeExpected(world: string, left: ReadonlyMap<string, string>): void {
  const folder = join(world, 'expected');
  rmSync(folder, { recursive: true, force: true });
  const digests: string[] = [];
  for (const [path, text] of left) {
    if (!isRead(path)) digests.push(`${text} ${path}\n`);
    else write(join(folder, path), text);
  }
  write(join(folder, digestFile), digests.join(''));
}

const digestFile = 'digests.txt';

async function succeed(command: string, host: Parameters<typeof run>[1]['host']): Promise<void> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const terminal = { outIsTerminal: false, errIsTerminal: false, columns: undefined, now: () => 0 };
  const status = await run(command.split(' ').slice(1), { host, out: say, err: say, ...terminal });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${said.join('')}`);
}

/**
 * A text as it is, but for the version of the program and styles and scripts inside it; of anything else, its
 * digest.
 */
function held(path: string, bytes: Uint8Array): string {
  if (!isRead(path)) return digest(bytes);
  const text = decode(bytes).replace(
    /(<(style|script)\b[^>]*>)([\s\S]{500,}?)(<\/\2>)/g,
    (_, start: string, __, content: string, end: string) => `${start}{sha256 ${digest(content)}}${end}`,
  );
  return text
    .replaceAll(`"ccstd": "${version}"`, '"ccstd": "{version}"')
    .replaceAll(`_version: ${version}`, '_version: {version}');
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the program keeps for its next run, which no one reads and which may be deleted at any time. */
function isKept(path: string): boolean {
  return path.startsWith('.ccstd/cache/');
}

function isRead(path: string): boolean {
  return /\.(html|md|json|jsonld|ya?ml|csv|tsv|txt|xml)$/.test(path);
}

function filesBelow(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return sorted(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)] as const),
  );
}

function sorted<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
