/**
 * How far a line is to be indented that a tab indents: nobody knows how wide its author sees the tab, but the
 * lines above show where such a line may stand.
 */
import { contentColumn } from '../../fix/structural-lines.ts';

type Kind = 'item with a key' | 'item' | 'key';

interface Open {
  readonly kind: Kind;
  readonly column: number;
}

/** Looks at the lines of a file one after the other, from the first. */
export class TabDepth {
  readonly #open: Open[] = [];
  #opens = false;

  /**
   * The columns before the text of a line, of which `typed` counts two for a tab; `below` are the lines that
   * follow, of which one that stands beside it may be indented with spaces.
   */
  of(line: string, typed: number, tabs: number, below: Iterable<string>): number {
    const text = line.trimStart();
    const kind = kindOf(text);
    const above = this.#open.at(-1);
    if (tabs === 0 || !above) return typed;
    if (this.#opens) {
      const beside = besideBelow(kind, above.column, below);
      if (beside !== undefined) return beside;
      const isChild = typed === above.column + 2 || (kind !== 'key' && typed === above.column);
      return isChild ? typed : above.column + 2;
    }
    const possible = this.#open.filter((one) => one.kind === kind).map(({ column }) => column);
    const spaces = typed - tabs * 2;
    const read = [2, 4, 8].map((width) => spaces + tabs * width).find((column) => possible.includes(column));
    return read ?? possible.at(-1) ?? typed;
  }

  /** `indent` is that which the line gets. */
  take(line: string, indent: number): void {
    const text = line.trimStart();
    const kind = kindOf(text);
    while ((this.#open.at(-1)?.column ?? -1) > indent) this.#open.pop();
    if (kind !== 'key') this.#add({ kind, column: indent });
    if (kind !== 'item') this.#add({ kind: 'key', column: indent + contentColumn(text) });
    this.#opens = /[:：]\s*(?:#.*)?$/.test(text);
  }

  #add(one: Open): void {
    if (!this.#open.some(({ kind, column }) => kind === one.kind && column === one.column))
      this.#open.push(one);
  }
}

/** The column of the next line of its kind below the key that opened; undefined where spaces indent none. */
function besideBelow(kind: Kind, opener: number, below: Iterable<string>): number | undefined {
  for (const line of below) {
    const [, spaces = ''] = /^( *)\S/.exec(line) ?? [];
    if (!/^ *\S/.test(line)) continue;
    const isItem = kindOf(line.trimStart()) !== 'key';
    const least = opener + (isItem ? 0 : 1);
    if (spaces.length < least) return undefined;
    if (isItem === (kind !== 'key')) return spaces.length;
  }
  return undefined;
}

function kindOf(text: string): Kind {
  if (!/^-\s/.test(text)) return 'key';
  return /^-\s+[^\s"'“：:]{1,20}[:：](?:\s|$)/.test(text) ? 'item with a key' : 'item';
}
