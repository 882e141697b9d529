/** `ccstd leaves status`: what changed on the leaves since the last release. */
import { checkSources } from '../../workspace/check-workspace.ts';
import { leafStatus } from '../../workspace/release-workspace.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { OptionValues } from '../option-values.ts';
import type { Shell } from '../shell.ts';
import { bookChanges, changeLines, changesJson, countStates } from './report.ts';
import { words } from './texts.ts';
import { checkedWorkspace, courseIds, partOf } from './workspace.ts';

export async function status(options: OptionValues, shell: Shell): Promise<ExitCode> {
  const started = shell.now();
  const open = await checkedWorkspace(
    checkSources(shell.host, { from: shell.from, part: partOf(options) }),
    started,
    shell,
  );
  if (typeof open === 'number') return open;
  const found = leafStatus(shell.host, open.checked, open.workspace, courseIds(options, open.workspace));
  if (options.flag('json') || options.text('format') === 'json') {
    shell.out(`${JSON.stringify(changesJson(found, found.ledger), null, 2)}\n`);
    return exitCodes.done;
  }
  const say = words[shell.language];
  const changes = bookChanges(found);
  const isSame = changes.length === countStates(changes).unchanged;
  const lines = changeLines(changes, found.ledger.releases.at(-1), shell);
  shell.out(`${[...lines, isSame ? say.upToDate : say.nextRelease].join('\n')}\n`);
  return exitCodes.done;
}
