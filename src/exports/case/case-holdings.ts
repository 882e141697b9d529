/**
 * What CASE 1.1 has a field for; what it has none for stays under `extensions`, which other systems pass
 * over.
 */
import type { Holdings } from '../held-fields.ts';

const entity = ['title', 'version', 'status', 'effective'];
const sourceWithin = ['source'];

export const caseHoldings: Holdings = {
  keptIn: 'extensions.ccstd',
  extensions: [
    'SkillStandard',
    'Basics',
    'Level',
    'Function',
    'WorkContent',
    'Requirement',
    'Course',
    'LearningTask',
    'Goal',
    'Assessment',
    'Criterion',
    'Alignment',
  ],
  types: {
    SkillStandard: {
      held: [...entity, 'definition'],
      within: [...sourceWithin, 'basics', 'levels'],
      kept: [
        'contributors',
        'scheme',
        'code',
        'edition',
        'documentNo',
        'specialization',
        'supersedes',
        'aspectMaximum',
        'eligibility',
      ],
    },
    Source: { held: ['url', 'document', 'number', 'clause', 'note'] },
    Basics: { within: ['ethics', 'foundations'] },
    Level: { held: ['level'], within: ['functions'], kept: ['trainingHours', 'basicsWeight'] },
    Function: {
      held: ['no', 'title', 'direction'],
      within: ['workContents'],
      kept: ['theoryWeight', 'skillWeight', 'weight'],
    },
    WorkContent: { held: ['no', 'title'], within: ['skills', 'knowledge'] },
    Requirement: { held: ['no', 'text'], kept: ['key', 'weight'] },
    Course: {
      // Tasks are looked at one by one: they may stand in files of their own.
      held: [...entity, 'positioning', 'tasks'],
      within: [...sourceWithin, 'goals', 'assessments'],
      kept: [
        'contributors',
        'code',
        'level',
        'category',
        'module',
        'hours',
        'theoryHours',
        'practiceHours',
        'credits',
        'posts',
        'prerequisites',
        'corequisites',
        'followUps',
        'contents',
      ],
    },
    LearningTask: {
      held: ['title', 'aligns'],
      within: ['goals', 'assessments'],
      kept: [
        'no',
        'unit',
        'hours',
        'theoryHours',
        'practiceHours',
        'reserveHours',
        'weight',
        'representative',
        'contents',
      ],
    },
    Goal: { held: ['text', 'aligns'], kept: ['dimension', 'ability', 'observe'] },
    Assessment: {
      held: ['title', 'aligns'],
      within: ['criteria'],
      kept: ['kind', 'stage', 'points', 'minutes', 'hours', 'goals', 'raters', 'spirit'],
    },
    Criterion: {
      held: ['text', 'aligns'],
      kept: ['title', 'points', 'veto', 'mark', 'nominal', 'tolerance'],
    },
  },
};
