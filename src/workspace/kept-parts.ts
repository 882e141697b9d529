/**
 * What a build remembers of each part of its documents and of each sheet in it: which pieces were read and
 * what was made, so that the next build makes only those again of which something is another.
 */
import type { UsedFile } from '../6-render/used-media.ts';
import { type ManifestEntry, manifestNames } from '../8-write/manifest.ts';
import { type Stamps, stampsIn } from '../8-write/output-stamps.ts';
import { joinPath } from '../paths/join-path.ts';
import { compareText } from '../values/compare-text.ts';
import type { BuildPlan } from './build-plan.ts';
import { type Pieces, wholeOf } from './pieces.ts';

export interface KeptParts {
  /** What all parts stand on, in short. */
  readonly base: string;
  /** Names of the pieces that were read, and what they were. */
  readonly pieces: readonly (readonly [name: string, digest: string])[];
  readonly parts: Readonly<Record<string, KeptPart>>;
  /** Digest of the stamps of the files that belong to no part, such as the search's and the manifests. */
  readonly rest: string;
}

interface KeptPart extends MadePart {
  /** Digest of the stamps of its files. */
  readonly stamps: string;
}

interface MadePart {
  /** Positions among the pieces, also those that were read for its sheets. */
  readonly read: readonly number[];
  /** In the order in which they were made. */
  readonly sheets: readonly KeptSheet[];
}

interface KeptSheet {
  /** All that the sheet says, in short; left out where what was made of it may follow from more than that. */
  readonly key?: string;
  /** Of its files, below the output folder. */
  readonly paths: readonly string[];
  /** Positions of the pieces that were read while they were made; left out = none. */
  readonly read?: readonly number[];
  /** Left out = none. */
  readonly shown?: readonly UsedFile[];
}

/** What was made of a sheet. */
export interface MadeSheet {
  readonly key: string | undefined;
  readonly paths: readonly string[];
  /** Names of pieces. */
  readonly read: readonly string[];
  readonly shown: readonly UsedFile[];
}

/** Files that need not be made again, and the pictures and files that they show. */
export interface Standing {
  readonly entries: readonly ManifestEntry[];
  readonly shown: readonly UsedFile[];
}

export interface StandingSheet extends Standing, MadeSheet {}

/** For a build by the plan into the folder, which is an absolute path. */
export function partsOfBuild(
  kept: KeptParts | undefined,
  plan: BuildPlan,
  pieces: Pieces,
  folder: string,
): PartsOfBuild {
  const { host, earlier } = plan;
  const digest = (text: string) => host.sha256(new TextEncoder().encode(text));
  const input = { base: digest(baseOf(plan)), pieces, entries: earlier.entries, digest };
  return new PartsOfBuild(kept, { ...input, stamps: () => stampsIn(host, folder) });
}

/** What all parts stand on and is no piece of the model. Of the product itself the file says that it is the same. */
export function baseOf({ config, templates, ledger, documents, ...plan }: BuildPlan): string {
  const { editions, formats, programme, course, releases, host, reference, earlier } = plan;
  const asked = {
    editions,
    formats,
    programme,
    course,
    releases,
    documents: documents.map(([name]) => name),
    // Where this build makes it, what an earlier one left there is no matter.
    entrance: documents.some(([name]) => name === 'site') || earlier.standing.has('index'),
  };
  const files = [...templates].sort(([a], [b]) => compareText(a, b));
  const look = reference && host.sha256(reference);
  // Another browser breaks lines and pages elsewhere.
  const browser = formats?.includes('pdf') ? host.browser() : undefined;
  return JSON.stringify([config, files, look, ledger, asked, browser]);
}

/** Takes down what the parts of a build read and make, and knows those that are as they were. */
export class PartsOfBuild {
  readonly #standing: ReadonlyMap<string, Standing>;
  /** By their keys, those of parts that must be made again. */
  readonly #standingSheets: ReadonlyMap<string, KeptSheet>;
  /** Files of no part are as the last build left them. */
  readonly restStands: boolean;
  /** Of the output before the build; undefined where they were not asked for. */
  readonly stamps: Stamps | undefined;
  readonly #kept: KeptParts | undefined;
  readonly #numbers = new Map<string, number>();
  readonly #parts: Record<string, MadePart> = {};

