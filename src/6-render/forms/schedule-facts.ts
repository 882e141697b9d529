/** 授课安排 → the facts at the head of a form: whom, by whom, where and when the course is taught. */
import type { Course, Delivery } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { timesOf } from './delivered-lessons.ts';
import type { FormScope } from './form-scope.ts';
import type { Fact } from './form-view.ts';

export function scheduleFacts({
  course,
  delivery,
  words,
}: Pick<FormScope, 'course' | 'delivery' | 'words'>): Fact[] {
  const fact = (name: string, text: string | undefined): Fact[] =>
    text === undefined || text === '' ? [] : [{ label: words.label(`form.fact.${name}`), text }];
  const known = delivery ? deliveryFacts(delivery, words) : courseFacts(course);
  return known.flatMap(([name, text]) => fact(name, text));
}

type NamedFact = readonly [name: string, text: string | undefined];

function courseFacts({ schedule }: Course): NamedFact[] {
  const weekly = schedule?.weeklyHours;
  return [
    ['class', schedule?.class],
    ['teacher', schedule?.teacher],
    ['place', schedule?.place],
    ['start', schedule?.start],
    ['weekly', weekly === undefined ? undefined : formatNumber(weekly)],
  ];
}

/** `notes` are there where teachers read. */
function deliveryFacts(delivery: Delivery, words: Words): NamedFact[] {
  const { classes, teachers, term, place, start, weeks, notes } = delivery;
  const and = words.label('list-separator');
  return [
    ['class', classes.join(and)],
    ['teacher', teachers.join(and)],
    ['term', term],
    ['place', place],
    ['start', start],
    ['weeks', weeks === undefined ? undefined : formatNumber(weeks)],
    ['lessons', timesOf(delivery, words).join(words.label('clause-separator'))],
    ['notes', notes],
  ];
}
