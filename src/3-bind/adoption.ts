/** An adoption that was resolved: the entity it gives, and where every fact of that entity was written. */

import type { ValidDocument } from '../2-validate/validate.ts';
import type { Entity, Overlay } from '../generated/types.ts';
import type { AdoptableType } from '../language/adopted-shape.ts';
import type { Located } from '../source/located.ts';
import type { Place } from '../source/place.ts';
import type { Origin } from './origins.ts';
import type { Applied } from './overlay-change.ts';

export interface Adoption {
  readonly overlay: Located<Overlay>;
  readonly type: AdoptableType;
  /** What is adopted, which may be an adoption itself. */
  readonly base: Located<Entity>;
  /** The result, as if it stood in a file: `overlay:<id>`. */
  readonly document: ValidDocument;
  readonly origin: Origin;
  readonly changes: readonly Applied[];
  /** The schema accepts the result; else it takes part in nothing. */
  readonly sound: boolean;
}

/** By the file that its entity seems to stand in, bases before what builds on them. */
export type Adoptions = ReadonlyMap<string, Adoption>;

/** The ids of what an entity was adopted from, the nearest first. */
export function basesOf(adoptions: Adoptions, id: string): string[] {
  const bases: string[] = [];
  for (let adoption = adoptions.get(adoptedFile(id)); adoption; adoption = adoptions.get(adoption.base.file))
    bases.push(adoption.base.value.id);
  return bases;
}

/**
 * The file in which the entity that an adoption gives seems to stand; no author's file is called like this.
 */
export function adoptedFile(id: string): string {
  return `overlay:${id}`;
}

/** Where a fact was written, as far as it can seem to stand in the file of an adopted entity. */
export function writtenPlace(adoptions: Adoptions, place: Place): Place {
  const adoption = adoptions.get(place.file);
  return adoption ? { ...place, ...adoption.origin.below(place.path).place } : place;
}
