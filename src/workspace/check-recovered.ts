/** Files of which a part could not be read → what is wrong with the rest of them. */

import { recoverYaml } from '../1-parse/recover-yaml.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { type Validated, type ValidDocument, validate } from '../2-validate/validate.ts';
import { bind } from '../3-bind/bind.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { Reads, watched } from '../3-bind/watched-value.ts';
import { check } from '../4-check/check.ts';
import type { Rule } from '../4-check/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../source/source-file.ts';
import { compareText } from '../values/compare-text.ts';
import { readIncludes } from './read-includes.ts';
import { readMedia } from './read-media.ts';

export interface RecoveredFile {
  readonly tree: SyntaxTree;
  /** Further slips of syntax, and what the schema has against the rest. */
  readonly diagnostics: readonly Diagnostic[];
  readonly valid: Validated;
}

/** Undefined where nothing of the file can be read. */
export function recoverFile(source: SourceFile): RecoveredFile | undefined {
  const recovered = recoverYaml(source);
  if (!recovered) return undefined;
  const valid = validate(recovered.tree);
  // Without its kind nothing is known of a file, and its kind may be what was lost.
  return {
    tree: recovered.tree,
    valid,
    diagnostics: [...recovered.diagnostics, ...(valid.type ? valid.diagnostics : [])],
  };
}

export interface RecoveredChecks {
  readonly host: Host;
  readonly root: string;
  /** As it is without these files. */
  readonly workspace: BoundWorkspace;
  readonly rules: readonly Rule[];
  readonly release: boolean;
}

interface Said {
  readonly diagnostics: readonly Diagnostic[];
  readonly explained: number;
}

/**
 * What references and rules have against the rest of files that their schema accepts as far as they go. Only
 * of these files: all else is said without them. What a lost part may explain is left out and counted.
 */
export function checkRecovered(files: readonly RecoveredFile[], checks: RecoveredChecks): Said {
  const usable = files.filter(({ valid }) => valid.document?.value.id !== undefined);
  if (usable.length === 0) return { diagnostics: [], explained: 0 };
  const reads = new Reads();
  try {
    return checkTogether(usable, checks, reads);
  } catch (error) {
    // Joining files may take for granted what could not be read of one of them: then nothing more is said of
    // that one.
    if (!(error instanceof TypeError) || reads.count === 0) throw error;
    if (usable.length === 1) return { diagnostics: [], explained: 1 };
    const half = Math.ceil(usable.length / 2);
    const [one, other] = [
      checkRecovered(usable.slice(0, half), checks),
      checkRecovered(usable.slice(half), checks),
    ];
    return {
      diagnostics: [...one.diagnostics, ...other.diagnostics],
      explained: one.explained + other.explained,
    };
  }
}

function checkTogether(
  files: readonly RecoveredFile[],
  { host, root, workspace, rules, release }: RecoveredChecks,
  reads: Reads,
): Said {
  const partial = files.flatMap(({ valid: { document, losses } }): ValidDocument[] =>
    document ? [{ ...document, value: watched(document.value, document.type, losses, reads) }] : [],
  );
  const documents = [...workspace.documents, ...partial].sort((a, b) => compareText(a.file, b.file));
  const includes = readIncludes(host, root, documents);
  const { adoptions, refused } = workspace;
  const bound = bind({
    config: workspace.config,
    documents,
    refused,
    includes: includes.texts,
    adoptions,
    reads,
  });
  const watch = { reads, explained: 0 };
  const whole = { ...bound.workspace, media: readMedia(host, root, bound.workspace) };
  const found = [
    ...includes.diagnostics,
    ...bound.diagnostics,
    ...check(whole, rules, release, { watched: watch }),
  ];
  const own = new Set(partial.map(({ file }) => file));
  return {
    diagnostics: found.filter(({ where }) => own.has(where.file)),
    explained: bound.explained + watch.explained,
  };
}
