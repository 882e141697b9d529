/**
 * What rules found in a document, so that the same document need not be looked at again: visits that read
 * nothing but the object or the text that they were shown find the same every time, and only the others are
 * made again.
 */
import type { AuthoredText } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Code } from '../generated/catalogue.ts';
import type { Path } from '../source/place.ts';

type Document = BoundWorkspace['documents'][number];

export interface Visited {
  /** By visits that are not made again, each with its number among the visits of the document. */
  readonly found: readonly (readonly [at: number, diagnostic: Diagnostic])[];
  /** Visits that read something of the workspace. */
  readonly again: readonly Visit[];
}

export interface Visit {
  /** From 0, in the order in which rules look at the document. */
  readonly at: number;
  readonly code: Code;
  readonly path: Path;
  readonly of: Looked;
}

/** What is looked at: an object of the type, by rules of every object or of that type, or a text. */
export type Looked =
  | { readonly is: 'every' | 'one'; readonly type: string }
  | ({ readonly is: 'text' } & Pick<AuthoredText, 'markdown' | 'gaps' | 'line' | 'teacher'>);

/** What earlier checks for the same found in documents that are what they were. */
export interface VisitMemory {
  visited(document: Document): Visited | undefined;
  keep(document: Document, visited: Visited): void;
}

/** Takes down what is found in one document, visit by visit. */
export class VisitRecord implements Visited {
  readonly found: [number, Diagnostic][] = [];
  readonly again: Visit[] = [];
  /** False as soon as it shows what stands in other files: then the document alone does not say what is found. */
  isWhole = true;
  #visits = 0;
  #length = 0;
  #count = 0;

  /** `diagnostics` grows by what is found; `questions` counts what is asked about the workspace. */
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly questions: { readonly count: number },
  ) {}

  /** Before each visit: there are thousands in a document. */
  begin(): void {
    this.#length = this.diagnostics.length;
    this.#count = this.questions.count;
  }

  /** Behind it. */
  end(code: Code, path: Path | undefined, of: Looked | AuthoredText): void {
    const at = this.#visits++;
    if (path === undefined) this.isWhole = false;
    else if (this.questions.count > this.#count) this.again.push({ at, code, path, of: lookedAt(of) });
    else
      for (let one = this.#length; one < this.diagnostics.length; one++)
        this.found.push([at, this.diagnostics[one] as Diagnostic]);
  }
}

function lookedAt(of: Looked | AuthoredText): Looked {
  if ('is' in of) return of;
  const { markdown, gaps, line, teacher } = of;
  return {
    is: 'text',
    markdown,
    ...(gaps === undefined ? {} : { gaps }),
    ...(line === undefined ? {} : { line }),
    ...(teacher === undefined ? {} : { teacher }),
  };
}

/** All that is found in the document, in the order of a first check. */
export function findingsOf(
  { found, again }: Visited,
  findAgain: (visit: Visit) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const anew = again.flatMap((visit) =>
    findAgain(visit).map((diagnostic) => [visit.at, diagnostic] as const),
  );
  return [...found, ...anew].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
}
