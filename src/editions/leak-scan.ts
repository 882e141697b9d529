/**
 * A look at what students will get: artifacts → those in which words stand that only teachers may read, as
 * far as words can tell.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Artifact } from '../7-emit/format.ts';
import { decode } from './decode.ts';
import { Folding } from './fold.ts';
import { Readings } from './readings.ts';
import { type Secret, Secrets } from './secrets.ts';

/**
 * Words may stand there for another reason: only what is made without them shows whether they come from the
 * field.
 */
export interface Suspicion {
  readonly artifact: Artifact;
  readonly secrets: ReadonlySet<Secret>;
}

export class LeakScan {
  readonly #readings = new Readings();
  readonly #secrets: Secrets;
  readonly #isMeant: (secret: Secret) => boolean;
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
    this.#secrets = new Secrets(workspace, labels, new Folding());
    this.#isMeant = isMeant;
  }

  /**
   * True when nothing in it looks like a secret; `more` is what else will be said of it, such as by the
   * search of the site.
   */
  isClean(artifact: Artifact, more = ''): boolean {
    if (this.#secrets.isEmpty || artifact.path.startsWith('teacher/')) return true;
    const { programme = '', course = '', leaf = '' } = artifact.sheet ?? {};
    const said = [more, programme, course, leaf].map(decode);
    const secrets = this.#in(artifact, this.#readings, said, [course, programme]);
    if (secrets.size > 0) this.#suspicions.push({ artifact, secrets });
    return secrets.size === 0;
  }

  get suspicions(): readonly Suspicion[] {
    return this.#suspicions;
  }

  secretsIn(artifact: Readable): Set<Secret> {
    return this.#in(artifact, new Readings(), [], []);
  }

  #in(
    artifact: Readable,
    readings: Readings,
    said: readonly string[],
    nearest: readonly string[],
  ): Set<Secret> {
    const found = new Set<Secret>();
    for (const reading of readings.of(artifact)) this.#secrets.findIn(reading, found);
    for (const text of said) this.#secrets.findIn(text, found);
    return this.#secrets.of(new Set([...found].filter(this.#isMeant)), nearest);
  }
}

type Readable = Pick<Artifact, 'path' | 'bytes' | 'text' | 'readable'>;
