/**
 * Reads the block style that nearly every file is written in, many times faster than YAML as a whole; steps
 * aside at anything else.
 */
import type { SyntaxEntry, SyntaxList, SyntaxMap, SyntaxNode, SyntaxScalar } from './syntax-tree.ts';

/**
 * The same tree, offsets included, that the full reader gives without a finding; undefined when the text
 * needs the full reader: flow style, anchors, tags, folded text, text over several lines, tabs, duplicate
 * keys, or any mistake.
 */
export function readPlainBlocks(text: string): SyntaxNode | undefined {
  if (/[\t\r\ufeff\u0085\u2028\u2029\u0000-\u0008\u000b-\u001f\u007f]|^(---|\.\.\.|%)/m.test(text))
    return undefined;
  const reader = new PlainBlocks(text);
  try {
    const first = reader.nextLine();
    if (!first || first.indent > 0) return undefined;
    const root = reader.block(0);
    return reader.nextLine() ? undefined : root;
  } catch (error) {
    if (error instanceof StepAside) return undefined;
    throw error;
  }
}

class StepAside extends Error {}

/** A line with content: where its first character is, and how far it is indented. */
interface ContentLine {
  readonly at: number;
  readonly indent: number;
}

const space = 32;
const hash = 35;
const dash = 45;
const newline = 10;
/** Deeper files go to the full reader, which says what is wrong with them. */
const maxDepth = 50;
/** Keys of our language and of authors' maps; anything else is left to the full reader. */
const key = /[\p{L}\p{N}_][\p{L}\p{N}_./+() （）-]*/uy;

class PlainBlocks {
  /** Start of the line that is read next. */
  #next = 0;
  #peeked: ContentLine | undefined;
  #depth = 0;

  constructor(readonly text: string) {}

  /** The next line that is neither blank nor a comment, without taking it. */
  nextLine(): ContentLine | undefined {
    if (this.#peeked) return this.#peeked;
    const { text } = this;
    while (this.#next < text.length) {
      let at = this.#next;
      while (text.charCodeAt(at) === space) at++;
      const code = text.charCodeAt(at);
      if (at < text.length && code !== newline && code !== hash) {
        this.#peeked = { at, indent: at - this.#next };
        return this.#peeked;
      }
      this.#next = this.#lineEnd(at) + 1;
    }
    return undefined;
  }

  block(indent: number): SyntaxNode {
    const line = this.nextLine();
    if (!line || line.indent !== indent || ++this.#depth > maxDepth) throw new StepAside();
    const node = this.#isDash(line.at) ? this.#list(indent) : this.#map(indent, line.at);
    this.#depth--;
    return node;
  }

  #list(indent: number): SyntaxList {
    const items: SyntaxNode[] = [];
    const start = this.nextLine()?.at ?? 0;
    let end = start;
    for (
      let line = this.nextLine();
      line && line.indent === indent && this.#isDash(line.at);
      line = this.nextLine()
    ) {
      const item = this.#item(line.at, indent);
      if (!item) throw new StepAside();
      items.push(item);
      end = item.end;
    }
    this.#closed(indent);
    return { is: 'list', items, flow: false, start, end };
  }

  #item(dashAt: number, indent: number): SyntaxNode | null {
    let at = dashAt + 1;
    while (this.text.charCodeAt(at) === space) at++;
    if (this.#endsHere(at, dashAt + 1)) {
      this.#take(at);
      return this.#below(indent, false);
    }
    if (this.#isDash(at)) throw new StepAside();
    const inner = indent + at - dashAt;
    return this.#keyEnd(at) === undefined ? this.#value(at, indent) : this.#map(inner, at);
  }

  /** `firstAt`: where the first key stands, which may be behind a dash. */
  #map(indent: number, firstAt: number): SyntaxMap {
    const entries: SyntaxEntry[] = [];
    const seen = new Set<string>();
    let end = firstAt;
    for (let at: number | undefined = firstAt; at !== undefined; at = this.#entryAt(indent)) {
      const keyEnd = this.#keyEnd(at);
      if (keyEnd === undefined) throw new StepAside();
      const name: SyntaxScalar = {
        is: 'scalar',
        text: this.text.slice(at, keyEnd),
        style: 'plain',
        start: at,
        end: keyEnd,
      };
      if (seen.has(name.text)) throw new StepAside();
      seen.add(name.text);
      const value = this.#entryValue(keyEnd + 1, indent);
      entries.push({ key: name, value });
      end = value?.end ?? keyEnd;
    }
    this.#closed(indent);
    return { is: 'map', entries, start: firstAt, end };
  }

  #entryAt(indent: number): number | undefined {
    const line = this.nextLine();
    if (!line || line.indent !== indent) return undefined;
    if (this.#isDash(line.at)) throw new StepAside();
    return line.at;
  }

