/** What a standard's tiers are called: some schemes have words of their own for them. */

import type { Scheme } from '../generated/types.ts';
import type { Words } from '../model/words.ts';
import type { NodeKind } from './framework.ts';

export type TierNames = Readonly<
  Record<
    Extract<NodeKind, 'level' | 'function' | 'work-content' | 'skill' | 'knowledge' | 'basics' | 'basic'>,
    string
  >
>;

const ofScheme: Readonly<Partial<Record<Scheme, Readonly<Record<Words['language'], Partial<TierNames>>>>>> = {
  'x-certificate': {
    'zh-CN': { function: '工作领域', 'work-content': '工作任务', skill: '职业技能要求' },
    en: { function: 'Work field', 'work-content': 'Work task', skill: 'Vocational skill requirement' },
  },
  professional: {
    'zh-CN': { skill: '专业能力要求' },
    en: { skill: 'Professional ability requirement' },
  },
};

export function tierNames(scheme: Scheme, words: Words): TierNames {
  const names = {
    level: words.field('Level.level'),
    function: words.field('Level.functions'),
    'work-content': words.field('Function.workContents'),
    skill: words.field('WorkContent.skills'),
    knowledge: words.field('WorkContent.knowledge'),
    basics: words.field('SkillStandard.basics'),
    basic: words.field('SkillStandard.basics'),
  };
  return { ...names, ...ofScheme[scheme]?.[words.language] };
}
