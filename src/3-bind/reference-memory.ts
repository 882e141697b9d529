/**
 * What references of a document lead to, for a program that goes on: the same as before, as long as the
 * document is the same and the workspace has the same names.
 */
import type { BoundWorkspace } from './bound-workspace.ts';
import type { ReferenceFindings } from './references.ts';

interface Kept extends ReferenceFindings {
  readonly parts: readonly object[];
}

export class ReferenceMemory {
  #names = '';
  #standards: readonly object[] = [];
  #kept = new WeakMap<object, Kept>();

  /** For one run. */
  begin({ documents, standards }: BoundWorkspace, refused: ReadonlySet<string>): void {
    const ids = documents.map(({ type, value, file, language }) => [type, value.id, file, language]);
    const names = JSON.stringify([ids, [...refused]]);
    const values = [...standards.values()].map(({ value }) => value);
    if (names === this.#names && isSame(values, this.#standards)) return;
    this.#names = names;
    this.#standards = values;
    this.#kept = new WeakMap();
  }

  /** Of a document with all that is judged with it; the document comes first. */
  findings(parts: readonly object[]): ReferenceFindings | undefined {
    const known = this.#kept.get(parts[0] as object);
    return known && isSame(known.parts, parts) ? known : undefined;
  }

  keep(parts: readonly object[], { diagnostics, explained }: ReferenceFindings): void {
    this.#kept.set(parts[0] as object, { parts, diagnostics, explained });
  }
}

function isSame(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
