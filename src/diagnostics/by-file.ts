/** Findings, sorted by file → one group for each file. */
import type { PresentedDiagnostic } from './present.ts';

export function byFile(
  diagnostics: readonly PresentedDiagnostic[],
): ReadonlyMap<string, readonly PresentedDiagnostic[]> {
  const groups = new Map<string, PresentedDiagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.file);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic.file, [diagnostic]);
  }
  return groups;
}
