/** 器材 → a line each: what, which kind, how many, what for. */
import type { LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

export function kitLines(kit: LearningTask['kit'], words: Words): string[] {
  return kit.map(({ name, spec, quantity, purpose }) => {
    const what = spec === undefined ? name : `${name}${words.label('in-brackets', { text: spec })}`;
    return [what, quantity, purpose].filter((part) => part !== undefined).join(' · ');
  });
}
