/**
 * Some fixes of one file → its new text, if they make their findings disappear there and leave alone what
 * they are not about.
 */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { recoverYaml } from '../1-parse/recover-yaml.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { readSettings, validate } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { applyEdits, stretchesAfter } from '../source/apply-edits.ts';
import type { Fix } from '../source/place.ts';
import { meaningOf, sameMeaning } from './meaning.ts';

export interface Proposal {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

export interface FileBefore {
  readonly file: string;
  readonly text: string;
  /** `ccstd.yaml` has no `kind`. */
  readonly isWorkspace: boolean;
  /** It cannot be read, and the fixes are of what can be read of it. */
  readonly isBroken?: boolean;
}

/** Undefined when the fixes do not do what they should. */
export function fixFile(before: FileBefore, proposals: readonly Proposal[]): string | undefined {
  const text = applyEdits(
    before.text,
    proposals.flatMap(({ fix }) => fix.edits),
  );
  if (!/\.ya?ml$/i.test(before.file)) return text;
  const was = read(before, before.text);
  const is = read(before, text);
  if (proposals.every(({ diagnostic }) => diagnostic.code.startsWith('io/'))) return text;
  if (!was.tree)
    return readsFurther(was.diagnostics, is, text.length - before.text.length) ? text : undefined;
  if (!is.tree) return undefined;
  const removed = new Map<string, number>();
  for (const { diagnostic } of proposals)
    removed.set(diagnostic.code, (removed.get(diagnostic.code) ?? 0) + 1);
  for (const [code, count] of removed) {
    const [wasCount, isCount] = [countOf(was.diagnostics, code), countOf(is.diagnostics, code)];
    if (wasCount > 0 && isCount > wasCount - count) return undefined;
  }
  if (errors(is.diagnostics) > errors(was.diagnostics)) return undefined;
  if (!proposals.every(({ fix }) => fix.safe)) return text;
  const edits = proposals.flatMap(({ fix }) => fix.edits);
  const touched = { before: edits, after: stretchesAfter(edits) };
  return sameMeaning(meaningOf(was.tree, was.type), meaningOf(is.tree, is.type), touched) ? text : undefined;
}

interface ReadAgain {
  readonly tree: SyntaxTree | undefined;
  readonly type: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function read({ file, isWorkspace, isBroken = false }: FileBefore, text: string): ReadAgain {
  const whole = parseYaml({ path: file, text });
  const parsed = whole.tree || !isBroken ? whole : (recoverYaml({ path: file, text }) ?? whole);
  const { tree, diagnostics } = parsed;
  if (!tree) return { tree, type: undefined, diagnostics };
  const valid = isWorkspace ? { ...readSettings(tree), type: 'Workspace' } : validate(tree);
  return { tree, type: valid.type, diagnostics: [...diagnostics, ...valid.diagnostics] };
}

/** Slips of the keyboard: to put them right is right whatever else is wrong with the file. */
const certain: readonly string[] = [
  'yaml/full-width-colon',
  'yaml/no-space-after-colon',
  'yaml/full-width-indent',
  'yaml/tab-indent',
  'yaml/smart-quotes',
];

/** Looked for only where the grammar has no objection left. */
const lookedForLater: readonly string[] = [
  'yaml/unknown-alias',
  'yaml/special-start',
  'yaml/bad-indent',
  'yaml/alias-limit',
  'yaml/multiple-documents',
];

/** A file that could not be read either can be now, or the trouble begins further down, or is another one. */
function readsFurther(was: readonly Diagnostic[], is: ReadAgain, longer: number): boolean {
  if (is.tree)
    return is.type !== undefined || !is.diagnostics.some(({ code }) => code === 'schema/not-an-entity');
  const [before, after] = [was[0], is.diagnostics[0]];
  if (!before || !after) return false;
  const place = ({ where }: Diagnostic): number => ('start' in where ? where.start : 0);
  if (place(after) > place(before) + Math.max(0, longer)) return true;
  if (lookedForLater.includes(after.code) && !lookedForLater.includes(before.code)) return true;
  return after.code !== before.code && (certain.includes(before.code) || place(after) > place(before));
}

function countOf(diagnostics: readonly Diagnostic[], code: string): number {
  return diagnostics.filter((diagnostic) => diagnostic.code === code).length;
}

function errors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}
