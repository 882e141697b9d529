/** `ccstd leaves pack`: the replacement packs between two releases. */
import { buildWorkspace, checkWorkspace } from '../compile.ts';
import { changePack, missingContent } from '../leaves/change-pack.ts';
import { courseOfLeaf } from '../leaves/leaf.ts';
import { booksAt, emptyLedger } from '../leaves/ledger.ts';
import { leafStatus } from '../release-workspace.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { words } from './leaves-texts.ts';
import { checkedWorkspace, courseId, refuse } from './leaves-workspace.ts';
import type { OptionValues } from './option-values.ts';
import { relativePath } from './paths.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

export async function pack(from: string | undefined, to: string | undefined, options: OptionValues, shell: Shell): Promise<ExitCode> {
  const started = shell.now();
  const say = words[shell.language];
  const open = await checkedWorkspace(checkWorkspace(shell.host, { from: shell.from }), started, shell);
  if (typeof open === 'number') return open;
  const course = courseId(options, open.workspace);
  const ledger = open.checked.ledger ?? emptyLedger;
  const range = { ...releases(from, to, ledger.releases.length, shell), reprint: options.flag('reprint') };
  const own = (release: number) => booksAt(ledger, release).filter(({ leaf }) => courseOfLeaf(leaf) === (course ?? courseOfLeaf(leaf)));
  const changes = changePack(own(range.from), own(range.to), range.reprint);
  const gone = missingContent(changes, leafStatus(shell.host, open.checked, open.workspace).present);
  if (gone.length > 0) {
    const lines = gone.map(({ number, title, leaf }) => `  ${number}  ${title}  ${leaf}`);
    shell.err(`${[say.gone(range.to), ...lines].join('\n')}\n`);
    return exitCodes.findings;
  }
  const editions = options.list('edition') as readonly ('student' | 'teacher')[] | undefined;
  const { checked, written, folder } = await buildWorkspace(shell.host, {
    from: shell.from,
    pack: range,
    // The folder is named after two releases; nobody else puts files there.
    amongOthers: true,
    formats: options.list('formats') ?? ['html', 'md'],
    ...(editions ? { editions } : {}),
    ...(course === undefined ? {} : { course }),
  });
  if (!written) return refuse(checked, checked.diagnostics, started, shell);
  // The folder may hold packs of other courses from before.
  const made = written.manifest.documents.filter((entry) => entry.course === (course ?? entry.course));
  const pages = made.filter(({ path }) => path.endsWith('.html'));
  if (options.flag('json') || options.text('format') === 'json') shell.out(`${JSON.stringify(written.manifest, null, 2)}\n`);
  else if (made.length === 0) shell.out(`${say.sameBooks(range.from, range.to)}\n`);
  else {
    const where = relativePath(shell.host.cwd, folder);
    shell.out(`${[say.packed(made.length, where), ...pages.map(({ path }) => say.print(`${where}/${path}`))].join('\n')}\n`);
  }
  return exitCodes.done;
}

/** Numbers of releases; left out = the last two. */
function releases(from: string | undefined, to: string | undefined, count: number, { language }: Shell) {
  const say = words[language];
  const refuseWith = (text: string): never => {
    throw new UsageError({ is: 'said', text }, 'leaves');
  };
  if (count < 2) refuseWith(say.fewReleases(count));
  const numberOf = (typed: string): number =>
    /^\d{1,6}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= count ? Number(typed) : refuseWith(say.noRelease(typed, count));
  const last = to === undefined ? count : numberOf(to);
  const first = from === undefined ? last - 1 : numberOf(from);
  return first < last && first >= 1 ? { from: first, to: last } : refuseWith(say.notForward);
}
