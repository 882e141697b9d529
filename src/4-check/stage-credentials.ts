/** The certificates that the stages of a programme name: their standards' schemes and their levels. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { trainsTo } from '../3-bind/stages.ts';
import type { CertificateLevel, Programme, Scheme, Stage } from '../generated/types.ts';
import { child, children, type Located } from '../source/located.ts';

export interface StageCredential {
  /** The id, where the stage names it. */
  readonly at: Located<string>;
  readonly scheme: Scheme;
  readonly level: CertificateLevel;
  /** How high it stands among the levels of its scheme. */
  readonly rank: number;
  /** A national certificate above what the stage trains to. */
  readonly tooHigh: boolean;
}

const ladder: readonly CertificateLevel[] = ['5', '4', '3', '2', '1'];
const tiers: readonly CertificateLevel[] = ['junior', 'intermediate', 'senior'];

export function stageCredentials(programme: Located<Programme>, workspace: BoundWorkspace) {
  return children(programme, 'stages', programme.value.stages).map((stage) => {
    const credentials = (stage.value.credentials ?? []).flatMap((id, index) => {
      const found = lookUp(id, workspace);
      return found
        ? [{ ...found, at: child(stage, id, 'credentials', index), tooHigh: isTooHigh(found, stage.value) }]
        : [];
    });
    return { stage, credentials };
  });
}

/** A credential that is written, else the one that a level of a standard implies. */
function lookUp(
  id: string,
  workspace: BoundWorkspace,
): Pick<StageCredential, 'scheme' | 'level' | 'rank'> | undefined {
  const written = workspace.credentials.get(id)?.value;
  const standard = workspace.standards.get(written?.standard ?? id.replace(/-[^-]+$/, ''))?.value;
  const level = written?.level ?? standard?.levels.find((one) => `${standard.id}-${one.level}` === id)?.level;
  if (!standard || !level) return undefined;
  return { scheme: standard.scheme, level, rank: Math.max(ladder.indexOf(level), tiers.indexOf(level)) };
}

function isTooHigh({ scheme, level }: Pick<StageCredential, 'scheme' | 'level'>, stage: Stage): boolean {
  return scheme === 'national' && ladder.indexOf(level) > ladder.indexOf(trainsTo(stage));
}
