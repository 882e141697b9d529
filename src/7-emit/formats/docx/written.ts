/**
 * Texts that authors wrote, by what is printed of them → where they stand in the sources: `course/tasks/t1/title`.
 * Items of lists are named by their ids, or counted from 1.
 */
import { sha256 } from '../../../values/sha-256.ts';

/** An entity of which a document shows texts. */
export interface Source {
  readonly id: string;
}

/** The most that Word takes. */
const longestTag = 64;

export class WrittenTexts {
  readonly #paths = new Map<string, string[]>();
  readonly #used = new Map<string, string>();
  #last = '';

  constructor(sources: readonly Source[]) {
    for (const source of sources) this.#add(source, source.id);
  }

  /** Tags of the texts that were found, in their order, and what they stand for. */
  get used(): ReadonlyMap<string, string> {
    return this.#used;
  }

  /** Tag of the place of a text; of several places that which is nearest to the one before. */
  tag(text: string): string | undefined {
    const paths = this.#paths.get(keyOf(text));
    const path = paths && nearest(paths, this.#last);
    if (path === undefined) return undefined;
    this.#last = path;
    const tag = path.length <= longestTag ? path : sha256(new TextEncoder().encode(path)).slice(0, 32);
    this.#used.set(tag, path);
    return tag;
  }

  #add(value: unknown, path: string): void {
    if (typeof value === 'string') this.#put(value, path);
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.#add(item, `${path}/${nameOf(item) ?? index + 1}`);
    } else if (isRich(value)) for (const piece of piecesOf(value.text)) this.#put(piece, path);
    else if (typeof value === 'object' && value !== null)
      for (const [name, field] of Object.entries(value))
        if (name !== 'id') this.#add(field, `${path}/${name}`);
  }

  #put(text: string, path: string): void {
    const key = keyOf(text);
    if (key === '') return;
    const paths = this.#paths.get(key);
    if (!paths) this.#paths.set(key, [path]);
    else if (!paths.includes(path)) paths.push(path);
  }
}

function isRich(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && 'file' in value;
}

function nameOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
    ? item.id
    : undefined;
}

/** Without white space and the marks of Markdown, which pages set in their own ways. */
function keyOf(text: string): string {
  return text.replace(/[\s\u2060*_`\\]+/g, '');
}

/** Paragraphs, items of lists and cells of tables. */
function piecesOf(markdown: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const line of markdown.split('\n')) {
    const [mark = ''] = /^\s*(?:[-+*]|\d+[.)]|#{1,6}|>)\s+/.exec(line) ?? [];
    const text = line.slice(mark.length).trim();
    if (text.startsWith('|')) pieces.push(...text.split('|'));
    else if (isOpen && mark === '' && text !== '') pieces.push(`${pieces.pop() ?? ''}${text}`);
    else if (text !== '') pieces.push(text);
    isOpen = text !== '' && !/^(?:\||:::)/.test(text);
  }
  return pieces;
}

function nearest(paths: readonly string[], last: string): string | undefined {
  const shared = paths.map((path) => sharedStart(path, last));
  return paths[shared.indexOf(Math.max(...shared))];
}

function sharedStart(path: string, last: string): number {
  const differs = [...path].findIndex((sign, at) => sign !== last[at]);
  return differs === -1 ? path.length : differs;
}
