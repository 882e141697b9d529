/** Turns a weighted item and the entries that name it into what is taught, assessed and covered of it. */
import type { AlignmentEntry } from '../model/model.ts';
import type { CountingCourses } from './counting-courses.ts';
import type { CrosswalkItem, State } from './crosswalk-matrix.ts';
import { sideCoverage } from './side-coverage.ts';
import type { WeightedItem } from './weight-tables.ts';

/** `nationalLevel` is undefined where the standard is not national: then nothing is in deficit. */
export function itemVerdict(
  item: WeightedItem,
  entries: readonly AlignmentEntry[],
  courses: CountingCourses,
  nationalLevel: number | undefined,
): CrosswalkItem {
  const required =
    item.kind === 'basic' || nationalLevel === undefined ? Number.POSITIVE_INFINITY : nationalLevel;
  const evidence: AlignmentEntry[] = [];
  const deficits: AlignmentEntry[] = [];
  const waivers: AlignmentEntry[] = [];
  for (const entry of entries) {
    const trainsTo = courses.get(entry.course);
    if (trainsTo === undefined) continue;
    if (entry.relation === 'none') waivers.push(entry);
    else if (entry.role === 'intent') continue;
    else if (trainsTo > required) deficits.push(entry);
    else evidence.push(entry);
  }
  const side = (of: AlignmentEntry['role']) => sideCoverage(evidence.filter(({ role }) => role === of));
  const [taught, assessed] = [side('taught'), side('assessed')];
  const { ref, kind, no, text, key, weight } = item;
  const state = stateOf(taught, assessed, deficits.length > 0, waivers.length > 0);
  const covered = Math.min(taught, assessed);
  return {
    ref,
    kind,
    no,
    text,
    function: item.function,
    key,
    weight,
    taught,
    assessed,
    covered,
    state,
    evidence,
    deficits,
    waivers,
  };
}

export function stateOf(taught: number, assessed: number, inDeficit: boolean, waived: boolean): State {
  const covered = Math.min(taught, assessed);
  if (covered === 1) return 'covered';
  if (covered > 0) return 'partial';
  if (taught > 0) return 'taught-only';
  if (assessed > 0) return 'assessed-only';
  if (inDeficit) return 'level-deficit';
  return waived ? 'waived' : 'missing';
}
