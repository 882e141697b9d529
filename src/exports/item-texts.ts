/** References of requirements → their texts. */

import type { StandardModel } from '../model/model.ts';
import type { Words } from '../model/words.ts';

/** Basics that are not listed are one requirement, called by their name. */
export function itemTexts({ standards }: StandardModel, words: Words): (ref: string) => string {
  const texts = new Map<string, string>();
  for (const { id, levels, basics } of standards) {
    for (const part of ['ethics', 'foundations'] as const)
      texts.set(`${id}/${part}`, words.field(`Basics.${part}`));
    const contents = levels.flatMap(({ functions }) => functions.flatMap(({ workContents }) => workContents));
    const items = [
      ...contents.flatMap(({ skills, knowledge }) => [...skills, ...knowledge]),
      ...basics.ethics,
      ...basics.foundations,
    ];
    for (const { ref, text } of items) if (!texts.has(ref)) texts.set(ref, text);
  }
  return (ref) => texts.get(ref) || ref;
}
