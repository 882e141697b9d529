/** Skills of an occupational standard that do not begin with 能. */

import { findPlaceholders } from '../../../4-check/placeholders.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Requirement, SkillStandard } from '../../../generated/types.ts';
import { children, type Located, placeOf } from '../../../source/located.ts';

/** More than this many, and more than half of all, are a way of writing, not slips. */
const manySlips = 5;

const ofOccupations: ReadonlySet<string> = new Set(['national', 'professional', 'x-certificate']);

export const rule = defineRule('numbering/skill-start', {
  SkillStandard(standard, context) {
    if (!ofOccupations.has(standard.value.scheme)) return;
    const skills = skillsOf(standard);
    const wrong = skills.filter(
      ({ value }) =>
        value.text !== undefined &&
        isChinese(value.text) &&
        findPlaceholders(value.text).length === 0 &&
        !/^[\s★☆※*“"（(]*能/u.test(value.text),
    );
    const habit = wrong.length > manySlips && wrong.length * 2 > skills.length;
    for (const skill of habit ? wrong.slice(0, 1) : wrong) {
      context.report(placeOf(skill, 'text'), {
        no: skill.value.no,
        text: shorten(skill.value.text),
        all: habit ? String(wrong.length) : '',
      });
    }
  },
});

function skillsOf(standard: Located<SkillStandard>): Located<Requirement>[] {
  return children(standard, 'levels', standard.value.levels)
    .flatMap((level) => children(level, 'functions', level.value.functions))
    .flatMap((of) => children(of, 'workContents', of.value.workContents))
    .flatMap((content) => children(content, 'skills', content.value.skills));
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 12 ? `${characters.slice(0, 12).join('')}…` : text;
}
