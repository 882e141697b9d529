/** `check`: read → parse → validate → bind → check → settle, for a whole workspace. */

import { findRoot } from '../0-read/find-root.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { type Bound, bind } from '../3-bind/bind.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Asked, ReleasePart } from '../3-bind/release-scope.ts';
import { check } from '../4-check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AuthorsWord } from '../diagnostics/interpolate.ts';
import { rules } from '../generated/rules.ts';
import type { Workspace } from '../generated/types.ts';
import { type Host, today } from '../host/host.ts';
import type { Ledger } from '../leaves/ledger.ts';
import type { Span, Where } from '../source/place.ts';
import type { Theme } from '../theme/read-theme.ts';
import { checkRecovered } from './check-recovered.ts';
import { coverageFloors } from './coverage-floors.ts';
import type { KeptFiles } from './kept-files.ts';
import { partOfRelease } from './part-of-release.ts';
import { readMedia } from './read-media.ts';
import { type ReadWorkspace, readWorkspace } from './read-workspace.ts';
import { settle } from './settle.ts';
import { inOrder } from './source-index.ts';

export interface CheckOptions {
  /** Also what only a release asks: no drafts, no placeholders, no stale reviews. */
  readonly release?: boolean;
  /** What is released, or looked at, by itself; nothing is said of what it is not made of and does not cite. */
  readonly part?: ReleasePart | undefined;
  /** Also which cells of the forms of courses stay empty. */
  readonly forms?: boolean;
  /** Where to look for the workspace from; default: where the user stands. */
  readonly from?: string;
}

/** What a report says of a workspace. */
export interface Findings {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** How many files were read as YAML. */
  readonly files: number;
  /** Sorted by file, then place; severities as the workspace sets them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Findings left out because another one explains them. */
  readonly explained: number;
  /** Findings left out because a comment in the file says so, with its reason. */
  readonly ignored: number;
  /**
   * False when the settings are wrong: everything was checked by what of them can be read, and nothing can be
   * made.
   */
  readonly configured: boolean;
  spanOf(where: Where): Span;
  textOf(file: string): string | undefined;
  /** Undefined for a file that cannot be read as YAML. */
  treeOf(file: string): SyntaxTree | undefined;
  /** Every file that was read: settings, sources, and what these include. */
  sources(): readonly string[];
  /** Name of the object type of a file; undefined for one that is no entity. */
  typeOf(file: string): string | undefined;
  /** A path in which ids stand for positions, so that it stays the same when a list grows. */
  stablePathOf(where: Where): string;
  /** The words in which the author of a file writes, or those of its settings for a field of these. */
  wordsOf(file: string): AuthorsWord;
}

/** What is made further of a workspace. */
export interface Checked extends Findings {
  readonly config: Workspace;
  /** Undefined when an error in a file or a reference leaves nothing to stand on. */
  readonly workspace: BoundWorkspace | undefined;
  /** What was released of the loose-leaf books; undefined when nothing was. */
  readonly ledger: Ledger | undefined;
  /** The school's own look. */
  readonly theme: Theme | undefined;
  /** Of a part: every entity that was asked whether it is in order, and why. */
  readonly asked?: readonly Asked[];
}

/** Files that were read and joined, before any rule looks at them. */
export interface Joined {
  readonly read: ReadWorkspace;
  readonly bound: Bound;
  readonly workspace: BoundWorkspace;
}

/**
 * All of a workspace but the templates of its theme; what they are made with takes long to load. `known` is
 * what earlier runs learned of files; it learns of those that it does not know.
 */
export function checkSources(
  host: Host,
  options: CheckOptions & { readonly more?: LookAt } = {},
  known?: KeptFiles,
): Checked {
  const joined = joinSources(host, findRoot(host, options.from ?? host.cwd), known);
  const { release = false, part, more } = options;
  return judgeSources(host, joined, { release, part, more }, known);
}