  #entryValue(after: number, indent: number): SyntaxNode | null {
    let at = after;
    while (this.text.charCodeAt(at) === space) at++;
    if (!this.#endsHere(at, after)) return this.#value(at, indent);
    this.#take(at);
    return this.#below(indent, true);
  }

  /** What stands on the lines below a key or a dash, if anything. */
  #below(indent: number, listMayAlign: boolean): SyntaxNode | null {
    const line = this.nextLine();
    if (!line || line.indent < indent) return null;
    if (line.indent > indent) {
      if (!this.#isDash(line.at) && this.#keyEnd(line.at) === undefined) throw new StepAside();
      return this.block(line.indent);
    }
    return listMayAlign && this.#isDash(line.at) ? this.#list(indent) : null;
  }

  #value(at: number, indent: number): SyntaxScalar {
    const first = this.text[at] ?? '';
    if (first === '|') return this.#literal(at, indent);
    const end = this.#lineEnd(at);
    const scalar = first === '"' || first === "'" ? this.#quoted(at, end, first) : this.#plain(at, end);
    this.#take(at);
    const below = this.nextLine();
    if (below && below.indent > indent) throw new StepAside();
    return scalar;
  }

  #plain(at: number, lineEnd: number): SyntaxScalar {
    const line = this.text.slice(at, lineEnd);
    if (/^(?:[[\]{}&*!|>%@`,#?:“‘]|-(?: |$))/.test(line)) throw new StepAside();
    const comment = line.indexOf(' #');
    const text = (comment === -1 ? line : line.slice(0, comment)).replace(/ +$/, '');
    if (text.includes(': ') || text.endsWith(':')) throw new StepAside();
    return { is: 'scalar', text, style: 'plain', start: at, end: at + text.length };
  }

  #quoted(at: number, lineEnd: number, quote: string): SyntaxScalar {
    const close = at + this.text.slice(at, lineEnd).indexOf(quote, 1);
    if (close <= at || !this.#endsHere(this.#skipSpaces(close + 1), close + 1)) throw new StepAside();
    const text = this.text.slice(at + 1, close);
    if (quote === '"' && text.includes('\\')) throw new StepAside();
    return { is: 'scalar', text, style: 'quoted', start: at, end: close + 1 };
  }

  /** `|` and `|-` without more in the head. */
  #literal(at: number, indent: number): SyntaxScalar {
    const headEnd = this.#lineEnd(at);
    const head = this.text.slice(at, headEnd);
    if (head !== '|' && head !== '|-') throw new StepAside();
    const lines: string[] = [];
    let own = 0;
    let position = headEnd + 1;
    let end = headEnd;
    while (position < this.text.length) {
      const lineEnd = this.#lineEnd(position);
      const first = this.#skipSpaces(position);
      if (first >= lineEnd) {
        if (own === 0 && lineEnd > position) throw new StepAside();
        lines.push(this.text.slice(position + own, Math.max(position + own, lineEnd)));
      } else {
        if (own === 0) own = first - position;
        if (own <= indent) throw new StepAside();
        if (first - position < own) break;
        lines.push(this.text.slice(position + own, lineEnd));
        end = lineEnd;
      }
      position = lineEnd + 1;
    }
    if (end === headEnd) throw new StepAside();
    while (lines.at(-1) === '') lines.pop();
    this.#peeked = undefined;
    this.#next = Math.min(position, this.text.length);
    const below = this.nextLine();
    if ((below && below.indent > indent) || /\s/.test(lines.at(-1)?.at(-1) ?? '')) throw new StepAside();
    const text = lines.join('\n') + (head === '|' ? '\n' : '');
    return { is: 'scalar', text, style: 'literal', start: at, end: Math.min(end + 1, this.text.length) };
  }

  /** The offset of the colon when a plain key starts here. */
  #keyEnd(at: number): number | undefined {
    key.lastIndex = at;
    const match = key.exec(this.text)?.[0].trimEnd();
    if (match === undefined || match.length > 100 || match === '<<') return undefined;
    const colon = at + match.length;
    const after = this.text.charCodeAt(colon + 1);
    const isKey =
      this.text[colon] === ':' && (after === space || after === newline || colon + 1 === this.text.length);
    return isKey ? colon : undefined;
  }

  #isDash(at: number): boolean {
    const after = this.text.charCodeAt(at + 1);
    return (
      this.text.charCodeAt(at) === dash &&
      (after === space || after === newline || at + 1 === this.text.length)
    );
  }

  /** Nothing but a comment follows on the line; a comment needs a space before it. */
  #endsHere(at: number, from: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || code === newline || (code === hash && at > from);
  }

  #closed(indent: number): void {
    const line = this.nextLine();
    if (line && line.indent > indent) throw new StepAside();
  }

  #take(at: number): void {
    this.#peeked = undefined;
    this.#next = this.#lineEnd(at) + 1;
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === space) at++;
    return at;
  }

  #lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end === -1 ? this.text.length : end;
  }
}
