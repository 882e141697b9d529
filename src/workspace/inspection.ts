/** What students will get, artifact by artifact → whether anything in it is for teachers only. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { UsedFile } from '../6-render/used-media.ts';
import type { Artifact } from '../7-emit/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findLeaks, type Remake } from '../editions/find-leaks.ts';
import { LeakScan } from '../editions/leak-scan.ts';
import type { BuildPlan } from './build-plan.ts';
import type { Making } from './making.ts';

export class Inspection {
  readonly #scan: LeakScan;

  constructor(
    readonly plan: BuildPlan,
    readonly workspace: BoundWorkspace,
    /** Makes the same of another workspace. */
    readonly makingOf: (workspace: BoundWorkspace) => Making,
    readonly assets: readonly Artifact[],
  ) {
    const { progress, templates } = plan.host;
    // Those of a theme are an author's, and may say what only teachers may read.
    const labels = [...templates()].filter(([name]) => name.startsWith('labels/')).map(([, text]) => text);
    this.#scan = progress.during('inspect', () => new LeakScan(workspace, labels));
  }

  /** False where it needs a second look; `more` is what else will be said of it. */
  look(artifact: Artifact, more?: string): boolean {
    return this.plan.host.progress.during('inspect', () => this.#scan.isClean(artifact, more));
  }

  /** When all was looked at. */
  leaks(): Promise<Diagnostic[]> {
    const { host, theme } = this.plan;
    const texts = [...(theme?.texts ?? [])].map(([name, { text }]) => [name, text] as const);
    return host.progress.during('inspect', () =>
      findLeaks({
        scan: this.#scan,
        workspace: this.workspace,
        remake: (of, suspects) => this.#remake(of, suspects),
        templates: new Map([...host.templates(), ...texts]),
        fileOf: (name) => theme?.texts.get(name)?.path,
      }),
    );
  }

  /** A file that pages show is one as long as they do: then all pages for students are made. */
  async #remake(...[of, suspects]: Parameters<Remake>): Promise<ReadonlyMap<string, Uint8Array>> {
    const other = this.makingOf(of);
    const made = new Map<string, Uint8Array>(this.assets.map(({ path, bytes }) => [path, bytes]));
    const paths = new Set(suspects.map(({ sheet }) => sheet?.path));
    const all = suspects.some(({ path, sheet }) => !sheet && !made.has(path));
    const shown = new Map<string, UsedFile>();
    for (const part of other.parts()) {
      for (const sheet of other.sheets(part)) {
        const isMeant = paths.has(sheet.path) || (sheet.book !== undefined && paths.has(sheet.book));
        if (!isMeant && !(all && !sheet.path.startsWith('teacher/'))) continue;
        for await (const artifact of other.artifacts(sheet)) {
          const { path, bytes } = 'source' in artifact ? artifact.source : artifact;
          made.set(path, bytes);
        }
      }
      for (const file of other.shown()) shown.set(file.path, file);
    }
    for (const { path, bytes } of all ? other.mediaFiles(shown.values()) : []) made.set(path, bytes);
    return made;
  }
}
