/**
 * What a build remembers of each part of its documents: which pieces it read and what it made, so that the
 * next build makes only those again of which something is another.
 */
import type { UsedFile } from '../6-render/used-media.ts';
import { type ManifestEntry, manifestName } from '../8-write/manifest.ts';
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
  /** Digest of the stamps of the files that belong to no part, such as the search's and the manifest. */
  readonly rest: string;
}

interface KeptPart extends MadePart {
  /** Digest of the stamps of its files. */
  readonly stamps: string;
}

interface MadePart {
  /** Positions among the pieces. */
  readonly read: readonly number[];
  /** Of its files, below the output folder, in the order in which they were made. */
  readonly paths: readonly string[];
  readonly shown: readonly UsedFile[];
}

export interface StandingPart {
  readonly entries: readonly ManifestEntry[];
  readonly shown: readonly UsedFile[];
}

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

/** What is no piece of the model. Of the product itself the file says that it is the same. */
function baseOf({ config, templates, ledger, documents, ...plan }: BuildPlan): string {
  const { editions, formats, programme, course, releases, host, reference } = plan;
  const asked = {
    editions,
    formats,
    programme,
    course,
    releases,
    documents: documents.map(([name]) => name),
  };
  const files = [...templates].sort(([a], [b]) => compareText(a, b));
  const look = reference && host.sha256(reference);
  // Another browser breaks lines and pages elsewhere.
  const browser = formats?.includes('pdf') ? host.browser() : undefined;
  return JSON.stringify([config, files, look, ledger, asked, browser]);
}

/** Takes down what the parts of a build read and make, and knows those that are as they were. */
export class PartsOfBuild {
  readonly #standing: ReadonlyMap<string, StandingPart>;
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
    this.#standing = this.#kept && now && this.restStands ? standingParts(this.#kept, now, input) : new Map();
  }

  /** The files of a part that need not be made again; it is taken down as it was. */
  standing(name: string): StandingPart | undefined {
    const part = this.#standing.get(name);
    const known = part && this.#kept?.parts[name];
    if (known) {
      const read = known.read.map((at) => this.#kept?.pieces[at]?.[0] ?? '');
      this.#parts[name] = {
        read: read.map((piece) => this.#numberOf(piece)),
        paths: known.paths,
        shown: known.shown,
      };
    }
    return part;
  }

  made(name: string, paths: readonly string[], shown: readonly UsedFile[]): void {
    const read = this.input.pieces.read().map((piece) => this.#numberOf(piece));
    this.#parts[name] = { read, paths, shown };
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
          { ...part, stamps: digest(stampsOf(part.paths, stamps)) },
        ]),
      ),
    };
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

function standingParts(
  { pieces: known, parts }: KeptParts,
  now: Stamps,
  { pieces, entries, digest }: PartsOfBuild['input'],
): ReadonlyMap<string, StandingPart> {
  pieces.compareWith(new Map(known));
  const isSame = known.map(([piece, was]) => pieces.digestOf(piece) === was);
  const standing = Object.entries(parts).flatMap(([name, part]): [string, StandingPart][] => {
    const listed = part.paths.flatMap((path) => entries.get(path) ?? []);
    const isThere = listed.length === part.paths.length && digest(stampsOf(part.paths, now)) === part.stamps;
    return isThere && part.shown.every(isInside) && part.read.every((at) => isSame[at])
      ? [[name, { entries: listed, shown: part.shown }]]
      : [];
  });
  return new Map(standing);
}

/** Whatever stands in what is kept, nothing outside is read or written. */
function isInside({ path, source = path }: UsedFile): boolean {
  return joinPath('', path) === path && joinPath('', source) === source;
}

/** In the order of the manifest. */
function restOf(
  entries: readonly ManifestEntry[],
  parts: Readonly<Record<string, Pick<MadePart, 'paths'>>>,
): readonly string[] {
  const ofParts = new Set(Object.values(parts).flatMap(({ paths }) => paths));
  return [manifestName, ...entries.map(({ path }) => path).filter((path) => !ofParts.has(path))];
}

function stampsOf(paths: readonly string[], stamps: Stamps): string {
  return paths.map((path) => `${path} ${stamps.get(path) ?? ''}`).join('\n');
}
