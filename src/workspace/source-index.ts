/**
 * Texts of the files of one run, and where in them a finding stands; trees are built again only for files
 * that have findings. A tree is many times as large as its text, so that only a few are held at a time.
 */
import { parseYaml } from '../1-parse/parse-yaml.ts';
import { recoverYaml } from '../1-parse/recover-yaml.ts';
import type { SyntaxTree } from '../1-parse/syntax-tree.ts';
import { writtenIn } from '../2-validate/written-in.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { AuthorsWord } from '../diagnostics/interpolate.ts';
import { authorsWord, isOfSettings } from '../language/authors-word.ts';
import { unwritten, type WrittenIn } from '../language/key-language.ts';
import { locate } from '../language/locate.ts';
import { stablePath } from '../language/stable-path.ts';
import { configName } from '../paths/config-name.ts';
import type { Span, Where } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { compareText } from '../values/compare-text.ts';
import { groupBy } from '../values/group-by.ts';

/** Where findings stand that an earlier run placed in the same text. */
interface KnownSpans {
  spanOf(where: Where): Span | undefined;
  keepSpan(where: Where, span: Span): void;
}

export class SourceIndex {
  readonly #sources = new Map<string, SourceFile>();
  readonly #types = new Map<string, string | undefined>();
  readonly #trees = new LastFew<SyntaxTree | undefined>();
  readonly #rests = new LastFew<SyntaxTree | undefined>();

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

  /** Without settings, they will be written in the words of the file that is spoken of. */
  readonly wordsOf =
    (file: string): AuthorsWord =>
    (reference) => {
      const settings = isOfSettings(reference) ? this.#writtenIn(configName) : undefined;
      const written = settings ?? this.#writtenIn(file) ?? this.#writtenIn(configName);
      return authorsWord(reference, written ?? unwritten);
    };

  /** Undefined for what has no keys of ours. */
  #writtenIn(file: string): WrittenIn | undefined {
    const source = this.#sources.get(file);
    const tree = source && (this.#tree(source) ?? this.#rest(source));
    return tree && writtenIn(tree, file === configName ? 'Workspace' : this.#types.get(file));
  }

  #tree(source: SourceFile): SyntaxTree | undefined {
    return this.#trees.get(source.path, () => parseYaml(source).tree);
  }

  /** What can be read of a file with a slip of syntax: findings of the rest have their places in it. */
  #rest(source: SourceFile): SyntaxTree | undefined {
    return this.#rests.get(source.path, () => recoverYaml(source)?.tree);
  }
}

const most = 8;

/** Holds what was asked for last. */
class LastFew<T> {
  readonly #held = new Map<string, T>();

  get(key: string, make: () => T): T {
    const held = this.#held.has(key) ? (this.#held.get(key) as T) : make();
    this.#held.delete(key);
    this.#held.set(key, held);
    for (const [oldest] of this.#held) {
      if (this.#held.size <= most) break;
      this.#held.delete(oldest);
    }
    return held;
  }
}

/** By file, then place. */
export function inOrder(diagnostics: readonly Diagnostic[], spanOf: (where: Where) => Span): Diagnostic[] {
  // Findings of one file are placed together, for its tree is built once.
  const files = groupBy(diagnostics, ({ where }) => where.file).values();
  const spans = new Map([...files].flat().map((diagnostic) => [diagnostic, spanOf(diagnostic.where)]));
  const placed = diagnostics.map((diagnostic) => {
    const span = spans.get(diagnostic) ?? spanOf(diagnostic.where);
    return { diagnostic, span };
  });
  placed.sort(
    (a, b) =>
      compareText(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      compareText(a.diagnostic.code, b.diagnostic.code) ||
      compareText(JSON.stringify(a.diagnostic.params), JSON.stringify(b.diagnostic.params)),
  );
  return placed.map(({ diagnostic }) => diagnostic);
}
