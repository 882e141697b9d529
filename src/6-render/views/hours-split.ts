/** Theory and practice among the hours, in brackets; empty where neither is stated. */

import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';

interface Hours {
  readonly theoryHours?: number | undefined;
  readonly practiceHours?: number | undefined;
}

export function hoursSplit({ theoryHours: theory, practiceHours: practice }: Hours, words: Words): string {
  if (theory !== undefined && practice !== undefined)
    return words.label('theory-practice', { theory: formatNumber(theory), practice: formatNumber(practice) });
  if (theory !== undefined) return words.label('theory-only', { theory: formatNumber(theory) });
  return practice === undefined ? '' : words.label('practice-only', { practice: formatNumber(practice) });
}
