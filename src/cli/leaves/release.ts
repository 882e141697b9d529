/**
 * `ccstd leaves release`: numbers the revisions of changed leaves and enters them in the ledger; `ccstd leaves
 * renumber` gives books their places in the plan for their numbers, too.
 */

import type { Ledger } from '../../leaves/ledger.ts';
import { isDay } from '../../values/is-day.ts';
import { checkForRelease, releaseWorkspace } from '../../workspace/release-workspace.ts';
import { askedJson, askedLines } from '../asked.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { bookChanges, bookLines, changeLines, changesJson } from './report.ts';
import { words } from './texts.ts';
import { courseIds, refuse } from './workspace.ts';

export async function release(options: OptionValues, shell: Shell, renumber = false): Promise<ExitCode> {
  const started = shell.now();
  const say = words[shell.language];
  const wanted = options.list('course');
  const part = { from: shell.from, ...(wanted ? { courses: wanted } : {}) };
  const before = checkForRelease(shell.host, part);
  const effective = effectiveDate(options.text('effective'), before.ledger, shell);
  const courses = before.workspace && courseIds(options, before.workspace);
  const dryRun = options.flag('dry-run');
  const request = { from: shell.from, effective, renumber, dryRun, ...(courses ? { courses } : {}) };
  const { checked, stopped, named, status, ledger } = releaseWorkspace(shell.host, request, before);
  if (named.length > 0 && !dryRun) shell.err(`${say.named(named.length)}\n`);
  if (!status) return refuse(checked, stopped, started, shell);
  if (options.flag('json') || options.text('format') === 'json') {
    const report = changesJson(status, ledger ?? status.ledger);
    shell.out(`${JSON.stringify({ ...report, ...askedJson(checked.asked) }, null, 2)}\n`);
    return exitCodes.done;
  }
  const last = ledger?.releases.at(-1);
  const closing = !last
    ? [say.nothingToRelease]
    : dryRun
      ? [say.wouldRelease(last.release, last.effective)]
      : [say.released(last.release, last.effective), ...bookLines(ledger, courses, shell), say.commit];
  const lines = [
    ...askedLines(checked.asked, shell.language),
    ...changeLines(bookChanges(status), status.ledger.releases.at(-1), shell),
    ...closing,
  ];
  shell.out(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

/** A real day, not before the last release. */
function effectiveDate(typed: string | undefined, ledger: Ledger | undefined, { language }: Shell): string {
  const say = words[language];
  const refuseWith = (text: string): never => {
    throw new UsageError({ is: 'said', text }, 'leaves');
  };
  if (typed === undefined) return refuseWith(say.needsDate);
  if (!isDay(typed)) return refuseWith(say.badDate(typed));
  const last = ledger?.releases.at(-1)?.effective;
  return last !== undefined && typed < last ? refuseWith(say.tooEarly(typed, last)) : typed;
}
