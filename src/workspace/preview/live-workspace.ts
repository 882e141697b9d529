/**
 * A workspace that somebody edits: read again when something changed, with findings and pages of what it is
 * now, or pages of what it last was without errors that leave nothing to stand on.
 */
import { findRoot } from '../../0-read/find-root.ts';
import { isSkipped } from '../../0-read/workspace-files.ts';
import { ReferenceMemory } from '../../3-bind/reference-memory.ts';
import { isFatal } from '../../diagnostics/classes.ts';
import type { Host } from '../../host/host.ts';
import { type Checked, type Joined, joinSources, judgeSources } from '../check-workspace.ts';
import { KeptFiles } from '../kept-files.ts';
import { readFileLines, writeFileLines } from '../kept-state.ts';
import { PageSource } from './page-source.ts';
import { SearchedPages } from './searched-pages.ts';

export class LiveWorkspace {
  readonly root: string;
  #known: KeptFiles;
  readonly #searched = new SearchedPages();
  #joined: Joined | undefined;
  /** Of what could be made last. */
  pages: PageSource | undefined;
  /** The pages are of what the workspace is now. */
  isCurrent = false;

  constructor(readonly host: Host) {
    this.root = findRoot(host, host.cwd);
    this.#known = new KeptFiles(host.sha256, readFileLines(host, this.root), new ReferenceMemory());
  }

  /** Nothing in it is part of the workspace; a path from its root. */
  isSkipped(path: string): boolean {
    return isSkipped(this.#joined?.read.settings.config ?? {})(path);
  }

  /** Reads what changed. Afterwards pages can be made; the findings of rules are not asked for yet. */
  async refresh(): Promise<void> {
    if (this.#joined) this.#known = this.#known.next();
    const joined = joinSources(this.host, this.root, this.#known);
    this.#joined = joined;
    this.isCurrent = isWhole(joined);
    if (!this.isCurrent) return;
    const { root, settings, theme, ledger } = joined.read;
    const { config } = settings;
    const facts = { root, config, theme, ledger };
    this.pages = await PageSource.of(this.host, facts, joined.workspace, this.#searched);
  }

  /** What is wrong with it as it was read last. */
  async judge(): Promise<Checked> {
    if (!this.#joined) await this.refresh();
    return judgeSources(this.host, this.#joined as Joined, {}, this.#known);
  }

  /** For the next program that opens the workspace. */
  keep(): void {
    const lines = this.#known.lines();
    if (lines) writeFileLines(this.host, this.root, lines);
  }
}

function isWhole({ read, bound }: Joined): boolean {
  return read.files > 0 && bound.complete && ![...read.diagnostics, ...bound.diagnostics].some(isFatal);
}
