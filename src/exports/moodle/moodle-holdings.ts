/** What Moodle's competency framework CSV has a column for. */
import type { Holdings } from '../held-fields.ts';

export const moodleHoldings: Holdings = {
  keptIn: 'Description',
  extensions: [],
  types: {
    SkillStandard: { held: ['title', 'definition'], within: ['basics', 'levels'] },
    Basics: { within: ['ethics', 'foundations'] },
    Level: { held: ['level'], within: ['functions'] },
    Function: { held: ['no', 'title'], within: ['workContents'] },
    WorkContent: { held: ['no', 'title'], within: ['skills', 'knowledge'] },
    Requirement: { held: ['no', 'text'] },
  },
};
