/** What runs on a workspace remember for the next one: files of data, which may be deleted at any time. */
import { replaceFile } from '../8-write/replace-file.ts';
import { type Host, HostError } from '../host/host.ts';
import type { Readings } from '../host/recording-host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { KeptCheck } from './kept-check.ts';
import type { KeptParts } from './kept-parts.ts';

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

/** What is read by every run, and what only builds read that have something to do. */
const files = { state: `${cacheFolder}/kept.json`, parts: `${cacheFolder}/parts.json` } as const;

export function readState(host: Host, root: string): KeptState {
  return (readKept(host, root, files.state) as KeptState | undefined) ?? {};
}

export function writeState(host: Host, root: string, state: KeptState): void {
  writeKept(host, root, files.state, state);
}

export function readParts(host: Host, root: string): KeptParts | undefined {
  return readKept(host, root, files.parts) as KeptParts | undefined;
}

export function writeParts(host: Host, root: string, parts: KeptParts): void {
  writeKept(host, root, files.parts, parts);
}

/** Nothing where there is none, where another version of the product wrote it, and where it is damaged. */
function readKept(host: Host, root: string, file: string): unknown {
  const bytes = readable(host, joinFolder(root, file));
  if (!bytes) return undefined;
  const lineEnd = bytes.indexOf(10);
  const body = bytes.subarray(lineEnd + 1);
  const isOurs = lineEnd !== -1 && new TextDecoder().decode(bytes.subarray(0, lineEnd)) === head(host, body);
  return isOurs ? JSON.parse(new TextDecoder().decode(body)) : undefined;
}

/** A folder in which nothing may be written is one in which nothing is remembered. */
function writeKept(host: Host, root: string, file: string, data: object): void {
  const body = new TextEncoder().encode(JSON.stringify(data));
  const start = new TextEncoder().encode(`${head(host, body)}\n`);
  const whole = new Uint8Array(start.length + body.length);
  whole.set(start);
  whole.set(body, start.length);
  try {
    const ignore = joinFolder(root, `${cacheFolder}/.gitignore`);
    if (host.size(ignore) === undefined) host.write(ignore, new TextEncoder().encode('*\n'));
    replaceFile(host, root, joinFolder(root, file), whole);
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
