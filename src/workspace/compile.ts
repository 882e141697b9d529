/** Past the gate, where nothing of the sources can be wrong: lower → render → emit → inspect → write. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Artifact } from '../7-emit/format.ts';
import { SearchIndex } from '../7-emit/search/search-index.ts';
import { type Written, writeArtifacts } from '../8-write/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { eachDuring } from '../host/progress.ts';
import { version } from '../version.ts';
import { buildPlan } from './build-plan.ts';
import type { BuildOptions } from './build-workspace.ts';
import type { Checked } from './check-workspace.ts';
import { Inspection } from './inspection.ts';
import { assetsOf, makings } from './making.ts';
import { inOrder } from './source-index.ts';

export interface Compiled {
  /** Undefined when something was found that stops the build: then the output is what it was. */
  readonly written: Written | undefined;
  /** What only finished pages show, and what formats said. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `folder` is the absolute path of the output. */
export async function compile(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  folder: string,
  options: BuildOptions,
): Promise<Compiled> {
  const { progress } = host;
  const said: Diagnostic[] = [];
  const plan = buildPlan(host, checked, folder, options);
  const makingOf = await makings(plan, workspace);
  const { sheets, artifacts, mediaFiles } = makingOf(workspace, (finding) => void said.push(finding));
  const assets = assetsOf(plan);
  const inspection = new Inspection(plan, workspace, (of) => makingOf(of, () => {}), assets);
  const search = new SearchIndex(plan.searched);

  async function* made(): AsyncIterable<Artifact> {
    for (const sheet of eachDuring(progress, 'view', sheets())) {
      for await (const artifact of artifacts(sheet)) {
        const found = progress.during('search', () => search.add(artifact));
        inspection.look(artifact, found && JSON.stringify(found));
        yield artifact;
      }
      yield* search.full();
    }
    for (const artifact of [...assets, ...mediaFiles()]) {
      inspection.look(artifact);
      yield artifact;
    }
    // What it says was looked at page by page.
    yield* search.rest(plan.earlier.searchPages);
  }

  const isAllowed = async (): Promise<boolean> => {
    said.push(...(await inspection.leaks()));
    return said.every(({ severity }) => severity !== 'error');
  };
  const written = await writeArtifacts(host, made(), { folder, version, keeps: plan.keeps, isAllowed });
  return { written, diagnostics: inOrder(said, checked.spanOf) };
}
