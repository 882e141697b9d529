/** A sum of hours that is wrong → the words and places of the finding about it. */

import { stageName, titleOf, wordIn } from '../../4-check/author-words.ts';
import type { RuleContext } from '../../4-check/rule.ts';
import { sum, tidy } from '../../4-check/tolerance.ts';
import type { Related } from '../../diagnostics/diagnostic.ts';
import { placeOf } from '../../source/located.ts';
import type { Place } from '../../source/place.ts';
import type { Hours, HoursSum } from './hours-sums.ts';

type Asked = Pick<RuleContext, 'fact'>;

export function hoursParams(context: Asked, { total, parts, partFields }: HoursSum) {
  const { file } = total.of;
  return {
    field: wordIn(context, file, total.type, total.key),
    owner: ownerName(context, total),
    stated: tidy(total.value),
    parts: partFields.map(([type, key]) => wordIn(context, file, type, key)),
    sum: tidy(sum(parts.map(({ value }) => value))),
  };
}

export function hoursPlace(hours: Hours): Place {
  return placeOf(hours.of, hours.key);
}

export function relatedHours(hours: readonly Hours[], note: string): Related[] {
  return hours.map((one) => ({ where: hoursPlace(one), note }));
}

function ownerName(context: Asked, { of, type }: Hours): string {
  if (type === 'TaskStage') return stageName(context, of.file, of.value as Parameters<typeof stageName>[2]);
  return titleOf(of.value as { id: string; title?: string });
}
