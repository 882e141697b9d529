/** What runs on a workspace remember for the next one: one file of data, which may be deleted at any time. */
import { replaceFile } from '../8-write/replace-file.ts';
import { type Host, HostError } from '../host/host.ts';
import type { Readings } from '../host/recording-host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { KeptCheck } from './kept-check.ts';

export interface KeptState {
  readonly check?: Kept<KeptCheck>;
  readonly build?: Kept<KeptBuild>;
}

export interface Kept<T> {
  /** What the run was asked for, and the day. */
  readonly request: string;
  readonly readings: Readings;
  readonly result: T;
}

export interface KeptBuild {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** SHA-256 of the list of its files with their stamps. */
  readonly output: string;
  readonly files: number;
  readonly warnings: number;
  /** Where to begin reading, relative to `folder`. */
  readonly entrance?: string;
}

/** What the product keeps for itself in a workspace, from its root. */
export const ownFolder = '.ccstd';
const cacheFolder = `${ownFolder}/cache`;
const stateFile = `${cacheFolder}/kept.json`;

/** Nothing where there is none, where another version of the product wrote it, and where it is damaged. */
export function readState(host: Host, root: string): KeptState {
  const bytes = readable(host, joinFolder(root, stateFile));
  if (!bytes) return {};
  const lineEnd = bytes.indexOf(10);
  const body = bytes.subarray(lineEnd + 1);
  if (lineEnd === -1 || new TextDecoder().decode(bytes.subarray(0, lineEnd)) !== head(host, body)) return {};
  return JSON.parse(new TextDecoder().decode(body)) as KeptState;
}

/** A folder in which nothing may be written is one in which nothing is remembered. */
export function writeState(host: Host, root: string, state: KeptState): void {
  const body = new TextEncoder().encode(JSON.stringify(state));
  const start = new TextEncoder().encode(`${head(host, body)}\n`);
  const whole = new Uint8Array(start.length + body.length);
  whole.set(start);
  whole.set(body, start.length);
  try {
    const ignore = joinFolder(root, `${cacheFolder}/.gitignore`);
    if (host.size(ignore) === undefined) host.write(ignore, new TextEncoder().encode('*\n'));
    replaceFile(host, root, joinFolder(root, stateFile), whole);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

function head(host: Host, body: Uint8Array): string {
  return `ccstd 1 ${host.product()} ${host.sha256(body)}`;
}

function readable(host: Host, path: string): Uint8Array | undefined {
  try {
    return host.read(path);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
