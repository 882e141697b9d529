/** Turns what a user asks for into the programme stages and credentials to compare. */
import type { Credential, Programme, Stage, StandardModel } from '../model/model.ts';

export interface Selection {
  readonly programme?: string;
  readonly credential?: string;
}

export interface Pair {
  readonly programme: Programme;
  readonly stage: Stage;
  readonly credential: Credential;
}

/**
 * Every programme stage with each credential it names, as far as they are selected. A credential asked of a
 * programme that names it nowhere is compared with the programme's highest stage: what would its graduates
 * have of it?
 */
export function selectPairs(
  model: StandardModel,
  { programme: programmeId, credential: credentialId }: Selection,
): Pair[] {
  const credentials = new Map(model.credentials.map((credential) => [credential.id, credential]));
  const pairs: Pair[] = [];
  for (const programme of model.programmes) {
    if (programmeId !== undefined && programme.id !== programmeId) continue;
    const before = pairs.length;
    for (const stage of programme.stages) {
      for (const id of new Set(stage.credentials)) {
        const credential = credentials.get(id);
        if (credential !== undefined && (credentialId ?? id) === id)
          pairs.push({ programme, stage, credential });
      }
    }
    const highest = programme.stages.at(-1);
    const asked = credentialId === undefined ? undefined : credentials.get(credentialId);
    const namedNowhere = pairs.length === before && programmeId !== undefined;
    if (namedNowhere && highest !== undefined && asked !== undefined)
      pairs.push({ programme, stage: highest, credential: asked });
  }
  return pairs;
}
