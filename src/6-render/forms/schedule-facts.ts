/** 授课安排 → the facts at the head of a form: whom, by whom, where and when the course is taught. */
import type { Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import type { Fact } from './form-view.ts';

export function scheduleFacts({ schedule }: Course, words: Words): Fact[] {
  const fact = (name: string, text: string | undefined): Fact[] =>
    text === undefined ? [] : [{ label: words.label(`form.fact.${name}`), text }];
  const weekly = schedule?.weeklyHours;
  return [
    ...fact('class', schedule?.class),
    ...fact('teacher', schedule?.teacher),
    ...fact('place', schedule?.place),
    ...fact('start', schedule?.start),
    ...fact('weekly', weekly === undefined ? undefined : formatNumber(weekly)),
  ];
}
