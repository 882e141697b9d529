/** What a crosswalk compares, in words: `<programme> · <stage> → <credential>`. */

import type { StandardModel } from '../../model/model.ts';
import type { Crosswalk } from '../crosswalk-matrix.ts';

export function crosswalkTitle(
  crosswalk: Pick<Crosswalk, 'programme' | 'stage' | 'credential'>,
  model: StandardModel,
): string {
  const programme = model.programmes.find(({ id }) => id === crosswalk.programme);
  const stage = programme?.stages.find(({ id }) => id === crosswalk.stage);
  const credential = model.credentials.find(({ id }) => id === crosswalk.credential);
  return `${programme?.title ?? crosswalk.programme} · ${stage?.title ?? crosswalk.stage} → ${credential?.title ?? crosswalk.credential}`;
}
