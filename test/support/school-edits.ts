/** What a school changes in a course, at random, and the same changes made by identity over any version. */
import type { Random } from './random.ts';
import { type Fields, type Item, listsOf, newItem, type Plain, plain } from './revised-course.ts';

export interface SchoolChange {
  readonly target: string;
  readonly op: 'replace' | 'add' | 'remove' | 'rename';
  readonly value?: unknown;
  /** The way to what is meant: fields, and keys of items. */
  readonly way: readonly string[];
  /** The ids and places as the target has them. */
  readonly typed: readonly string[];
  readonly given?: Plain;
  /** Where an item is put, from 0; undefined at the end. */
  readonly place?: number;
}

/** Makes the change in `course`, and says it. */
export function schoolEdit(course: Fields, random: Random): SchoolChange | undefined {
  const way: string[] = [];
  const typed: string[] = [];
  let owner = course;
  let siblings = 0;
  while (random.below(3) > 0) {
    const name = random.pick(listsOf(owner).filter((one) => one !== 'contents'));
    const items = name && (owner[name] as Item[]);
    const at = items ? random.below(items.length) : 0;
    const item = items?.[at];
    if (!name || !items || !item) break;
    siblings = items.length;
    way.push(name, item.key);
    typed.push(name, item.id !== undefined && random.below(3) > 0 ? String(item.id) : String(at + 1));
    owner = item as Fields;
  }
  const change = lastStep({ owner, siblings, way, typed }, random);
  if (change) applied(course, change);
  return change;
}

interface Reached {
  readonly owner: Fields;
  readonly siblings: number;
  readonly way: readonly string[];
  readonly typed: readonly string[];
}

function lastStep({ owner, siblings, way, typed }: Reached, random: Random): SchoolChange | undefined {
  const told = (more: Partial<SchoolChange> & Pick<SchoolChange, 'op'>, ...last: readonly string[]) => {
    const full = [...typed, ...last];
    return { way: [...way, ...last], typed: full, target: full.join('/'), ...more };
  };
  const mark = random.below(1e9);
  switch (random.below(6)) {
    case 0: {
      const field = random.pick(['title', 'text', 'hours', 'positioning', 'description', 'credits']) ?? '';
      if (owner[field] === undefined) return undefined;
      const value = typeof owner[field] === 'number' ? 7 + (mark % 20) : `校本${mark}`;
      return told({ op: 'replace', value, given: value }, field);
    }
    case 1: {
      if (owner.key === undefined || typeof owner.title !== 'string') return undefined;
      const value = `校名${mark}`;
      return { ...told({ op: 'rename', value, given: value }), way: [...way, 'title'] };
    }
    case 2:
      // Without a task or a stage it would be no course.
      if (owner.key === undefined || (siblings < 2 && way.at(-2) !== 'goals')) return undefined;
      return told({ op: 'remove' });
    case 3: {
      const name = random.pick(listsOf(owner));
      const items = name && (owner[name] as Item[]);
      if (!name || !items) return undefined;
      const given = newItem(name, random, `s${mark}`);
      const place = random.below(items.length + 2);
      const value = plain(given);
      if (place > items.length) return told({ op: 'add', value, given }, name);
      const at = { ...told({ op: 'add', value, given, place }, name) };
      return { ...at, typed: [...at.typed, String(place + 1)], target: `${at.target}/${place + 1}` };
    }
    case 4: {
      const texts = (owner.contents ?? []) as readonly Item[];
      const at = random.below(texts.length);
      const key = texts[at]?.key;
      if (key === undefined) return undefined;
      const last = { way: [...way, 'contents', key], typed: [...typed, 'contents', String(at + 1)] };
      const target = last.typed.join('/');
      if (random.below(2) === 0) return { ...last, target, op: 'remove' };
      const given = newItem('contents', random);
      return { ...last, target, op: 'replace', value: given.value, given };
    }
    default: {
      // A whole item in the place of another.
      const list = way.at(-2);
      if (owner.id === undefined || (list !== 'goals' && list !== 'tasks')) return undefined;
      const given = newItem(list, random, String(owner.id));
      return told({ op: 'replace', value: plain(given), given });
    }
  }
}

export interface Met {
  readonly made: boolean;
  /** What stood there. */
  readonly was?: unknown;
}

/** Makes a change in a version of the course, at what is meant. */
export function applied(course: Fields, change: SchoolChange): Met {
  const { way, typed, op, given, place } = change;
  const failed: Met = { made: false };
  let owner: Fields = course;
  const steps = op === 'add' ? way.length - 1 : way.length;
  for (let index = 0; index + 1 < steps; index += 2) {
    const items = owner[way[index] ?? ''];
    if (!Array.isArray(items)) return failed;
    const at = items.findIndex(({ key }: Item) => key === way[index + 1]);
    if (at === -1) return failed;
    // Counted, and something else is in that place now.
    if (/^\d+$/.test(typed[index + 1] ?? '') && Number(typed[index + 1]) !== at + 1) return failed;
    if (index + 2 >= way.length) return setItem(items, at, op, given);
    owner = items[at] as Fields;
  }
  const field = way.at(-1) ?? '';
  if (op === 'add') {
    const items = owner[field];
    const item = given as Item;
    if (items !== undefined && !Array.isArray(items)) return failed;
    const list = (items ?? []) as Item[];
    if (list.some(({ key }) => key === item.key)) return failed;
    if (place !== undefined && place > list.length) return failed;
    list.splice(place ?? list.length, 0, structuredClone(item));
    owner[field] = list;
    return { made: true };
  }
  const was = owner[field];
  if (was === undefined) return failed;
  owner[field] = structuredClone(given);
  return { made: true, was: plain(was) };
}

function setItem(items: Item[], at: number, op: SchoolChange['op'], given: Plain): Met {
  const was = plain(items[at]);
  if (op === 'remove') items.splice(at, 1);
  else items[at] = structuredClone(given) as Item;
  return { made: true, was };
}
