/** Severities as `ccstd.yaml` sets them; what makes a file unreadable stays an error. */

import { isErrorInRelease, isFixed } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { type Code, catalogue } from '../generated/catalogue.ts';
import type { Workspace } from '../generated/types.ts';

export interface Settings {
  readonly config: Workspace;
  readonly release: boolean;
}

export function applySettings(
  diagnostics: readonly Diagnostic[],
  { config, release }: Settings,
): Diagnostic[] {
  const rules = new Map(Object.entries(config.rules ?? {}));
  const wrong = [...rules.keys()].flatMap((code): Diagnostic[] => {
    const place = { file: 'ccstd.yaml', path: ['rules', code], on: 'key' as const };
    if (!Object.hasOwn(catalogue, code))
      return [
        report('config/unknown-code', place, { code, suggestions: suggest(code, Object.keys(catalogue)) }),
      ];
    if (isFixed(code)) return [report('config/fixed-severity', place, { code })];
    const by = switchedOffBy(code as Code, config);
    return by ? [report('config/rule-not-checked', place, { code, ...by })] : [];
  });
  const settled = diagnostics.flatMap((diagnostic): Diagnostic[] => {
    if (release && isErrorInRelease(diagnostic.code)) return [{ ...diagnostic, severity: 'error' }];
    const wanted = isFixed(diagnostic.code) ? undefined : rules.get(diagnostic.code);
    if (wanted === 'off') return [];
    return [wanted ? { ...diagnostic, severity: wanted } : diagnostic];
  });
  return [...wrong, ...settled];
}

/** The setting by which a rule is not asked at all. */
function switchedOffBy(
  code: Code,
  { profile = 'technical-institute', review }: Workspace,
): { readonly setting: string; readonly value: string } | undefined {
  const { profiles }: { readonly profiles?: readonly string[] } = catalogue[code];
  const of = (setting: string, value: string) => ({ setting, value: `${setting}=${value}` });
  if (profiles && !profiles.includes(profile)) return of('Workspace.profile', profile);
  if (code === 'release/unreviewed' && review === 'not-required') return of('Workspace.review', review);
  return undefined;
}
