/** Lines one after the other → which objects and lists are open at each, told by indents alone. */
import { itemsOf, objectTypeOf } from './branch.ts';
import { fold } from './fold.ts';
import { canonicalKey, lookup, objectShape } from './language-tables.ts';
import type { Shape } from './shape.ts';
import type { TypedPlace } from './typed-place.ts';

interface Frame {
  readonly column: number;
  /** English key, or `-` for an item of a list. */
  readonly step: string;
  readonly shape: Shape;
  readonly owner: TypedPlace['owner'];
  /** English keys of the object that stands in this frame, as far as they were read. */
  readonly keys: Set<string>;
}

export interface ReadKey {
  /** In English. */
  readonly key: string;
  /** On the same line, without a comment and quotes. */
  readonly value: string;
  /** Column of the value. */
  readonly column: number;
  /** The object that has the key: one object is always the same. */
  readonly holder: object;
  /** Its type; undefined for one that the language does not know. */
  readonly type: string | undefined;
}

const any: Shape = { is: 'any' };
const keyOnLine =
  /^(?:"([^"]*)"|'([^']*)'|([^\s"'#[\]{},:：-][^:：#]*?|-[^\s:：][^:：#]*?))[ \t]*[:：](?=\s|$)/;

export class OpenLines {
  readonly #frames: Frame[];
  /** Column of the key whose text goes on over deeper lines. */
  #text: number | undefined;

  constructor(type: string) {
    const shape: Shape = { is: 'object', type };
    this.#frames = [{ column: -1, step: '', shape, owner: undefined, keys: new Set() }];
  }

  /** The key on the line; undefined where there is none. */
  read(line: string): ReadKey | undefined {
    const content = line.search(/\S/);
    if (content === -1 || line[content] === '#' || this.#isText(content)) return undefined;
    this.#text = undefined;
    const { column, rest } = this.#openItems(line, content);
    const match = keyOnLine.exec(rest);
    if (!match) return undefined;
    const holder = this.#openKey(column, typedKey(match));
    const behind = rest.slice(match[0].length);
    if (/^\s*[|>][-+\d]*(?:\s+#.*)?$/.test(behind)) this.#text = column;
    const { word, at } = wordOf(behind);
    const { step: key } = this.#top;
    return {
      key,
      value: word,
      column: column + match[0].length + at,
      holder,
      type: objectTypeOf(holder.shape),
    };
  }

  /** What stands at an offset of a line that begins at `start`. */
  placeIn(line: string, start: number, offset: number): TypedPlace {
    const content = line.search(/\S/);
    if (content === -1) return this.#keyAt(offset - start, '', offset);
    if (this.#isText(content) || offset - start > commentIn(line)) return this.#place(any, '', offset);
    const { column, rest } = this.#openItems(line, content);
    const match = keyOnLine.exec(rest);
    if (match && offset <= start + column + match[0].length - 1) {
      const quote = match[3] === undefined ? 1 : 0;
      return this.#keyAt(column, typedKey(match), start + column + quote);
    }
    if (match) {
      this.#openKey(column, typedKey(match));
      return this.#valueAt(rest.slice(match[0].length), start + column + match[0].length, offset);
    }
    this.#close(column);
    const { shape } = this.#top;
    if (scalarOf(shape) && line.slice(0, column).includes('-') && !beginsKey(shape, rest))
      return this.#valueAt(rest, start + column, offset);
    return this.#keyAt(column, rest.trimEnd(), start + column);
  }

  #isText(column: number): boolean {
    return this.#text !== undefined && column > this.#text;
  }

  /** Dashes at the beginning of a line; gives what stands behind them. */
  #openItems(line: string, content: number): { readonly column: number; readonly rest: string } {
    for (let column = content; ; ) {
      const rest = line.slice(column);
      const dash = /^-(?:\s+|$)/.exec(rest);
      if (!dash) return { column, rest };
      // The dashes of a list may stand below the first letter of its key.
      const isOfKey = ({ step, column: at, shape }: Frame) =>
        step !== '-' && at === column && itemsOf(shape) !== undefined;
      while (this.#frames.length > 1 && this.#top.column >= column && !isOfKey(this.#top)) this.#frames.pop();
      const { shape, owner } = this.#top;
      this.#frames.push({ column, step: '-', shape: itemsOf(shape) ?? any, owner, keys: new Set() });
      column += dash[0].length;
    }
  }

  /** Gives the frame of the object that has the key. */
  #openKey(column: number, typed: string): Frame {
    this.#close(column);
    const holder = this.#top;
    const type = objectTypeOf(holder.shape);
    const step = type === undefined ? typed : canonicalKey(objectShape(type), { text: typed });
    const ofObject = type === undefined ? undefined : lookup(objectShape(type).fields, step)?.shape;
    const shape = ofObject ?? (holder.shape.is === 'map' ? holder.shape.of : any);
    const owner = type === undefined ? undefined : { type, key: step };
    holder.keys.add(step);
    this.#frames.push({ column, step, shape, owner, keys: new Set() });
    return holder;
  }

  #close(column: number): void {
    while (this.#frames.length > 1 && this.#top.column >= column) this.#frames.pop();
  }

  #keyAt(column: number, word: string, start: number): TypedPlace {
    this.#close(column);
    const keyOf = objectTypeOf(this.#top.shape);
    const object = keyOf === undefined ? undefined : objectShape(keyOf);
    const step = object && canonicalKey(object, { text: word });
    const shape = (object && lookup(object.fields, step ?? '')?.shape) ?? any;
    return { ...this.#place(shape, word, start), keyOf };
  }

  #valueAt(behind: string, from: number, offset: number): TypedPlace {
    const { shape } = this.#top;
    const open = behind.search(/\S|$/);
    const item = behind[open] === '[' ? itemsOf(shape) : undefined;
    const { word, at } = wordOf(behind);
    // One word may stand where a list of them may.
    if (!item) return this.#place(scalarOf(shape) ?? any, word, from + at);
    const until = behind.includes(']') ? behind.indexOf(']') : behind.length;
    let start = open + 1;
    for (const part of behind.slice(start, until).split(/[,，]/)) {
      if (offset <= from + start + part.length) {
        const typed = wordOf(part);
        return this.#place(scalarOf(item) ?? any, typed.word, from + start + typed.at);
      }
      start += part.length + 1;
    }
    return this.#place(any, '', offset);
  }

  #place(shape: Shape, word: string, start: number): TypedPlace {
    const { keys: taken, owner } = this.#top;
    const steps = this.#frames.slice(1).map(({ step }) => step);
    return { steps, keyOf: undefined, taken, shape, owner, word, start, end: start + word.length };
  }

  get #top(): Frame {
    return this.#frames.at(-1) as Frame;
  }
}

