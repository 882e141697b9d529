/** The last look at what students will get: artifacts of the student edition → findings for teacher-only text in them. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Artifact } from '../7-emit/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { Folding } from './fold.ts';
import { FragmentIndex } from './fragment-index.ts';
import { Readings } from './readings.ts';
import { type Secret, secretsOf } from './secrets.ts';

/** One finding names so many places; more of them would not say more. */
const shown = 3;

export class LeakScan {
  readonly #folding = new Folding();
  readonly #readings = new Readings();
  readonly #index: FragmentIndex<Secret>;
  /** Place of a teacher-only text → the artifacts it is in. */
  readonly #leaks = new Map<string, { readonly secret: Secret; readonly artifacts: Artifact[] }>();

  /** `labels`: the product's own words, which are no secret wherever they stand. */
  constructor(workspace: BoundWorkspace, labels: readonly string[]) {
    this.#index = new FragmentIndex(secretsOf(workspace, labels, this.#folding));
  }

  /** True when students may have it. */
  isClean(artifact: Artifact): boolean {
    if (this.#index.isEmpty || artifact.path.startsWith('teacher/')) return true;
    const found = new Set<Secret>();
    for (const reading of this.#readings.of(artifact.path, artifact.bytes)) {
      this.#index.findIn(this.#folding.fold(reading), (secret) => found.add(secret));
    }
    for (const secret of found) this.#keep(secret, artifact);
    return found.size === 0;
  }

  get leaks(): readonly Diagnostic[] {
    return [...this.#leaks.values()].map(({ secret, artifacts }) => {
      const leaves = artifacts.flatMap(({ sheet }) => sheet?.leaf ?? []);
      return report('leaf/leak', secret.where, {
        artifacts: artifacts.slice(0, shown).map(({ path }) => path),
        count: artifacts.length,
        leaves: [...new Set(leaves)].slice(0, shown),
      });
    });
  }

  #keep(secret: Secret, artifact: Artifact): void {
    const place = JSON.stringify(secret.where);
    const known = this.#leaks.get(place);
    if (!known) this.#leaks.set(place, { secret, artifacts: [artifact] });
    else if (known.artifacts.at(-1) !== artifact) known.artifacts.push(artifact);
  }
}
