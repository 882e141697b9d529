/** What the ministry sets as the least for a route of a vocational school (教职成〔2019〕13号), by its years. */
import { findStage } from '../../3-bind/stages.ts';
import type { Programme, Route, Stage } from '../../generated/types.ts';

export interface Floors {
  /** Least hours in all. */
  readonly hours: number;
  /** Least share of public basic courses, in percent. */
  readonly publicShare: number;
}

/** Three years of a secondary school: 3000 hours, about a third of them public; about is taken as 30 %. */
const secondary: Floors = { hours: 1000, publicShare: 30 };
/** Three years of a college: 2500 hours, at least a quarter of them public. */
const college: Floors = { hours: 2500 / 3, publicShare: 25 };

/**
 * Years of a route that begins after junior middle school and ends at a college are spent at a secondary
 * school first.
 */
const secondaryYears = 3;

export function ministryFloors(programme: Programme, route: Route): Floors {
  const [low, high] = yearsOf(route, schoolOf(findStage(programme, route.stage)));
  const hours = low * secondary.hours + high * college.hours;
  const publicHours =
    low * secondary.hours * secondary.publicShare + high * college.hours * college.publicShare;
  return { hours: Math.round(hours), publicShare: publicHours / hours };
}

/** Where nobody says how long learners stay and where they come from, only the lower share is certain. */
export const leastPublicShare = college.publicShare;

type School = 'secondary' | 'college';

/** Years at a secondary school and at a college. */
function yearsOf({ entry, years }: Route, school: School | undefined): readonly [number, number] {
  if (school === 'secondary') return [years, 0];
  if (entry === 'senior-middle') return [0, years];
  if (years > secondaryYears)
    return school === undefined && years <= 4 ? [years, 0] : [secondaryYears, years - secondaryYears];
  return school === 'college' ? [0, years] : [years, 0];
}

/** What the words of a stage say; a stage that both kinds of school lead to is one of the college. */
function schoolOf(stage: Stage | undefined): School | undefined {
  const words = `${stage?.schooling ?? ''} ${stage?.title ?? ''} ${stage?.id ?? ''}`;
  if (/高职|高等职业|大专|专科|高专|本科/.test(words)) return 'college';
  return /中职|中等职业|中专|职高/.test(words) ? 'secondary' : undefined;
}
