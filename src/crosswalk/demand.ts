/**
 * 企业技术需求清单: what enterprises asked for against what courses teach and assess. A need is a work content of a
 * standard that somebody asked for, or that describes a post.
 */
import type { Demand } from '../generated/lowered.ts';
import type { Scheme, Urgency } from '../generated/types.ts';
import type { AlignmentEntry, Programme, SkillStandard, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import type { State } from './crosswalk-matrix.ts';
import { entriesOfCourses } from './entries-of-courses.ts';
import { stateOf } from './item-verdict.ts';
import { sideCoverage } from './side-coverage.ts';

export interface Need {
  readonly standard: string;
  readonly standardTitle: string;
  readonly scheme: Scheme;
  readonly level: string;
  readonly function: string;
  readonly no: string;
  readonly title: string;
  /** The most urgent first. */
  readonly demand: readonly Demand[];
  readonly items: readonly NeededItem[];
  /** Of all its items together. */
  readonly state: State;
}

export interface NeededItem {
  readonly ref: string;
  readonly text: string;
  readonly state: State;
  readonly taughtIn: readonly TaughtIn[];
  readonly assessedIn: readonly TaughtIn[];
}

export interface TaughtIn {
  readonly course: string;
  /** Undefined for what the course assesses as a whole. */
  readonly task: string | undefined;
}

export interface ProgrammeDemand {
  readonly programme: string;
  readonly title: string;
  /** Of the standards that its courses answer or that its certificates examine: the most urgent first. */
  readonly needs: readonly Need[];
  /** Integrated courses in which nothing is taught or assessed that anybody asked for. */
  readonly unasked: readonly { readonly course: string; readonly title: string }[];
}

export interface Demands {
  readonly programmes: readonly ProgrammeDemand[];
  /** Needs of standards that no programme answers. */
  readonly unanswered: readonly Need[];
}

export function demandsOf(model: StandardModel): Demands {
  const programmes = model.programmes.map((programme) => demandOfProgramme(programme, model));
  const answered = new Set(programmes.flatMap(({ needs }) => needs.map(({ standard }) => standard)));
  const left = model.standards.filter(({ id }) => !answered.has(id));
  return { programmes, unanswered: byUrgency(left.flatMap((standard) => needsOf(standard, []))) };
}

export function demandOfProgramme(programme: Programme, model: StandardModel): ProgrammeDemand {
  const planned = programme.plan.flatMap(({ course }) => course ?? []);
  const entries = entriesOfCourses(model.alignments, new Set(planned)).filter(
    ({ role, relation }) => role !== 'intent' && relation !== 'none',
  );
  const credentials = byId(model.credentials);
  const own = new Set([
    ...entries.flatMap(({ items }) => items.map((ref) => ref.slice(0, ref.indexOf('/')))),
    ...programme.stages.flatMap((stage) =>
      stage.credentials.flatMap((id) => credentials.get(id)?.standard ?? []),
    ),
  ]);
  const needs = model.standards
    .filter(({ id }) => own.has(id))
    .flatMap((standard) => needsOf(standard, entries));
  const asked = new Set(
    needs.flatMap(({ items }) =>
      items.flatMap(({ taughtIn, assessedIn }) => [...taughtIn, ...assessedIn].map(({ course }) => course)),
    ),
  );
  const courses = byId(model.courses);
  const unasked = [...new Set(planned)].flatMap((id) => {
    const course = courses.get(id);
    if (course?.category !== 'integrated' || asked.has(id)) return [];
    return [{ course: id, title: course.title }];
  });
  return { programme: programme.id, title: programme.title, needs: byUrgency(needs), unasked };
}

function needsOf(standard: SkillStandard, entries: readonly AlignmentEntry[]): Need[] {
  const { id, title, scheme } = standard;
  const set = { standard: id, standardTitle: title, scheme };
  return standard.levels.flatMap(({ level, functions }) =>
    functions.flatMap((jobFunction) =>
      jobFunction.workContents
        .filter(({ demand }) => demand.length > 0 || scheme === 'post')
        .map(({ no, title: content, demand, skills, knowledge }): Need => {
          const items = [...skills, ...knowledge].map(({ ref, text }) => neededItem(ref, text, entries));
          return {
            ...{ ...set, level, function: jobFunction.title, no, title: content },
            demand: [...demand].sort((a, b) => rank(a.urgency) - rank(b.urgency)),
            items,
            state: together(items.map(({ state }) => state)),
          };
        }),
    ),
  );
}

export function neededItem(ref: string, text: string, entries: readonly AlignmentEntry[]): NeededItem {
  const own = entries.filter(({ items }) => items.includes(ref));
  const side = (role: AlignmentEntry['role']) => own.filter((entry) => entry.role === role);
  const [taught, assessed] = [side('taught'), side('assessed')];
  return {
    ...{ ref, text, taughtIn: placesOf(taught), assessedIn: placesOf(assessed) },
    state: stateOf(sideCoverage(taught), sideCoverage(assessed), false, false),
  };
}

function placesOf(entries: readonly AlignmentEntry[]): TaughtIn[] {
  const places = new Map(
    entries.map(({ course, task }) => [JSON.stringify([course, task]), { course, task }]),
  );
  return [...places.values()];
}

/** All of it, a part of it, or what is most that can be said. */
function together(states: readonly State[]): State {
  if (states.length > 0 && states.every((state) => state === 'covered')) return 'covered';
  if (states.some((state) => state === 'covered' || state === 'partial')) return 'partial';
  return (['taught-only', 'assessed-only'] as const).find((state) => states.includes(state)) ?? 'missing';
}

/** What nobody dated comes last; of the same urgency in the order of the standard. */
function byUrgency(needs: readonly Need[]): Need[] {
  const first = ({ demand }: Need) => (demand.length === 0 ? urgencies.length + 1 : rank(demand[0]?.urgency));
  return [...needs].sort((a, b) => first(a) - first(b));
}

const urgencies = ['now', 'soon', 'later'] as const satisfies readonly Urgency[];

function rank(urgency: Urgency | undefined): number {
  return urgency === undefined ? urgencies.length : urgencies.indexOf(urgency);
}
