/** `ccstd leaves pack`: the replacement packs between two releases. */

import type { Host } from '../../host/host.ts';
import { revisionHost } from '../../host/revision-host.ts';
import { bookPack } from '../../leaves/book-pack.ts';
import { missingContent } from '../../leaves/change-pack.ts';
import { bookReleases, emptyLedger, type Ledger, ledgerName } from '../../leaves/ledger.ts';
import { readLedger } from '../../leaves/read-ledger.ts';
import { fileName } from '../../paths/file-name.ts';
import { buildChecked } from '../../workspace/build-workspace.ts';
import { type Checked, checkWorkspace } from '../../workspace/check-workspace.ts';
import { leafStatus } from '../../workspace/release-workspace.ts';
import { type ReleasedTexts, releasedTexts } from '../../workspace/released-texts.ts';
import { stateNamed } from '../diff/state.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { words } from './texts.ts';
import { checkedWorkspace, courseIds, partOf, refuse } from './workspace.ts';

export async function pack(
  from: string | undefined,
  to: string | undefined,
  options: OptionValues,
  shell: Shell,
): Promise<ExitCode> {
  const started = shell.now();
  const say = words[shell.language];
  const checkedFirst = await checkWorkspace(shell.host, { from: shell.from, part: partOf(options) });
  const open = await checkedWorkspace(checkedFirst, started, shell);
  if (typeof open === 'number') return open;
  const courses = courseIds(options, open.workspace);
  if (courses && courses.length > 1) throw new UsageError({ is: 'said', text: say.onePack }, 'leaves');
  const course = courses?.[0];
  const ledger = open.checked.ledger ?? emptyLedger;
  const range = {
    ...releases(from, to, releasesOf(ledger, course), shell),
    reprint: options.flag('reprint'),
  };
  const was = await textsAt(range.from, options.text('before'), open.checked, ledger, shell);
  if (typeof was === 'number') return was;
  const editions = options.list('edition') as readonly ('student' | 'teacher')[] | undefined;
  const { present, students, titles } = leafStatus(shell.host, open.checked, open.workspace);
  const books = [...titles.keys()].filter(
    (name) => name === (course === undefined ? name : fileName(course)),
  );
  const lost = (editions ?? ['teacher', 'student']).flatMap((edition) =>
    books.flatMap((name) =>
      missingContent(
        bookPack(ledger, edition, name, range),
        edition === 'teacher' ? present : students.present,
      ),
    ),
  );
  const gone = [...new Map(lost.map((leaf) => [leaf.leaf, leaf])).values()];
  if (gone.length > 0) {
    const lines = gone.map(({ number, title, leaf }) => `  ${number}  ${title}  ${leaf}`);
    shell.err(`${[say.gone(range.to), ...lines].join('\n')}\n`);
    return exitCodes.findings;
  }
  const formats = options.list('formats');
  const {
    checked,
    written,
    folder,
    said = [],
  } = await buildChecked(shell.host, open.checked, {
    from: shell.from,
    pack: { ...range, ...(was ? { was } : {}) },
    // The folder is named after two releases; nobody else puts files there.
    amongOthers: true,
    ...(formats ? { formats } : {}),
    ...(editions ? { editions } : {}),
    ...(course === undefined ? {} : { course }),
  });
  if (!written) return refuse(checked, checked.diagnostics, started, shell);
  if (said.length > 0) {
    const { reportFindings } = await import('../report-findings.ts');
    shell.err(reportFindings({ checked, diagnostics: said, started, paint: shell.paintErr }, shell));
  }
  // The folder may hold packs of other courses from before.
  const made = written.manifest.documents.filter((entry) => entry.course === (course ?? entry.course));
  const pages = made.filter(({ mediaType }) => mediaType === 'text/html');
  if (options.flag('json') || options.text('format') === 'json')
    shell.out(`${JSON.stringify(written.manifest, null, 2)}\n`);
  else if (made.length === 0) shell.out(`${say.sameBooks(range.from, range.to)}\n`);
  else {
    const where = relativePath(shell.host.cwd, folder);
    shell.out(
      `${[say.packed(made.length, where), ...pages.map(({ path }) => say.print(`${where}/${path}`))].join('\n')}\n`,
    );
  }
  return exitCodes.done;
}

/**
 * What was written on the leaves of a release: by the state that was named, or else by the last commit at which
 * that release was the last. Undefined where there is none.
 */
async function textsAt(
  release: number,
  named: string | undefined,
  { root }: Checked,
  ledger: Ledger,
  shell: Shell,
): Promise<ReleasedTexts | ExitCode | undefined> {
  const { host } = shell;
  const before = named ?? (await commitOf(release, root, host));
  if (before === undefined) {
    shell.err(`${words[shell.language].noEarlier(release)}\n`);
    return undefined;
  }
  const state = await stateNamed(before, shell);
  return typeof state === 'number' ? state : releasedTexts(state, ledger, release);
}

async function commitOf(release: number, root: string, host: Host): Promise<string | undefined> {
  for (const commit of await host.commitsOf(root, ledgerName)) {
    const { ledger } = readLedger(revisionHost(host, root, await host.revision(root, commit)), root);
    const last = ledger?.releases.length ?? 0;
    if (last <= release) return last === release ? commit : undefined;
  }
  return undefined;
}

/** Of all books, or those in which one of them was. */
function releasesOf(ledger: Ledger, course: string | undefined): readonly number[] {
  const all = course === undefined ? ledger.releases : bookReleases(ledger, fileName(course));
  return all.map(({ release }) => release);
}

/** Numbers of releases; left out = the last two. */
function releases(
  from: string | undefined,
  to: string | undefined,
  known: readonly number[],
  { language }: Shell,
) {
  const say = words[language];
  const refuseWith = (text: string): never => {
    throw new UsageError({ is: 'said', text }, 'leaves');
  };
  const count = known.at(-1) ?? 0;
  if (known.length < 2) refuseWith(say.fewReleases(known.length));
  const numberOf = (typed: string): number =>
    /^\d{1,6}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= count
      ? Number(typed)
      : refuseWith(say.noRelease(typed, count));
  const last = to === undefined ? count : numberOf(to);
  const first = from === undefined ? (known.findLast((release) => release < last) ?? 0) : numberOf(from);
  return first < last && first >= 1 ? { from: first, to: last } : refuseWith(say.notForward);
}
