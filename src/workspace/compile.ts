/** Past the gate, where nothing of the sources can be wrong: lower → render → emit → inspect → write. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { UsedFile } from '../6-render/used-media.ts';
import type { Artifact } from '../7-emit/format.ts';
import { SearchIndex } from '../7-emit/search/search-index.ts';
import { withoutExtension } from '../8-write/earlier-output.ts';
import type { ManifestEntry } from '../8-write/manifest.ts';
import { type Written, writeArtifacts } from '../8-write/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { eachDuring } from '../host/progress.ts';
import { version } from '../version.ts';
import { buildPlan } from './build-plan.ts';
import type { BuildOptions } from './build-workspace.ts';
import type { Checked } from './check-workspace.ts';
import { Inspection } from './inspection.ts';
import { type KeptParts, type PartsOfBuild, partsOfBuild } from './kept-parts.ts';
import { assetsOf, makings, type NamedPart } from './making.ts';
import { inOrder } from './source-index.ts';

export interface Compiled {
  /** Undefined when something was found that stops the build: then the output is what it was. */
  readonly written: Written | undefined;
  /** What only finished pages show, and what formats said. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the next build can know of this one. */
  readonly parts: PartsOfBuild;
}

/** `folder` is the absolute path of the output; `kept` is what an earlier build of the same knew of its parts. */
export async function compile(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  folder: string,
  options: BuildOptions,
  kept?: KeptParts,
): Promise<Compiled> {
  const { progress } = host;
  const said: Diagnostic[] = [];
  const plan = buildPlan(host, checked, folder, options);
  const makingOf = await makings(plan, workspace);
  const making = makingOf(workspace, (finding) => void said.push(finding));
  const assets = assetsOf(plan);
  const inspection = new Inspection(plan, workspace, (of) => makingOf(of, () => {}), assets);
  const parts = progress.during('compare', () => partsOfBuild(kept, plan, making.pieces, folder));
  const { entries, read } = plan.earlier;
  const search = new SearchIndex(plan.searched, read, (path) => parts.restStands && entries.has(path));

  async function* made(): AsyncIterable<Artifact | ManifestEntry> {
    const shown = new Map<string, UsedFile>();
    for (const part of eachDuring(progress, 'view', making.parts())) {
      const standing = parts.standing(part.name);
      if (standing) progress.during('search', () => search.keep(standing.entries.map(({ path }) => path)));
      if (standing) yield* standing.entries;
      else yield* makeAnew(part);
      for (const file of standing?.shown ?? making.shown()) shown.set(file.path, file);
      yield* shards(search.full());
    }
    for (const artifact of [...assets, ...making.mediaFiles(shown.values())]) {
      inspection.look(artifact);
      yield artifact;
    }
    // What it says was looked at page by page.
    const { standing } = plan.earlier;
    const stays = (path: string) => standing.has(withoutExtension(path));
    yield* shards(search.rest(standing.size > 0 ? stays : undefined));
  }

  function* shards(all: ReturnType<SearchIndex['rest']>): Iterable<Artifact | ManifestEntry> {
    for (const shard of all) yield 'stands' in shard ? (entries.get(shard.stands) as ManifestEntry) : shard;
  }

  async function* makeAnew(part: NamedPart): AsyncIterable<Artifact | ManifestEntry> {
    const paths: string[] = [];
    for (const sheet of eachDuring(progress, 'view', making.sheets(part))) {
      for await (const artifact of making.artifacts(sheet)) {
        const found = progress.during('search', () => search.add(artifact));
        inspection.look(artifact, found && JSON.stringify(found));
        paths.push(artifact.path);
        yield artifact;
      }
      yield* shards(search.full());
    }
    parts.made(part.name, paths, making.shown());
  }

  const isAllowed = async (): Promise<boolean> => {
    said.push(...(await inspection.leaks()));
    return said.every(({ severity }) => severity !== 'error');
  };
  const written = await writeArtifacts(host, made(), {
    ...{ folder, version, keeps: plan.keeps, isAllowed },
    listed: entries.values(),
  });
  return { written, diagnostics: inOrder(said, checked.spanOf), parts };
}
