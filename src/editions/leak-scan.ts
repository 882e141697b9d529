/**
 * A look at what students will get: artifacts → those in which words stand that only teachers may read, as
 * far as words can tell.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Artifact } from '../7-emit/format.ts';
import { decode } from './decode.ts';
import { Folding } from './fold.ts';
import { FragmentIndex } from './fragment-index.ts';
import { Readings } from './readings.ts';
import { type Secret, secretsOf } from './secrets.ts';

/**
 * Words may stand there for another reason: only what is made without them shows whether they come from the
 * field.
 */
export interface Suspicion {
  readonly artifact: Artifact;
  readonly secrets: ReadonlySet<Secret>;
}

export class LeakScan {
  readonly #folding = new Folding();
  readonly #readings = new Readings();
  readonly #index: FragmentIndex<Secret>;
  readonly #suspicions: Suspicion[] = [];

  /**
   * `labels`: the product's own words, which are no secret wherever they stand. `isMeant` limits it to some
   * secrets.
   */
  constructor(
    workspace: BoundWorkspace,
    labels: readonly string[],
    isMeant: (secret: Secret) => boolean = () => true,
  ) {
    this.#index = new FragmentIndex(secretsOf(workspace, labels, this.#folding).filter(isMeant));
  }

  /**
   * True when nothing in it looks like a secret; `more` is what else will be said of it, such as by the
   * search of the site.
   */
  isClean(artifact: Artifact, more = ''): boolean {
    if (this.#index.isEmpty || artifact.path.startsWith('teacher/')) return true;
    const { programme = '', course = '', leaf = '' } = artifact.sheet ?? {};
    const secrets = this.secretsIn(artifact, this.#readings);
    for (const text of [more, programme, course, leaf]) this.#look(decode(text), secrets);
    if (secrets.size > 0) this.#suspicions.push({ artifact, secrets });
    return secrets.size === 0;
  }

  get suspicions(): readonly Suspicion[] {
    return this.#suspicions;
  }

  secretsIn(artifact: Pick<Artifact, 'path' | 'bytes' | 'readable'>, readings = new Readings()): Set<Secret> {
    const found = new Set<Secret>();
    for (const reading of readings.of(artifact)) this.#look(reading, found);
    return found;
  }

  #look(text: string, found: Set<Secret>): void {
    this.#index.findIn(this.#folding.fold(text), (secret) => found.add(secret));
  }
}
