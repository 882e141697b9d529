/**
 * Turns a standard's level into where each of its items stands: its work content and function, under the
 * numbers that references use.
 */
import type { CertificateLevel } from '../generated/types.ts';
import { numberInDirection } from '../language/item-reference.ts';
import type { SkillStandard, StandardModel } from '../model/model.ts';

export interface ItemPlace {
  /** As in a reference, e.g. `2.3` or `K2.3`; the name of the part for basics. */
  readonly content: string;
  readonly contentTitle: string;
  /** As in a reference; the name of the part for basics. */
  readonly function: string;
}

/** Item reference → its place. */
export type ItemPlaces = ReadonlyMap<string, ItemPlace>;

function itemPlaces(standard: SkillStandard | undefined, level: CertificateLevel): ItemPlaces {
  const places = new Map<string, ItemPlace>();
  for (const part of ['ethics', 'foundations'] as const) {
    const place = { content: part, contentTitle: '', function: part };
    places.set(`${standard?.id}/${part}`, place);
    for (const { ref } of standard?.basics[part] ?? []) places.set(ref, place);
  }
  for (const { no, direction, workContents } of standard?.levels.find((one) => one.level === level)
    ?.functions ?? []) {
    for (const { no: content, title: contentTitle, skills, knowledge } of workContents) {
      const at = (mark: '' | 'K'): ItemPlace => ({
        content: numberInDirection(direction, mark + content),
        contentTitle,
        function: numberInDirection(direction, mark + no),
      });
      for (const { ref } of skills) places.set(ref, at(''));
      for (const { ref } of knowledge) places.set(ref, at('K'));
    }
  }
  return places;
}

export function placesFor(
  { standards }: StandardModel,
  { standard: id, level }: { readonly standard: string; readonly level: CertificateLevel },
) {
  return itemPlaces(
    standards.find((standard) => standard.id === id),
    level,
  );
}
