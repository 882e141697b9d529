/** What CTDL-ASN has a property for; it admits no others. */
import type { Holdings } from '../held-fields.ts';

const entity = ['title', 'status', 'effective'];

export const ctdlHoldings: Holdings = {
  keptIn: '',
  extensions: [],
  types: {
    SkillStandard: {
      held: [...entity, 'definition'],
      within: ['source', 'basics', 'levels', 'contributors'],
    },
    Source: { held: ['url'] },
    Contributor: { held: ['names'] },
    Basics: { within: ['ethics', 'foundations'] },
    Level: { held: ['level'], within: ['functions'] },
    Function: { held: ['no', 'title', 'direction'], within: ['workContents'] },
    WorkContent: { held: ['no', 'title'], within: ['skills', 'knowledge'] },
    Requirement: { held: ['no', 'text', 'weight'] },
    // Tasks are looked at one by one: they may stand in files of their own.
    Course: {
      held: [...entity, 'positioning', 'tasks'],
      within: ['source', 'goals', 'assessments', 'contributors'],
    },
    LearningTask: { held: ['title', 'aligns'], within: ['goals', 'assessments'] },
    Goal: { held: ['text', 'aligns'] },
    Assessment: { held: ['title', 'aligns'], within: ['criteria'] },
    Criterion: { held: ['text', 'aligns'] },
  },
};
