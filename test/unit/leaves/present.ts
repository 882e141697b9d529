/** Authored files → the leaves as they would be printed now. */

import { memoryHost } from '../../../src/host/memory-host.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import type { PresentLeaf } from '../../../src/leaves/leaf-changes.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { leafStatus } from '../../../src/workspace/release-workspace.ts';

const templates = nodeHost().templates();

/** With `renumber` the numbers that a ledger among them keeps are given up. */
export function presentIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  renumber = false,
): readonly PresentLeaf[] {
  const host = memoryHost(files, templates);
  const checked = checkSources(host);
  if (!checked.workspace)
    throw new Error(JSON.stringify(checked.diagnostics.map(({ code, params }) => [code, params])));
  return leafStatus(host, checked, checked.workspace, undefined, renumber).present;
}