  constructor(
    kept: KeptParts | undefined,
    readonly input: {
      readonly base: string;
      readonly pieces: Pieces;
      readonly stamps: () => Stamps;
      /** What the last build listed, by path. */
      readonly entries: ReadonlyMap<string, ManifestEntry>;
      readonly digest: (text: string) => string;
    },
  ) {
    this.#kept = kept?.base === input.base ? kept : undefined;
    const now = this.#kept && input.stamps();
    this.stamps = now;
    this.restStands = this.#kept !== undefined && now !== undefined && restStands(this.#kept, now, input);
    const { parts, sheets } =
      this.#kept && now && this.restStands
        ? standingIn(this.#kept, now, input)
        : { parts: new Map(), sheets: new Map() };
    this.#standing = parts;
    this.#standingSheets = sheets;
  }

  /** Nothing of what the build before made stands. */
  get isAnew(): boolean {
    return this.#standing.size === 0 && this.#standingSheets.size === 0;
  }

  /** The files of a part that need not be made again; it is taken down as it was. */
  standing(name: string): Standing | undefined {
    const part = this.#standing.get(name);
    const known = part && this.#kept?.parts[name];
    if (known) {
      const again = (read: readonly number[]) => this.#names(read).map((piece) => this.#numberOf(piece));
      const sheets = known.sheets.map((sheet) =>
        sheet.read ? { ...sheet, read: again(sheet.read) } : sheet,
      );
      this.#parts[name] = { read: again(known.read), sheets };
    }
    return part;
  }

  /** Of a part that must be made again, what need not be made again of a sheet that says just this. */
  standingSheet(key: string | undefined): StandingSheet | undefined {
    const known = key === undefined ? undefined : this.#standingSheets.get(key);
    if (!known) return undefined;
    const { paths, read = [], shown = [] } = known;
    return { key, paths, read: this.#names(read), shown, entries: this.#entriesOf(paths) };
  }

  /** `readForPart` is names of pieces that were read while it was made. */
  made(name: string, sheets: readonly MadeSheet[], readForPart: readonly string[]): void {
    const numbers = (read: readonly string[]) => read.map((piece) => this.#numberOf(piece));
    const read = new Set([...readForPart, ...sheets.flatMap((sheet) => sheet.read)]);
    const kept = sheets.map(({ key, paths, read, shown }) => ({
      ...(key === undefined ? {} : { key }),
      paths,
      ...(read.length === 0 ? {} : { read: numbers(read) }),
      ...(shown.length === 0 ? {} : { shown }),
    }));
    this.#parts[name] = { read: numbers([...read]), sheets: kept };
  }

  /** When the files are in their places. */
  keep(stamps: Stamps, entries: readonly ManifestEntry[]): KeptParts {
    const { base, pieces, digest } = this.input;
    const read = [...this.#numbers.keys()];
    // By these the next build compares most pieces at once.
    const wholes = new Set(read.flatMap(wholeOf).filter((piece) => !this.#numbers.has(piece)));
    return {
      base,
      rest: digest(stampsOf(restOf(entries, this.#parts), stamps)),
      pieces: [...read, ...wholes].map((piece) => [piece, pieces.digestOf(piece)]),
      parts: Object.fromEntries(
        Object.entries(this.#parts).map(([name, part]) => [
          name,
          { ...part, stamps: digest(stampsOf(pathsOf(part), stamps)) },
        ]),
      ),
    };
  }

  /** Of pieces by their positions in the build before. */
  #names(read: readonly number[]): readonly string[] {
    return read.map((at) => this.#kept?.pieces[at]?.[0] ?? '');
  }

  #entriesOf(paths: readonly string[]): readonly ManifestEntry[] {
    return paths.flatMap((path) => this.input.entries.get(path) ?? []);
  }

  #numberOf(piece: string): number {
    const known = this.#numbers.get(piece) ?? this.#numbers.size;
    this.#numbers.set(piece, known);
    return known;
  }
}

function restStands(
  { parts, rest }: KeptParts,
  now: Stamps,
  { entries, digest }: PartsOfBuild['input'],
): boolean {
  return digest(stampsOf(restOf([...entries.values()], parts), now)) === rest;
}

function standingIn(
  { pieces: known, parts }: KeptParts,
  now: Stamps,
  { pieces, entries, digest }: PartsOfBuild['input'],
) {
  pieces.compareWith(new Map(known));
  const isSame = known.map(([piece, was]) => pieces.digestOf(piece) === was);
  const standing = new Map<string, Standing>();
  const sheets = new Map<string, KeptSheet>();
  for (const [name, part] of Object.entries(parts)) {
    const paths = pathsOf(part);
    const listed = paths.flatMap((path) => entries.get(path) ?? []);
    const shown = part.sheets.flatMap((sheet) => sheet.shown ?? []);
    const isThere = listed.length === paths.length && digest(stampsOf(paths, now)) === part.stamps;
    if (!isThere || !shown.every(isInside)) continue;
    if (part.read.every((at) => isSame[at])) standing.set(name, { entries: listed, shown });
    else
      for (const sheet of part.sheets)
        if (sheet.key !== undefined && (sheet.read ?? []).every((at) => isSame[at]))
          sheets.set(sheet.key, sheet);
  }
  return { parts: standing, sheets };
}

function pathsOf({ sheets }: MadePart): readonly string[] {
  return sheets.flatMap(({ paths }) => paths);
}

/** Whatever stands in what is kept, nothing outside is read or written. */
function isInside({ path, source = path }: UsedFile): boolean {
  return joinPath('', path) === path && joinPath('', source) === source;
}

/** In the order of the manifest. */
function restOf(
  entries: readonly ManifestEntry[],
  parts: Readonly<Record<string, MadePart>>,
): readonly string[] {
  const ofParts = new Set(Object.values(parts).flatMap(pathsOf));
  return [...manifestNames, ...entries.map(({ path }) => path).filter((path) => !ofParts.has(path))];
}

function stampsOf(paths: readonly string[], stamps: Stamps): string {
  return paths.map((path) => `${path} ${stamps.get(path) ?? ''}`).join('\n');
}
