/**
 * `check`: read → parse → validate → bind → check, for a whole workspace; the same for the library and the
 * program.
 */

import { findRoot } from '../0-read/find-root.ts';
import { readSource } from '../0-read/read-source.ts';
import { unreadFiles } from '../0-read/unread-files.ts';
import { filesBelow, sourcesAmong } from '../0-read/workspace-files.ts';
import { remarksOf } from '../1-parse/comments.ts';
import { idInText } from '../1-parse/id-in-text.ts';
import { parseYaml } from '../1-parse/parse-yaml.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { type ValidDocument, validate } from '../2-validate/validate.ts';
import { bind } from '../3-bind/bind.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { traceFindings } from '../3-bind/traced-findings.ts';
import { check } from '../4-check/check.ts';
import { applySettings } from '../4-check/settings.ts';
import { hidesItsFile, isFatal, isOfTool } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyIgnores } from '../diagnostics/suppression/apply-ignores.ts';
import { rules } from '../generated/rules.ts';
import type { Workspace } from '../generated/types.ts';
import { type Host, today } from '../host/host.ts';
import type { Ledger } from '../leaves/ledger.ts';
import { readLedger } from '../leaves/read-ledger.ts';
import { configName } from '../paths/config-name.ts';
import type { Span, Where } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { readTheme, type Theme } from '../theme/read-theme.ts';
import { checkRecovered, type RecoveredFile, recoverFile } from './check-recovered.ts';
import { readConfig } from './read-config.ts';
import { readIncludes } from './read-includes.ts';
import { readMedia } from './read-media.ts';
import { inOrder, SourceIndex } from './source-index.ts';

export interface CheckOptions {
  /** Also what only a release asks: no drafts, no placeholders, no stale reviews. */
  readonly release?: boolean;
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
}

export function checkWorkspace(host: Host, options: CheckOptions = {}): Checked {
  const root = findRoot(host, options.from ?? host.cwd);
  const sources = new SourceIndex();
  const { config, language, source: configFile, diagnostics: configDiagnostics } = readConfig(host, root);
  if (configFile) sources.add(configFile, 'Workspace');
  const { spanOf, textOf, treeOf, typeOf, stablePathOf, paths } = sources;
  const base = { root, config, spanOf, textOf, treeOf, typeOf, stablePathOf, sources: paths };
  const documents: ValidDocument[] = [];
  const diagnostics: Diagnostic[] = [...configDiagnostics];
  const refused = new Set<string>();
  const recovered: RecoveredFile[] = [];
  const below = filesBelow(host, root, config);
  const files = sourcesAmong(below, config);
  diagnostics.push(...unreadFiles(host, root, config, below));
  const texts: SourceFile[] = configFile ? [configFile] : [];
  for (const { path, size } of files) {
    const { source, problem, note } = readSource(host, root, path, size);
    sources.add(source);
    texts.push(source);
    if (note) diagnostics.push(note);
    const parsed = problem ? { tree: undefined, diagnostics: [problem] } : parseYaml(source);
    const rest = problem || parsed.tree ? undefined : recoverFile(source);
    if (rest) recovered.push(rest);
    const valid = parsed.tree && validate(parsed.tree);
    diagnostics.push(...parsed.diagnostics, ...(valid?.diagnostics ?? rest?.diagnostics ?? []));
    sources.setType(path, valid?.type ?? rest?.valid.type);
    if (valid?.document) documents.push(valid.document);
    else if (valid?.type) refused.add(`${valid.type} ${valid.id ?? ''}`);
    else if (
      problem ||
      [...parsed.diagnostics, ...(valid?.diagnostics ?? [])].some(({ severity }) => severity === 'error')
    )
      refused.add(`? ${idInText(source.text) ?? ''}`);
  }

  const { theme, diagnostics: themeDiagnostics } = readTheme(host, root, config);
  for (const source of theme?.texts.values() ?? []) sources.add(source);
  const includes = readIncludes(host, root, documents);
  for (const [path, text] of includes.texts) sources.add({ path, text });
  const { ledger, source: ledgerFile, diagnostics: ledgerDiagnostics } = readLedger(host, root);
  if (ledgerFile) sources.add(ledgerFile);
  const bound = bind({ config, documents, refused, includes: includes.texts });
  const workspace = { ...bound.workspace, media: readMedia(host, root, bound.workspace) };
  for (const [path, text] of workspace.media.drawings) sources.add({ path, text });
  const ofRest = checkRecovered(recovered, {
    host,
    root,
    workspace,
    rules,
    release: options.release === true,
  });
  diagnostics.push(
    ...ofRest.diagnostics,
    ...includes.diagnostics,
    ...ledgerDiagnostics,
    ...themeDiagnostics,
    ...bound.diagnostics,
    ...check(workspace, rules, options.release === true),
  );
  const traced = traceFindings(diagnostics, workspace.adoptions);
  const complete = bound.complete && !traced.some(isFatal);
  const { kept, ignored } = applyIgnores({
    diagnostics: traced,
    files: texts,
    today: today(host),
    complete,
    remarksOf,
    spanOf,
  });
  const settled = applySettings(kept, { config, language, release: options.release === true });
  return {
    ...base,
    files: files.length,
    diagnostics: inOrder(settled, spanOf),
    explained:
      bound.explained + ofRest.explained + recovered.reduce((sum, { valid }) => sum + valid.explained, 0),
    ignored,
    configured: !settled.some(isAboutSettings),
    workspace: settled.some((one) => isFatal(one) || (!bound.complete && one.severity === 'error'))
      ? undefined
      : workspace,
    ledger,
    theme,
  };
}

/**
 * Also the templates of a theme: reading them needs the template engine, which is loaded only where there is
 * a theme.
 */
export async function checkWithTheme(host: Host, options: CheckOptions = {}): Promise<Checked> {
  const checked = checkWorkspace(host, options);
  if (!checked.theme) return checked;
  const { checkTheme } = await import('../theme/check-theme.ts');
  const found = checkTheme(checked.theme, host.templates(), checked.config.language ?? 'zh-CN');
  return { ...checked, diagnostics: inOrder([...checked.diagnostics, ...found], checked.spanOf) };
}

/** The settings hold no text of a curriculum, so that every error in them is one of how they are written. */
function isAboutSettings(one: Diagnostic): boolean {
  return (
    one.where.file === configName && one.severity === 'error' && (isOfTool(one.code) || hidesItsFile(one))
  );
}
