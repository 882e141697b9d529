/** A workspace → the folded texts that only teachers may read, each with its place; what students may read as well is none. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Where } from '../source/place.ts';
import { decode } from './decode.ts';
import { documentsOf, type WithTexts } from './each-text.ts';
import type { Folding } from './fold.ts';
import { FragmentIndex, window } from './fragment-index.ts';
import { eachPassage, type Passage } from './passages.ts';
import { piecesOf } from './pieces.ts';

export interface Secret {
  readonly text: string;
  readonly joined: boolean;
  /** The words as their author wrote them. */
  readonly words: string;
  /** Every place where they are written. */
  readonly sources: readonly SecretSource[];
  readonly isCanary: boolean;
}

export interface SecretSource {
  readonly where: Where;
  /** What its author calls the field. */
  readonly field: string;
  readonly isAnswer: boolean;
}

type Found = Pick<Secret, 'text' | 'joined' | 'words' | 'isCanary'> & { readonly source: SecretSource };

/**
 * The secrets of a workspace. Which of its words students may read as well is asked only of those that were
 * found somewhere, document by document, until it is known.
 */
export class Secrets {
  readonly #folding: Folding;
  readonly #workspace: BoundWorkspace;
  /** By their folded text, those that may still be secrets. */
  readonly #secrets = new Map<string, Secret & { readonly sources: SecretSource[] }>();
  readonly #index: FragmentIndex<Secret>;
  /** Documents whose words for students were not looked at yet. */
  readonly #unread: Set<WithTexts>;

  /** `labels` are the product's own words, which are no secret wherever they stand. */
  constructor(workspace: BoundWorkspace, labels: readonly string[], folding: Folding) {
    this.#folding = folding;
    this.#workspace = workspace;
    const documents = documentsOf(workspace);
    eachPassage(workspace, documents, 'teachers', (passage) => {
      for (const { source, ...found } of secretsIn(passage, folding)) {
        const known = this.#secrets.get(found.text);
        if (known) known.sources.push(source);
        else this.#secrets.set(found.text, { ...found, sources: [source] });
      }
    });
    this.#index = new FragmentIndex(this.#secrets.values());
    this.#unread = new Set(documents);
    if (!this.isEmpty) for (const label of labels) this.#isPublic(label);
  }

  get isEmpty(): boolean {
    return this.#secrets.size === 0;
  }

  /** Words that look like secrets and may be some. */
  findIn(text: string, found: Set<Secret>): void {
    this.#index.findIn(this.#folding.fold(text), (secret) => {
      if (this.#isSecret(secret)) found.add(secret);
    });
  }

  /** Those of the found that are secrets; `nearest` are ids of what students most likely read them in. */
  of(found: ReadonlySet<Secret>, nearest: readonly string[] = []): Set<Secret> {
    const isOpen = (): boolean => [...found].some(this.#isSecret);
    if (!isOpen()) return new Set();
    const near = [...this.#unread].filter(({ value }) => 'id' in value && nearest.includes(String(value.id)));
    for (const document of [...near, ...this.#unread]) {
      if (!isOpen()) break;
      if (this.#unread.delete(document)) this.#readForStudents(document);
    }
    return new Set([...found].filter(this.#isSecret));
  }

  readonly #isSecret = (secret: Secret): boolean => this.#secrets.has(secret.text);

  #readForStudents(document: WithTexts): void {
    eachPassage(this.#workspace, [document], 'students', ({ written, read }) => {
      this.#isPublic(written.map(({ text }) => text).join('\n'));
      if (read.length === 0) return;
      for (const { text } of read) this.#isPublic(text);
      this.#isPublic(read.map(({ text }) => text).join('\n'));
    });
  }

  #isPublic(text: string): void {
    this.#index.findIn(this.#folding.fold(decode(text)), (secret) => this.#secrets.delete(secret.text));
  }
}

function* secretsIn(
  { written, read: shown, whereOf, field, isAnswer }: Passage,
  folding: Folding,
): Iterable<Found> {
  const sourceOf = (line: number): SecretSource => ({ where: whereOf(line), field, isAnswer });
  for (const lines of [written, shown]) {
    const read = lines.map(({ text, line, row }) => ({ text: decode(text), line, row }));
    const folded = read.map(({ text, row }) => ({ text: folding.text(text), row }));
    for (const { text, first, joined } of piecesOf(folded)) {
      const { text: words = '', line = 0 } = lines[first] ?? {};
      yield { text, joined, words: words.trim(), isCanary: false, source: sourceOf(line) };
    }
    for (const { text, line } of read) {
      for (const canary of canariesIn(text)) {
        const folded = folding.text(canary);
        if (folded.length >= window)
          yield { text: folded, joined: false, words: canary, isCanary: true, source: sourceOf(line) };
      }
    }
  }
}

/**
 * Canaries: tokens that someone planted in order to see whether they get out. They are searched for however
 * short they are. A canary is `CANARY-` (also `CANARY_`, `CANARY`, in any case) with at least four letters or
 * digits behind it, or any run of eight or more ASCII letters and digits with at least two of each, which
 * hardly anyone writes but to be found.
 */
function canariesIn(text: string): string[] {
  const named = text.match(/canary[-_]?[a-z\d]{4,}/gi) ?? [];
  const runs = text.match(/[a-z\d]{8,}/gi) ?? [];
  return [...named, ...runs.filter((run) => count(run, /\d/g) >= 2 && count(run, /[a-z]/gi) >= 2)];
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
