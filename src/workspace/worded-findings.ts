/** The findings of a check → as people read them. */
import { type PresentedDiagnostic, presentAll } from '../diagnostics/present.ts';
import { withFixes } from '../fix/fix-of.ts';
import type { Language } from '../values/language.ts';
import type { Findings } from './check-workspace.ts';

/**
 * Each finding of a check in words, with its file, lines and columns, what to do, and the edits that repair it
 * where the repair is certain; in the order of files and places.
 */
export async function wordedFindings(
  checked: Findings,
  language: Language = 'zh-CN',
): Promise<PresentedDiagnostic[]> {
  return presentAll(await withFixes(checked.diagnostics, checked), checked, language);
}
