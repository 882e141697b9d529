/** A theme in an otherwise empty workspace → what `ccstd check` says of it. */

import type { MemoryHost } from '../../../src/host/memory-host.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';

/** `code file:line`; `files` are named below the theme. */
export async function findingsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  change: Partial<MemoryHost> = {},
): Promise<string[]> {
  const theme = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`school/${name}`, content]),
  );
  const host = { ...machine({ 'ccstd.yaml': 'theme: school\n', ...theme }), ...change };
  const checked = await checkWorkspace(host);
  return checked.diagnostics.map(({ code, where }) => {
    const { file, start } = checked.spanOf(where);
    return `${code} ${file.replace(/^school\//, '')}:${lineAt(checked.textOf(file) ?? '', start)}`;
  });
}
