/** The opened workspace of programs: the same session that the command line works with, in plain shapes. */
import { lower } from '../5-lower/lower.ts';
import { entriesIn } from '../8-write/manifest.ts';
import { computeCrosswalks } from '../crosswalk/crosswalk.ts';
import { crosswalksToJson } from '../crosswalk/crosswalk-json.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Host as Machine } from '../host/host.ts';
import { checkSources } from '../workspace/check-workspace.ts';
import { exportAs } from '../workspace/export-as.ts';
import { lineFinder } from '../workspace/line-finder.ts';
import { type MadeOutput, Session } from '../workspace/session.ts';
import { wordedFindings } from '../workspace/worded-findings.ts';
import { machineOf } from './machine-of.ts';
import type {
  BuildOptions,
  Built,
  Crosswalk,
  CrosswalkOptions,
  Exported,
  ExportOptions,
  Host,
  Workspace,
} from './shapes.ts';

/** The workspace that a folder belongs to; left out = where the user stands. */
export function openWorkspace(host: Host, folder: string = host.cwd): Workspace {
  const machine = machineOf(host);
  const session = Session.at(machine, folder, { staysOpen: true });
  const { root } = session;
  return {
    root,
    async check({ language, release = false } = {}) {
      const found = await session.check({ release });
      return { files: found.files, findings: await wordedFindings(found, language) };
    },
    build: (options = {}) => build(session, options),
    export: (format, options = {}) => exportFrom(machine, root, format, options),
    crosswalks: async (options = {}) => crosswalksIn(machine, root, options),
  };
}

async function build(session: Session, { language, ...options }: BuildOptions): Promise<Built> {
  const answer = await session.build(options);
  const { made } = answer;
  if (made?.unknownId) throw unknown(made.unknownId);
  const folder = answer.made ? answer.made.folder : answer.folder;
  const checked = made?.checked ?? (await session.check({ release: options.release === true }));
  return {
    folder,
    files: made && !made.written ? undefined : entriesIn(session.host, folder),
    findings: await wordedFindings(checked, language),
    foreign: made?.foreign ?? [],
  };
}

async function exportFrom(
  machine: Machine,
  root: string,
  format: string,
  { language, programme, course, standard, ...addresses }: ExportOptions,
): Promise<Exported> {
  const selection = given({ programme, course, standard });
  const request = { from: root, format, selection, ...addresses };
  const { list, reports, folder, checked, unknownId } = await exportAs(machine, request);
  if (unknownId) throw unknown(unknownId);
  const losses = new Map(reports.map((report) => [report.file, report.losses]));
  const files = list?.files.map(({ path, mediaType }) => ({
    path,
    mediaType,
    losses: losses.get(path) ?? [],
  }));
  return { folder, files, findings: await wordedFindings(checked, language) };
}

function crosswalksIn(
  machine: Machine,
  root: string,
  { programme, credential }: CrosswalkOptions,
): readonly Crosswalk[] | undefined {
  const checked = checkSources(machine, { from: root });
  const { workspace } = checked;
  if (!workspace) return undefined;
  const { programmes, credentials } = workspace;
  if (programme !== undefined && !programmes.has(programme))
    throw unknown({ typed: programme, known: [...programmes.keys()] });
  if (credential !== undefined && !credentials.has(credential))
    throw unknown({ typed: credential, known: [...credentials.keys()] });
  const crosswalks = computeCrosswalks(lower(workspace), given({ programme, credential }));
  return crosswalksToJson(crosswalks, lineFinder(checked)).crosswalks;
}

type Given<T> = { readonly [K in keyof T]?: string };

/** Without what is undefined. */
function given<T extends Record<string, string | undefined>>(all: T): Given<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>;
}

function unknown({ typed, known }: NonNullable<MadeOutput['made']['unknownId']>): RangeError {
  const meant = suggest(typed, known);
  return new RangeError(`nothing is called “${typed}”${meant.length > 0 ? `: ${meant.join(', ')}?` : ''}`);
}
