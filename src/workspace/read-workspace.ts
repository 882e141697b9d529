/** A folder → everything of a workspace that is read before anything is put together: 0 read, 1 parse, 2 validate. */
import { withoutTwins } from '../0-read/linked-twins.ts';
import { unreadFiles } from '../0-read/unread-files.ts';
import { filesBelow, sourcesAmong } from '../0-read/workspace-files.ts';
import type { ValidDocument } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Ledger } from '../leaves/ledger.ts';
import { readLedger } from '../leaves/read-ledger.ts';
import type { SourceFile } from '../source/source-file.ts';
import { readTheme, type Theme } from '../theme/read-theme.ts';
import { compareText } from '../values/compare-text.ts';
import type { RecoveredFile } from './check-recovered.ts';
import type { KeptFiles } from './kept-files.ts';
import { type Config, readConfig } from './read-config.ts';
import { readIncludes } from './read-includes.ts';
import { readPackages } from './read-packages.ts';
import { readSources } from './read-sources.ts';
import { SourceIndex } from './source-index.ts';

export interface ReadWorkspace {
  /** Absolute path. */
  readonly root: string;
  readonly settings: Config;
  /** How many files were read as YAML. */
  readonly files: number;
  readonly documents: readonly ValidDocument[];
  /** Kinds and ids of documents that are not there because something is wrong with their file. */
  readonly refused: ReadonlySet<string>;
  readonly recovered: readonly RecoveredFile[];
  /** Texts that fields include, by file. */
  readonly includes: ReadonlyMap<string, string>;
  readonly theme: Theme | undefined;
  readonly ledger: Ledger | undefined;
  /** Files in which a comment can say something of findings. */
  readonly texts: readonly SourceFile[];
  readonly sources: SourceIndex;
  readonly diagnostics: readonly Diagnostic[];
}

/** `known` is what earlier runs learned of files. */
export function readWorkspace(host: Host, root: string, known?: KeptFiles): ReadWorkspace {
  const settings = readConfig(host, root);
  const { config, source: configFile } = settings;
  const below = host.progress.during('read', () => filesBelow(host, root, config));
  const packages = host.progress.during('read', () => readPackages(host, root, config, below));
  const own = withoutTwins(host, root, sourcesAmong(below, config));
  const ofHere = [...own.files, ...packages.files];
  ofHere.sort((a, b) => compareText(a.path, b.path));
  const read = readSources(host, root, ofHere, known);
  const documents = read.flatMap(({ document }) => document ?? []);
  const theme = readTheme(host, root, config);
  const includes = readIncludes(host, root, documents);
  const ledger = readLedger(host, root);

  const sources = new SourceIndex(known);
  if (configFile) sources.add(configFile, 'Workspace');
  for (const { source, type } of read) sources.add(source, type);
  for (const source of theme.theme?.texts.values() ?? []) sources.add(source);
  for (const [path, text] of includes.texts) sources.add({ path, text });
  if (ledger.source) sources.add(ledger.source);
  return {
    root,
    settings,
    files: read.length,
    documents,
    refused: new Set(read.flatMap(({ refused }) => refused ?? [])),
    recovered: read.flatMap(({ rest }) => rest ?? []),
    includes: includes.texts,
    theme: theme.theme,
    ledger: ledger.ledger,
    texts: [...(configFile ? [configFile] : []), ...read.map(({ source }) => source)],
    sources,
    diagnostics: [
      ...settings.diagnostics,
      ...packages.diagnostics,
      ...own.diagnostics,
      ...unreadFiles(host, root, config, below),
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...includes.diagnostics,
      ...ledger.diagnostics,
      ...theme.diagnostics,
    ],
  };
}
