/**
 * The assessments of a course → a workbook: results of all learners, a worksheet of marks for each learning
 * task and for what is held at the end, and the bands of grades.
 */
import type { Assessment, Course, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Workbook } from '../../workbook/worksheet.ts';
import { finalAssessments } from '../forms/assessment-rows.ts';
import { taskName } from '../forms/form-scope.ts';
import { gradeNames, gradesWorksheet } from './grades.ts';
import { type MarkSheet, marksWorksheet } from './marks-worksheet.ts';
import { resultsWorksheet } from './results-worksheet.ts';

export function markBook(course: Course, heading: string, words: Words): Workbook {
  const sheets = markSheets(course, words);
  const worksheets = sheets.map((sheet) => marksWorksheet(sheet, words));
  return {
    title: heading,
    worksheets: [resultsWorksheet(course, heading, sheets, words), ...worksheets, gradesWorksheet(words)],
    names: gradeNames(),
  };
}

/** Each learning task that is marked, then what is held when teaching has ended. */
function markSheets(course: Course, words: Words): MarkSheet[] {
  const during = (task: LearningTask): Assessment[] =>
    task.assessments.filter(({ kind }) => kind === 'process');
  const finals = finalAssessments(course);
  const others = course.assessments.filter((one) => !finals.includes(one));
  const tasks = course.tasks.map((task) => ({
    ...{ key: `task ${task.id}`, name: taskName(task, words), task, assessments: during(task) },
  }));
  const end = { key: 'final', name: words.word('AssessmentKind', 'final'), task: undefined };
  return [...tasks, { ...end, assessments: [...others, ...finals] }].filter(
    ({ assessments }) => assessments.length > 0,
  );
}
