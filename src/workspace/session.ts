/**
 * One opened workspace: what is asked of it is answered from what an earlier run learned, as long as nothing
 * changed.
 */
import { findRoot } from '../0-read/find-root.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { stampDigest, stampDigestIn, stampsAfter, stampsIn } from '../8-write/output-stamps.ts';
import type { Written } from '../8-write/write.ts';
import { browserVariable } from '../host/browser/find-browser.ts';
import { type Host, today } from '../host/host.ts';
import { readsTheSame, recordingHost } from '../host/recording-host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { compareText } from '../values/compare-text.ts';
import { sameValue } from '../values/same-value.ts';
import type { BuildOptions, Built } from './build-workspace.ts';
import type { Checked, CheckOptions, Findings } from './check-workspace.ts';
import type { KeptFiles } from './kept-files.ts';
import {
  type Kept,
  type KeptBuild,
  type KeptState,
  ownFolder,
  readFileLines,
  readParts,
  readPrints,
  readState,
  writeFileLines,
  writeParts,
  writePrints,
  writeState,
} from './kept-state.ts';
import type { PrintedSheets, PrintRequest } from './print-workspace.ts';

export interface KeptOutput extends KeptBuild {
  /** Undefined where nothing had to be made. */
  readonly made: undefined;
}

export interface MadeOutput {
  readonly made: Built;
  readonly entrance: string | undefined;
}

export interface Printed {
  readonly checked: Checked;
  readonly printed: PrintedSheets | undefined;
}

export interface SessionOptions {
  /** The program goes on: what is asked again is answered from what it has in memory. */
  readonly staysOpen?: boolean;
}

/**
 * An opened workspace: asked again, it answers from what it learned before, as long as nothing changed, and
 * looks again only at what did.
 */
export class Session {
  readonly root: string;
  /** What the run before learned of files, where the program goes on. */
  #known: KeptFiles | undefined;

  private constructor(
    readonly host: Host,
    readonly options: SessionOptions,
  ) {
    this.root = findRoot(host, host.cwd);
  }

  /** The workspace that a folder belongs to. */
  static at(host: Host, from: string = host.cwd, options: SessionOptions = {}): Session {
    return new Session({ ...host, cwd: from }, options);
  }

