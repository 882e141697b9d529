/** Any list of changes gives what somebody gets who makes the same edits by hand, one after the other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { objectShapes } from '../../../src/generated/shapes.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { adopted, course, overlay, task } from './adopted.ts';

type Json = string | number | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

/** Parts by their places, each with the type of what it is. */
interface Part {
  readonly path: readonly (string | number)[];
  readonly type: 'Course' | 'LearningTask' | 'TaskStage' | 'Activity' | 'Goal' | 'list' | 'text' | 'number';
}

const itemTypes: Readonly<Record<string, Part['type']>> = {
  tasks: 'LearningTask',
  stages: 'TaskStage',
  activities: 'Activity',
  goals: 'Goal',
  contents: 'text',
  requirements: 'text',
};
const lists = Object.keys(itemTypes);

function partsOf(value: Json, type: Part['type'], path: Part['path'] = []): Part[] {
  const own: Part = { path, type };
  if (Array.isArray(value)) {
    const of = itemTypes[String(path.at(-1))] ?? 'text';
    return [own, ...value.flatMap((item, index) => partsOf(item, of, [...path, index]))];
  }
  if (typeof value !== 'object') return [own];
  const fields = Object.entries(value).filter(([key]) => !['kind', 'id', 'version'].includes(key));
  return [own, ...fields.flatMap(([key, item]) => partsOf(item, typeOfField(key, item), [...path, key]))];
}

function typeOfField(key: string, item: Json): Part['type'] {
  return lists.includes(key) ? 'list' : typeof item === 'number' ? 'number' : 'text';
}

function at(value: Json, path: Part['path']): Json {
  return path.reduce<Json>((inner, step) => (inner as Fields)[step] ?? '', value);
}

/**
 * The path as an author could spell it: keys in either language, ids where there are some, else places from
 * 1.
 */
function spelled(value: Json, path: Part['path'], random: Random): string {
  const steps = path.map((step, index) => {
    const before = path.slice(0, index);
    if (typeof step === 'number') {
      const { id } = at(value, [...before, step]) as { id?: string };
      return id !== undefined && random.below(3) > 0 ? id : String(step + 1);
    }
    const owner =
      partsOf(value, 'Course').find((part) => part.path.join() === before.join())?.type ?? 'Course';
    const fields = (objectShapes as unknown as Record<string, { fields: Record<string, { zh: string }> }>)[
      owner
    ]?.fields;
    return random.below(2) === 0 ? step : (fields?.[step]?.zh ?? step);
  });
  return steps.join('/');
}

function newItem(type: Part['type'], random: Random): Json {
  const made = random.below(1e9);
  if (type === 'text') return `文字${made}`;
  if (type === 'number') return made % 50;
  if (type === 'Goal') return { id: `n${made}`, text: `能做${made}` };
  if (type === 'Activity') return { id: `n${made}`, title: `活动${made}` };
  if (type === 'TaskStage')
    return random.below(2) === 0
      ? { kind: 'check' }
      : { id: `n${made}`, kind: 'other', title: `环节${made}` };
  return task(`n${made}`) as Json;
}

/** Makes one edit in place and says it as a change. */
function edit(value: Fields, random: Random): object | undefined {
  const parts = partsOf(value, 'Course').filter(({ path }) => path.length > 0);
  const part = random.pick(parts);
  if (!part) return undefined;
  const { path, type } = part;
  const target = spelled(value, path, random);
  const holder = at(value, path.slice(0, -1)) as Fields & Json[];
  const key = path.at(-1) as number;
  const op = random.pick(['replace', 'add', 'remove', 'rename']);
  if (op === 'add' && type === 'list') {
    const list = holder[key] as Json[];
    const item = newItem(itemTypes[String(key)] ?? 'text', random);
    const place = random.below(list.length + 2);
    if (place > list.length) {
      list.push(item);
      return { target, op, value: item };
    }
    // A place that is the id of an item would name that item.
    list.splice(place, 0, item);
    return { target: `${target}/${place + 1}`, op, value: item };
  }
  if (op === 'remove' && typeof key === 'number') {
    holder.splice(key, 1);
    return { target, op };
  }
  if (op === 'rename' && (type === 'LearningTask' || (type === 'Activity' && path.length > 1))) {
    const title = `名称${random.below(1e6)}`;
    (holder[key] as Fields).title = title;
    return { target, op, value: title };
  }
  if (
    op === 'replace' &&
    (type === 'text' || type === 'number') &&
    path.at(-1) !== 'kind' &&
    path.length > 1
  ) {
    const item = newItem(type, random);
    holder[key] = item;
    return { target, op, value: item };
  }
  if (op === 'replace' && typeof key === 'number' && type !== 'text') {
    const { id } = holder[key] as { id?: string };
    const { id: other, ...rest } = newItem(type, random) as Fields;
    const own = id ?? (type === 'TaskStage' ? undefined : other);
    holder[key] = own === undefined ? rest : { id: own, ...rest };
    return { target, op, value: rest };
  }
  return undefined;
}

it('equals the same edits made by hand', () => {
  let changed = 0;
  let facts = 0;
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const random = randomFrom(seed);
      const base = structuredClone(course()) as Fields;
      const expected = structuredClone(base);
      // A later edit must not reach into what an earlier change says.
      const changes = Array.from({ length: count }, () => structuredClone(edit(expected, random))).flatMap(
        (change) => change ?? [],
      );
      if (changes.length === 0) return;
      const { value, codes, adoption, written } = adopted([base, overlay(changes)], 'o');
      changed += changes.length;
      const failed = codes.filter(
        (code) =>
          code.startsWith('overlay/') && !['overlay/changed-twice', 'overlay/no-effect'].includes(code),
      );
      expect(failed, JSON.stringify(changes)).toEqual([]);
      const { version: _, ...rest } = expected;
      expect(value, JSON.stringify(changes)).toEqual({ ...rest, id: 'o' });
      // Every fact is where its origin says, word for word.
      for (const { path, type } of partsOf(expected, 'Course')) {
        if (type !== 'text' && type !== 'number') continue;
        const place = adoption?.origin.below(path).place;
        expect(place && written(place), `${path.join('/')} in ${JSON.stringify(changes)}`).toBe(
          at(expected, path),
        );
        facts++;
      }
    }),
    { numRuns: 300 },
  );
  expect(changed).toBeGreaterThan(500);
  expect(facts).toBeGreaterThan(5000);
});
