/** What a fault is: a way to spoil correct files in one place, with the finding that must follow from it. */
import type { Code } from '../../src/generated/catalogue.ts';
import { lineAt } from '../../src/source/line-at.ts';
import type { Corpus, Site } from './corpus.ts';

export interface Fault {
  readonly name: string;
  readonly code: Code;
  /** Where it can be made; `make` may still refuse a place. */
  places(corpus: Corpus): readonly Site[];
  make(site: Site, corpus: Corpus): Spoilt | undefined;
  /** Only a release finds it. */
  readonly release?: true;
}

export interface TextEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Spoilt {
  readonly edits?: readonly TextEdit[];
  /** Files that are added or replaced as a whole. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly at: Mark;
}

/** Where the finding must be: an offset of the text as it was, and how far behind what has become of it. */
export interface Mark {
  readonly file: string;
  readonly offset: number;
  readonly plus?: number;
}

export interface Injection {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly file: string;
  readonly line: number;
}

export function injected(corpus: Corpus, { edits = [], files = {}, at }: Spoilt): Injection {
  const changed: Record<string, string | Uint8Array> = { ...corpus.files };
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    const text = changed[edit.file];
    if (typeof text !== 'string') throw new Error(`${edit.file} is no text`);
    changed[edit.file] = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  Object.assign(changed, files);
  const own = edits.filter(({ file }) => file === at.file);
  const moved = own.reduce((offset, { start, end, text }) => {
    if (at.offset <= start) return offset;
    return at.offset >= end ? offset + text.length - (end - start) : offset - (at.offset - start);
  }, at.offset);
  const target = changed[at.file];
  const text = typeof target === 'string' ? target : (corpus.files[at.file] ?? '');
  return { files: changed, file: at.file, line: lineAt(text, moved + (at.plus ?? 0)) };
}

/** Replaces a value; the finding stands where the new one begins. */
export function replaced(site: Site, text: string, plus = 0): Spoilt {
  const { file, node } = site;
  return {
    edits: [{ file, start: node.start, end: valueEnd(site), text }],
    at: { file, offset: node.start, plus },
  };
}

/** Puts text in at an offset; the finding stands `plus` characters behind its beginning. */
export function inserted(file: string, offset: number, text: string, plus = 0): Spoilt {
  return { edits: [{ file, start: offset, end: offset, text }], at: { file, offset, plus } };
}

/** Replaces a value while the finding belongs somewhere else. */
export function replacedWithFindingAt(site: Site, text: string, other: Site): Spoilt {
  return { ...replaced(site, text), at: markOf(other) };
}

export function markOf({ file, node, key }: Site): Mark {
  return { file, offset: node.is === 'scalar' ? node.start : (key?.start ?? node.start) };
}

/** Without the line break that belongs to a block scalar. */
function valueEnd({ text, node }: Site): number {
  let end = node.end;
  while (end > node.start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** A whole entry with its key and all below it, taken out; undefined where it shares its line with a dash. */
export function removal({ file, text, key }: Site): TextEdit | undefined {
  if (!key) return undefined;
  const start = lineStart(text, key.start);
  if (text.slice(start, key.start).trim() !== '') return undefined;
  const indent = key.start - start;
  let end = nextLine(text, key.start);
  while (end < text.length) {
    const line = text.slice(end, nextLine(text, end));
    if (line.trim() !== '' && line.length - line.trimStart().length <= indent) break;
    end += line.length;
  }
  return { file, start, end, text: '' };
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** Spaces that put another entry or item beside this one. */
export function indentOf({ text, key, node }: Pick<Site, 'text' | 'key' | 'node'>): string {
  const start = key?.start ?? node.start;
  return ' '.repeat(start - lineStart(text, start));
}
