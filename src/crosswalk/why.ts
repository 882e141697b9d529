/**
 * Turns an item, named in full or in short, into why each crosswalk sees it as it does: every entry that
 * names it, and what is lacking.
 */
import type { AlignmentEntry, StandardModel } from '../model/model.ts';
import { type ClosingPlace, closingPlaces } from './closing-places.ts';
import { countingCourses } from './counting-courses.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';
import { evidenceTitle } from './evidence-title.ts';
import { lacking } from './gaps.ts';
import { itemsNamed } from './items-named.ts';
import { decidesSide } from './side-coverage.ts';

/** How an entry counts; `elsewhere`: its course is not in the plan of this stage or of one before it. */
export type Standing = 'taught' | 'assessed' | 'deficit' | 'waived' | 'intent' | 'elsewhere';

export interface WhyEntry {
  readonly standing: Standing;
  readonly entry: AlignmentEntry;
  /** From the course down to the element. */
  readonly titles: readonly string[];
  readonly hours: number | undefined;
  readonly points: number | undefined;
  /** National level that the entry's course trains to here; undefined elsewhere. */
  readonly trainsTo: number | undefined;
  /** It has the largest coverage of its side, so that the number is its. */
  readonly decides: boolean;
}

export interface Why {
  readonly programme: string;
  readonly stage: string;
  readonly credential: string;
  readonly level: Crosswalk['level'];
  readonly item: CrosswalkItem;
  /** Those that count first. */
  readonly entries: readonly WhyEntry[];
  readonly lacks: readonly ('taught' | 'assessed')[];
  /** Where it would be cheapest to add what is lacking; empty when nothing is. */
  readonly places: readonly ClosingPlace[];
}

/** In the order of the crosswalks; empty when none has such an item. */
export function whyOf(asked: string, crosswalks: readonly Crosswalk[], model: StandardModel): Why[] {
  const courses = new Map(model.courses.map((course) => [course.id, course]));
  const programmes = new Map(model.programmes.map((programme) => [programme.id, programme]));
  return crosswalks.flatMap((crosswalk) => {
    const named = itemsNamed(asked, crosswalk, model);
    if (named.length === 0) return [];
    const programme = programmes.get(crosswalk.programme);
    const counting = programme ? countingCourses(programme, crosswalk.stage) : new Map<string, number>();
    const placesFor = closingPlaces(crosswalk, model);
    const { programme: id, stage, credential, level } = crosswalk;
    return named.map((item): Why => {
      const entries = entriesOf(item, model).map((entry): WhyEntry => {
        const standing = standingOf(entry, item, counting);
        const { titles, hours, points } = evidenceTitle(entry.element, courses.get(entry.course));
        return {
          standing,
          entry,
          titles,
          hours,
          points,
          trainsTo: counting.get(entry.course),
          decides: isDeciding(standing, entry, item),
        };
      });
      const lacks = lacking(item);
      const places = lacks.length === 0 ? [] : placesFor(item, 3);
      return { programme: id, stage, credential, level, item, entries: inOrder(entries), lacks, places };
    });
  });
}

function entriesOf({ ref }: CrosswalkItem, { alignments }: StandardModel): AlignmentEntry[] {
  return alignments.filter(({ items }) => items.includes(ref));
}

function standingOf(
  entry: AlignmentEntry,
  item: CrosswalkItem,
  counting: ReadonlyMap<string, number>,
): Standing {
  if (!counting.has(entry.course)) return 'elsewhere';
  if (entry.relation === 'none') return 'waived';
  if (entry.role === 'intent') return 'intent';
  return item.deficits.includes(entry) ? 'deficit' : entry.role;
}

function isDeciding(standing: Standing, entry: AlignmentEntry, { evidence }: CrosswalkItem): boolean {
  if (standing !== 'taught' && standing !== 'assessed') return false;
  return decidesSide(
    entry,
    evidence.filter(({ role }) => role === standing),
  );
}

const standings: readonly Standing[] = ['taught', 'assessed', 'deficit', 'waived', 'intent', 'elsewhere'];

function inOrder(entries: readonly WhyEntry[]): WhyEntry[] {
  return [...entries].sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
}
