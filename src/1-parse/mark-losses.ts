/**
 * The tree of what could be read, and the parts that could not → the same tree with every value marked that
 * may lack something.
 */
import type { LostPart } from './lost-parts.ts';
import type { SyntaxEntry, SyntaxNode } from './syntax-tree.ts';

/** `text`: with spaces in the place of what is lost. */
export function withLosses(
  root: SyntaxNode | null,
  lost: readonly LostPart[],
  text: string,
): SyntaxNode | null {
  const marks = new Marks(text);
  for (const part of lost) marks.add(root, part);
  return marks.applied(root);
}

class Marks {
  readonly #containers = new Set<SyntaxNode>();
  readonly #values = new Set<SyntaxNode>();
  readonly #entries = new Set<SyntaxEntry>();

  constructor(readonly text: string) {}

  add(root: SyntaxNode | null, part: LostPart): void {
    const touched: SyntaxNode[] = [];
    const emptied: SyntaxEntry[] = [];
    this.#visit(root, part, touched, emptied);
    for (const entry of emptied) this.#entries.add(entry);
    if (part.keyKept && emptied.length > 0 && !part.holdsKeys) return;
    const own =
      part.column === undefined
        ? undefined
        : touched.findLast((node) => this.#columnOf(node) === part.column);
    for (const node of own ? [own] : touched) this.#containers.add(node);
    if (!own && root) this.#containers.add(root);
  }

  /** Collections from the outermost to the innermost that a part stands in, behind or before. */
  #visit(node: SyntaxNode | null, part: LostPart, touched: SyntaxNode[], emptied: SyntaxEntry[]): void {
    if (!node) return;
    const behind = node.end <= part.start && this.#isEmpty(node.end, part.start);
    const inside = node.start <= part.start && part.start < node.end;
    const before =
      part.end <= node.start &&
      this.#columnOf(node) === part.column &&
      /^\s*$/.test(this.text.slice(part.end, node.start));
    if (node.is === 'scalar') {
      // A text of several lines may have gone on; one on its line may have, too, where it is not clear what
      // was lost.
      const goesOn =
        behind && (part.column === undefined || this.text.slice(node.start, node.end).includes('\n'));
      if (inside || goesOn) this.#values.add(node);
      return;
    }
    if (behind || inside || before) touched.push(node);
    else if (node.end < part.start || node.start > part.end) return;
    if (node.is === 'list') for (const item of node.items) this.#visit(item, part, touched, emptied);
    else
      for (const entry of node.entries) {
        const { key, value } = entry;
        if (value) this.#visit(value, part, touched, emptied);
        else if (key.end <= part.start && this.#isEmpty(key.end, part.start)) emptied.push(entry);
      }
  }

  applied(node: SyntaxNode | null): SyntaxNode | null {
    if (!node || node.is === 'scalar') return node;
    const lost = this.#containers.has(node) ? ({ lost: true } as const) : {};
    if (node.is === 'list') {
      const items = node.items.filter((item) => item !== null && !this.#values.has(item));
      const fewer = items.length < node.items.length && this.#isNear(node);
      return {
        ...node,
        items: (fewer ? items : node.items).map((item) => this.applied(item)),
        ...(fewer ? { lost: true } : lost),
      };
    }
    const entries = node.entries.map((entry) => {
      if (this.#entries.has(entry)) return { ...entry, lost: true as const };
      if (entry.value && this.#values.has(entry.value)) return { ...entry, value: null, lost: true as const };
      return { ...entry, value: this.applied(entry.value) };
    });
    return { ...node, entries, ...lost };
  }

  /** Items without a value are damage only where a part is lost beside them. */
  #isNear(node: SyntaxNode): boolean {
    return (
      this.#containers.has(node) ||
      (node.is === 'list' && node.items.some((item) => item && this.#values.has(item)))
    );
  }

  #columnOf(node: SyntaxNode): number {
    const start = node.is === 'map' ? (node.entries[0]?.key.start ?? node.start) : node.start;
    return start - (this.text.lastIndexOf('\n', start - 1) + 1);
  }

  /** Only blanks, comments, colons and dashes. */
  #isEmpty(from: number, to: number): boolean {
    return /^(?:[\s:-]|#[^\n]*)*$/.test(this.text.slice(from, to));
  }
}
