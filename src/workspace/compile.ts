/** Past the gate, where nothing of the sources can be wrong: lower → render → emit → inspect → write. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { Sheet } from '../6-render/sheet.ts';
import type { UsedFile } from '../6-render/used-media.ts';
import type { Artifact } from '../7-emit/format.ts';
import { Printer } from '../7-emit/printer.ts';
import { foundIn, SearchIndex } from '../7-emit/search/search-index.ts';
import { withoutExtension } from '../8-write/earlier-output.ts';
import type { ManifestEntry } from '../8-write/manifest.ts';
import { type ToWrite, type Written, writeArtifacts } from '../8-write/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Host, today } from '../host/host.ts';
import { eachDuring } from '../host/progress.ts';
import type { Edition } from '../model/edition.ts';
import type { FoundPage } from '../site/search/found-page.ts';
import { sameValue } from '../values/same-value.ts';
import { version } from '../version.ts';
import { buildPlan } from './build-plan.ts';
import type { BuildOptions } from './build-workspace.ts';
import { changedParts } from './changed-parts.ts';
import type { Checked } from './check-workspace.ts';
import { HelpingThreads } from './helping-threads.ts';
import { Inspection } from './inspection.ts';
import {
  type KeptParts,
  type MadeSheet,
  type PartsOfBuild,
  partsOfBuild,
  type Standing,
} from './kept-parts.ts';
import { assetsOf, makings, type NamedPart } from './making.ts';
import type { PartMadeAside, PartsOrder } from './part-maker.ts';
import { Prints } from './prints.ts';
import {
  inputDigest,
  isInShard,
  type RecordedPage,
  recordArtifact,
  type Shard,
  textsDigest,
} from './shards.ts';
import { inOrder } from './source-index.ts';

export interface Compiled {
  /** Undefined when something was found that stops the build: then the output is what it was. */
  readonly written: Written | undefined;
  /** What only finished pages show, and what formats said. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the next build can know of this one. */
  readonly parts: PartsOfBuild;
}

/** Their pages stay in memory for so long. */
const mostWaiting = 12;

