/** Turns a crosswalk into the cheapest places to close a gap: who is nearest to the requirement already. */
import type { LearningTask, StandardModel } from '../model/model.ts';
import { countingCourses } from './counting-courses.ts';
import type { Crosswalk, CrosswalkItem } from './crosswalk-matrix.ts';
import { type ItemPlace, placesFor } from './item-places.ts';
import { PairIndex, pairsOf, sharedPairs } from './likeness.ts';

/**
 * From the nearest: it does half already, its neighbours in the work content, in the function, or only the
 * title is alike.
 */
export type ClosingReason = 'same-item' | 'same-work-content' | 'same-function' | 'title';

export interface ClosingPlace {
  readonly course: string;
  /** Undefined for the course's own assessments. */
  readonly task: string | undefined;
  readonly reason: ClosingReason;
  /** Items of that kind that it teaches or assesses already; empty where only the title is alike. */
  readonly via: readonly string[];
  /** 0–1: how much of the task's title the requirement speaks of. */
  readonly likeness: number;
}

interface Site {
  readonly course: string;
  readonly task: string | undefined;
  /** Place in the plan and the course; decides between equals. */
  readonly order: number;
  readonly pairs: ReadonlySet<string>;
}

export type ClosingPlaces = (item: CrosswalkItem, most: number) => ClosingPlace[];

/** Titles that share less than this with the requirement say nothing. */
const leastLikeness = 0.25;

export function closingPlaces(crosswalk: Crosswalk, model: StandardModel): ClosingPlaces {
  const places = placesFor(model, crosswalk);
  const sites = sitesOf(crosswalk, model);
  const neighbours = neighboursIn(crosswalk, sites, places);
  const titles = new PairIndex([...sites.values()].filter(({ task }) => task !== undefined));
  return (item, most) => {
    const place = places.get(item.ref);
    const pairs = pairsOf(`${place?.contentTitle ?? ''} ${item.text}`);
    const found = new Map<Site, ClosingPlace>();
    const add = (reason: ClosingReason, near: ReadonlyMap<Site, readonly string[]>) => {
      if (found.size >= most) return;
      const ranked = [...near]
        .filter(([site]) => !found.has(site))
        .map(([site, via]) => ({ site, via, likeness: titleLikeness(site, pairs) }))
        .filter(({ likeness }) => reason !== 'title' || likeness >= leastLikeness)
        .sort(
          (a, b) => b.via.length - a.via.length || b.likeness - a.likeness || a.site.order - b.site.order,
        );
      for (const { site, via, likeness } of ranked.slice(0, most - found.size)) {
        found.set(site, { course: site.course, task: site.task, reason, via, likeness });
      }
    };
    add('same-item', neighbours.items.get(item.ref) ?? new Map());
    if (place !== undefined) {
      add('same-work-content', neighbours.contents.get(place.content) ?? new Map());
      add('same-function', neighbours.functions.get(place.function) ?? new Map());
    }
    if (found.size < most) add('title', new Map([...titles.near(pairs)].map((site) => [site, []])));
    return [...found.values()];
  };
}

function titleLikeness(site: Site, pairs: ReadonlySet<string>): number {
  return site.pairs.size === 0 ? 0 : sharedPairs(site.pairs, pairs) / site.pairs.size;
}

/** Courses that count here and train to the level; in one below, an alignment would be a deficit. */
function sitesOf(
  crosswalk: Crosswalk,
  { programmes, standards, courses }: StandardModel,
): ReadonlyMap<string, Site> {
  const programme = programmes.find(({ id }) => id === crosswalk.programme);
  const national = standards.find(({ id }) => id === crosswalk.standard)?.scheme === 'national';
  const counting =
    programme === undefined ? new Map<string, number>() : countingCourses(programme, crosswalk.stage);
  const byId = new Map(courses.map((course) => [course.id, course]));
  const sites = new Map<string, Site>();
  for (const [id, trainsTo] of counting) {
    const course = byId.get(id);
    if (course === undefined || (national && trainsTo > Number(crosswalk.level))) continue;
    const add = (task: LearningTask | undefined) => {
      const pairs = pairsOf(task?.title ?? course.title);
      sites.set(siteKey(id, task?.id), { course: id, task: task?.id, order: sites.size, pairs });
    };
    for (const task of course.tasks) add(task);
    if (course.tasks.length > 0 || course.assessments.length > 0) add(undefined);
  }
  return sites;
}

const siteKey = (course: string, task: string | undefined): string => `${course}\n${task ?? ''}`;

type Near = Map<string, Map<Site, string[]>>;

/** What the sites teach and assess, by item, work content and function. */
function neighboursIn(
  { items }: Crosswalk,
  sites: ReadonlyMap<string, Site>,
  places: ReadonlyMap<string, ItemPlace>,
) {
  const near: Readonly<Record<'items' | 'contents' | 'functions', Near>> = {
    items: new Map(),
    contents: new Map(),
    functions: new Map(),
  };
  for (const { ref, evidence } of items) {
    const place = places.get(ref);
    for (const site of new Set(
      evidence.flatMap(({ course, task }) => sites.get(siteKey(course, task)) ?? []),
    )) {
      note(near.items, ref, site, ref);
      if (place === undefined) continue;
      note(near.contents, place.content, site, ref);
      note(near.functions, place.function, site, ref);
    }
  }
  return near;
}

function note(near: Near, key: string, site: Site, ref: string): void {
  const at = near.get(key) ?? new Map<Site, string[]>();
  near.set(key, at);
  const refs = at.get(site);
  if (refs) refs.push(ref);
  else at.set(site, [ref]);
}
