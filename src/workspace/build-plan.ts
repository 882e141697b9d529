/** What was asked for → what a build makes, in what, and what it leaves of the build before. */
import type { Document } from '../6-render/sheet.ts';
import { artifactWords } from '../6-render/words.ts';
import { type Folder, isOfIndex } from '../7-emit/search/index-files.ts';
import { type EarlierOutput, earlierOutput, noOutput } from '../8-write/earlier-output.ts';
import type { ManifestEntry } from '../8-write/manifest.ts';
import { documents } from '../generated/documents.ts';
import type { Workspace } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import type { PackRange } from '../leaves/book-pack.ts';
import type { Ledger } from '../leaves/ledger.ts';
import type { Edition } from '../model/edition.ts';
import type { Words } from '../model/words.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { Theme } from '../theme/read-theme.ts';
import { themedTemplates } from '../theme/themed-templates.ts';
import type { BuildOptions } from './build-workspace.ts';
import type { Checked } from './check-workspace.ts';
import type { Shard } from './shards.ts';

export interface BuildPlan {
  readonly host: Host;
  /** By name, in the order in which they are made. */
  readonly documents: readonly (readonly [string, Document])[];
  /** Undefined = those that are usually made. */
  readonly formats: readonly string[] | undefined;
  readonly editions: readonly Edition[];
  readonly programme: string | undefined;
  readonly course: string | undefined;
  /** Only this share of the parts is made. */
  readonly shard: Shard | undefined;
  /** Some of all that could be made was asked for. */
  readonly partial: boolean;
  readonly releases: PackRange | undefined;
  readonly ledger: Ledger | undefined;
  readonly theme: Theme | undefined;
  /** Content of the theme's Word document. */
  readonly reference: Uint8Array | undefined;
  readonly templates: ReadonlyMap<string, string>;
  readonly words: Words;
  readonly config: Workspace;
  /** Folders that a reader can search. */
  readonly searched: readonly Folder[];
  /** What stays of the last build although this one does not make it. */
  keeps(entry: ManifestEntry): boolean;
  readonly earlier: EarlierOutput;
  /** A file of the workspace. */
  readFile(path: string): Uint8Array | undefined;
}

/** `folder` is the absolute path of the output; undefined where nothing of earlier builds counts. */
export function buildPlan(
  host: Host,
  checked: Pick<Checked, 'root' | 'config' | 'theme' | 'ledger'>,
  folder: string | undefined,
  options: BuildOptions,
): BuildPlan {
  const { root, config, theme, ledger } = checked;
  const { programme, course, pack: releases, shard } = options;
  const builtIn = host.templates();
  const templates = theme ? themedTemplates(builtIn, theme.texts) : builtIn;
  const editions = options.editions ?? ['student', 'teacher'];
  const { changedSince } = options;
  const asked = [options.documents, programme, course, options.editions, options.formats, releases];
  const partial = [...asked, changedSince].some((part) => part !== undefined);
  // Sheets that stand alone are not searched; the index of all others is written anew.
  const searched: readonly Folder[] = releases
    ? []
    : ['', ...editions.map((edition) => `${edition}/` as const)];
  // The folder of a shard has that share alone.
  const keeps = shard ? () => false : keepsEarlier({ partial, searched });
  const readFile = (path: string): Uint8Array | undefined => host.read(joinFolder(root, path));
  return {
    ...{ host, editions, programme, course, shard, partial, releases, ledger, theme, templates },
    ...{ searched, keeps, config },
    reference: theme?.reference === undefined ? undefined : readFile(theme.reference),
    documents: Object.entries(documents).filter(([name, document]) =>
      releases
        ? document.betweenReleases
        : !document.betweenReleases && (options.documents?.includes(name) ?? !document.onlyWhenAsked),
    ),
    formats: options.formats ?? config.formats,
    words: artifactWords(config.language ?? 'zh-CN', templates),
    earlier: folder === undefined ? noOutput : earlierOutput(host, folder, keeps),
    readFile,
  };
}

/** What stays of the last build: the other parts where a part is made, and of a whole what is made only when asked for. */
export function keepsEarlier({
  partial,
  searched,
}: Pick<BuildPlan, 'partial' | 'searched'>): BuildPlan['keeps'] {
  const keptDocuments = new Set(
    Object.entries(documents).flatMap(([name, document]) => (document.onlyWhenAsked ? [name] : [])),
  );
  return ({ document, path }) =>
    (partial || keptDocuments.has(document)) && !searched.some((below) => isOfIndex(path, below));
}
