/**
 * One change of an adoption → applied to the school's own copy of the entity, or the finding that says why it
 * cannot be.
 */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { OverlayChange } from '../generated/types.ts';
import { listShape, targetSteps } from '../language/adopted-shape.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Path, Place } from '../source/place.ts';
import { sameValue } from '../values/same-value.ts';
import { ChangeFindings, idOf } from './change-findings.ts';
import { Origin } from './origins.ts';
import { type Draft, expandTasks, type Given } from './overlay-draft.ts';
import { type Astray, followTarget, type Part } from './overlay-target.ts';
import { ownCopy } from './own-copy.ts';

export interface Applied {
  readonly index: number;
  /** What the change is about: path when it was made, and everything around it. */
  readonly path: Path;
  readonly around: readonly object[];
  /** What stood there before. */
  readonly replaced: Given | undefined;
  /** Of what the change brought. */
  readonly brought: readonly Origin[];
}

/** Neither applied nor reported: another finding explains it. */
export interface Outcome {
  readonly applied?: Applied;
  readonly diagnostics: readonly Diagnostic[];
}

/** These say what the adoption itself is; it states its own. */
const own: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'version',
  'status',
  'effective',
  'source',
  'contributors',
  'notes',
]);
const titles = ['title', 'name', 'term'] as const;

export function applyChange(draft: Draft, index: number): Outcome {
  const change = draft.overlay.value.changes[index];
  return change ? new Application(draft, index, change).outcome() : { diagnostics: [] };
}

class Application {
  readonly #findings: ChangeFindings;
  readonly #steps: readonly string[];
  readonly #given: unknown;

  constructor(
    readonly draft: Draft,
    readonly index: number,
    readonly change: OverlayChange,
  ) {
    this.#steps = targetSteps(change.target);
    this.#findings = new ChangeFindings(draft, index, change, this.#steps);
    this.#given = change.value === undefined ? undefined : ownCopy(change.value, draft.overlay.file);
  }

