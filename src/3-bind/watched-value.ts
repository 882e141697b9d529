/**
 * A value of which parts could not be read → the same value, which notices when somebody reads what may be
 * missing.
 */
import { type Losses, pointer } from '../2-validate/canonicalize.ts';
import { anything, branchOf } from '../language/branch.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import { becomesList, type Shape } from '../language/shape.ts';

/** How often what is not known was asked for; whatever is said after such a question may be wrong. */
export class Reads {
  count = 0;

  /** Whether working something out asked for what is not known. */
  during<T>(work: () => T): { readonly result: T; readonly unsure: boolean } {
    const before = this.count;
    const result = work();
    return { result, unsure: this.count > before };
  }
}

interface Watch {
  readonly reads: Reads;
  readonly losses: Losses;
}

/** `type`: of the entity. Lists that may have been lost as a whole are there, without an item. */
export function watched<T extends object>(value: T, type: string, losses: Losses, reads: Reads): T {
  return wrap(value, { is: 'object', type }, '', { reads, losses }) as T;
}

/** A list that may have held more. */
export function watchedList<T>(items: readonly T[], reads: Reads): readonly T[] {
  return new Proxy(
    items as T[],
    listHandler(reads, (item) => item),
  );
}

function wrap(value: unknown, shape: Shape, path: string, watch: Watch): unknown {
  if (typeof value !== 'object' || value === null || !holdsLoss(path, watch.losses)) return value;
  const known = new Map<PropertyKey, unknown>();
  const below = (item: unknown, key: string | number): unknown => {
    if (!known.has(key))
      known.set(key, wrap(item, shapeBelow(shape, item, key), path + pointer([key]), watch));
    return known.get(key);
  };
  if (!Array.isArray(value)) return wrapObject(value, shape, path, watch, below);
  if (watch.losses.inside.has(path)) return new Proxy(value, listHandler(watch.reads, below));
  return value.map((item, index) => below(item, index));
}

type Below = (item: unknown, key: string | number) => unknown;

function wrapObject(
  value: object,
  shape: Shape,
  path: string,
  { reads, losses }: Watch,
  below: Below,
): object {
  const given = new Map(
    Object.keys(value).map((key) => [key, below((value as Record<string, unknown>)[key], key)]),
  );
  const type = shape.is === 'object' ? shape.type : undefined;
  const incomplete = losses.inside.has(path);
  const isLost = (key: string): boolean =>
    !given.has(key) && (incomplete || losses.values.has(path + pointer([key])));
  const noItems = watchedList([], reads);
  const noticed = () => void reads.count++;
  const mayHoldMore =
    incomplete ||
    [...losses.values].some(
      (lost) => lost.startsWith(`${path}/`) && !lost.slice(path.length + 1).includes('/'),
    );
  return new Proxy(Object.fromEntries(given), {
    get(target, key) {
      if (typeof key !== 'string' || !isLost(key)) return Reflect.get(target, key);
      noticed();
      const field = type === undefined ? undefined : lookup(objectShape(type).fields, key)?.shape;
      return field && becomesList(field) ? noItems : undefined;
    },
    has(target, key) {
      if (typeof key === 'string' && isLost(key)) noticed();
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      if (mayHoldMore) noticed();
      return Reflect.ownKeys(target);
    },
  });
}

/** Whoever comes to the end of the list, or asks how long it is, has asked for what is not known. */
function listHandler<T>(reads: Reads, below: (item: T, index: number) => unknown): ProxyHandler<T[]> {
  const noticed = () => void reads.count++;
  return {
    get(target, key) {
      if (key === Symbol.iterator || key === 'values' || key === 'entries') {
        return function* () {
          for (const [index, item] of target.entries())
            yield key === 'entries' ? [index, below(item, index)] : below(item, index);
          noticed();
        };
      }
      if (typeof key === 'string' && /^\d+$/.test(key) && Number(key) < target.length)
        return below(target[Number(key)] as T, Number(key));
      if (typeof key === 'string' && (key === 'length' || /^\d+$/.test(key))) noticed();
      return Reflect.get(target, key);
    },
    ownKeys(target) {
      noticed();
      return Reflect.ownKeys(target);
    },
  };
}

function shapeBelow(shape: Shape, value: unknown, key: string | number): Shape {
  const own = chosen(shape);
  const found =
    own.is === 'object'
      ? lookup(objectShape(own.type).fields, String(key))?.shape
      : own.is === 'list' || own.is === 'map'
        ? own.of
        : undefined;
  return branchOf(found ?? anything, value);
}

const chosen = (shape: Shape): Shape =>
  shape.is === 'union' ? (shape.map ?? shape.list ?? anything) : shape;

const holdsLoss = (path: string, { inside, values }: Losses): boolean =>
  [...inside, ...values].some((lost) => lost === path || lost.startsWith(`${path}/`));
