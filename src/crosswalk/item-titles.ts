/** The items of all standards, by their references, with the requirement set that each belongs to. */
import type { Scheme } from '../generated/types.ts';
import type { SkillStandard, StandardModel } from '../model/model.ts';
import { perObject } from '../values/per-object.ts';

export interface IndexedItem {
  readonly standard: string;
  readonly standardTitle: string;
  readonly scheme: Scheme;
  /** Empty for basics, which belong to the standard. */
  readonly level: string;
  /** As in a reference: K before that of knowledge. */
  readonly no: string;
  readonly text: string;
}

const indexOf = perObject((standards: readonly SkillStandard[]): ReadonlyMap<string, IndexedItem> => {
  const index = new Map<string, IndexedItem>();
  for (const { id, title, scheme, basics, levels } of standards) {
    const set = { standard: id, standardTitle: title, scheme };
    const add = (ref: string, level: string, text: string) =>
      index.set(ref, {
        ...set,
        level,
        no: ref.slice(id.length + 1 + (level === '' ? 0 : level.length + 1)),
        text,
      });
    for (const part of ['ethics', 'foundations'] as const) {
      add(`${id}/${part}`, '', '');
      for (const { ref, text } of basics[part]) add(ref, '', text);
    }
    for (const { level, functions } of levels)
      for (const { workContents } of functions)
        for (const { skills, knowledge } of workContents)
          for (const { ref, text } of [...skills, ...knowledge]) add(ref, level, text);
  }
  return index;
});

export function itemIndex({ standards }: Pick<StandardModel, 'standards'>) {
  return indexOf(standards);
}
