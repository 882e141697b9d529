/**
 * Everything that was found → what a report says: findings of adopted parts where they were written, without
 * what comments except, with the severities of the workspace, in order; and what can be made in spite of them.
 */
import { remarksOf } from '../1-parse/comments.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { traceFindings } from '../3-bind/traced-findings.ts';
import { applySettings } from '../4-check/settings.ts';
import { hidesItsFile, isFatal, isOfTool } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { gathered } from '../diagnostics/gathered.ts';
import { applyIgnores } from '../diagnostics/suppression/apply-ignores.ts';
import { packageOf } from '../packages/package-paths.ts';
import { configName } from '../paths/config-name.ts';
import type { Checked } from './check-workspace.ts';
import type { ReadWorkspace } from './read-workspace.ts';
import { inOrder } from './source-index.ts';

export interface Found {
  readonly workspace: BoundWorkspace;
  /** False where a reference leads nowhere: what is joined is not the whole. */
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings left out because another one explains them. */
  readonly explained: number;
}

/** `today` is the day by which exceptions end; `release`: for publication. */
export function settle(
  read: ReadWorkspace,
  { workspace, complete, diagnostics, explained }: Found,
  { today, release }: { readonly today: string; readonly release: boolean },
): Checked {
  const { root, files, settings, ledger, theme, texts } = read;
  const { config } = settings;
  const { spanOf, textOf, treeOf, typeOf, stablePathOf, wordsOf, paths } = read.sources;
  const traced = traceFindings(diagnostics, workspace.adoptions);
  const isWhole = complete && !traced.some(isFatal);
  const exceptions = { diagnostics: traced, files: texts, today, complete: isWhole, remarksOf, spanOf };
  const { kept, ignored } = applyIgnores(exceptions);
  // What a package only remarks on is a matter of those who publish it.
  const settled = applySettings(kept, { config, release }).filter(
    ({ where, severity }) => severity === 'error' || packageOf(where.file, config) === undefined,
  );
  const isUsable = !settled.some((one) => isFatal(one) || (!complete && one.severity === 'error'));
  return {
    ...{
      root,
      files,
      config,
      spanOf,
      textOf,
      treeOf,
      typeOf,
      stablePathOf,
      wordsOf,
      sources: paths,
      ledger,
      theme,
    },
    diagnostics: gathered(inOrder(settled, spanOf)),
    explained,
    ignored,
    configured: !settled.some(isAboutSettings),
    workspace: isUsable ? workspace : undefined,
  };
}

/** The settings hold no text of a curriculum, so that every error in them is one of how they are written. */
function isAboutSettings(one: Diagnostic): boolean {
  return (
    one.where.file === configName && one.severity === 'error' && (isOfTool(one.code) || hidesItsFile(one))
  );
}
