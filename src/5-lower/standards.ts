/** Skill standards → the model's, every requirement with the reference by which the world names it. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type * as Lowered from '../generated/lowered.ts';
import type { Requirement, SkillStandard as Written } from '../generated/types.ts';
import { numberInDirection } from '../language/item-reference.ts';
import type { Item, Level, SkillStandard } from '../model/model.ts';
import { type Fact, perFacts } from '../values/per-facts.ts';
import { contextBy } from './context.ts';
import { freeze } from './freeze.ts';
import { lowerObject } from './lower-object.ts';
import { sortedById } from './sorted.ts';

export function lowerStandards(workspace: BoundWorkspace): SkillStandard[] {
  return sortedById(workspace.standards).map(({ value }) => standardOf(value, workspace));
}

const standardOf = perFacts((written: Written, fact: Fact<BoundWorkspace>): SkillStandard => {
  const file = fact(({ standards }) => standards.get(written.id)?.file) ?? '';
  const { levels, basics, ...rest } = lowerObject<Lowered.SkillStandard>(
    written,
    'SkillStandard',
    contextBy(fact, file),
  );
  const basic = (key: 'ethics' | 'foundations') =>
    (basics?.[key] ?? []).map((item) => toItem(item, 'basic', `${written.id}/${key}/`));
  return freeze({
    ...rest,
    levels: levels.map((level) => lowerLevel(level, `${written.id}/${level.level}/`)),
    basics: { ethics: basic('ethics'), foundations: basic('foundations') },
  });
});

function lowerLevel(level: Lowered.Level, prefix: string): Level {
  const functions = level.functions.map((jobFunction) => {
    const within = prefix + numberInDirection(jobFunction.direction, '');
    return {
      ...jobFunction,
      workContents: jobFunction.workContents.map(({ skills, knowledge, ...content }) => ({
        ...content,
        skills: skills.map((item) => toItem(item, 'skill', within)),
        knowledge: knowledge.map((item) => toItem(item, 'knowledge', `${within}K`)),
      })),
    };
  });
  return { ...level, functions };
}

function toItem(requirement: Requirement, kind: Item['kind'], prefix: string): Item {
  const { no, text, key = false, weight } = requirement;
  return { ref: prefix + no, kind, no, text, key, weight };
}
