/**
 * What a fix is: a finding and the file it stands in → edits that make it disappear, or nothing where that
 * would be a guess.
 */
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Code } from '../generated/catalogue.ts';
import type { Fix, Span, Where } from '../source/place.ts';

export interface FixRequest<C extends Code = Code> {
  readonly diagnostic: Diagnostic<C>;
  readonly text: string;
  /** Undefined where the file cannot be read as YAML. */
  readonly tree: SyntaxTree | undefined;
  /** Where the finding stands in the text. */
  readonly span: Span;
  spanOf(where: Where): Span;
}

/** The code is the path of the file below `fixes/`. */
export type FixFor<C extends Code> = (request: FixRequest<C>) => Fix | undefined;

/** Texts and trees of a run: `Checked` is one. */
export interface FixSources {
  textOf(file: string): string | undefined;
  treeOf(file: string): SyntaxTree | undefined;
  spanOf(where: Where): Span;
}