  /**
   * Every finding; nothing is read but what they stand in where no input changed since a check was asked for
   * the same.
   */
  async check(options: Pick<CheckOptions, 'release' | 'forms'> = {}): Promise<Findings> {
    const request = this.#request(['check', options.release === true, options.forms === true]);
    const state = readState(this.host, this.root);
    if (this.#holds(state.check, request)) {
      const { findingsOf } = await import('./kept-check.ts');
      return findingsOf(this.host, state.check.result);
    }
    const [{ checkWorkspace }, { keptCheck }, output] = await Promise.all([
      import('./check-workspace.ts'),
      import('./kept-check.ts'),
      this.#output(),
    ]);
    const host = recordingHost(this.host, { made: [this.#own, output] });
    const checked = await this.#withKnownFiles(options.release === true, (files) =>
      checkWorkspace(host, { ...options, from: this.root }, files),
    );
    if (checked.files > 0)
      this.#keep(state, { check: { request, readings: host.readings(), result: keptCheck(checked) } });
    return checked;
  }

  /** Makes what is to be made, or finds that input and output are what they were after the last build. */
  async build(options: BuildOptions = {}): Promise<KeptOutput | MadeOutput> {
    const { amongOthers: _, sayWaiting: __, from: ___, ...asked } = options;
    const request = this.#request(['build', Object.entries(asked).sort(([a], [b]) => compareText(a, b))]);
    const state = readState(this.host, this.root);
    const kept = state.build;
    const isOfPart = options.release === true && (options.course ?? options.programme) !== undefined;
    // Of the release of a part it is said every time what was asked, and why.
    if (
      options.changedSince === undefined &&
      !isOfPart &&
      this.#holds(kept, request) &&
      stampDigestIn(this.host, kept.result.folder) === kept.result.output
    )
      return { ...kept.result, made: undefined };

    const [{ checkWorkspace }, { buildChecked, partOf }, { entranceOf }, output] = await Promise.all([
      import('./check-workspace.ts'),
      import('./build-workspace.ts'),
      import('./entrance.ts'),
      this.#output(),
    ]);
    const host = recordingHost(this.host, { made: [this.#own, output], output });
    const wanted = { ...options, part: partOf(options), from: this.root };
    const found = await this.#withKnownFiles(options.release === true, (files) =>
      checkWorkspace(host, wanted, files),
    );
    // Nothing is remembered of what lies in a folder of its own, or stands on what a revision was.
    const isAside = [options.pack, options.shard, options.changedSince].some((one) => one !== undefined);
    const keptParts = isAside ? undefined : readParts(this.host, this.root);
    const keptPrints = isAside ? undefined : readPrints(this.host, this.root);
    const made = await buildChecked(host, found, wanted, keptParts, keptPrints);
    const { written, folder, checked, said = [], parts, prints } = made;
    if (!written) return { made, entrance: undefined };
    const paths = new Set(written.manifest.documents.map(({ path }) => path));
    const printed = prints?.kept((path) => paths.has(path)) ?? {};
    if (!isAside && !sameValue(printed, keptPrints ?? {})) writePrints(this.host, this.root, printed);
    const entrance = await entranceOf(written.manifest, options.documents);
    // Another build may have been at work in the folder since.
    // What a format missed on the machine may be there next time.
    if (!isAside && said.length === 0 && isOnDisk(this.host, folder, written)) {
      const stamps = parts?.stamps
        ? stampsAfter(this.host, folder, parts.stamps, written.changed)
        : stampsIn(this.host, folder);
      if (parts) writeParts(this.host, this.root, parts.keep(stamps, written.manifest.documents));
      const result = {
        folder,
        output: stampDigest(this.host, stamps),
        files: written.written + written.unchanged,
        warnings: checked.diagnostics.filter(({ severity }) => severity === 'warning').length,
        ...(entrance === undefined ? {} : { entrance }),
      };
      this.#keep(state, { build: { request, readings: host.readings(), result } });
    }
    return { made, entrance };
  }

  /**
   * What is chosen of a workspace without errors, as one PDF; undefined where there are errors. `choose` may
   * refuse by an error of its own.
   */
  async print(choose: (workspace: BoundWorkspace) => PrintRequest): Promise<Printed> {
    const [{ checkWorkspace }, { printSheets }] = await Promise.all([
      import('./check-workspace.ts'),
      import('./print-workspace.ts'),
    ]);
    const checked = await this.#withKnownFiles(false, (files) =>
      checkWorkspace(this.host, { from: this.root }, files),
    );
    const { workspace, diagnostics, files } = checked;
    const isRefused = files === 0 || diagnostics.some(({ severity }) => severity === 'error');
    if (!workspace || isRefused) return { checked, printed: undefined };
    return { checked, printed: await printSheets(this.host, checked, workspace, choose(workspace)) };
  }

  get #own(): string {
    return joinFolder(this.root, ownFolder);
  }

  /** A check is given what earlier runs learned of files; what it learns is kept for the next one. */
  async #withKnownFiles<C extends Findings>(
    release: boolean,
    check: (known: KeptFiles) => Promise<C>,
  ): Promise<C> {
    const [{ learnFiles }, known] = await Promise.all([import('./learn-files.ts'), this.#files()]);
    await learnFiles(this.host, this.root, known, { release });
    const checked = await check(known);
    if (this.options.staysOpen) {
      // What is others is read by the next program once more.
      if (!this.#known) this.#write(known, checked);
      this.#known = known;
    } else this.#write(known, checked);
    return checked;
  }

  async #files(): Promise<KeptFiles> {
    if (this.#known) return this.#known.next();
    const [{ KeptFiles }, { ReferenceMemory }] = await Promise.all([
      import('./kept-files.ts'),
      import('../3-bind/reference-memory.ts'),
    ]);
    const references = this.options.staysOpen ? new ReferenceMemory() : undefined;
    return new KeptFiles(this.host.sha256, readFileLines(this.host, this.root), references);
  }

  #write(known: KeptFiles, checked: Findings): void {
    const lines = known.lines();
    // A folder in which nothing is read is most likely a wrong one.
    if (checked.files > 0 && lines) writeFileLines(this.host, this.root, lines);
  }

  async #output(): Promise<string> {
    const [{ outputFolder }, { readConfig }] = await Promise.all([
      import('../0-read/workspace-files.ts'),
      import('./read-config.ts'),
    ]);
    return joinFolder(this.root, outputFolder(readConfig(this.host, this.root).config));
  }

  #request(asked: readonly unknown[]): string {
    return JSON.stringify([...asked, this.root, today(this.host), this.host.env[browserVariable]]);
  }

  #holds<T>(kept: Kept<T> | undefined, request: string): kept is Kept<T> {
    const isSame = (one: Kept<T>) => readsTheSame(this.host, one.readings);
    return kept?.request === request && this.host.progress.during('compare', () => isSame(kept));
  }

  #keep(state: KeptState, learned: KeptState): void {
    writeState(this.host, this.root, { ...state, ...learned });
  }
}

function isOnDisk(host: Host, folder: string, { digests }: Written): boolean {
  return [...digests].every(([name, digest]) => {
    const bytes = host.read(joinFolder(folder, name));
    return bytes !== undefined && host.sha256(bytes) === digest;
  });
}
