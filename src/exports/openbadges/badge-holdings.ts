/** What an Open Badges achievement has a property for. */
import type { Holdings } from '../held-fields.ts';

export const badgeHoldings: Holdings = {
  keptIn: 'alignment.targetDescription',
  extensions: [],
  types: {
    Credential: {
      held: ['title', 'standard', 'level', 'direction', 'scheme', 'issuer', 'passMark'],
      within: ['recognition'],
    },
    // Levels are looked at one by one: a certificate attests one of them.
    SkillStandard: {
      held: ['title', 'code', 'edition', 'definition', 'eligibility', 'levels'],
      within: ['specialization'],
    },
    Specialization: { held: ['name'] },
    Level: { held: ['level'], within: ['functions'] },
    Function: { held: ['no', 'direction'], within: ['workContents'], kept: ['title'] },
    WorkContent: { held: ['no'], within: ['skills', 'knowledge'], kept: ['title'] },
    Requirement: { held: ['no', 'text'] },
    Course: { held: ['title', 'version', 'code', 'credits', 'positioning'], within: ['goals'] },
    Goal: { held: ['text', 'aligns'] },
  },
};