/** What else is asked of a workspace that has no errors. */
export type LookAt = (workspace: BoundWorkspace) => readonly Diagnostic[];

/** read → parse → validate → bind, of the workspace at an absolute path. */
export function joinSources(host: Host, root: string, known?: KeptFiles): Joined {
  const { progress } = host;
  const read = readWorkspace(host, root, known);
  const { documents, refused, includes, settings } = read;
  const bound = progress.during('bind', () =>
    bind({ documents, refused, includes, config: settings.config, memory: known?.references }),
  );
  const media = progress.during('read', () => readMedia(host, root, bound.workspace));
  for (const [path, text] of media.drawings) read.sources.add({ path, text });
  return { read, bound, workspace: { ...bound.workspace, media } };
}

/** check → settle; `release`: also what only a release asks, be it of a part. */
export function judgeSources(
  host: Host,
  { read, bound, workspace }: Joined,
  {
    release = false,
    part,
    more,
  }: Pick<CheckOptions, 'release' | 'part'> & { readonly more?: LookAt | undefined },
  known?: KeptFiles,
): Checked {
  const { progress } = host;
  const { root, settings } = read;
  const only = part && partOfRelease(workspace, part, release);
  const { found, ofRest } = progress.during('check', () => ({
    ofRest: checkRecovered(read.recovered, { host, root, workspace, rules, release }),
    found: check(workspace, rules, release, {
      memory: known?.visits(visitsAskedFor(release, settings.config)),
    }),
  }));
  const explained =
    bound.explained + ofRest.explained + read.recovered.reduce((sum, { valid }) => sum + valid.explained, 0);
  const judged = only ? only.findings(found) : found;
  const all = [...read.diagnostics, ...ofRest.diagnostics, ...bound.diagnostics, ...judged];
  const isSound = bound.complete && !all.some(({ severity }) => severity === 'error');
  const diagnostics = isSound ? [...all, ...coverageFloors(workspace), ...(more?.(workspace) ?? [])] : all;
  const settled = progress.during('settle', () =>
    settle(
      read,
      { workspace, complete: bound.complete, diagnostics, explained },
      { today: today(host), release },
    ),
  );
  return only ? { ...settled, diagnostics: only.settled(settled.diagnostics), asked: only.asked } : settled;
}

/** What of a workspace decides by which rules a document is looked at. */
export function visitsAskedFor(release: boolean, { profile }: Workspace): string {
  return JSON.stringify([release, profile ?? '']);
}

/** Every finding of a workspace, and what is made further of it: the same as the command line finds. */
export async function checkWorkspace(
  host: Host,
  options: CheckOptions = {},
  known?: KeptFiles,
): Promise<Checked> {
  const { emptyForms } = options.forms ? await import('./empty-forms.ts') : {};
  const more = emptyForms?.(host.templates());
  const checked = checkSources(host, { ...options, ...(more ? { more } : {}) }, known);
  const { theme, config, spanOf } = checked;
  if (!theme && !config.forms?.each) return checked;
  const { checkLook } = await import('../theme/check-look.ts');
  const columnsOf = await columnsAsked(checked);
  const found = host.progress.during('theme', () => checkLook(theme, host.templates(), config, columnsOf));
  return { ...checked, diagnostics: inOrder([...checked.diagnostics, ...found], spanOf) };
}

/** Courses are made into forms only where a setting names columns of them. */
async function columnsAsked({ config, workspace, diagnostics }: Checked) {
  const { namedColumns } = await import('../theme/check-form-columns.ts');
  const named = namedColumns(config);
  if (named.size === 0 || !workspace || diagnostics.some(({ severity }) => severity === 'error'))
    return () => undefined;
  const { printedColumns } = await import('./printed-columns.ts');
  // A machine in memory may have no templates, and then no form is made.
  return (templates: ReadonlyMap<string, string>) =>
    templates.size === 0 ? undefined : printedColumns(workspace, templates, named);
}
