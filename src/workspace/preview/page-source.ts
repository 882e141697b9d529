/** A joined workspace → any file of its output, made when it is asked for; nothing is written. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { Sheet } from '../../6-render/sheet.ts';
import type { UsedFile } from '../../6-render/used-media.ts';
import type { Artifact } from '../../7-emit/format.ts';
import { isOfIndex } from '../../7-emit/search/index-files.ts';
import { withoutExtension } from '../../8-write/earlier-output.ts';
import type { Host } from '../../host/host.ts';
import type { StandardModel } from '../../model/model.ts';
import { fileName } from '../../paths/file-name.ts';
import { once } from '../../values/once.ts';
import { type BuildPlan, buildPlan } from '../build-plan.ts';
import type { Checked } from '../check-workspace.ts';
import { assetsOf, type Making, makings, type NamedPart } from '../making.ts';
import type { SearchedPages } from './searched-pages.ts';

export interface ShownFile extends Pick<Artifact, 'mediaType' | 'bytes'> {
  /** Of all that its reader sees: of a page also of what it shows, and of its styles. */
  readonly digest: string;
}

/** Pages that are held: a browser asks for one that was just compared. */
const most = 8;

export class PageSource {
  /** Of what pages that were made show. */
  readonly #shown = new Map<string, UsedFile>();
  readonly #assets: () => ReadonlyMap<string, Artifact>;
  readonly #assetsDigest: () => string;
  readonly #made = new Map<string, Promise<ShownFile | undefined>>();

  private constructor(
    readonly plan: BuildPlan,
    readonly making: Making,
    assets: readonly Artifact[],
    /** Files of the search, for which all pages are made. */
    readonly search: () => Promise<ReadonlyMap<string, Uint8Array>>,
  ) {
    this.#assets = once(() => new Map(assets.map((asset) => [asset.path, asset])));
    this.#assetsDigest = once(() => this.#digest(assets.map(({ bytes }) => plan.host.sha256(bytes))));
  }

  static async of(
    host: Host,
    settings: Pick<Checked, 'root' | 'config' | 'theme' | 'ledger'>,
    workspace: BoundWorkspace,
    searched: SearchedPages,
  ): Promise<PageSource> {
    const plan = buildPlan(host, settings, undefined, { formats: ['html'] });
    const assets = assetsOf(plan);
    const makingOf = await makings(plan, workspace, assets);
    const making = () => makingOf(workspace, { report: () => {}, print: async () => undefined });
    // The pages of a search are made while others are asked for.
    return new PageSource(
      plan,
      making(),
      assets,
      once(() => searched.files(plan, making())),
    );
  }

  get model(): StandardModel {
    return this.making.models.teacher;
  }

  /** By its path below the output folder; undefined where a build makes no such file. */
  file(path: string): Promise<ShownFile | undefined> {
    const made = this.#made.get(path) ?? this.#make(path);
    this.#made.delete(path);
    this.#made.set(path, made);
    for (const [oldest] of this.#made) {
      if (this.#made.size <= most) break;
      this.#made.delete(oldest);
    }
    return made;
  }

  async #make(path: string): Promise<ShownFile | undefined> {
    const asset = this.#assets().get(path);
    if (asset) return this.#alone(asset);
    if (this.plan.searched.some((folder) => isOfIndex(path, folder))) return this.#ofSearch(path);
    const used = this.#shown.get(path);
    if (used) for (const file of this.making.mediaFiles([used])) return this.#alone(file);
    const found = this.#find(path);
    if (!found) return undefined;
    for await (const artifact of this.making.artifacts(found)) {
      if ('source' in artifact || artifact.path !== path) continue;
      const shown = this.making.shown();
      for (const file of shown) this.#shown.set(file.path, file);
      const all = [artifact, ...this.making.mediaFiles(shown)];
      const digests = all.map(({ bytes }) => this.plan.host.sha256(bytes));
      return { ...artifact, digest: this.#digest([...digests, this.#assetsDigest()]) };
    }
    return undefined;
  }

  async #ofSearch(path: string): Promise<ShownFile | undefined> {
    const bytes = (await this.search()).get(path);
    return bytes && this.#alone({ mediaType: 'text/javascript', bytes });
  }

  #alone({ mediaType, bytes }: Pick<Artifact, 'mediaType' | 'bytes'>): ShownFile {
    return { mediaType, bytes, digest: this.plan.host.sha256(bytes) };
  }

  #digest(parts: readonly string[]): string {
    return this.plan.host.sha256(new TextEncoder().encode(parts.join('\n')));
  }

  has(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  #find(path: string): Sheet | undefined {
    const wanted = withoutExtension(path);
    for (const part of this.#partsNear(wanted))
      for (const sheet of this.making.sheets(part)) if (sheet.path === wanted) return sheet;
    return undefined;
  }

  /** Those that may have the page: paths speak of the document, the edition and what a part is about. */
  *#partsNear(path: string): Iterable<NamedPart> {
    const steps = path.split('/');
    const isTeacher = steps[0] === 'teacher';
    const named = this.plan.documents.map(([name]) => name).filter((name) => steps.includes(name));
    // An entrance lies above all documents, and some lie beside the crosswalks.
    const near = steps.includes('crosswalk')
      ? [...named, 'matrix', 'evidence', 'tables']
      : named.length > 0
        ? named
        : ['site'];
    for (const part of this.making.parts(near)) {
      const isNear = part.of === path || steps.includes(fileName(part.of));
      if (isNear && isTeacher === (part.edition === 'teacher')) yield part;
    }
  }
}
