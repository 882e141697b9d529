/**
 * A crosswalk → what is still open: uncovered items by weight, entries that a level keeps from counting, and
 * waivers.
 */
import type { Crosswalk, CrosswalkItem, State } from '../../crosswalk/crosswalk-matrix.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import type { AlignmentEntry, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { type Evidence, type EvidenceCourse, judgement } from './crosswalk-evidence.ts';
import { itemNo } from './crosswalk-tables.ts';

interface NamedItem {
  readonly kind: CrosswalkItem['kind'];
  readonly no: string;
  readonly text: string;
}

export interface Gap extends NamedItem {
  readonly function: string;
  readonly key: boolean;
  /**
   * What the table's coverage would gain.
   * @zh 补上以后覆盖率增加多少
   */
  readonly missing: string;
  readonly state: State;
}

export interface Aside {
  readonly items: readonly NamedItem[];
  readonly at: readonly EvidenceCourse[];
  readonly rationale: string;
  readonly coveredBy: string;
  /**
   * National level that the entry's course trains to; empty where it does not matter.
   * @zh 这一条所在课程培养到的国家等级；无关时为空
   */
  readonly trainsTo: string;
}

export function gapsOf({ items }: Crosswalk): Gap[] {
  const open = items
    .filter(({ covered }) => covered < 1)
    .map((item) => ({ item, missing: item.weight * (1 - item.covered) }));
  open.sort((a, b) => b.missing - a.missing);
  return open.map(({ item, missing }) => {
    return {
      ...named(item),
      function: item.function ?? '',
      key: item.key,
      missing: oneDecimal(missing),
      state: item.state,
    };
  });
}

export function waiversOf(
  { items }: Crosswalk,
  model: StandardModel,
  evidence: Evidence,
  words: Words,
): Aside[] {
  const titleOf = (course: string) => byId(model.courses).get(course)?.title ?? course;
  return asides(items, ({ waivers }) => waivers).map(({ entry, items }) => {
    const { coveredBy } = entry;
    return {
      items,
      at: evidence([entry]),
      rationale: judgement(entry, words),
      coveredBy: coveredBy ? titleOf(coveredBy) : '',
      trainsTo: '',
    };
  });
}

export function deficitsOf(
  { items }: Crosswalk,
  trainsTo: ReadonlyMap<string, number>,
  evidence: Evidence,
): Aside[] {
  return asides(items, ({ deficits }) => deficits).map(({ entry, items }) => {
    return {
      items,
      at: evidence([entry]),
      rationale: '',
      coveredBy: '',
      trainsTo: String(trainsTo.get(entry.course) ?? ''),
    };
  });
}

/** One for each entry, with all the items it names here. */
function asides(items: readonly CrosswalkItem[], of: (item: CrosswalkItem) => readonly AlignmentEntry[]) {
  const byEntry = new Map<AlignmentEntry, NamedItem[]>();
  for (const item of items) {
    for (const entry of of(item)) {
      const list = byEntry.get(entry);
      if (list) list.push(named(item));
      else byEntry.set(entry, [named(item)]);
    }
  }
  return [...byEntry].map(([entry, named]) => ({ entry, items: named }));
}

function named(item: CrosswalkItem): NamedItem {
  return { kind: item.kind, no: itemNo(item), text: item.text };
}
