/**
 * 终结性考核试题: the paper of each final assessment to hand out, and the same with how it is marked for teachers.
 */
import { isOpen } from '../../5-lower/edition.ts';
import type { Edition } from '../../model/edition.ts';
import type { Assessment, Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { assessmentFacts } from './assessment-facts.ts';
import { finalAssessments } from './assessment-rows.ts';
import { goalsCell } from './cells.ts';
import { marking } from './exam-marking.ts';
import { answerKeyTable, paperSections } from './exam-paper.ts';
import type { FormScope } from './form-scope.ts';
import type { Block, Form, Section } from './form-view.ts';
import { assessedGoals } from './goals-of.ts';
import { observationSheet } from './observation-sheet.ts';
import { statedEntries } from './stated.ts';

/** Undefined when there is nothing that this edition may see. */
export function finalExam({ course, edition, words }: FormScope): Form | undefined {
  const shown = shownIn(edition, course);
  if (shown.length === 0) return undefined;
  const sections = shown.flatMap((assessment, index): Section[] => [
    ...paperSections(assessment, index > 0, words),
    ...(edition === 'teacher' ? [markingSection(assessment, course, words)] : []),
  ]);
  return { name: 'final-exam', landscape: false, isPaper: edition === 'student', sections };
}

/** Undefined for students, whose edition of the form has no more than this. */
export function finalExamPaper({ course, edition, words }: FormScope): Form | undefined {
  const shown = edition === 'teacher' ? shownIn(edition, course) : [];
  if (shown.length === 0) return undefined;
  const sections = shown.flatMap((assessment, index) => paperSections(assessment, index > 0, words));
  return { name: 'final-exam-paper', landscape: false, isPaper: true, sections };
}

function shownIn(edition: Edition, course: Course): Assessment[] {
  return finalAssessments(course).filter((assessment) => edition === 'teacher' || isOpen(assessment));
}

/** On a page of its own, behind the paper. */
function markingSection(assessment: Assessment, course: Course, words: Words): Section {
  const title = `${assessment.title} · ${words.label('form.block.rubric')}`;
  return {
    title,
    newPage: true,
    blocks: [
      ...marking(assessment, words),
      ...answerKeyTable(assessment.questions, words),
      ...beside(assessment, course, words),
    ],
  };
}

/** What the examination shows, who marks it, and what it observes beside its criteria. */
function beside(assessment: Assessment, course: Course, words: Words): Block[] {
  const goals = assessment.goals.length > 0 ? assessedGoals(assessment, undefined, course) : [];
  return [
    ...statedEntries([['Assessment.goals', goalsCell(goals)]], words),
    ...assessmentFacts([assessment], ['raters', 'bands', 'spirit'], words),
    ...observationSheet([assessment], words),
  ];
}
