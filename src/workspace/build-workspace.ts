/** `build`: an opened workspace that is free of errors → everything that is made of it, on disk. */
import { requireFolder } from '../0-read/output-folder.ts';
import { outputFolder } from '../0-read/workspace-files.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { ReleasePart } from '../3-bind/release-scope.ts';
import { foreignFiles } from '../8-write/foreign-files.ts';
import { whileLocked } from '../8-write/lock.ts';
import { packsFolder } from '../8-write/output-folders.ts';
import type { Written } from '../8-write/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { PackRange } from '../leaves/book-pack.ts';
import type { Edition } from '../model/edition.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { type Checked, type CheckOptions, checkWorkspace } from './check-workspace.ts';
import type { KeptParts, PartsOfBuild } from './kept-parts.ts';
import { type KeptPrints, Prints } from './prints.ts';
import { type Shard, shardFolder } from './shards.ts';

export interface BuildOptions extends CheckOptions {
  /** Names of documents; left out = all. */
  readonly documents?: readonly string[];
  readonly formats?: readonly string[];
  readonly editions?: readonly Edition[];
  readonly programme?: string;
  readonly course?: string;
  /** Only parts that are others since this revision; what they were must lie in the folder for it to be whole. */
  readonly changedSince?: string;
  /** Only this share of the parts, into a folder of its own; `joinShards` makes the whole of all shares. */
  readonly shard?: Shard;
  /** Instead of documents: replacement packs, into a folder of their own. */
  readonly pack?: PackRange;
  /** Also into a folder that holds files of somebody else. */
  readonly amongOthers?: boolean;
  /** Another build is at work in the same folder, and this one waits for its end. */
  sayWaiting?(): void;
}

export interface Built {
  readonly checked: Checked;
  /**
   * Undefined when errors stopped the build, or a leak that only the finished pages show: then nothing was
   * written.
   */
  readonly written: Written | undefined;
  /** What formats had to say of what they made; left out = nothing was made. */
  readonly said?: readonly Diagnostic[];
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** A few files of somebody else in the output folder; then nothing was written. */
  readonly foreign: readonly string[];
  /** A programme or course that was asked for and is not there; then nothing was written. */
  readonly unknownId?: { readonly typed: string; readonly known: readonly string[] };
}

export interface BuiltInParts extends Built {
  /** What the next build can know of this one; left out = nothing was made. */
  readonly parts?: PartsOfBuild;
  /** What it printed, and what earlier builds did. */
  readonly prints?: Prints;
}

/** Checks, and where there is no error writes every document into the output folder, all or nothing. */
export async function buildWorkspace(host: Host, options: BuildOptions = {}): Promise<Built> {
  const checked = await checkWorkspace(host, { ...options, part: partOf(options) });
  return buildChecked(host, checked, options);
}

/** Of a release that is limited to a course or a programme. */
export function partOf({ release, course, programme }: BuildOptions): ReleasePart | undefined {
  if (!release || (course === undefined && programme === undefined)) return undefined;
  // Of a course within a programme only the course is made.
  return course === undefined ? { programme } : { courses: [course] };
}

/**
 * Of a workspace that was checked for the same. `kept` is what an earlier build knew of its parts: those of
 * which nothing changed are not made again.
 */
export async function buildChecked(
  host: Host,
  checked: Checked,
  options: BuildOptions,
  kept?: KeptParts,
  printed?: KeptPrints,
): Promise<BuiltInParts> {
  const { root, config, workspace } = checked;
  const output = joinFolder(root, outputFolder(config));
  const { pack, shard } = options;
  const aside = pack ? `${packsFolder}/${pack.from}-${pack.to}` : shard && shardFolder(shard);
  const folder = aside === undefined ? output : joinFolder(output, aside);
  const unknownId = workspace && unknownIn(workspace, options);
  if (unknownId) return { checked, written: undefined, folder, foreign: [], unknownId };
  // The reference manual speaks of the language; everything else of what somebody wrote.
  const nothing = checked.files === 0 && options.documents?.includes('reference') !== true;
  if (!workspace || nothing || checked.diagnostics.some(({ severity }) => severity === 'error'))
    return { checked, written: undefined, folder, foreign: [] };
  requireFolder(host, root, config, aside);
  const foreign = options.amongOthers ? [] : foreignFiles(host, folder);
  if (foreign.length > 0) return { checked, written: undefined, folder, foreign };

  // Checking must start fast: what only a build needs is loaded when there is something to build.
  const { compile } = await import('./compile.ts');
  const prints = new Prints(host, folder, printed);
  const make = () => compile(host, checked, workspace, folder, options, kept, prints);
  const { written, diagnostics, parts } = await whileLocked(
    host,
    // Shards share nothing: one machine may make several at a time.
    shard ? folder : output,
    make,
    options.sayWaiting,
  );
  return {
    checked: { ...checked, diagnostics: [...checked.diagnostics, ...diagnostics] },
    said: diagnostics,
    written,
    parts,
    prints,
    folder,
    foreign: [],
  };
}

function unknownIn(
  { programmes, courses }: BoundWorkspace,
  { programme, course }: BuildOptions,
): Built['unknownId'] {
  const wanted = [
    [programme, programmes],
    [course, courses],
  ] as const;
  const found = wanted.find(([id, known]) => id !== undefined && !known.has(id));
  return found && { typed: found[0] ?? '', known: [...found[1].keys()] };
}
