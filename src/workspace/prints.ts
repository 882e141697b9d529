/**
 * What earlier builds printed: a page that is the same, by the same browser, need not be printed again while
 * its file lies in the output as it was left.
 */
import type { Unprinted } from '../7-emit/emit.ts';
import type { Artifact } from '../7-emit/format.ts';
import type { Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { once } from '../values/once.ts';

/** By path below the output folder. */
export type KeptPrints = Readonly<Record<string, KeptPrint>>;

interface KeptPrint {
  /** Digest of all that it was printed from and by. */
  readonly from: string;
  /** SHA-256 of the file. */
  readonly file: string;
}

export class Prints {
  readonly #made: Record<string, KeptPrint> = {};
  readonly #by = once(() => [this.host.browser(), this.host.product()]);

  /** `folder` is the absolute path of the output. */
  constructor(
    readonly host: Host,
    readonly folder: string,
    readonly known: KeptPrints = {},
  ) {}

  async printed(page: Unprinted): Promise<Artifact | undefined> {
    const { path } = page.source;
    const from = this.#digestOf(page);
    const known = Object.hasOwn(this.known, path) ? this.known[path] : undefined;
    const bytes = known?.from === from ? this.host.read(joinFolder(this.folder, path)) : undefined;
    if (bytes && this.host.sha256(bytes) === known?.file) {
      this.#made[path] = known;
      return { ...page.source, bytes };
    }
    const artifact = await page.print();
    if (artifact) this.#made[path] = { from, file: this.host.sha256(artifact.bytes) };
    return artifact;
  }

  /** Those of other builds, such as of other courses, with those of this one, as far as they are still there. */
  kept(isThere: (path: string) => boolean): KeptPrints {
    return Object.fromEntries(
      Object.entries({ ...this.known, ...this.#made }).filter(([path]) => isThere(path)),
    );
  }

  #digestOf({ source, shown }: Unprinted): string {
    const all = JSON.stringify([source.path, this.host.sha256(source.bytes), shown, this.#by()]);
    return this.host.sha256(new TextEncoder().encode(all));
  }
}
