/**
 * The shapes that programs see: of their own, so that the rooms behind them can be built otherwise. Every one
 * is plain data but the machine and the opened workspace.
 */

/** `zh-CN` where nothing is said. */
export type Language = 'zh-CN' | 'en';

/** A machine on which a workspace lies: `nodeHost()` or `memoryHost()`. */
export interface Host {
  /** Absolute path, with `/`, of where the user stands. */
  readonly cwd: string;
  /** Undefined when there is no such file. */
  read(path: string): Uint8Array | undefined;
}

export interface MemoryHost extends Host {
  /** Absolute path → bytes: change them here, and find here what was written. */
  readonly files: Map<string, Uint8Array>;
}

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From the start of the file, in UTF-16 code units. */
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Fix {
  /** Keeps the meaning; others change what was written. */
  readonly safe: boolean;
  /** Of the file of the finding, by offsets from its start; none reaches into another. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface Finding {
  /** `area/name`; `ccstd explain` tells more of it. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  /** What stands beside the place. */
  readonly label: string | undefined;
  /** What to do. */
  readonly help: string | undefined;
  /** From the root of the workspace, with `/`. */
  readonly file: string;
  readonly range: Range;
  /** English keys and positions inside the document, joined by `/`; empty where only the text is known. */
  readonly path: string;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  /** Where the repair is certain. */
  readonly fix: Fix | undefined;
  /** Stays the same when lines move. */
  readonly fingerprint: string;
}

export interface Asked {
  /** Of the findings. */
  readonly language?: Language;
  /** Also what only a release asks: no drafts, no placeholders, no outdated reviews. */
  readonly release?: boolean;
  /** A revision of git: findings only in what changed since and in what depends on it; parts only if others since. */
  readonly changedSince?: string;
}

export interface Checked {
  /** How many files were read as YAML. */
  readonly files: number;
  /** By file, then place. */
  readonly findings: readonly Finding[];
}

export interface BuildOptions extends Asked {
  /** Names of documents; left out = all. */
  readonly documents?: readonly string[];
  /** Left out = as the settings say. */
  readonly formats?: readonly string[];
  readonly editions?: readonly ('student' | 'teacher')[];
  readonly programme?: string;
  readonly course?: string;
  /** The share of one of several machines, from 1, in a folder of its own; `join` makes one of all. */
  readonly shard?: { readonly number: number; readonly of: number };
  /** Also into a folder that holds files of somebody else. */
  readonly amongOthers?: boolean;
}

export interface BuiltFile {
  /** Below the output folder, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  /** Name of the document; `asset` for what several use. */
  readonly document: string;
  readonly edition: string;
  readonly programme?: string;
  readonly course?: string;
  readonly leaf?: string;
  readonly sha256: string;
}

export interface Built {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** All that is there now; undefined where nothing was written: see the findings. */
  readonly files: readonly BuiltFile[] | undefined;
  /** Those of the check, and what formats had to say. */
  readonly findings: readonly Finding[];
  /** A few files of somebody else in the output folder; then nothing was written. */
  readonly foreign: readonly string[];
}

export interface Joined {
  /** Absolute path of the output folder. */
  readonly folder: string;
  /** All that is there now; undefined where nothing was written. */
  readonly files: readonly BuiltFile[] | undefined;
  /** Why not: shares that are missing, that were made of other files, or whose bytes are not those that were made. */
  readonly problem:
    | { readonly is: 'missing' | 'different' | 'damaged'; readonly paths: readonly string[] }
    | undefined;
  /** A few files of somebody else in the output folder; then nothing was written. */
  readonly foreign: readonly string[];
}

export interface ExportOptions {
  /** Of the findings. */
  readonly language?: Language;
  readonly programme?: string;
  readonly course?: string;
  readonly standard?: string;
  /** Address below which identifiers of the export stand. */
  readonly base?: string;
  readonly license?: string;
}

