/**
 * A PDF as browsers of the Chromium family write it: objects by their number, found by the table at its end,
 * and what is added behind them. Everything in it stays, byte by byte; reading all of it by a library takes
 * as long as printing it.
 */

export interface Reference {
  readonly object: number;
}
export interface Dictionary {
  readonly [key: string]: Value;
}
export type Value = string | number | boolean | null | Reference | Dictionary | readonly Value[];

export class PdfFile {
  /** One character for each byte. */
  readonly text: string;
  readonly trailer: Dictionary;
  /** Where each object begins. */
  readonly #offsets = new Map<number, number>();
  /** Where the last table begins. */
  readonly #start: number;

  constructor(bytes: Uint8Array) {
    this.text = Buffer.from(bytes).toString('latin1');
    const end = this.text.lastIndexOf('startxref');
    this.#start = Number(/^startxref\s+(\d+)/.exec(this.text.slice(end))?.[1]);
    this.trailer = this.#readTable(this.#start);
    for (let table = this.trailer; typeof table.Prev === 'number'; ) table = this.#readTable(table.Prev);
  }

  /** What a later table says of an object counts. */
  #readTable(start: number): Dictionary {
    const reader = new Reader(this.text, start);
    if (reader.word() !== 'xref') throw new Error('the browser wrote a PDF of another form');
    for (let word = reader.word(); word !== 'trailer'; word = reader.word()) {
      const count = Number(reader.word());
      for (let object = Number(word); object < Number(word) + count; object++) {
        const offset = Number(reader.word());
        reader.word();
        if (reader.word() === 'n' && !this.#offsets.has(object)) this.#offsets.set(object, offset);
      }
    }
    return dictionary(reader.value());
  }

  /** What a reference leads to. */
  get(value: Value | undefined): Value {
    return isReference(value) ? new Reader(this.text, this.#bodyOf(value.object)).value() : (value ?? null);
  }

  dictionary(value: Value | undefined): Dictionary {
    return dictionary(this.get(value));
  }

  /** Of an object that is a dictionary, as it is written, without its brackets. */
  entriesOf({ object }: Reference): string {
    const reader = new Reader(this.text, this.#bodyOf(object));
    const start = reader.at;
    reader.value();
    return this.text
      .slice(start, reader.at)
      .replace(/^\s*<</, '')
      .replace(/>>$/, '')
      .trim();
  }

  /** Number of each page, from 0, by that of its object. */
  pages(): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const look = (value: Value | undefined): void => {
      const { Kids } = this.dictionary(value);
      if (Array.isArray(Kids)) for (const kid of Kids) look(kid);
      else if (isReference(value)) found.set(value.object, found.size);
    };
    look(this.dictionary(this.trailer.Root).Pages);
    return found;
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.from(this.text, 'latin1'));
  }

  /** With other objects of the same numbers where those stand; what is behind them moves. */
  rewritten(objects: ReadonlyMap<number, string>): Uint8Array {
    // As browsers write them: one table.
    if (this.trailer.Prev !== undefined) return this.bytes();
    const starts = [...this.#offsets].sort(([, a], [, b]) => a - b);
    const offsets = new Map<number, number>();
    const parts = [this.text.slice(0, starts[0]?.[1])];
    let length = parts[0]?.length ?? 0;
    for (const [at, [object, start]] of starts.entries()) {
      const body = objects.get(object);
      const end = starts[at + 1]?.[1] ?? this.#start;
      const part = body === undefined ? this.text.slice(start, end) : `${object} 0 obj\n${body}\nendobj\n`;
      offsets.set(object, length);
      parts.push(part);
      length += part.length;
    }
    const lines = Array.from({ length: Number(this.trailer.Size) }, (_, object) => {
      const offset = offsets.get(object);
      const place = String(offset ?? 0).padStart(10, '0');
      return offset === undefined ? `${place} 65535 f \n` : `${place} 00000 n \n`;
    });
    const trailer = this.text.slice(
      this.text.indexOf('trailer', this.#start),
      this.text.indexOf('startxref', this.#start),
    );
    parts.push(`xref\n0 ${lines.length}\n${lines.join('')}${trailer}startxref\n${length}\n%%EOF\n`);
    return new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
  }

  /** With objects in place of those of the same numbers; of its table only what is another is written. */
  with(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
    let text = this.text;
    const lines: string[] = [];
    for (const [object, body] of [...objects].sort(([a], [b]) => a - b)) {
      if (!text.endsWith('\n')) text += '\n';
      lines.push(`${object} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
      text += `${object} 0 obj\n${body}\nendobj\n`;
    }
    text += `xref\n${lines.join('')}trailer\n<</Size ${this.trailer.Size} ${trailer} /Prev ${this.#start}>>\n`;
    text += `startxref\n${text.lastIndexOf('xref\n', text.lastIndexOf('trailer'))}\n%%EOF\n`;
    return new Uint8Array(Buffer.from(text, 'latin1'));
  }

  #bodyOf(object: number): number {
    const at = this.#offsets.get(object) ?? 0;
    const head = /^\s*\d+ \d+ obj/.exec(this.text.slice(at, at + 40));
    if (!head) throw new Error(`object ${object} of the PDF is not where its table says`);
    return at + head[0].length;
  }
}

export function isReference(value: Value | undefined): value is Reference {
  return typeof value === 'object' && value !== null && 'object' in value && typeof value.object === 'number';
}

function dictionary(value: Value): Dictionary {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isReference(value)) return {};
  return value as Dictionary;
}

/** Reads one value after another. */
class Reader {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(): Value {
    const token = this.word();
    if (token === '<<') return this.#dictionary();
    if (token === '[') return this.#list();
    if (token.startsWith('/')) return token;
    if (token.startsWith('(') || token.startsWith('<')) return token;
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    const reference = /^\s+\d+\s+R\b/.exec(this.text.slice(this.at, this.at + 20));
    if (/^\d+$/.test(token) && reference) {
      this.at += reference[0].length;
      return { object: Number(token) };
    }
    return Number(token);
  }

  #dictionary(): Dictionary {
    const entries: [string, Value][] = [];
    while (!this.#takes('>>')) entries.push([nameOf(this.word()), this.value()]);
    return Object.fromEntries(entries);
  }

  #list(): readonly Value[] {
    const items: Value[] = [];
    while (!this.#takes(']')) items.push(this.value());
    return items;
  }

  #takes(end: string): boolean {
    this.#skip();
    if (!this.text.startsWith(end, this.at)) return false;
    this.at += end.length;
    return true;
  }

  word(): string {
    this.#skip();
    token.lastIndex = this.at;
    const [found = ''] = token.exec(this.text) ?? [];
    if (found === '') throw new Error(`the PDF cannot be read at ${this.at}`);
    this.at += found.length;
    return found;
  }

  #skip(): void {
    while (/[\s\0]/.test(this.text[this.at] ?? 'x')) this.at++;
  }
}

/** Strings in which brackets stand are written with a backslash before them. */
const token = /<<|>>|[[\]]|\/[^\s<>[\]()/%]*|\((?:[^\\()]|\\[\s\S])*\)|<[\da-fA-F\s]*>|[^\s<>[\]()/%]+/y;

/** `/leaf#2d1` → `leaf-1`. */
function nameOf(written: string): string {
  const bytes = written
    .slice(1)
    .replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
