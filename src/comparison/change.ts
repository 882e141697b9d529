/** What a comparison of two states says: changes of entities, each with its class and where it stands. */
import type { Place } from '../source/place.ts';
import type { Bilingual } from '../values/language.ts';

export const changeKinds = [
  'added',
  'removed',
  'moved',
  'renamed',
  'split',
  'merged',
  'changed',
  'reworded',
  'reordered',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** From the weightiest to the lightest. */
export const changeClasses = ['breaking', 'compatible', 'editorial'] as const;
export type ChangeClass = (typeof changeClasses)[number];

export interface EntityName {
  /** Name of its object type, e.g. `LearningTask`. */
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** Of a task. */
  readonly course?: string;
}

/** One step from an entity to a value: a field of an object type, or an element of a list by its name. */
export type Step =
  | { readonly type: string; readonly field: string }
  | { readonly element: string; readonly field?: never };

/** Which field holds what changed: its class hangs on that. */
export interface Holder {
  readonly type: string;
  readonly field: string;
}

export interface FoundChange {
  readonly kind: ChangeKind;
  readonly entity: EntityName;
  /** Empty for the entity itself. */
  readonly steps: readonly Step[];
  readonly holder: Holder;
  /** Undefined for what was added; of a split or a merger a list. */
  readonly before?: unknown;
  /** Undefined for what was removed. */
  readonly after?: unknown;
  readonly was?: Place;
  readonly is?: Place;
  /** Of a requirement, as alignments name it, on both sides. */
  readonly refs?: readonly string[];
  /** 0–1, of what was told by likeness alone. */
  readonly confidence?: number;
}

export interface Change extends FoundChange {
  readonly class: ChangeClass;
  readonly reason: Bilingual;
}

/** Of several the weightiest; undefined of none. */
export function weightiest(changes: readonly Pick<Change, 'class'>[]): ChangeClass | undefined {
  return changeClasses.find((one) => changes.some((change) => change.class === one));
}
