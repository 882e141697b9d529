/**
 * Adoptions and the entities they name → ordinary entities of the school, each with the origin of its facts.
 */

import { type ValidDocument, validateValue } from '../2-validate/validate.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Course, Entity, LearningTask, Overlay } from '../generated/types.ts';
import { type AdoptableType, adoptedType, entityReference } from '../language/adopted-shape.ts';
import { unwritten, type WrittenIn } from '../language/key-language.ts';
import { kindOfType } from '../language/kind-of-type.ts';
import { type Located, placeOf } from '../source/located.ts';
import { type Fact, perFacts } from '../values/per-facts.ts';
import { type Adoption, type Adoptions, adoptedFile } from './adoption.ts';
import { taskNamed } from './named-task.ts';
import { Origin } from './origins.ts';
import { overlappingChanges } from './overlapping-changes.ts';
import { type Applied, applyChange } from './overlay-change.ts';
import { type Draft, draftOf } from './overlay-draft.ts';
import type { Symbols } from './symbols.ts';

export interface Resolved {
  readonly adoptions: Adoptions;
  readonly diagnostics: readonly Diagnostic[];
  /** `<Type> <id>` of the entities that are missing because their adoption could not be resolved. */
  readonly refused: readonly string[];
  readonly explained: number;
}

export function resolveOverlays(documents: readonly ValidDocument[], symbols: Symbols): Resolved {
  return new Resolver(documents, symbols).resolved();
}

class Resolver {
  readonly #adoptions = new Map<string, Adoption>();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #refused: string[] = [];
  #explained = 0;
  readonly #overlays: ReadonlyMap<string, Located<Overlay>>;
  /** Undefined while it is being resolved, and where that failed. */
  readonly #known = new Map<string, Adoption | undefined>();

  constructor(
    readonly documents: readonly ValidDocument[],
    readonly symbols: Symbols,
  ) {
    this.#overlays = (symbols.byKind.get('Overlay') ?? new Map()) as ReadonlyMap<string, Located<Overlay>>;
  }

  resolved(): Resolved {
    for (const id of this.#overlays.keys()) this.#resolve(id, []);
    return {
      adoptions: this.#adoptions,
      diagnostics: this.#diagnostics,
      refused: this.#refused,
      explained: this.#explained,
    };
  }

  #resolve(id: string, way: readonly string[]): Adoption | undefined {
    const overlay = this.#overlays.get(id);
    if (!overlay || this.#known.has(id)) return this.#known.get(id);
    this.#known.set(id, undefined);
    const adoption = this.#adopt(overlay, [...way, id]);
    const sound = adoption?.sound ? adoption : undefined;
    this.#known.set(id, sound);
    if (!sound) this.#refused.push(`${adoptedType(overlay.value.extends) ?? '?'} ${id}`);
    return sound;
  }

  #adopt(overlay: Located<Overlay>, way: readonly string[]): Adoption | undefined {
    const reference = overlay.value.extends;
    const type = adoptedType(reference);
    const { id, type: named } = entityReference(reference);
    const at = placeOf(overlay, 'extends');
    if (!type) {
      // A kind that is none is reported as a reference that leads nowhere.
      if (named && this.symbols.byKind.get(named)?.has(id))
        this.#diagnostics.push(report('overlay/base-kind', at, { base: reference }));
      return undefined;
    }
    const written = this.symbols.byKind.get(type)?.get(id) ?? this.#taskOfCourse(type, id);
    if (!written && way.includes(id)) {
      this.#diagnostics.push(report('overlay/cycle', at, { way: [...way.slice(way.indexOf(id)), id] }));
      return undefined;
    }
    const adopted = written ? undefined : this.#resolve(id, way);
    const base =
      written ??
      (adopted?.type === type
        ? { value: adopted.document.value, file: adopted.document.file, path: [] }
        : undefined);
    return base && this.#change(overlay, type, base, adopted);
  }

  /** A learning task that is written in a course: `wiring/t2`. */
  #taskOfCourse(type: AdoptableType, id: string): Located<Entity> | undefined {
    return type === 'LearningTask'
      ? (this.#taskNamed(id, undefined) as Located<Entity> | undefined)
      : undefined;
  }