/** `folder` is the absolute path of the output; `kept` is what an earlier build of the same knew of its parts. */
export async function compile(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  folder: string,
  options: BuildOptions,
  kept?: KeptParts,
  prints: Prints = new Prints(host, folder),
): Promise<Compiled> {
  const { progress } = host;
  const said: Diagnostic[] = [];
  const plan = buildPlan(host, checked, folder, options);
  const assets = assetsOf(plan);
  const makingOf = await makings(plan, workspace, assets);
  // A picture of several books is said once.
  const report = (finding: Diagnostic) => {
    if (!said.some((one) => sameValue(one, finding))) said.push(finding);
  };
  const printer = new Printer(host, report);
  const making = makingOf(workspace, { report, print: (page) => printer.print(page) });
  const unsaid = { report: () => {}, print: async () => undefined };
  const inspection = new Inspection(plan, workspace, (of) => makingOf(of, unsaid), assets);
  const parts = progress.during('compare', () => partsOfBuild(kept, plan, making.pieces, folder));
  const only =
    options.changedSince === undefined
      ? undefined
      : await changedParts({ plan, checked, workspace, making, assets }, options.changedSince, options);
  const stands = (path: string) => plan.earlier.standing.has(withoutExtension(path)) && !only?.isGone(path);
  const { entries, read } = plan.earlier;
  // What is searched is of all shards.
  const searched = plan.shard ? [] : plan.searched;
  const search = new SearchIndex(searched, read, (path) => parts.restStands && entries.has(path));

  const order = (): PartsOrder => {
    const { sayWaiting: _, ...asked } = options;
    return {
      ...{ root: checked.root, folder, program: host.program, day: today(host), options: asked },
      texts: textsDigest(host, checked, workspace),
    };
  };
  /** By their paths, the pictures and files that pages show. */
  const shown = new Map<string, UsedFile>();
  /** Of the part that is made, from 0. */
  let number = -1;
  const pages: RecordedPage[] = [];
  /** They are printed while other pages are made. */
  const printing: Promise<Artifact | undefined>[] = [];

  async function* printed(most: number): AsyncIterable<Artifact> {
    while (printing.length > most) {
      const artifact = await printing.shift();
      if (artifact) yield artifact;
    }
  }

  async function* made(): AsyncIterable<ToWrite> {
    const all = [...eachDuring(progress, 'view', making.parts())];
    const isWanted = ({ name }: NamedPart): boolean =>
      !only?.same.has(name) && (!plan.shard || isInShard(name, plan.shard, host.sha256));
    const wanted = all.filter(isWanted);
    const names = wanted.map(({ name }) => name);
    // After a change few parts are made; what is printed waits for the browser of this thread.
    const isShared = parts.isAnew && !plan.releases && !plan.formats?.includes('pdf');
    const threads = new HelpingThreads(host, isShared ? names : [], checked, order);
    try {
      yield* madeInParts(all, new Set(names), threads);
    } finally {
      await threads.close();
      await printer.close();
    }
  }

  async function* madeInParts(
    all: readonly NamedPart[],
    wanted: ReadonlySet<string>,
    threads: HelpingThreads,
  ): AsyncIterable<ToWrite> {
    for (const part of all) {
      number++;
      if (!wanted.has(part.name)) {
        search.keep((only?.same.get(part.name) ?? []).map((path) => `${path}.html`));
        yield* shards(search.full());
        continue;
      }
      const standing = parts.standing(part.name);
      if (standing) yield stand(standing);
      else {
        const aside = await threads.take(part.name);
        yield* aside ? takeOver(part, aside) : makeAnew(part);
      }
      yield* shards(search.full());
    }
    yield* printed(0);
    for (const artifact of [...assets, ...making.mediaFiles(shown.values())]) {
      inspection.look(artifact);
      yield artifact;
    }
    // What it says was looked at page by page.
    yield* shards(search.rest(plan.earlier.standing.size > 0 ? stands : undefined));
    if (plan.shard) yield recordOf(plan.shard);
  }

  function recordOf({ number: shard, of }: Shard): Artifact {
    const { partial, searched } = plan;
    const input = inputDigest(plan, checked, parts.input.base);
    return recordArtifact({ shard, of, input, partial, searched, pages });
  }

  function* shards(all: ReturnType<SearchIndex['rest']>): Iterable<ToWrite> {
    for (const shard of all) yield 'stands' in shard ? [entries.get(shard.stands) as ManifestEntry] : shard;
  }

  async function* makeAnew(part: NamedPart): AsyncIterable<ToWrite> {
    const sheets: MadeSheet[] = [];
    for (const sheet of eachDuring(progress, 'view', making.sheets(part))) {
      const key = progress.during('view', () => making.keyOf(sheet));
      const standing = parts.standingSheet(key);
      sheets.push(standing ?? (yield* makeSheet(sheet, key)));
      if (standing) yield stand(standing);
      yield* shards(search.full());
      yield* printed(mostWaiting);
    }
    parts.made(part.name, sheets, making.pieces.read());
    for (const file of making.shown()) shown.set(file.path, file);
  }

  function* takeOver({ name }: NamedPart, aside: PartMadeAside): Iterable<ToWrite> {
    said.push(...aside.said);
    for (const { found, edition, ...file } of aside.files) {
      if (found) find(found, edition);
      yield file;
    }
    parts.made(name, aside.sheets, aside.read);
    for (const file of aside.shown) shown.set(file.path, file);
  }

  function find(found: FoundPage, edition: Edition): void {
    progress.during('search', () => search.add(found, edition));
    if (plan.shard) pages.push({ part: number, edition, found });
  }

  async function* makeSheet(
    sheet: Sheet,
    key: string | undefined,
  ): AsyncGenerator<Artifact, MadeSheet, undefined> {
    const paths: string[] = [];
    for await (const artifact of making.artifacts(sheet)) {
      if ('source' in artifact) {
        inspection.look(artifact.source);
        paths.push(artifact.source.path);
        printing.push(prints.printed(artifact));
        continue;
      }
      const found = progress.during('search', () => foundIn(artifact));
      inspection.look(artifact, found && JSON.stringify(found));
      if (found) find(found, sheet.edition);
      paths.push(artifact.path);
      yield artifact;
    }
    return { key, paths, ...making.ofSheet() };
  }

  function stand({ entries: standing, shown: files }: Standing): readonly ManifestEntry[] {
    progress.during('search', () => search.keep(standing.map(({ path }) => path)));
    for (const file of files) shown.set(file.path, file);
    return standing;
  }

  const isAllowed = async (): Promise<boolean> => {
    said.push(...(await inspection.leaks()));
    return said.every(({ severity }) => severity !== 'error');
  };
  const written = await writeArtifacts(host, made(), {
    ...{ folder, version, isAllowed },
    keeps: (entry) => plan.keeps(entry) && !only?.isGone(entry.path),
    listed: entries.values(),
  });
  return { written, diagnostics: inOrder(said, checked.spanOf), parts };
}
