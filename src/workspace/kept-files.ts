/**
 * What earlier runs learned of single files: what is written in each, and what rules found that looked at
 * nothing else. A file is known by its path and its text.
 */
import type { ReadResult } from '../0-read/read-source.ts';
import { isValid, type ValidDocument } from '../2-validate/validate.ts';
import type { ReferenceMemory } from '../3-bind/reference-memory.ts';
import type { Visited, VisitMemory } from '../4-check/visits.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span, Where } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { isFile, parsed } from './kept-shapes.ts';

/** Of a file that can be read as YAML. */
export interface KeptFile {
  readonly type: string | undefined;
  readonly document: ValidDocument | undefined;
  readonly refused: string | undefined;
  /** Of its syntax and of its schema. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Kept extends KeptFile {
  readonly digest: string;
  /** By what rules were asked for. */
  readonly visited: Readonly<Record<string, Visited>>;
  /** Of findings, by the JSON of their places. */
  readonly spans: Readonly<Record<string, readonly [start: number, end: number]>>;
}

interface Known {
  file: Kept;
  readonly text: string;
  /** As it is written down; undefined when something of it is new. */
  line: Uint8Array | undefined;
}

interface StampedRead {
  readonly stamp: string;
  readonly result: ReadResult;
}

const lineEnd = 10;

/** Two lines for each file, its path and the rest: those of files that are as they were are handed on. */
export class KeptFiles {
  readonly #digest: (bytes: Uint8Array) => string;
  #lines: ReadonlyMap<string, Uint8Array>;
  /** Some lines come from another thread, and no earlier run wrote them down. */
  #areWritten = true;
  /** Files of this run. */
  readonly #known = new Map<string, Known>();
  readonly #reads = new Map<string, StampedRead>();
  /** Files of the run before, in a program that goes on. */
  #before: KeptFiles | undefined;

  /**
   * `lines` is what an earlier run wrote. `references` is given by a program that goes on.
   */
  constructor(
    digest: (bytes: Uint8Array) => string,
    lines: Uint8Array = new Uint8Array(),
    readonly references?: ReferenceMemory,
  ) {
    this.#digest = digest;
    this.#lines = linesByPath(lines);
  }

  /** For the next run of the same program: what this one knows is at hand as it is. */
  next(): KeptFiles {
    const next = new KeptFiles(this.#digest, undefined, this.references);
    this.#before = undefined;
    next.#before = this;
    return next;
  }

  /** Whether something is known of a file by this path, be it of another text. */
  has(path: string): boolean {
    const earlier = this.#before;
    return this.#lines.has(path) || (earlier ? earlier.#known.has(path) : false);
  }

  /** What another thread learned, as it would be written down. */
  take(lines: Uint8Array): void {
    this.#lines = new Map([...this.#lines, ...linesByPath(lines)]);
    this.#areWritten = false;
  }

  /** Makes a reading of a file again only where its stamp is another one; an unknown stamp is another one. */
  reading(path: string, stamp: string | undefined, read: () => ReadResult): ReadResult {
    const earlier = this.#before;
    const before = earlier ? earlier.#reads.get(path) : undefined;
    const result = before && before.stamp === stamp ? before.result : read();
    if (stamp !== undefined) this.#reads.set(path, { stamp, result });
    return result;
  }

  /** Undefined where the file was another one, or is new. */
  read({ path, text }: SourceFile): KeptFile | undefined {
    const earlier = this.#before;
    const before = this.#known.get(path) ?? (earlier ? earlier.#known.get(path) : undefined);
    if (before?.text === text) {
      this.#known.set(path, before);
      return before.file;
    }
    const line = this.#lines.get(path);
    if (!line) return undefined;
    const data = parsed(line);
    if (!isFile(data)) return undefined;
    const file = data as Kept;
    if (file.digest !== this.#digestOf(text) || !isOfFile(file, path)) return undefined;
    this.#known.set(path, { file, line, text });
    return file;
  }

  learn({ path, text }: SourceFile, file: KeptFile): void {
    const kept = { ...file, digest: this.#digestOf(text), visited: {}, spans: {} };
    const isKept = isPlain(file.document?.value) && (file.diagnostics.length === 0 || isOfFile(kept, path));
    if (isKept) this.#known.set(path, { file: kept, line: undefined, text });
  }

  /** `asked` says what rules are asked for: which, and of what kind of workspace. */
  visits(asked: string): VisitMemory {
    const fileOf = (document: ValidDocument): Known | undefined => {
      const known = this.#known.get(document.file);
      return known?.file.document === document ? known : undefined;
    };
    return {
      visited: (document) => fileOf(document)?.file.visited[asked],
      keep: (document, { found, again }) => {
        const known = fileOf(document);
        if (known && found.every(([, one]) => isAbout(one, document.file)))
          change(known, { visited: { ...known.file.visited, [asked]: { found, again } } });
      },
    };
  }

  /** Where a finding stands in a file of this run, as far as that is known. */
  spanOf(where: Where): Span | undefined {
    const span = this.#known.get(where.file)?.file.spans[JSON.stringify(where)];
    return span && { file: where.file, start: span[0], end: span[1] };
  }

  keepSpan(where: Where, { file, start, end }: Span): void {
    const known = file === where.file ? this.#known.get(file) : undefined;
    if (known) change(known, { spans: { ...known.file.spans, [JSON.stringify(where)]: [start, end] } });
  }

  /** To write down, and let go; undefined where an earlier run wrote just this. */
  lines(): Uint8Array[] | undefined {
    const all = [...this.#known.values()];
    if (this.#areWritten && this.#lines.size === all.length && all.every(({ line }) => line))
      return undefined;
    const encoder = new TextEncoder();
    const lines = [...this.#known].flatMap(([path, { file, line }]) => [
      encoder.encode(`${JSON.stringify(path)}\n`),
      line ?? encoder.encode(`${JSON.stringify(file)}\n`),
    ]);
    // They are as large as the sources.
    this.#lines = new Map();
    for (const known of all) known.line = undefined;
    return lines;
  }

  #digestOf(text: string): string {
    return this.#digest(new TextEncoder().encode(text));
  }
}

function change(known: Known, more: Partial<Kept>): void {
  known.file = { ...known.file, ...more };
  known.line = undefined;
}

function linesByPath(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const lines = new Map<string, Uint8Array>();
  for (let start = 0; start < bytes.length; ) {
    const middle = bytes.indexOf(lineEnd, start) + 1;
    const end = bytes.indexOf(lineEnd, middle) + 1;
    if (middle === 0 || end === 0) return lines;
    const path = parsed(bytes.subarray(start, middle));
    if (typeof path !== 'string') return lines;
    lines.set(path, bytes.subarray(middle, end));
    start = end;
  }
  return lines;
}

/** Whoever wrote it: it says nothing of other files, and its document is one that a file can hold. */
function isOfFile({ document, diagnostics, visited }: Kept, path: string): boolean {
  return (
    (document === undefined || (document.file === path && isValid(document))) &&
    diagnostics.every((one) => isAbout(one, path)) &&
    Object.values(visited).every(({ found }) => found.every(([, one]) => isAbout(one, path)))
  );
}

function isAbout({ where, related }: Diagnostic, path: string): boolean {
  return where.file === path && related.every((one) => one.where.file === path);
}

/** JSON has no numbers beyond all bounds, and no zero below zero. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain);
}
