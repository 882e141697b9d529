/** Text of a YAML 1.2 file → `SyntaxTree` and the first thing that is wrong with its syntax. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  Scalar,
  visit,
} from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { SourceFile } from '../source/source-file.ts';
import { swallowedItem } from './bad-indent.ts';
import { itemsAmong } from './missing-marker.ts';
import { readPlainBlocks } from './plain-blocks.ts';
import { syntaxProblem } from './syntax-problem.ts';
import { inSmartQuotes, startsWithWideSpace, swallowedKey } from './syntax-slips.ts';
import type { SyntaxEntry, SyntaxNode, SyntaxScalar, SyntaxTree } from './syntax-tree.ts';
import { tooDeep } from './too-deep.ts';
import { typedLines } from './typed-lines.ts';
import { unmeantEscape } from './unmeant-escape.ts';
import { wideSigns } from './wide-signs.ts';

export interface Parsed {
  /** Undefined when the file cannot be read as YAML. */
  readonly tree: SyntaxTree | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Nodes that all aliases of a file may add together: a real file repeats a few lists, a bomb repeats
 * millions.
 */
const maxAliasedNodes = 10_000;

export function parseYaml(source: SourceFile): Parsed {
  const root = readPlainBlocks(source.text);
  return root ? { tree: { ...source, root }, diagnostics: [] } : parseAnyYaml(source);
}