/** The column of the sign with which a comment begins; infinite where there is none. */
function commentIn(line: string): number {
  let quote = '';
  for (const [column, sign] of [...line.matchAll(/["'#]/g)].map(
    ({ index, 0: one }) => [index, one] as const,
  )) {
    const before = line.slice(0, column);
    if (sign === quote) quote = '';
    else if (quote !== '') continue;
    else if (sign === '#') {
      if (/(?:^|\s)$/.test(before)) return column;
    } else if (/(?:^|[\s:：,，[{-])$/.test(before)) quote = sign;
  }
  return Number.POSITIVE_INFINITY;
}

function typedKey([, double, single, plain]: RegExpExecArray): string {
  return double ?? single ?? plain ?? '';
}

/** Without quotes and a comment, and the column at which it begins. */
function wordOf(behind: string): { readonly word: string; readonly at: number } {
  const at = behind.search(/\S|$/);
  const bare = behind
    .slice(at)
    .replace(/(?:^|\s+)#.*$/, '')
    .trimEnd();
  const [, , quoted] = /^(["'])(.*?)\1?$/.exec(bare) ?? [];
  return quoted === undefined ? { word: bare, at } : { word: quoted, at: at + 1 };
}

/** What may be written there without keys and dashes. */
function scalarOf(shape: Shape): Shape | undefined {
  if (shape.is === 'union') return shape.scalar;
  return shape.is === 'text' || shape.is === 'number' || shape.is === 'boolean' || shape.is === 'enum'
    ? shape
    : undefined;
}

function beginsKey(shape: Shape, typed: string): boolean {
  const type = objectTypeOf(shape);
  const word = fold(typed);
  return (
    type !== undefined &&
    word !== '' &&
    Object.keys(objectShape(type).keys).some((key) => key.startsWith(word))
  );
}
