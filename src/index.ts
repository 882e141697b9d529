/** The public API of ccstd: the same that the command line does, for programs, in shapes of its own. */

export { formatText } from './api/format-text.ts';
export { memoryHost, nodeHost } from './api/machines.ts';
export { openWorkspace } from './api/open-workspace.ts';
export type {
  Built,
  Checked,
  Crosswalk,
  Exported,
  Finding,
  Host,
  MemoryHost,
  Workspace,
} from './api/shapes.ts';
export { version } from './version.ts';
