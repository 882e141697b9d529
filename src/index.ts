/** The public API of ccstd: the same pipeline that the command line runs, on any `Host`. */

export { lower as modelOf } from './5-lower/lower.ts';
export { type Crosswalk, computeCrosswalks } from './crosswalk/crosswalk.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export type { PresentedDiagnostic as Finding } from './diagnostics/present.ts';
export { formatText } from './fmt/format-text.ts';
export type { Host } from './host/host.ts';
export { memoryHost } from './host/memory-host.ts';
export { nodeHost } from './host/node-host.ts';
export type { StandardModel } from './model/model.ts';
export { version } from './version.ts';
export { type BuildOptions, type Built, buildWorkspace } from './workspace/build-workspace.ts';
export { type Checked, type CheckOptions, checkWorkspace } from './workspace/check-workspace.ts';
export { exportAs } from './workspace/export-as.ts';
export { Session } from './workspace/session.ts';
export { wordedFindings } from './workspace/worded-findings.ts';
