/** Requirements → alignments of an achievement, each to the item of our own CASE package. */

import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { addressOf, identifierOf } from '../identity.ts';
import { itemTexts } from '../item-texts.ts';
import { oneLine } from '../one-line.ts';
import { itemKey } from '../standard-framework.ts';
import type { BadgeAlignment, BadgeProfile } from './achievement.ts';

/** An achievement has no tiers, so those above a requirement are named in its description. */
export function badgeAlignments(
  model: StandardModel,
  words: Words,
  base: string | undefined,
): (ref: string) => BadgeAlignment {
  const textOf = itemTexts(model, words);
  const titles = new Map(model.standards.map(({ id, title }) => [id, title]));
  const above = tiersAbove(model);
  return (ref) => {
    const standard = ref.split('/')[0] ?? '';
    const description = above.get(ref);
    return {
      type: ['Alignment'],
      targetCode: ref,
      targetName: oneLine(textOf(ref)),
      ...(description === undefined ? {} : { targetDescription: description }),
      targetFramework: oneLine(titles.get(standard) ?? standard),
      targetType: 'CFItem',
      targetUrl: addressOf('CFItems', identifierOf(itemKey(ref)), base),
    };
  };
}

export function badgeProfile(name: string): BadgeProfile {
  return { id: `urn:uuid:${identifierOf(`profile/${name}`)}`, type: ['Profile'], name: oneLine(name) };
}

export function achievementId(key: string): string {
  return `urn:uuid:${identifierOf(`achievement/${key}`)}`;
}

function tiersAbove({ standards }: StandardModel): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  for (const { levels } of standards) {
    for (const jobFunction of levels.flatMap(({ functions }) => functions)) {
      for (const { title, skills, knowledge } of jobFunction.workContents) {
        for (const { ref } of [...skills, ...knowledge])
          above.set(ref, oneLine(`${jobFunction.title} / ${title}`));
      }
    }
  }
  return above;
}
