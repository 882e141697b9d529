/** The ledger of a course → the places that its tasks, stages and leaves have in the numbers that were printed. */
import { isFront } from './front-leaves.ts';
import { courseOfLeaf } from './leaf.ts';
import type { Ledger } from './ledger.ts';
import type { Placed } from './places.ts';

/** Of one list of things that stand beside each other, such as the stages of a task. */
class KeptPlaces {
  readonly #places = new Map<string, string>();
  /** Who had a place last. */
  readonly #owners = new Map<string, string>();

  note(who: string, place: string): void {
    this.#places.set(who, place);
    this.#owners.set(place, who);
  }

  /** A place that somebody else got since is not kept. */
  asked(who: string, wanted: string): Placed {
    const place = this.#places.get(who);
    const isTaken = (one: string): boolean => (this.#owners.get(one) ?? who) !== who;
    return { wanted, isTaken, kept: place !== undefined && isTaken(place) ? undefined : place };
  }
}

/** What belongs to the course alone stands among its tasks, what belongs to a task alone among its stages. */
export const restOf = '';

export class KeptNumbers {
  readonly tasks = new KeptPlaces();
  readonly #stages = new Map<string, KeptPlaces>();
  readonly #leaves = new Map<string, KeptPlaces>();

  /** By the path part of a task. */
  stagesOf(task: string): KeptPlaces {
    return listed(this.#stages, task);
  }

  /** Of all leaves whose numbers begin like this. */
  leavesOf(task: string, stage: string): KeptPlaces {
    return listed(this.#leaves, `${task}-${stage}`);
  }

  note(leaf: string, number: string): void {
    const [, first = '', ...rest] = leaf.split('/');
    const [, task = '', stage, page] = number.split('-');
    if (stage === undefined || page === undefined) return;
    const isOfTask = !isFront(leaf) && !(first === 'assessment' || first === 'terms');
    this.tasks.note(isOfTask ? first : restOf, task);
    if (isOfTask && rest[0] !== 'info' && rest.length > 0)
      this.stagesOf(first).note(rest.length === 1 ? (rest[0] ?? '') : restOf, stage);
    this.leavesOf(task, stage).note(leaf, page);
  }
}

function listed(all: Map<string, KeptPlaces>, name: string): KeptPlaces {
  const places = all.get(name) ?? new KeptPlaces();
  all.set(name, places);
  return places;
}

/** Course, as files name it → what its releases printed, the last word last. */
export function keptNumbers({ leaves, history, students }: Ledger): ReadonlyMap<string, KeptNumbers> {
  const kept = new Map<string, KeptNumbers>();
  const former = [...history, ...(students?.history ?? [])].sort((a, b) => a.until - b.until);
  const present = [...leaves, ...(students?.leaves ?? [])].map(([leaf, line]) => ({ ...line, leaf }));
  for (const { leaf, number } of [...former, ...present]) {
    const course = courseOfLeaf(leaf);
    const own = kept.get(course) ?? new KeptNumbers();
    kept.set(course, own);
    own.note(leaf, number);
  }
  return kept;
}
