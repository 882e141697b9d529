/** Severities as `ccstd.yaml` sets them; what makes a file unreadable stays an error. */

import { isErrorInRelease, isFixed } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { type Code, catalogue } from '../generated/catalogue.ts';
import type { Workspace } from '../generated/types.ts';
import { enumWord, type WrittenIn, wordLanguage } from '../language/key-language.ts';

/** With how the settings are written. */
export interface Settings extends WrittenIn {
  readonly config: Workspace;
  readonly release: boolean;
}

export function applySettings(
  diagnostics: readonly Diagnostic[],
  { config, release, ...written }: Settings,
): Diagnostic[] {
  const { profile = 'technical-institute' } = config;
  const rules = new Map(Object.entries(config.rules ?? {}));
  const wrong = [...rules.keys()].flatMap((code): Diagnostic[] => {
    const place = { file: 'ccstd.yaml', path: ['rules', code], on: 'key' as const };
    if (!Object.hasOwn(catalogue, code))
      return [
        report('config/unknown-code', place, { code, suggestions: suggest(code, Object.keys(catalogue)) }),
      ];
    if (isFixed(code)) return [report('config/fixed-severity', place, { code })];
    const { profiles: checked }: { readonly profiles?: readonly string[] } = catalogue[code as Code];
    if (!checked || checked.includes(profile)) return [];
    return [
      report('config/rule-not-checked', place, {
        code,
        profile: enumWord('WorkspaceProfile', profile, wordLanguage(written, 'WorkspaceProfile')),
      }),
    ];
  });
  const settled = diagnostics.flatMap((diagnostic): Diagnostic[] => {
    if (release && isErrorInRelease(diagnostic.code)) return [{ ...diagnostic, severity: 'error' }];
    const wanted = isFixed(diagnostic.code) ? undefined : rules.get(diagnostic.code);
    if (wanted === 'off') return [];
    return [wanted ? { ...diagnostic, severity: wanted } : diagnostic];
  });
  return [...wrong, ...settled];
}
