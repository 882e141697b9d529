/** Two states of an entity → what differs, field by field as its schema has them. */
import { branchOf } from '../language/branch.ts';
import { objectShape } from '../language/language-tables.ts';
import { becomesList, type Shape } from '../language/shape.ts';
import { below } from '../language/walk.ts';
import type { Path, Place } from '../source/place.ts';
import { sameValue } from '../values/same-value.ts';
import type { EntityName, FoundChange, Holder, Step } from './change.ts';
import { type ComparedEntity, nameOf, type Plain } from './compared-entities.ts';
import { type Element, elementsOf } from './elements.ts';
import { matchElements } from './match-elements.ts';
import type { Renames } from './renames.ts';

/** Where a value stands on both sides. */
interface At {
  readonly holder: Holder;
  readonly steps: readonly Step[];
  readonly was: Path;
  readonly is: Path;
}

/** Requirements have a comparison of their own, and an adoption is told by what it gives. */
const elsewhere: ReadonlySet<string> = new Set([
  'WorkContent.skills',
  'WorkContent.knowledge',
  'Basics.ethics',
  'Basics.foundations',
  'OverlayChange.value',
]);

/** Texts that are no sentences: another one is another value. */
const codes: ReadonlySet<string> = new Set([
  'version',
  'baseVersion',
  'edition',
  'effective',
  'on',
  'start',
  'code',
  'documentNo',
  'number',
  'isbn',
  'url',
  'file',
  'digest',
]);

/** A list that is one statement. */
const asOne: ReadonlySet<string> = new Set(['WorksheetItem.correct']);

export function compareEntity(
  before: ComparedEntity,
  after: ComparedEntity,
  renames: Renames,
  learned: Renames,
): FoundChange[] {
  return new EntityComparison(before, after, renames, learned).changes();
}

class EntityComparison {
  readonly #found: FoundChange[] = [];
  readonly #name: EntityName;
  readonly #scope: string;

  constructor(
    readonly before: ComparedEntity,
    readonly after: ComparedEntity,
    readonly renames: Renames,
    /** Told of the names that turn out to be others. */
    readonly learned: Renames,
  ) {
    this.#name = nameOf(after);
    this.#scope = scopeOf(before);
  }

  changes(): FoundChange[] {
    const { before, after } = this;
    const root: At = { holder: { type: after.type, field: '' }, steps: [], was: before.path, is: after.path };
    this.#object(after.type, before.value, after.value, root, new Set(['id']));
    return this.#found;
  }

