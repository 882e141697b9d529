/**
 * A thread that makes parts of a build for the first one: it opens the workspace for itself, and puts the
 * files of a part where those of the build wait. What it answers is plain data.
 */
import type { UsedFile } from '../6-render/used-media.ts';
import { foundIn } from '../7-emit/search/search-index.ts';
import { type ManifestEntry, manifestEntry } from '../8-write/manifest.ts';
import { Staging } from '../8-write/staging.ts';
import type { StagedFile } from '../8-write/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Edition } from '../model/edition.ts';
import type { FoundPage } from '../site/search/found-page.ts';
import { buildPlan } from './build-plan.ts';
import type { BuildOptions } from './build-workspace.ts';
import { joinSources } from './check-workspace.ts';
import { Inspection } from './inspection.ts';
import { KeptFiles } from './kept-files.ts';
import type { MadeSheet } from './kept-parts.ts';
import { readFileLines } from './kept-state.ts';
import { assetsOf, type Making, makings, type NamedPart } from './making.ts';
import { textsDigest } from './shards.ts';

/** What is built, and for whom. */
export interface PartsOrder extends Pick<Host, 'program'> {
  /** Absolute paths of the workspace and of the output. */
  readonly root: string;
  readonly folder: string;
  readonly day: string;
  readonly options: Omit<BuildOptions, 'sayWaiting'>;
  /** Of all that the first thread read: where a file was changed since, nothing is made. */
  readonly texts: string;
}

/** The first question opens, and its answer is whether that was possible; each other one is the name of a part. */
export type PartQuestion = { readonly open: PartsOrder } | { readonly part: string };

export interface PartMadeAside {
  readonly sheets: readonly MadeSheet[];
  /** Names of the pieces that were read for the part. */
  readonly read: readonly string[];
  /** Pictures and files that it shows. */
  readonly shown: readonly UsedFile[];
  readonly files: readonly FileMadeAside[];
  readonly said: readonly Diagnostic[];
}

export interface FileMadeAside extends StagedFile {
  readonly edition: Edition;
  /** What the search will say of it. */
  readonly found?: FoundPage;
}

interface Opened {
  readonly making: Making;
  readonly inspection: Inspection;
  readonly parts: ReadonlyMap<string, NamedPart>;
  readonly staging: Staging;
}

export class PartMaker {
  readonly #host: Host;
  #opened: Opened | undefined;
  #said: Diagnostic[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  async answer(question: unknown): Promise<boolean | PartMadeAside | undefined> {
    const asked = question as PartQuestion;
    if ('part' in asked) return this.#part(asked.part);
    this.#opened = await this.#open(asked.open);
    return this.#opened !== undefined;
  }

  async #open({ root, folder, day, program, options, texts }: PartsOrder): Promise<Opened | undefined> {
    const host: Host = { ...this.#host, cwd: root, program, day: () => day };
    const known = new KeptFiles(host.sha256, readFileLines(host, root));
    const { read, workspace } = joinSources(host, root, known);
    const { config } = read.settings;
    const { theme, ledger } = read;
    const { paths: sources, textOf } = read.sources;
    if (textsDigest(host, { sources, textOf }, workspace) !== texts) return undefined;
    const plan = buildPlan(host, { root, config, theme, ledger }, folder, options);
    const assets = assetsOf(plan);
    const makingOf = await makings(plan, workspace, assets);
    const tools = { report: (one: Diagnostic) => void this.#said.push(one), print: async () => undefined };
    const making = makingOf(workspace, tools);
    return {
      making,
      inspection: new Inspection(plan, workspace, (of) => makingOf(of, tools), assets),
      parts: new Map([...making.parts()].map((part) => [part.name, part])),
      staging: new Staging(host, folder),
    };
  }

  /**
   * Undefined where the first thread has to make it: what is printed waits for its browser, and what looks
   * as if teachers alone may read it needs a second look together with all the rest.
   */
  async #part(name: string): Promise<PartMadeAside | undefined> {
    const { making, inspection, staging, parts } = this.#opened ?? {};
    const part = parts?.get(name);
    if (!making || !inspection || !staging || !part) return undefined;
    this.#said = [];
    const sheets: MadeSheet[] = [];
    const files: FileMadeAside[] = [];
    for (const sheet of making.sheets(part)) {
      const key = making.keyOf(sheet);
      const paths: string[] = [];
      for await (const artifact of making.artifacts(sheet)) {
        if ('source' in artifact) return undefined;
        const found = foundIn(artifact);
        if (!inspection.look(artifact, found && JSON.stringify(found))) return undefined;
        const isChanged = staging.add(artifact.path, artifact.bytes);
        const entry: ManifestEntry = manifestEntry(artifact, this.#host.sha256(artifact.bytes));
        files.push({ entry, isChanged, edition: sheet.edition, ...(found && { found }) });
        paths.push(artifact.path);
      }
      sheets.push({ key, paths, ...making.ofSheet() });
    }
    return { sheets, read: making.pieces.read(), shown: making.shown(), files, said: this.#said };
  }
}
