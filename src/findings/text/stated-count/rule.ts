/** A text that counts the items of the list beside it, and counts wrong. */
import { whereOf } from '../../../3-bind/authored-texts.ts';
import { defineRule, type RuleContext } from '../../../4-check/rule.ts';
import type { CountSlip } from '../compare-counts.ts';
import { inAssessment, inCourse, inItem, inProgramme, inTask } from '../count-slips.ts';
import { miscounted } from '../listed-counts.ts';

function tell(slips: readonly CountSlip[], { report }: RuleContext<'text/stated-count'>): void {
  for (const { stated, where, actual, list, also } of slips) {
    const related = [
      { where: { ...list, on: 'key' as const }, note: 'list' },
      ...also.map((place) => ({ where: place, note: 'also' })),
    ];
    report(where, { words: stated.words, actual }, { related });
  }
}

export const rule = defineRule('text/stated-count', {
  text(authored, context) {
    const found = miscounted(authored.text);
    if (!found) return;
    const where = whereOf(authored, found.start, found.start + found.words.length);
    context.report(where, { words: found.words, actual: found.actual });
  },
  Programme: (programme, context) => tell(inProgramme(programme), context),
  Course: (course, context) => tell(inCourse(course), context),
  LearningTask: (task, context) => tell(inTask(task), context),
  Assessment: (assessment, context) => tell(inAssessment(assessment), context),
  WorksheetItem: (item, context) => tell(inItem(item), context),
});
