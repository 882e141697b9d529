/** What runs on a workspace remember for the next one: files of data, which may be deleted at any time. */
import { replaceFile } from '../8-write/replace-file.ts';
import { stayInside } from '../8-write/stay-inside.ts';
import { type Host, HostError } from '../host/host.ts';
import type { Readings } from '../host/recording-host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { KeptCheck } from './kept-check.ts';
import type { KeptParts } from './kept-parts.ts';
import { isParts, isPrints, isState, parsed } from './kept-shapes.ts';
import type { KeptPrints } from './prints.ts';

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

const lineEnd = 10;

/** What is read by every run, what runs read that have something to do, and what only such builds read. */
const files = {
  state: `${cacheFolder}/kept.json`,
  sources: `${cacheFolder}/files.jsonl`,
  parts: `${cacheFolder}/parts.json`,
  prints: `${cacheFolder}/prints.json`,
} as const;

export function readState(host: Host, root: string): KeptState {
  const state = readData(host, root, files.state);
  return isState(state) ? (state as KeptState) : {};
}

export function writeState(host: Host, root: string, state: KeptState): void {
  writeKept(host, root, files.state, [encoded(state)]);
}

export function readParts(host: Host, root: string): KeptParts | undefined {
  const parts = readData(host, root, files.parts);
  return isParts(parts) ? (parts as KeptParts) : undefined;
}

export function writeParts(host: Host, root: string, parts: KeptParts): void {
  writeKept(host, root, files.parts, [encoded(parts)]);
}

export function readPrints(host: Host, root: string): KeptPrints | undefined {
  const prints = readData(host, root, files.prints);
  return isPrints(prints) ? (prints as KeptPrints) : undefined;
}

export function writePrints(host: Host, root: string, prints: KeptPrints): void {
  writeKept(host, root, files.prints, [encoded(prints)]);
}

/** What is known of single files; it is as large as they are. */
export function readFileLines(host: Host, root: string): Uint8Array | undefined {
  return readKept(host, root, files.sources);
}

export function writeFileLines(host: Host, root: string, lines: readonly Uint8Array[]): void {
  writeKept(host, root, files.sources, lines);
}

function encoded(data: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(data));
}

function readData(host: Host, root: string, file: string): unknown {
  const body = readKept(host, root, file);
  return body && parsed(body);
}

/** Nothing where there is none, where another version of the product wrote it, and where it is damaged. */
function readKept(host: Host, root: string, file: string): Uint8Array | undefined {
  const bytes = readable(host, joinFolder(root, file));
  if (!bytes) return undefined;
  const end = bytes.indexOf(lineEnd);
  const body = bytes.subarray(end + 1);
  const isOurs = end !== -1 && new TextDecoder().decode(bytes.subarray(0, end)) === head(host, body);
  return isOurs ? body : undefined;
}

/** A folder in which nothing may be written is one in which nothing is remembered. */
function writeKept(host: Host, root: string, file: string, parts: readonly Uint8Array[]): void {
  const headOf = (body: Uint8Array) => new TextEncoder().encode(`${head(host, body)}\n`);
  const start = headOf(new Uint8Array()).length;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, start));
  let at = start;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  whole.set(headOf(whole.subarray(start)));
  try {
    const ignore = joinFolder(root, `${cacheFolder}/.gitignore`);
    stayInside(host, root, [file]);
    if (host.size(ignore) === undefined) host.write(ignore, new TextEncoder().encode('*\n'));
    replaceFile(host, root, joinFolder(root, file), whole);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** Another number for another shape of what is kept: then nothing of the old one is read. */
const stateVersion = 3;

function head(host: Host, body: Uint8Array): string {
  return `ccstd ${stateVersion} ${host.product()} ${host.sha256(body)}`;
}

function readable(host: Host, path: string): Uint8Array | undefined {
  try {
    return host.read(path);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