  #object(type: string, before: Plain, after: Plain, at: At, known: ReadonlySet<string> = new Set()): void {
    for (const [field, { shape }] of Object.entries(objectShape(type).fields)) {
      const holder = { type, field };
      if (known.has(field) || elsewhere.has(`${type}.${field}`)) continue;
      const [b, a] = [before[field], after[field]];
      if (b === undefined && a === undefined) continue;
      const steps = [...at.steps, holder];
      this.#value(shape, b, a, { holder, steps, was: below(at.was, field), is: below(at.is, field) });
    }
  }

  #value(given: Shape, before: unknown, after: unknown, at: At): void {
    if (sameValue(before, after)) return;
    const shape = common(given, before, after);
    switch (shape?.is) {
      case 'list':
        this.#list(shape.of, listOf(before), listOf(after), at);
        return;
      case 'object':
        this.#object(shape.type, (before ?? {}) as Plain, (after ?? {}) as Plain, at);
        return;
      case 'map':
        this.#map(shape.of, shape.keysRef, (before ?? {}) as Plain, (after ?? {}) as Plain, at);
        return;
      case 'boolean':
        // What is not said is not so.
        if ((before ?? false) !== (after ?? false))
          this.#tell('changed', before ?? false, after ?? false, at);
        return;
      case 'text':
        if (shape.ref !== undefined && typeof before === 'string') {
          if (this.#translate(shape.ref, before) !== after) this.#scalar('changed', before, after, at);
          return;
        }
        this.#scalar(shape.id || codes.has(at.holder.field) ? 'changed' : 'reworded', before, after, at);
        return;
      default:
        this.#scalar('changed', before, after, at);
    }
  }

  #scalar(kind: 'changed' | 'reworded', before: unknown, after: unknown, at: At): void {
    const told = before === undefined ? 'added' : after === undefined ? 'removed' : kind;
    this.#tell(told, before, after, at);
  }

  #map(of: Shape, keysRef: string | undefined, before: Plain, after: Plain, at: At): void {
    const translated = new Map(
      Object.keys(before).map((key) => [keysRef === undefined ? key : this.#translate(keysRef, key), key]),
    );
    for (const key of new Set([...translated.keys(), ...Object.keys(after)])) {
      const old = translated.get(key) ?? key;
      this.#value(of, before[old], after[key], inside(at, key, old, key));
    }
  }

  #list(of: Shape, before: readonly unknown[], after: readonly unknown[], at: At): void {
    const { type, field } = at.holder;
    if (of.is === 'number' || of.is === 'list' || asOne.has(`${type}.${field}`)) {
      this.#scalar('changed', before, after, at);
      return;
    }
    const was = elementsOf(before, of, (target, name) => this.#translate(target, name));
    const is = elementsOf(after, of);
    const { pairs, combined, gone, added } = matchElements(was, is);
    for (const one of gone) this.#tell('removed', one.value, undefined, inside(at, label(one), one.at, -1));
    for (const { kind, from, to, confidence } of combined) {
      const [first, last] = [from[0], to[0]];
      if (!first || !last) continue;
      const place = inside(at, label(kind === 'split' ? first : last), first.at, last.at);
      const values = (side: readonly Element[]) => side.map(({ value }) => value);
      this.#tell(kind, values(from), values(to), place, confidence);
    }
    for (const { before: one, after: other, confidence } of pairs) this.#pair(of, one, other, at, confidence);
    for (const one of added) this.#tell('added', undefined, one.value, inside(at, label(one), -1, one.at));
    const order = pairs.map((pair) => pair.before.at);
    if (order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0)))
      this.#tell('reordered', was.map(label), is.map(label), at);
  }

  #pair(of: Shape, before: Element, after: Element, at: At, confidence?: number): void {
    const place = inside(at, label(after), before.at, after.at);
    const isNamed = before.by === after.by && (after.by === 'id' || after.by === 'number');
    if (isNamed && before.name !== after.name) {
      this.#tell('renamed', before.name, after.name, place, confidence);
      if (after.type) this.learned.add(this.#scope, after.type, before.name, after.name);
    }
    if (before.type !== undefined && before.type === after.type) {
      const known = new Set(isNamed ? [after.by === 'number' ? 'no' : 'id'] : []);
      this.#object(before.type, before.value as Plain, after.value as Plain, place, known);
    } else this.#value(of, before.value, after.value, place);
  }

  #translate(target: string, name: string): string {
    return this.renames.translate(this.#scope, target, name);
  }

  #tell(kind: FoundChange['kind'], before: unknown, after: unknown, at: At, confidence?: number): void {
    const { holder, steps } = at;
    this.#found.push({
      kind,
      entity: this.#name,
      steps,
      holder,
      ...(before === undefined ? {} : { before, was: placeOf(this.before, at.was) }),
      ...(after === undefined ? {} : { after, is: placeOf(this.after, at.is) }),
      ...(confidence === undefined ? {} : { confidence }),
    });
  }
}

/** Names inside a course count in all of its tasks. */
export function scopeOf({ type, id, course }: EntityName): string {
  return type === 'LearningTask' ? `Course ${course}` : `${type} ${id}`;
}

function placeOf({ file }: ComparedEntity, path: Path): Place {
  return { file, path };
}

function inside(at: At, element: string, was: string | number, is: string | number): At {
  const step = (path: Path, one: string | number): Path => (one === -1 ? path : below(path, one));
  return {
    holder: at.holder,
    steps: [...at.steps, { element }],
    was: step(at.was, was),
    is: step(at.is, is),
  };
}

/** One text may stand for a list of one; where else the two sides are of different kinds, there is none. */
function common(given: Shape, before: unknown, after: unknown): Shape | undefined {
  if (given.is !== 'union') return given;
  if (becomesList(given)) return given.list;
  const sides = [before, after].filter((value) => value !== undefined).map((value) => branchOf(given, value));
  return sides.every((shape) => shape === sides[0]) ? sides[0] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** What an element is called where nothing names it is long. */
const longest = 24;

function label({ name, at, text }: Element): string {
  const said = name.startsWith('{') ? text || `${at + 1}` : name;
  const line = said.replace(/\s+/g, ' ');
  return [...line].length > longest ? `${[...line].slice(0, longest).join('')}…` : line;
}
