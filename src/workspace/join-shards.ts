/** The shards of a build, each as a machine made it → the build as one machine would have made it. */
import { findRoot } from '../0-read/find-root.ts';
import { requireFolder } from '../0-read/output-folder.ts';
import { outputFolder } from '../0-read/workspace-files.ts';
import type { Artifact } from '../7-emit/format.ts';
import { SearchIndex } from '../7-emit/search/search-index.ts';
import { earlierOutput, withoutExtension } from '../8-write/earlier-output.ts';
import { foreignFiles } from '../8-write/foreign-files.ts';
import { whileLocked } from '../8-write/lock.ts';
import { entriesIn, type ManifestEntry } from '../8-write/manifest.ts';
import { type Written, writeArtifacts } from '../8-write/write.ts';
import type { Host } from '../host/host.ts';
import type { Edition } from '../model/edition.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { version } from '../version.ts';
import { keepsEarlier } from './build-plan.ts';
import { readConfig } from './read-config.ts';
import { ofShardAlone, recordName, type ShardRecord, shardFolder } from './shards.ts';

/** What keeps shards from being one build; paths are from the output folder. */
export type JoinProblem =
  | { readonly is: 'missing'; readonly folders: readonly string[] }
  /** Made from other files, by another version, or asked otherwise. */
  | { readonly is: 'different'; readonly folders: readonly [string, string] }
  /** Not the bytes that were made. */
  | { readonly is: 'damaged'; readonly path: string };

export interface JoinedShards {
  /** Absolute path of the output. */
  readonly folder: string;
  /** Undefined where nothing was written, for the problem or for files of somebody else. */
  readonly written: Written | undefined;
  readonly problem?: JoinProblem;
  readonly foreign: readonly string[];
}

export interface JoinOptions {
  readonly from?: string;
  readonly of: number;
  /** Also into a folder that holds files of somebody else. */
  readonly amongOthers?: boolean;
  sayWaiting?(): void;
}

interface ReadShard {
  readonly record: ShardRecord;
  readonly entries: readonly ManifestEntry[];
  /** Below the output folder. */
  readonly folder: string;
}

export async function joinShards(host: Host, options: JoinOptions): Promise<JoinedShards> {
  const root = findRoot(host, options.from ?? host.cwd);
  const { config } = readConfig(host, root);
  const folder = joinFolder(root, outputFolder(config));
  const shards = readShards(host, folder, options.of);
  if ('is' in shards) return { folder, written: undefined, problem: shards, foreign: [] };
  requireFolder(host, root, config);
  const foreign = options.amongOthers ? [] : foreignFiles(host, folder);
  if (foreign.length > 0) return { folder, written: undefined, foreign };
  const join = () => writeJoined(host, folder, shards);
  return { folder, foreign: [], ...(await whileLocked(host, folder, join, options.sayWaiting)) };
}

function readShards(host: Host, output: string, of: number): readonly ReadShard[] | JoinProblem {
  const folders = Array.from({ length: of }, (_, at) => shardFolder({ number: at + 1, of }));
  const found = folders.map((folder) => readShard(host, output, folder));
  const missing = folders.filter((_, at) => !found[at]);
  if (missing.length > 0) return { is: 'missing', folders: missing };
  const shards = found.filter((shard) => shard !== undefined);
  const [first] = shards;
  const other = shards.find(
    ({ record }, at) =>
      record.shard !== at + 1 ||
      record.of !== of ||
      record.ccstd !== version ||
      record.input !== first?.record.input,
  );
  if (first && other) return { is: 'different', folders: [first.folder, other.folder] };
  return shards;
}

function readShard(host: Host, output: string, folder: string): ReadShard | undefined {
  const bytes = host.read(joinFolder(output, `${folder}/${recordName}`));
  const entries = entriesIn(host, joinFolder(output, folder)) ?? [];
  try {
    const record: ShardRecord | null = JSON.parse(new TextDecoder().decode(bytes));
    return record && Array.isArray(record.pages) ? { record, entries, folder } : undefined;
  } catch {
    return undefined;
  }
}

type Outcome = Pick<JoinedShards, 'written' | 'problem'>;

async function writeJoined(host: Host, output: string, shards: readonly ReadShard[]): Promise<Outcome> {
  const { partial = false, searched = [] } = shards[0]?.record ?? {};
  const keeps = keepsEarlier({ partial, searched });
  const earlier = earlierOutput(host, output, keeps);
  let problem: JoinProblem | undefined;

  async function* artifacts(): AsyncIterable<Artifact> {
    const digests = new Map<string, string>();
    for (const { entries, folder } of shards)
      for (const entry of entries) {
        if (ofShardAlone.has(entry.path)) continue;
        const path = `${folder}/${entry.path}`;
        const bytes = host.read(joinFolder(output, path));
        // Styles, scripts and pictures are in the shard of every page that uses them.
        const known = digests.get(entry.path);
        if (!bytes || host.sha256(bytes) !== entry.sha256 || (known ?? entry.sha256) !== entry.sha256) {
          problem = { is: 'damaged', path };
          return;
        }
        digests.set(entry.path, entry.sha256);
        if (known === undefined) yield artifactOf(entry, bytes);
      }
    yield* searchFiles();
  }

  function* searchFiles(): Iterable<Artifact> {
    const search = new SearchIndex(searched, earlier.read);
    const pages = shards.flatMap(({ record }) => record.pages);
    for (const { found, edition } of pages.sort((a, b) => a.part - b.part)) {
      search.add(found, edition);
      yield* made(search.full());
    }
    const { standing } = earlier;
    const stays = (path: string) => standing.has(withoutExtension(path));
    yield* made(search.rest(standing.size > 0 ? stays : undefined));
  }

  const written = await writeArtifacts(host, artifacts(), {
    ...{ folder: output, version, keeps, listed: earlier.entries.values() },
    isAllowed: () => problem === undefined,
  });
  return problem ? { written, problem } : { written };
}

/** Nothing stands of an index that is written anew. */
function* made(shards: ReturnType<SearchIndex['full']>): Iterable<Artifact> {
  for (const shard of shards) if ('bytes' in shard) yield shard;
}

function artifactOf({ path, mediaType, ...entry }: ManifestEntry, bytes: Uint8Array): Artifact {
  const edition: Edition = entry.edition === 'teacher' ? 'teacher' : 'student';
  const sheet = entry.document === 'asset' ? undefined : { ...entry, edition, path, title: '' };
  return { path, mediaType, bytes, sheet };
}
