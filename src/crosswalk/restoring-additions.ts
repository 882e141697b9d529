/** Turns a set of places that restores coverage into what each of them takes on: no more than is asked. */
import { tolerance } from './coverage-falls.ts';
import {
  coveredBy,
  type RestoringCase,
  type RestoringNeed,
  type RestoringSite,
  type Side,
  sides,
  tableOf,
} from './restoring-case.ts';

/** An alignment in full to write there. */
export interface Addition {
  readonly ref: string;
  readonly text: string;
  readonly sides: readonly Side[];
}

type Taken = Map<RestoringSite, Map<string, { readonly text: string; readonly sides: Set<Side> }>>;

/** What was lost first; then, where a table is still short, the weightiest of the rest. */
export function additionsOf(
  set: readonly RestoringSite[],
  { needs, tablesShort }: RestoringCase,
): ReadonlyMap<RestoringSite, readonly Addition[]> {
  const taken: Taken = new Map();
  for (const need of needs) if (need.owed > 0) take(need, need.owed, set, taken);
  const rest = needs.filter(({ owed }) => owed === 0).sort((a, b) => b.item.weight - a.item.weight);
  for (const need of rest) {
    const short = tablesShort(need.fall, (one) => coveredNow(one, taken));
    if (short.includes(tableOf(need.item)) && coveredBy(need, set) > coveredNow(need, taken))
      take(need, 1, set, taken);
  }
  return new Map(
    [...taken].map(([site, items]) => [
      site,
      [...items].map(([ref, { text, sides: on }]) => ({
        ref,
        text,
        sides: sides.filter((side) => on.has(side)),
      })),
    ]),
  );
}

/** The first place of the set that can; nothing where an alignment taken on already serves. */
function take(need: RestoringNeed, least: number, set: readonly RestoringSite[], taken: Taken): void {
  const { item, by } = need;
  for (const side of sides) {
    if (sideNow(need, side, taken) >= least - tolerance) continue;
    const site = set.find((one) => by[side].has(one));
    if (site === undefined) continue;
    const items = taken.get(site) ?? new Map();
    taken.set(site, items);
    const on = items.get(item.ref) ?? { text: item.text, sides: new Set() };
    items.set(item.ref, on);
    on.sides.add(side);
  }
}

function sideNow({ item, by }: RestoringNeed, side: Side, taken: Taken): number {
  const isTaken = [...by[side]].some((site) => taken.get(site)?.get(item.ref)?.sides.has(side));
  return isTaken ? 1 : item[side];
}

function coveredNow(need: RestoringNeed, taken: Taken): number {
  return Math.min(sideNow(need, 'taught', taken), sideNow(need, 'assessed', taken));
}
