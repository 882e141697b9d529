/** `SkillStandard` → `skill-standard`: how files call an object type of which there are files. */
import { typeOfKind } from '../generated/shapes.ts';
import type { EntityKind } from '../generated/types.ts';

const kinds: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries(typeOfKind).map(([kind, type]) => [type, kind as EntityKind]),
);

export function kindOfType(type: string): EntityKind | undefined {
  return kinds.get(type);
}