  readonly #taskNamed = (name: string, course: string | undefined): Located<LearningTask> | undefined => {
    const { byKind } = this.symbols;
    const courses = (byKind.get('Course') ?? new Map()) as ReadonlyMap<string, Located<Course>>;
    const taskFiles = (byKind.get('LearningTask') ?? new Map()) as ReadonlyMap<string, Located<LearningTask>>;
    return taskNamed(name, course, { courses, taskFiles });
  };

  #change(
    overlay: Located<Overlay>,
    type: AdoptableType,
    base: Located<Entity>,
    adopted: Adoption | undefined,
  ): Adoption | undefined {
    const written = this.documents.find((document) => document.file === overlay.file);
    const { language, words } = written ?? unwritten;
    const { file } = overlay;
    const changed = changedBy(overlay.value, {
      ...{ file, type, base, adopted, language, words },
      taskNamed: this.#taskNamed,
    });
    this.#diagnostics.push(...changed.diagnostics);
    this.#explained += changed.explained;
    const { adoption } = changed;
    if (changed.complete) this.#adoptions.set(adoption.document.file, adoption);
    return adoption;
  }
}

/** The world in which an adoption changes its base. */
interface ChangeWorld extends WrittenIn {
  /** Of the adoption. */
  readonly file: string;
  readonly type: AdoptableType;
  readonly base: Located<Entity>;
  /** Where the base is an adoption itself. */
  readonly adopted: Adoption | undefined;
  readonly taskNamed: (name: string, course: string | undefined) => Located<LearningTask> | undefined;
}

interface Changed {
  readonly adoption: Adoption;
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly explained: number;
}

const changedBy = perFacts((value: Overlay, fact: Fact<ChangeWorld>): Changed => {
  const overlay = { value, file: fact(({ file }) => file), path: [] };
  const type = fact((world) => world.type);
  const inCourse = fact(({ base }) => base.path[1]);
  const base = {
    value: fact((world) => world.base.value),
    file: fact((world) => world.base.file),
    path: inCourse === undefined ? [] : ['tasks', inCourse],
  };
  const origin = fact(({ adopted }) => adopted)?.origin;
  const draft = draftOf(overlay, { entity: base, type, origin }, (id) => {
    const found = (world: ChangeWorld) => world.taskNamed(id, base.value.id);
    const task = fact((world) => found(world)?.value);
    const file = fact((world) => found(world)?.file);
    const at = fact((world) => found(world)?.path[1]);
    return task && file !== undefined
      ? { value: task, file, path: at === undefined ? [] : ['tasks', at] }
      : undefined;
  });
  const { applied, complete, diagnostics, explained } = applyAll(draft);
  const language = fact((world) => world.language);
  const words = fact((world) => world.words);
  const document: ValidDocument = {
    file: adoptedFile(value.id),
    type,
    value: entityOf(draft),
    language,
    words,
  };
  const faults = complete ? validateValue(document.value, document) : [];
  const sound = complete && !faults.some(({ severity }) => severity === 'error');
  return {
    adoption: { overlay, type, base, document, origin: draft.origin, changes: applied, sound },
    complete,
    diagnostics: [...diagnostics, ...overlappingChanges(overlay, applied), ...faults],
    explained,
  };
});

function applyAll(draft: Draft) {
  const applied: Applied[] = [];
  const failed: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let explained = 0;
  let whole = true;
  for (const [index, { target, op }] of draft.overlay.value.changes.entries()) {
    // What a draft still lacks is a finding already; until it is there, the adoption takes part in nothing.
    if (target === undefined || op === undefined) {
      whole = false;
      continue;
    }
    // What builds on a change that failed cannot be right either.
    if (failed.some((other) => target === other || target.startsWith(`${other}/`))) {
      explained++;
      continue;
    }
    const outcome = applyChange(draft, index);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.applied) applied.push(outcome.applied);
    else failed.push(target);
    if (!outcome.applied && outcome.diagnostics.length === 0) explained++;
  }
  return { applied, diagnostics, explained, complete: whole && failed.length === 0 };
}

/** What it is called and how far it has come, an adoption says of itself; the rest is the entity's. */
function entityOf({ overlay, type, value, origin }: Draft): Entity {
  for (const key of ['id', 'version', 'status', 'effective', 'contributors', 'notes', 'source'] as const) {
    const own = overlay.value[key];
    if (key === 'source' && own === undefined) continue;
    if (own === undefined) delete value[key];
    else value[key] = own;
    origin.set(key, new Origin(placeOf(overlay, key), undefined));
  }
  return { ...value, kind: kindOfType(type) } as unknown as Entity;
}
