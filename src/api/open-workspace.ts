/** The opened workspace of programs: the same session that the command line works with, in plain shapes. */
import { lower } from '../5-lower/lower.ts';
import { entriesIn } from '../8-write/manifest.ts';
import { computeCrosswalks } from '../crosswalk/crosswalk.ts';
import { crosswalksToJson } from '../crosswalk/crosswalk-json.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Host as Machine } from '../host/host.ts';
import { RevisionError, type RevisionProblem } from '../host/revision.ts';
import { checkSources } from '../workspace/check-workspace.ts';
import { exportAs } from '../workspace/export-as.ts';
import { lineFinder } from '../workspace/line-finder.ts';
import { type MadeOutput, Session } from '../workspace/session.ts';
import { isShard } from '../workspace/shards.ts';
import { wordedFindings } from '../workspace/worded-findings.ts';
import { machineOf } from './machine-of.ts';
import type {
  Asked,
  BuildOptions,
  Built,
  Checked,
  Crosswalk,
  CrosswalkOptions,
  Exported,
  ExportOptions,
  Host,
  Joined,
  Workspace,
} from './shapes.ts';

/** The workspace that a folder belongs to; left out = where the user stands. */
export function openWorkspace(host: Host, folder: string = host.cwd): Workspace {
  const machine = machineOf(host);
  const session = Session.at(machine, folder, { staysOpen: true });
  const { root } = session;
  return {
    root,
    check: (asked = {}) => check(session, asked),
    build: (options = {}) => build(session, options),
    join: (of, options = {}) => join(session, of, options),
    export: (format, options = {}) => exportFrom(machine, root, format, options),
    crosswalks: async (options = {}) => crosswalksIn(machine, root, options),
  };
}

async function check(session: Session, asked: Asked): Promise<Checked> {
  const { language, release = false, changedSince } = asked;
  const checked = await session.check({ release });
  const touched = await inWords(async () => {
    if (changedSince === undefined) return undefined;
    const since = await import('../workspace/changed-since.ts');
    return (await since.changedSince(session.host, session.root, changedSince)).touched;
  });
  const diagnostics = checked.diagnostics.filter(({ where }) => touched?.has(where.file) ?? true);
  return { files: checked.files, findings: await wordedFindings({ ...checked, diagnostics }, language) };
}

async function build(session: Session, { language, ...options }: BuildOptions): Promise<Built> {
  const { shard } = options;
  if (shard && !isShard(shard)) throw new RangeError(`there is no share ${shard.number} of ${shard.of}`);
  const answer = await inWords(() => session.build(options));
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

async function join(
  { host, root }: Session,
  of: number,
  options: { readonly amongOthers?: boolean },
): Promise<Joined> {
  if (!isShard({ number: 1, of })) throw new RangeError(`there are no ${of} shares`);
  const { joinShards } = await import('../workspace/join-shards.ts');
  const { folder, written, problem, foreign } = await joinShards(host, { ...options, from: root, of });
  return {
    ...{ folder, foreign, files: written && entriesIn(host, folder) },
    problem: problem && {
      is: problem.is,
      paths: problem.is === 'damaged' ? [problem.path] : problem.folders,
    },
  };
}

/** A revision that cannot be had is a slip of the caller, like an id that is not there. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    throw new RangeError(`${revisionProblems[error.problem]}: “${error.revision}”`, { cause: error });
  }
}

const revisionProblems: Readonly<Record<RevisionProblem, string>> = {
  'no-git': 'a revision needs git, which this machine does not have',
  'no-repository': 'the workspace is in no git repository',
  unknown: 'no revision of the repository is called',
  'not-there': 'the folder of the workspace is not in the revision',
};

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
