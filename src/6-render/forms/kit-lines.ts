/** 器材 → a line each: what, which kind, how many, what for. */
import type { LearningTask, TaskStage } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';

export function kitLines(kit: LearningTask['kit'], words: Words): string[] {
  return kit.map(({ name, spec, hazard, quantity, purpose }) => {
    const what = spec === undefined ? name : `${name}${words.label('in-brackets', { text: spec })}`;
    return [what, hazardText(hazard, words), quantity, purpose]
      .filter((part) => part !== undefined)
      .join(' · ');
  });
}

/** `危险：触电` */
function hazardText(hazard: string | undefined, words: Words): string | undefined {
  return hazard && words.label('form.pair', { name: words.field('KitItem.hazard'), text: hazard });
}

/** Where a step names no resources of its own, it works with the kit of its stage, else of its task. */
export function kitOfStage({ kit }: TaskStage, task: LearningTask): LearningTask['kit'] {
  return kit.length > 0 ? kit : task.kit;
}
