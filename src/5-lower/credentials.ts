/** Written credentials, and the one that every level of every standard implies. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type * as Lowered from '../generated/lowered.ts';
import { wordTables } from '../generated/shapes.ts';
import type { Credential as Written } from '../generated/types.ts';
import type { Credential } from '../model/model.ts';
import { compareText } from '../values/compare-text.ts';
import { plainContext } from './context.ts';
import { lowerObject } from './lower-object.ts';

export function lowerCredentials(workspace: BoundWorkspace): Credential[] {
  const credentials = new Map<string, Credential>();
  for (const { value: standard } of workspace.standards.values()) {
    for (const { level } of standard.levels) {
      const id = `${standard.id}-${level}`;
      const deemed: Lowered.Recognition = { kind: 'deemed', skill: 100, theory: 100, after: [], courses: [] };
      const automatic = standard.scheme === 'national' && ['5', '4', '3'].includes(level);
      const word =
        workspace.config.language === 'en' ? levelInEnglish(level) : wordTables.CertificateLevel.zh[level];
      credentials.set(id, {
        id,
        title: level === 'all' ? standard.title : `${standard.title}${separatorIn(workspace)}${word}`,
        standard: standard.id,
        level,
        scheme: standard.scheme,
        ...{
          direction: undefined,
          issuer: undefined,
          version: undefined,
          effective: undefined,
          source: undefined,
          contributors: [],
        },
        passMark: { theory: 60, skill: 60 },
        recognition: automatic ? [deemed] : [],
      });
    }
  }
  for (const { value, file } of workspace.credentials.values()) {
    const written = lowerObject<Lowered.Credential>(value, 'Credential', plainContext(workspace, file));
    credentials.set(value.id, override(credentials, value, written, workspace));
  }
  return [...credentials.values()].sort((a, b) => compareText(a.id, b.id));
}

function separatorIn({ config }: BoundWorkspace): string {
  return config.language === 'en' ? ', ' : ' ';
}

/** Given properties replace whole properties. */
function override(
  known: ReadonlyMap<string, Credential>,
  value: Written,
  written: Lowered.Credential,
  workspace: BoundWorkspace,
): Credential {
  const implied = known.get(`${written.standard}-${written.level}`);
  const base = known.get(value.id) ?? {
    ...implied,
    title: implied?.title ?? value.id,
    recognition: [],
    passMark: { theory: 60, skill: 60 },
  };
  const ofLevel = implied === undefined ? undefined : [implied.title, written.direction ?? []].flat();
  const title = written.direction === undefined ? base.title : ofLevel?.join(separatorIn(workspace));
  return {
    id: value.id,
    title: written.title ?? title ?? value.id,
    standard: written.standard,
    level: written.level,
    direction: written.direction,
    scheme: written.scheme ?? workspace.standards.get(written.standard)?.value.scheme ?? 'national',
    issuer: written.issuer,
    version: written.version,
    effective: written.effective,
    source: written.source,
    contributors: written.contributors,
    passMark: written.passMark ?? base.passMark ?? {},
    recognition: value.recognition ? written.recognition : (base.recognition ?? []),
  };
}

function levelInEnglish(level: string): string {
  return /^\d$/.test(level) ? `level ${level}` : level;
}
