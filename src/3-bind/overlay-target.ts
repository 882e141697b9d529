/**
 * The target of a change (`tasks/t2/stages/3/hours`) → the part of the entity that it names, or how far it
 * could be followed.
 */
import type { AdoptableType } from '../language/adopted-shape.ts';
import { branchOf } from '../language/branch.ts';
import { fold } from '../language/fold.ts';
import { canonicalKey, lookup, objectShape, wordTable } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import type { Path } from '../source/place.ts';

type Fields = Record<string, unknown>;

export interface Part {
  /** What holds it. */
  readonly holder: Fields | unknown[];
  readonly key: string | number;
  /** Undefined where nothing stands yet. */
  readonly value: unknown;
  readonly shape: Shape;
  readonly path: Path;
  /** Everything around it, from the entity down to its holder. */
  readonly around: readonly object[];
  /** A list item that was counted, not named. */
  readonly counted: boolean;
}

export interface Astray {
  /** Which step leads nowhere. */
  readonly at: number;
  /** What that step could have named. */
  readonly known: readonly string[];
  /** The last part that is there. */
  readonly path: Path;
}

export function followTarget(entity: Fields, type: AdoptableType, steps: readonly string[]): Part | Astray {
  let part: Part = {
    holder: entity,
    key: '',
    value: entity,
    shape: { is: 'object', type },
    path: [],
    around: [],
    counted: false,
  };
  for (const [at, step] of steps.entries()) {
    const next = stepInto(part, step);
    if (!next || (next.value === undefined && at < steps.length - 1))
      return { at, known: namesIn(part, step), path: part.path };
    part = next;
  }
  return part;
}

/** The names by which list items may be called, the best first. */
export function namesOf(item: unknown): string[] {
  if (typeof item !== 'object' || item === null) return typeof item === 'string' ? [item] : [];
  const { id, course, level, title, name, term } = item as Fields;
  return [id, course, level, title, name, term].flatMap((word) => (typeof word === 'string' ? [word] : []));
}

function stepInto(part: Part, step: string): Part | undefined {
  const { value } = part;
  const shape = branchOf(part.shape, value);
  if (step === '' || typeof value !== 'object' || value === null) return undefined;
  const below = (key: string | number, of: Shape, counted = false): Part => ({
    holder: value as Part['holder'],
    key,
    value: Object.hasOwn(value, key) ? (value as Fields)[key] : undefined,
    shape: of,
    path: [...part.path, key],
    around: [...part.around, value],
    counted,
  });
  if (Array.isArray(value)) {
    const of: Shape = shape.is === 'list' ? shape.of : { is: 'any' };
    const named = itemNamed(value, step);
    if (named !== undefined) return below(named, of);
    const place = /^[1-9]\d*$/.test(step) ? Number(step) - 1 : undefined;
    if (place !== undefined) return place <= value.length ? below(place, of, true) : undefined;
    return below(value.length, of);
  }
  if (shape.is === 'map') return below(step, shape.of);
  if (shape.is !== 'object') return undefined;
  const object = objectShape(shape.type);
  const key = canonicalKey(object, { text: step });
  const field = lookup(object.fields, key);
  return field || key.startsWith('x-') ? below(key, field?.shape ?? { is: 'any' }) : undefined;
}

/** By its id, else by another name that no other item has. */
function itemNamed(items: readonly unknown[], step: string): number | undefined {
  const level = lookup(wordTable('StageLevel').lookup, fold(step));
  const ids = items.map((item) => (typeof item === 'object' && item !== null ? (item as Fields).id : item));
  if (ids.includes(step)) return ids.indexOf(step);
  const found = items.flatMap((item, index) =>
    namesOf(item).some((name) => name === step || name === level) ? [index] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function namesIn({ value, shape: given }: Part, step: string): string[] {
  if (Array.isArray(value)) return value.map((item, index) => namesOf(item)[0] ?? String(index + 1));
  const shape = branchOf(given, value);
  if (shape.is !== 'object' || typeof value !== 'object') return [];
  const chinese = /\p{Script=Han}/u.test(step);
  return Object.entries(objectShape(shape.type).fields).map(([key, { zh }]) => (chinese ? zh : key));
}
