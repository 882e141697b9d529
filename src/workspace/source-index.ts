/**
 * Texts of the files of one run, and where in them a finding stands; trees are built again only for files
 * that have findings.
 */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { recoverYaml } from '../1-parse/recover-yaml.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { locate } from '../language/locate.ts';
import { stablePath } from '../language/stable-path.ts';
import type { Span, Where } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { compareText } from '../values/compare-text.ts';

/** Where findings stand that an earlier run placed in the same text. */
interface KnownSpans {
  spanOf(where: Where): Span | undefined;
  keepSpan(where: Where, span: Span): void;
}

export class SourceIndex {
  readonly #sources = new Map<string, SourceFile>();
  readonly #types = new Map<string, string | undefined>();
  readonly #trees = new Map<string, SyntaxTree | undefined>();
  readonly #rests = new Map<string, SyntaxTree | undefined>();

  constructor(readonly known?: KnownSpans) {}

  add(source: SourceFile, type?: string): void {
    this.#sources.set(source.path, source);
    this.#types.set(source.path, type);
  }

  setType(file: string, type: string | undefined): void {
    this.#types.set(file, type);
  }

  readonly paths = (): readonly string[] => [...this.#sources.keys()];

  readonly textOf = (file: string): string | undefined => this.#sources.get(file)?.text;

  readonly typeOf = (file: string): string | undefined => this.#types.get(file);

  readonly treeOf = (file: string): SyntaxTree | undefined => {
    const source = this.#sources.get(file);
    return source && this.#tree(source);
  };

  readonly spanOf = (where: Where): Span => {
    if (!('path' in where)) return where;
    const known = this.known?.spanOf(where);
    if (known) return known;
    const source = this.#sources.get(where.file);
    const tree = source && (this.#tree(source) ?? this.#rest(source));
    if (!source || !tree) return { file: where.file, start: 0, end: 0 };
    const span = locate(tree, source.text, this.#types.get(where.file), where);
    this.known?.keepSpan(where, span);
    return span;
  };

  readonly stablePathOf = (where: Where): string => {
    if (!('path' in where)) return '';
    const source = this.#sources.get(where.file);
    const tree = source && (this.#tree(source) ?? this.#rest(source));
    return tree ? stablePath(tree, this.#types.get(where.file), where.path) : where.path.join('/');
  };

  #tree(source: SourceFile): SyntaxTree | undefined {
    if (!this.#trees.has(source.path)) this.#trees.set(source.path, parseYaml(source).tree);
    return this.#trees.get(source.path);
  }

  /** What can be read of a file with a slip of syntax: findings of the rest have their places in it. */
  #rest(source: SourceFile): SyntaxTree | undefined {
    if (!this.#rests.has(source.path)) this.#rests.set(source.path, recoverYaml(source)?.tree);
    return this.#rests.get(source.path);
  }
}

/** By file, then place. */
export function inOrder(diagnostics: readonly Diagnostic[], spanOf: (where: Where) => Span): Diagnostic[] {
  const placed = diagnostics.map((diagnostic) => ({ diagnostic, span: spanOf(diagnostic.where) }));
  placed.sort(
    (a, b) =>
      compareText(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      compareText(a.diagnostic.code, b.diagnostic.code) ||
      compareText(JSON.stringify(a.diagnostic.params), JSON.stringify(b.diagnostic.params)),
  );
  return placed.map(({ diagnostic }) => diagnostic);
}
