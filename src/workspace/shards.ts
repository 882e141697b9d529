/**
 * A build that several machines share: each makes its share of the parts into a folder of its own, with a
 * record of what the whole needs to know of it, and nothing that depends on the parts of others.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Artifact } from '../7-emit/format.ts';
import type { Folder } from '../7-emit/search/index-files.ts';
import { manifestNames } from '../8-write/manifest.ts';
import { shardsFolder } from '../8-write/output-folders.ts';
import type { Host } from '../host/host.ts';
import type { Edition } from '../model/edition.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { FoundPage } from '../site/search/found-page.ts';
import { version } from '../version.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Checked } from './check-workspace.ts';

/** The share `number` of `of`, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** What the search will say of a page. */
export interface RecordedPage {
  /** Of its part among those of the whole build, from 0: pages come in the order of parts. */
  readonly part: number;
  readonly edition: Edition;
  readonly found: FoundPage;
}

export interface ShardRecord {
  readonly version: 1;
  readonly ccstd: string;
  readonly shard: number;
  readonly of: number;
  /** Another one where anything was different from which pages are made: files, look, what was asked. */
  readonly input: string;
  /** A part of all that could be made was asked for. */
  readonly partial: boolean;
  /** Folders that a reader can search. */
  readonly searched: readonly Folder[];
  readonly pages: readonly RecordedPage[];
}

export const recordName = 'shard.json';

/** More would be names of folders that nobody meant. */
export const mostShards = 999;

export const isShard = ({ number, of }: Shard): boolean =>
  Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of && of <= mostShards;

/** Below the output folder. */
export function shardFolder({ number, of }: Shard): string {
  return `${shardsFolder}/${number}-of-${of}`;
}

/** By the name of a part alone, so that a part that comes or goes leaves the others where they are. */
export function isInShard(name: string, { number, of }: Shard, sha256: Host['sha256']): boolean {
  const digest = sha256(new TextEncoder().encode(name)).slice(0, 12);
  return Number.parseInt(digest, 16) % of === number - 1;
}

/** `base` is what all parts stand on, in short. */
export function inputDigest({ host }: BuildPlan, { root, sources }: Checked, base: string): string {
  const lines = sources().map((file) => {
    const bytes = host.read(joinFolder(root, file));
    return `${file} ${bytes ? host.sha256(bytes) : ''}`;
  });
  return host.sha256(new TextEncoder().encode([base, ...lines.sort()].join('\n')));
}

/** Of all that was read of a workspace, as it was read, in short. */
export function textsDigest(
  { sha256 }: Pick<Host, 'sha256'>,
  { sources, textOf }: Pick<Checked, 'sources' | 'textOf'>,
  { media }: Pick<BoundWorkspace, 'media'>,
): string {
  const encoder = new TextEncoder();
  const texts = sources().map((file) => `${file} ${sha256(encoder.encode(textOf(file) ?? ''))}`);
  return sha256(encoder.encode(JSON.stringify([texts, [...media.pictures], [...media.attachments]])));
}

export function recordArtifact(facts: Omit<ShardRecord, 'version' | 'ccstd'>): Artifact {
  const record: ShardRecord = { version: 1, ccstd: version, ...facts };
  const bytes = new TextEncoder().encode(`${JSON.stringify(record)}\n`);
  return { path: recordName, mediaType: 'application/json', bytes, sheet: undefined };
}

/** Files of a shard that the whole has not, or has of its own. */
export const ofShardAlone: ReadonlySet<string> = new Set([recordName, ...manifestNames]);