  outcome(): Outcome {
    const { op } = this.change;
    if (op === 'remove' && this.#given !== undefined)
      return this.#fails(report('overlay/value-superfluous', this.#findings.valuePlace(), {}));
    if (op !== 'remove' && this.#given === undefined)
      return this.#fails(report('overlay/value-missing', this.#findings.at, { op }));
    const part = this.#follow();
    if (this.#inMissingTask(part)) return { diagnostics: [] };
    if ('at' in part) return this.#fails(this.#findings.astray(part));
    const [first] = part.path;
    if (own.has(String(first)) || (this.draft.type === 'LearningTask' && first === 'course'))
      return this.#fails(report('overlay/own-field', this.#findings.at, { target: this.change.target }));
    if (op === 'add') return this.#add(part);
    if (part.value === undefined) return this.#fails(this.#findings.notStated(part));
    if (op === 'rename') return this.#rename(part);
    return op === 'remove' ? this.#remove(part) : this.#replace(part);
  }

  #follow(): Part | Astray {
    const { value, type } = this.draft;
    const found = followTarget(value, type, this.#steps);
    if (!('at' in found) || this.change.op !== 'add') return found;
    // The first item of a list that the base does not have yet.
    const list = followTarget(value, type, this.#steps.slice(0, -1));
    if ('at' in list || list.value !== undefined || !listShape(list.shape) || Array.isArray(list.holder))
      return found;
    list.holder[String(list.key)] = [];
    this.draft.origin.below(list.path.slice(0, -1)).set(list.key, this.#newOrigin(this.#findings.at));
    return followTarget(value, type, this.#steps);
  }

  /** The base names a learning task that is not there, and has been told. */
  #inMissingTask(part: Part | Astray): boolean {
    if (!this.draft.lacksTasks || part.path[0] !== 'tasks') return false;
    return 'at' in part || typeof part.value === 'string';
  }

  #replace(part: Part): Outcome {
    const { holder, key, value } = part;
    const given = this.#expanded(part, this.#given);
    const differing = this.#findings.otherId(given.value, typeof key === 'number' ? idOf(value) : undefined);
    if (differing) return this.#fails(differing);
    const idless =
      idOf(value) !== undefined && typeof given.value === 'object' && idOf(given.value) === undefined;
    const next =
      idless && typeof key === 'number' ? { id: idOf(value), ...(given.value as object) } : given.value;
    const replaced = { value, origin: this.#originOf(part) };
    write(holder, key, next);
    this.#owner(part).set(key, given.origin, lengthOf(holder));
    return this.#done(
      part,
      replaced,
      [given.origin],
      sameValue(value, next) ? [this.#findings.noEffect(replaced.origin.place)] : [],
    );
  }

  #remove(part: Part): Outcome {
    const { holder, key } = part;
    const replaced = { value: part.value, origin: this.#originOf(part) };
    this.#owner(part).remove(key, lengthOf(holder));
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
    return this.#done(part, replaced, []);
  }

  #rename(part: Part): Outcome {
    const last = part.path.at(-1);
    if (titles.some((title) => title === last)) return this.#replace(part);
    const shape = part.shape.is === 'union' ? part.shape.map : part.shape;
    const fields = shape?.is === 'object' ? objectShape(shape.type).fields : {};
    const title = titles.find((name) => lookup(fields, name));
    if (!title || typeof part.value !== 'object' || part.value === null) {
      return this.#fails(report('overlay/not-nameable', this.#findings.at, { target: this.change.target }));
    }
    const holder = part.value as Record<string, unknown>;
    const named: Part = {
      holder,
      key: title,
      value: holder[title],
      shape: { is: 'text' },
      path: [...part.path, title],
      around: [...part.around, holder],
      counted: false,
    };
    return this.#replace(named);
  }

  #add(part: Part): Outcome {
    const { holder, key, value } = part;
    const list = Array.isArray(value) ? listShape(part.shape) : undefined;
    if (list && Array.isArray(value)) return this.#append(part, value);
    if (Array.isArray(holder)) {
      if (value !== undefined && !part.counted) return this.#fails(this.#findings.exists(part));
      const named = part.counted ? undefined : this.#steps.at(-1);
      return this.#insert(part, holder, Number(key), named);
    }
    if (value !== undefined) return this.#fails(this.#findings.exists(part));
    const single = listShape(part.shape) !== undefined && !Array.isArray(this.#given);
    const given = this.#expanded(part, single ? [this.#given] : this.#given);
    write(holder, key, given.value);
    this.#owner(part).set(key, given.origin);
    // The value is one item; its own place is the change's, not below it.
    if (single) given.origin.set(0, this.#newOrigin(this.#findings.valuePlace()), 1);
    return this.#done(part, undefined, [given.origin]);
  }

  #insert(part: Part, holder: unknown[], at: number, named: string | undefined): Outcome {
    const given = this.#expanded(part, this.#given);
    const fields = part.shape.is === 'union' ? part.shape.map : part.shape;
    const takesId = fields?.is === 'object' && lookup(objectShape(fields.type).fields, 'id') !== undefined;
    const differing =
      named === undefined
        ? this.#findings.taken(holder, given.value)
        : this.#findings.otherName(given.value, named, takesId, part.path.slice(0, -1));
    if (differing) return this.#fails(differing);
    const idless =
      named !== undefined && takesId && typeof given.value === 'object' && idOf(given.value) === undefined;
    const next = idless ? { id: named, ...(given.value as object) } : given.value;
    this.#owner(part).insert(at, given.origin, holder.length);
    holder.splice(at, 0, next);
    return this.#done(part, undefined, [given.origin]);
  }

  #append(part: Part, items: unknown[]): Outcome {
    const many = Array.isArray(this.#given);
    const values = many ? (this.#given as readonly unknown[]) : [this.#given];
    const origin = this.#originOf(part);
    const brought: Origin[] = [];
    for (const [index, value] of values.entries()) {
      const taken = this.#findings.taken(items, value);
      if (taken) return this.#fails(taken);
      const item: Part = { ...part, holder: items, key: items.length, path: [...part.path, items.length] };
      const given = this.#expanded(item, value, many ? [index] : []);
      origin.insert(items.length, given.origin, items.length);
      items.push(given.value);
      brought.push(given.origin);
    }
    return this.#done({ ...part, around: [...part.around, items] }, undefined, brought);
  }

  #expanded(part: Part, value: unknown, below: Path = []): Given {
    return expandTasks(this.draft, part.path, value, this.#newOrigin(this.#findings.valuePlace(...below)));
  }

  #done(
    part: Part,
    replaced: Given | undefined,
    brought: readonly Origin[],
    diagnostics: readonly Diagnostic[] = [],
  ): Outcome {
    return {
      applied: { index: this.index, path: part.path, around: part.around, replaced, brought },
      diagnostics,
    };
  }

  #fails(diagnostic: Diagnostic): Outcome {
    return { diagnostics: [diagnostic] };
  }

  #originOf({ path }: Part): Origin {
    return this.draft.origin.below(path);
  }

  /** Of what holds the part. */
  #owner({ path }: Part): Origin {
    return this.draft.origin.below(path.slice(0, -1));
  }

  #newOrigin(place: Place): Origin {
    return new Origin(place, undefined);
  }
}

function lengthOf(holder: Part['holder']): number {
  return Array.isArray(holder) ? holder.length : 0;
}

function write(holder: Part['holder'], key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
