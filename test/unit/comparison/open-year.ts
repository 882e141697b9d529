/** The small college as it is, or with some texts replaced, opened for a comparison. */

import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { emptyLedger } from '../../../src/leaves/ledger.ts';
import { releaseBooks } from '../../../src/leaves/release-leaves.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { compareWorkspaces, type OpenState } from '../../../src/workspace/compare-workspaces.ts';
import { leafStatus } from '../../../src/workspace/release-workspace.ts';
import { yearWorkspace } from '../../support/year-workspace.ts';

const templates = nodeHost().templates();

export interface OpenYear extends OpenState {
  readonly files: Readonly<Record<string, string>>;
  readonly checked: ReturnType<typeof checkSources>;
}

export function openYear(changed: Readonly<Record<string, string | undefined>> = {}): OpenYear {
  const files = Object.fromEntries(
    Object.entries({ ...yearWorkspace, ...changed }).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, text]],
    ),
  );
  const host = memoryHost(files, templates);
  const checked = checkSources(host, { from: '/' });
  if (!checked.workspace) throw new Error(checked.diagnostics.map(({ code }) => code).join());
  return { host, root: '/', workspace: checked.workspace, files, checked };
}

export function compareOf(
  files: Readonly<Record<string, string | undefined>>,
  edits: readonly (readonly [file: string, from: string, to: string])[],
  backwards = false,
) {
  const changed: Record<string, string | undefined> = { ...files };
  for (const [file, from, to] of edits) {
    const text = changed[file] ?? yearWorkspace[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    changed[file] = text.replace(from, to);
  }
  const [before, after] = backwards ? [openYear(changed), openYear()] : [openYear(), openYear(changed)];
  return { ...compareWorkspaces(before, after), before, after };
}

/** What `ccstd leaves` says where the first state was released. */
export function leavesOf(before: OpenYear, after: OpenYear) {
  const { changes, students, titles } = leafStatus(before.host, before.checked, before.workspace);
  const ledger = releaseBooks(emptyLedger, { student: students.changes, teacher: changes, titles }, '');
  const now = leafStatus(after.host, { ...after.checked, ledger }, after.workspace);
  const replaced = (all: typeof now.changes) => all.filter(({ state }) => state !== 'unchanged');
  return { student: replaced(now.students.changes), teacher: replaced(now.changes) };
}
