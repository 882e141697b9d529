/**
 * Findings as data → findings as people and programs read them: words, lines and columns, a name that
 * outlives edits.
 */
import { catalogue } from '../generated/catalogue.ts';
import { type Lines, linesOf, type Position } from '../source/lines.ts';
import type { Fix, Span, Where } from '../source/place.ts';
import type { Language } from '../values/language.ts';
import { once } from '../values/once.ts';
import type { Diagnostic, MessageTexts, Severity } from './diagnostic.ts';
import { type AuthorsWord, interpolate, interpolateIfFilled, type Params } from './interpolate.ts';

/**
 * A short name for a finding that stays the same when lines move: FNV-1a, 64 bits, over what it says and of
 * what.
 */
const prime = 0x100000001b3n;
const offsetBasis = 0xcbf29ce484222325n;
const mask = 0xffffffffffffffffn;

function fingerprintOf(parts: readonly string[]): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(parts.join('\0')))
    hash = ((hash ^ BigInt(byte)) * prime) & mask;
  return hash.toString(16).padStart(16, '0');
}

/** More places than these would hide what the finding is about. */
const mostRelated = 8;

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface PresentedRelated {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

export interface PresentedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What stands beside the place. */
  readonly label: string | undefined;
  readonly help: string | undefined;
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly range: Range;
  /** English keys and positions inside the document, joined by `/`; empty where only the text is known. */
  readonly path: string;
  readonly related: readonly PresentedRelated[];
  readonly fix: Fix | undefined;
  readonly fingerprint: string;
}

export interface Sources {
  spanOf(where: Where): Span;
  textOf(file: string): string | undefined;
  /** A path in which ids stand for positions. */
  stablePathOf(where: Where): string;
  /** The words in which the author of a file writes, or those of its settings for a field of these. */
  wordsOf(file: string): AuthorsWord;
}

export function presentAll(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  language: Language,
): PresentedDiagnostic[] {
  const presenter = new Presenter(sources, language);
  // People are shown none of them, and a path that stays the same takes all of its file to be read again.
  const fingerprints = once(() => fingerprintsOf(diagnostics, sources));
  return diagnostics.map((diagnostic, at) => ({
    ...presenter.present(diagnostic),
    get fingerprint() {
      return fingerprints()[at] ?? '';
    },
  }));
}

/** Findings that say the same are numbered in their order. */
function fingerprintsOf(diagnostics: readonly Diagnostic[], sources: Sources): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, where, params }) => {
    const parts = [code, where.file, sources.stablePathOf(where), JSON.stringify(params)];
    const first = fingerprintOf(parts);
    const times = (seen.get(first) ?? 0) + 1;
    seen.set(first, times);
    return times === 1 ? first : fingerprintOf([...parts, String(times)]);
  });
}

class Presenter {
  readonly #lines = new Map<string, Lines>();

  constructor(
    readonly sources: Sources,
    readonly language: Language,
  ) {}

  present({
    code,
    severity,
    params,
    where,
    related,
    fix,
  }: Diagnostic): Omit<PresentedDiagnostic, 'fingerprint'> {
    const texts: MessageTexts = catalogue[code].texts[this.language];
    const values = params as Params;
    const { file } = where;
    const path = 'path' in where ? where.path.join('/') : '';
    const authorsWord = this.sources.wordsOf(file);
    const said = (text: string) => interpolate(text, values, this.language, authorsWord);
    const saidIfFilled = (text: string | undefined) =>
      interpolateIfFilled(text, values, this.language, authorsWord);
    return {
      code,
      severity,
      message: said(texts.title),
      label: saidIfFilled(texts.label),
      help: saidIfFilled(texts.help) ?? saidIfFilled(texts.otherwise),
      file,
      range: this.#range(where),
      path,
      related: related.slice(0, mostRelated).map((place, index) => ({
        file: place.where.file,
        range: this.#range(place.where),
        message:
          said(texts.notes?.[place.note] ?? '') +
          (index === mostRelated - 1 ? this.#more(related.length - mostRelated) : ''),
      })),
      fix,
    };
  }

  /** Says of a list that is cut how much of it is not shown. */
  #more(count: number): string {
    if (count <= 0) return '';
    return this.language === 'en' ? ` (and ${count} more)` : `（另有 ${count} 处）`;
  }

  #range(where: Where): Range {
    const { file, start, end } = this.sources.spanOf(where);
    const lines = this.#lines.get(file) ?? linesOf(this.sources.textOf(file) ?? '');
    this.#lines.set(file, lines);
    return { start: lines.at(start), end: lines.at(Math.max(start, end)) };
  }
}
