/** Criteria of an assessment → lines with their points. */
import type { Assessment } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';

type Criterion = Assessment['criteria'][number];

export function criterionLines(criteria: Assessment['criteria'], words: Words): string[] {
  return criteria.map((criterion) => criterionLine(criterion, words));
}

function criterionLine({ group, title, text: content, points, veto }: Criterion, words: Words): string {
  const name = [group, title].filter((part) => part !== undefined).join(' · ');
  const text = name === '' ? content : words.label('form.pair', { name, text: content });
  if (veto) return words.label('form.veto', { text });
  return points === undefined ? text : words.label('form.points', { text, points: formatNumber(points) });
}
