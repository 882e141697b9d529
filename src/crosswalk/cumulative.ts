/**
 * Turns a programme into what each stage holds of its own and all lower certificates: a higher level includes
 * the lower ones.
 */
import type { Credential, Programme, Stage, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { crosswalksOf } from './crosswalk.ts';
import type { Crosswalk } from './crosswalk-matrix.ts';
import type { Pair } from './selection.ts';

export interface CumulativeStage {
  readonly stage: Stage;
  /** Of this stage and of those before it, in the order in which stages name them. */
  readonly credentials: readonly CumulativeCredential[];
}

export interface CumulativeCredential {
  readonly credential: Credential;
  /** The first stage that names it. */
  readonly namedAt: Stage;
  /** With the courses of all stages up to the one shown. */
  readonly crosswalk: Crosswalk;
  /** Points that later stages added to what its own stage covers. */
  readonly skillGain: number;
  readonly theoryGain: number;
}

export function cumulativeView(model: StandardModel, programme: Programme): CumulativeStage[] {
  const credentials = byId(model.credentials);
  const reached: { readonly credential: Credential; readonly namedAt: Stage }[] = [];
  const rows = programme.stages.map((stage) => {
    for (const id of stage.credentials) {
      const credential = credentials.get(id);
      if (credential && !reached.some((one) => one.credential.id === id))
        reached.push({ credential, namedAt: stage });
    }
    return { stage, reached: [...reached] };
  });
  const pairs = rows.flatMap(({ stage, reached }) =>
    reached.map(({ credential }): Pair => ({ programme, stage, credential })),
  );
  const byPair = new Map(
    crosswalksOf(model, pairs).map((crosswalk) => [
      pairKey(crosswalk.stage, crosswalk.credential),
      crosswalk,
    ]),
  );
  return rows.map(({ stage, reached }) => ({
    stage,
    credentials: reached.flatMap(({ credential, namedAt }) => {
      const crosswalk = byPair.get(pairKey(stage.id, credential.id));
      const first = byPair.get(pairKey(namedAt.id, credential.id));
      if (crosswalk === undefined || first === undefined) return [];
      const skillGain = crosswalk.skillCoverage - first.skillCoverage;
      const theoryGain = crosswalk.theoryCoverage - first.theoryCoverage;
      return [{ credential, namedAt, crosswalk, skillGain, theoryGain }];
    }),
  }));
}

const pairKey = (stage: string, credential: string): string => `${stage}\n${credential}`;
