/** What a standard's tiers are called: 1+X certificates have words of their own for them. */

import type { Scheme } from '../generated/types.ts';
import type { Words } from '../model/words.ts';
import type { NodeKind } from './framework.ts';

export type TierNames = Readonly<
  Record<
    Extract<NodeKind, 'level' | 'function' | 'work-content' | 'skill' | 'knowledge' | 'basics' | 'basic'>,
    string
  >
>;

const xCertificate = {
  'zh-CN': { function: '工作领域', 'work-content': '工作任务', skill: '职业技能要求' },
  en: { function: 'Work field', 'work-content': 'Work task', skill: 'Vocational skill requirement' },
} as const;

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
  return scheme === 'x-certificate' ? { ...names, ...xCertificate[words.language] } : names;
}