export interface Loss {
  readonly fact: string;
  readonly value?: string | number | boolean;
  /** Where the export keeps it all the same. */
  readonly keptIn?: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** English keys and positions from 0, joined by `/`. */
  readonly path: string;
}

export interface ExportedFile {
  /** Below the folder. */
  readonly path: string;
  readonly mediaType: string;
  /** What the format cannot hold. */
  readonly losses: readonly Loss[];
}

export interface Exported {
  /** Absolute path of the folder of the format. */
  readonly folder: string;
  /** Undefined where errors stopped the export: see the findings. */
  readonly files: readonly ExportedFile[] | undefined;
  readonly findings: readonly Finding[];
}

export interface Evidence {
  readonly role: string;
  /** Path of ids to what aligns. */
  readonly element: string;
  readonly course: string;
  readonly relation: string;
  /** 0–1. */
  readonly coverage: number;
  readonly part?: string;
  readonly confidence?: number;
  readonly by?: string;
  readonly on?: string;
  readonly file: string;
  /** From 1. */
  readonly line?: number;
}

export interface CrosswalkItem {
  readonly ref: string;
  readonly kind: string;
  readonly no: string;
  readonly text: string;
  /** Title of its function; null for basics. */
  readonly function: string | null;
  readonly key: boolean;
  /** The items of a table sum to 100. */
  readonly weight: number;
  /** 0–1, as are assessed and covered. */
  readonly taught: number;
  readonly assessed: number;
  readonly covered: number;
  readonly state:
    | 'covered'
    | 'partial'
    | 'taught-only'
    | 'assessed-only'
    | 'level-deficit'
    | 'waived'
    | 'missing';
  readonly evidence: readonly Evidence[];
}

export interface Recognition {
  readonly kind: string;
  readonly holds: boolean;
  /** The courses that a holder need not take, by id. */
  readonly courses?: readonly string[];
  readonly credits?: number;
  readonly failing: readonly {
    readonly condition: string;
    readonly ref?: string;
    readonly actual: number | string | null;
    readonly required: number | string;
  }[];
}

/** A stage of a programme against a certificate: the same as `ccstd crosswalk --json` prints. */
export interface Crosswalk {
  readonly programme: string;
  readonly stage: string;
  readonly credential: string;
  readonly standard: string;
  readonly level: string;
  readonly direction?: string;
  readonly weights: 'stated' | 'equal';
  /** 0–100, unrounded. */
  readonly skillCoverage: number;
  readonly theoryCoverage: number;
  /** How many items have each state. */
  readonly counts: Readonly<Record<CrosswalkItem['state'], number>>;
  readonly items: readonly CrosswalkItem[];
  readonly recognition: readonly Recognition[];
}

export interface CrosswalkOptions {
  readonly programme?: string;
  readonly credential?: string;
}

/**
 * An opened workspace: asked again, it looks only at what changed. An id, a format or a revision that is not
 * there is thrown as a `RangeError`.
 */
export interface Workspace {
  /** Absolute path. */
  readonly root: string;
  check(asked?: Asked): Promise<Checked>;
  /** Writes the documents, all or nothing; nothing where there are errors. */
  build(options?: BuildOptions): Promise<Built>;
  /** So many shares that lie in the output folder → the whole, byte for byte what one machine makes. */
  join(of: number, options?: { readonly amongOthers?: boolean }): Promise<Joined>;
  /** Writes the files of another system, such as `case` or `sssom`; nothing where there are errors. */
  export(format: string, options?: ExportOptions): Promise<Exported>;
  /** Undefined where errors leave nothing to compute from: see `check`. */
  crosswalks(options?: CrosswalkOptions): Promise<readonly Crosswalk[] | undefined>;
}

export type Formatted =
  /** `text` may equal what it was made from. */
  | { readonly is: 'formatted'; readonly text: string }
  /** Not YAML, or with an error in it that leaves its meaning open. */
  | { readonly is: 'broken' }
  /** No layout was found that says exactly the same. */
  | { readonly is: 'kept' }
  /** Some other program's YAML. */
  | { readonly is: 'foreign' };