/** The reference: everything that YAML 1.2 allows, and what is wrong with the rest. */
export function parseAnyYaml(source: SourceFile): Parsed {
  const deep = tooDeep(source.text);
  if (deep !== undefined)
    return failed(report('yaml/too-deep', { file: source.path, start: deep, end: deep + 1 }, {}));
  const documents = parseAllDocuments(source.text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if ('empty' in documents) return { tree: { ...source, root: null }, diagnostics: [] };
  const [document, second] = documents;
  if (!document) return { tree: { ...source, root: null }, diagnostics: [] };
  const problem = syntaxProblem(source, document);
  if (problem) return failed(problem);
  if (second) {
    const start = second.range[0];
    return failed(report('yaml/multiple-documents', { file: source.path, start, end: start }, {}));
  }
  return new TreeBuilder(source, document as Document.Parsed).build();
}

const failed = (diagnostic: Diagnostic): Parsed => ({ tree: undefined, diagnostics: [diagnostic] });

/** What would have stood there is not known. */
const unreadable: readonly string[] = [
  'yaml/unknown-alias',
  'yaml/special-start',
  'yaml/bad-indent',
  'yaml/wide-signs',
];

class TreeBuilder {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #built = new Map<Node, SyntaxNode>();
  readonly #sizes = new Map<Node, number>();
  readonly #referred = new Set<Node>();
  #aliased = 0;

  constructor(
    readonly source: SourceFile,
    readonly document: Document.Parsed,
  ) {}

  build(): Parsed {
    const root = this.#node(this.document.contents, new Set());
    const fatal =
      this.#diagnostics.find(
        ({ code }) => code === 'yaml/alias-limit' || code === 'yaml/full-width-indent',
      ) ?? this.#oneLongText(root);
    if (fatal) return failed(fatal);
    // What would stand there is not known, and so neither whether anything is missing.
    // A misspelt reference is why a name is never referred to.
    const missed = this.#diagnostics.some(({ code }) => code === 'yaml/unknown-alias');
    const unknown = [
      ...this.#diagnostics.filter(({ code }) => unreadable.includes(code)),
      ...(missed ? [] : this.#namesOfNothing()),
    ];
    if (unknown.length > 0) return { tree: undefined, diagnostics: unknown };
    return { tree: { ...this.source, root }, diagnostics: this.#diagnostics };
  }

  /** `&重点 先学规则`: a name for a text that nothing refers to is the beginning of that text. */
  #namesOfNothing(): Diagnostic[] {
    return [...this.#anchors].flatMap(([name, node]) => {
      if (!isScalar(node) || this.#referred.has(node)) return [];
      const [from, to] = node.range ?? [0, 0];
      const start = this.source.text.lastIndexOf(`&${name}`, from);
      const where = { file: this.source.path, start, end: Math.max(to, start + name.length + 1) };
      return start < 0 ? [] : [report('yaml/special-start', where, { sign: '&' })];
    });
  }

  #oneLongText(root: SyntaxNode | null): Diagnostic | undefined {
    const slip = root?.is === 'scalar' && root.style === 'plain' ? swallowedKey(root.text) : undefined;
    if (!slip || !root) return undefined;
    const start = root.start + slip.key.length;
    return report(
      slip.colon === ':' ? 'yaml/no-space-after-colon' : 'yaml/full-width-colon',
      { file: this.source.path, start, end: start + 1 },
      {},
    );
  }

  /** `isItem`: whoever asks looks for what is given twice. */
  #node(node: Node | null | undefined, open: ReadonlySet<Node>, isItem = false): SyntaxNode | null {
    if (!node || this.#aliased > maxAliasedNodes) return null;
    if (isAlias(node)) return this.#alias(node, open);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor) this.#anchors.set(anchor, node);
    const [start = 0, end = start] = node.range ?? [];
    let result: SyntaxNode | null = null;
    if (isScalar(node)) result = this.#scalar(node);
    else if (isSeq(node)) {
      const inside = new Set(open).add(node);
      const items = node.items.flatMap((item) =>
        this.#items(item as Node | null, inside, node.flow === true),
      );
      result = {
        is: 'list',
        items,
        flow: node.flow === true,
        start,
        end: node.flow ? end : (items.at(-1)?.end ?? end),
      };
    } else if (isMap(node)) {
      const inside = new Set(open).add(node);
      const entries = node.items.flatMap((pair) => this.#entry(pair as Pair<Node, Node | null>, inside));
      const swallowed = node.flow && entries.some(({ key, value }) => !value && /[：，；]/.test(key.text));
      const signs = swallowed ? wideSigns(this.source, start) : undefined;
      if (signs) this.#diagnostics.push(signs);
      if (!isItem) this.#reportDuplicates(entries);
      const last = entries.at(-1);
      result = {
        is: 'map',
        entries,
        ...(node.flow === true ? { flow: true } : {}),
        start,
        end: node.flow || !last ? end : (last.value ?? last.key).end,
      };
    }
    if (result && anchor) this.#built.set(node, result);
    return result;
  }

  #scalar(node: Scalar): SyntaxScalar | null {
    const [start, end] = node.range ?? [0, 0];
    const text =
      typedLines(node, this.source.text) ??
      (typeof node.value === 'string' ? node.value : String(node.value ?? ''));
    if (node.type === Scalar.PLAIN && text === '' && start === end) return null;
    const swallowed =
      node.type === Scalar.PLAIN && swallowedItem(this.source.path, this.source.text, start, end);
    if (swallowed) this.#diagnostics.push(swallowed);
    if (node.type === Scalar.QUOTE_DOUBLE) this.#reportEscape(start, end);
    const styles = {
      [Scalar.BLOCK_LITERAL]: 'literal',
      [Scalar.BLOCK_FOLDED]: 'folded',
      [Scalar.PLAIN]: 'plain',
    } as const;
    return { is: 'scalar', text, style: styles[node.type as keyof typeof styles] ?? 'quoted', start, end };
  }

  #reportEscape(start: number, end: number): void {
    const found = unmeantEscape(this.source.text.slice(start + 1, end - 1));
    if (!found) return;
    const where = { file: this.source.path, start: start + 1 + found.start, end: start + 1 + found.end };
    const written = this.source.text.slice(where.start, where.end);
    this.#diagnostics.push(report('yaml/unmeant-escape', where, { escape: written }));
  }

  #entry(pair: Pair<Node, Node | null>, open: ReadonlySet<Node>): SyntaxEntry[] {
    const key = pair.key ? this.#node(pair.key, open) : null;
    if (key?.is !== 'scalar') {
      const [start, end] = pair.key?.range ?? pair.value?.range ?? [0, 0];
      this.#diagnostics.push(
        report(
          'yaml/key-not-text',
          { file: this.source.path, start, end: Math.min(Math.max(end, start + 1), this.source.text.length) },
          {},
        ),
      );
      return [];
    }
    if (key.text === '<<' && key.style === 'plain') {
      this.#diagnostics.push(
        report('yaml/merge-key', { file: this.source.path, start: key.start, end: key.end }, {}),
      );
      return [];
    }
    return [{ key: this.#plainKey(key), value: this.#node(pair.value, open) }];
  }

  /** The key that was meant, so that a wrong character in it is no second finding. */
  #plainKey(key: SyntaxScalar): SyntaxScalar {
    const span = { file: this.source.path, start: key.start, end: key.end };
    if (key.style !== 'plain') return key;
    if (startsWithWideSpace(key.text))
      this.#diagnostics.push(report('yaml/full-width-indent', { ...span, end: key.start + 1 }, {}));
    if (!inSmartQuotes(key.text)) return key;
    this.#diagnostics.push(report('yaml/smart-quotes', span, {}));
    return { ...key, text: key.text.slice(1, -1) };
  }

  #alias(
    node: { source: string; range?: [number, number, number] | null },
    open: ReadonlySet<Node>,
  ): SyntaxNode | null {
    const target = this.#anchors.get(node.source);
    const [start = 0, end = start + 1] = node.range ?? [];
    if (!target || open.has(target)) {
      // Where nothing has a name, or with another star in it, it is no reference: bold, or a note's star.
      const isText = this.#anchors.size === 0 || node.source.includes('*');
      const where = { file: this.source.path, start, end };
      this.#diagnostics.push(
        isText
          ? report('yaml/special-start', where, { sign: '*' })
          : report('yaml/unknown-alias', where, { name: node.source }),
      );
      return null;
    }
    this.#referred.add(target);
    this.#aliased += this.#size(target);
    if (this.#aliased > maxAliasedNodes) {
      this.#diagnostics.push(
        report('yaml/alias-limit', { file: this.source.path, start, end }, { limit: maxAliasedNodes }),
      );
      return null;
    }
    return this.#built.get(target) ?? null;
  }

  /** Nodes under an anchor, with aliases inside counted as what they stand for. */
  #size(target: Node): number {
    const known = this.#sizes.get(target);
    if (known !== undefined) return known;
    let size = 0;
    visit(target as never, {
      Node: (_key, node) => {
        size += isAlias(node) ? (this.#sizes.get(this.#anchors.get(node.source) as Node) ?? 1) : 1;
      },
    });
    this.#sizes.set(target, size);
    return size;
  }

  /** What stands behind a hyphen: one item, or several where hyphens are missing. */
  #items(node: Node | null, open: ReadonlySet<Node>, flow: boolean): (SyntaxNode | null)[] {
    const item = this.#node(node, open, true);
    if (item?.is !== 'map' || isAlias(node)) return [item];
    const found = flow || item.flow ? undefined : itemsAmong(item.entries);
    if (!found) {
      this.#reportDuplicates(item.entries);
      return [item];
    }
    return found.map((entries, index) => {
      const [first] = entries;
      const last = entries.at(-1);
      const start = first?.key.start ?? item.start;
      if (first && index > 0) this.#reportMissingMarker(first.key, found[index - 1]?.[0]?.key ?? first.key);
      return { is: 'map', entries, start, end: (last?.value ?? last?.key ?? item).end };
    });
  }

  #reportMissingMarker(key: SyntaxScalar, before: SyntaxScalar): void {
    const { path: file } = this.source;
    const related = [{ where: { file, start: before.start, end: before.end }, note: 'first' }];
    this.#diagnostics.push(
      report('yaml/missing-marker', { file, start: key.start, end: key.end }, { key: key.text }, { related }),
    );
  }

  #reportDuplicates(entries: readonly SyntaxEntry[]): void {
    const seen = new Map<string, SyntaxScalar>();
    for (const { key } of entries) {
      const first = seen.get(key.text);
      if (!first) {
        seen.set(key.text, key);
        continue;
      }
      const related = [
        { where: { file: this.source.path, start: first.start, end: first.end }, note: 'first' },
      ];
      this.#diagnostics.push(
        report(
          'yaml/duplicate-key',
          { file: this.source.path, start: key.start, end: key.end },
          { key: key.text },
          { related },
        ),
      );
    }
  }
}
