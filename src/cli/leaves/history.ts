/** `ccstd leaves history`: every release of the workspace, with its books and which release of its own that was. */
import { findRoot } from '../../0-read/find-root.ts';
import { courseOfLeaf } from '../../leaves/leaf.ts';
import { bookReleases, emptyLedger, type Ledger } from '../../leaves/ledger.ts';
import { readLedger } from '../../leaves/read-ledger.ts';
import { fileName } from '../../paths/file-name.ts';
import { compareText } from '../../values/compare-text.ts';
import { checkSources } from '../../workspace/check-workspace.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import type { Shell } from '../shell.ts';
import { words } from './texts.ts';
import { refuse } from './workspace.ts';

interface PastRelease {
  readonly release: number;
  readonly effective: string;
  /** Only these were released; undefined for a release of the whole workspace. */
  readonly only: readonly string[] | undefined;
  readonly books: readonly { readonly course: string; readonly number: number; readonly leaves: number }[];
}

/** Needs the ledger alone, so that it answers also while the sources have errors. */
export async function history(options: OptionValues, shell: Shell): Promise<ExitCode> {
  const started = shell.now();
  const { ledger = emptyLedger, diagnostics } = readLedger(shell.host, findRoot(shell.host, shell.from));
  if (diagnostics.length > 0)
    return refuse(checkSources(shell.host, { from: shell.from }), diagnostics, started, shell);
  const past = pastReleases(ledger, options.list('course')?.map(fileName));
  if (options.flag('json') || options.text('format') === 'json') {
    const releases = past.map((one) => ({ ...one, only: one.only ?? null }));
    shell.out(`${JSON.stringify({ version: 1, releases }, null, 2)}\n`);
    return exitCodes.done;
  }
  const say = words[shell.language];
  const lines = past.flatMap(({ release, effective, only, books }) => [
    `${say.history(release, effective)}  ${only ? only.join(', ') : say.allBooks}`,
    ...books.map(({ course, number, leaves }) => `${say.ofBook(course, number)}${say.changedLeaves(leaves)}`),
  ]);
  shell.out(`${(past.length === 0 ? [say.never] : lines).join('\n')}\n`);
  return exitCodes.done;
}

/** The newest first. */
function pastReleases(ledger: Ledger, wanted: readonly string[] | undefined): PastRelease[] {
  const { leaves, history: former, students, releases } = ledger;
  const lines = [...leaves, ...former.map((line) => [line.leaf, line] as const)];
  const ofStudents = [
    ...(students?.leaves ?? []),
    ...(students?.history ?? []).map((line) => [line.leaf, line] as const),
  ];
  const all = [...lines, ...ofStudents];
  const courses = [...new Set(all.map(([leaf]) => courseOfLeaf(leaf)))]
    .filter((course) => wanted?.includes(course) ?? true)
    .sort(compareText);
  const books = courses.map((course) => ({ course, releases: bookReleases(ledger, course) }));
  return [...releases].reverse().flatMap(({ release, effective, courses: only }) => {
    const own = books.flatMap(({ course, releases: of }) => {
      const found = of.find((one) => one.release === release);
      const ids = all.filter(([leaf, line]) => line.release === release && courseOfLeaf(leaf) === course);
      return found ? [{ course, number: found.number, leaves: new Set(ids.map(([leaf]) => leaf)).size }] : [];
    });
    return wanted && own.length === 0 ? [] : [{ release, effective, only, books: own }];
  });
}
