/**
 * 终结性考核试题: the paper of each final assessment to hand out, and the same with how it is marked for teachers.
 */
import { isOpen } from '../../5-lower/edition.ts';
import { plainForStudents, stripForStudents } from '../../markdown/for-students.ts';
import type { Edition } from '../../model/edition.ts';
import type { Assessment, Course, RichText, WorksheetItem } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { itemViews } from '../worksheet/worksheet-item.ts';
import { assessmentFacts } from './assessment-facts.ts';
import { finalAssessments } from './assessment-rows.ts';
import { goalsCell, richCell, textCell } from './cells.ts';
import { marking } from './exam-marking.ts';
import { columns, type FormScope, head } from './form-scope.ts';
import type { Block, Entry, Form, Section } from './form-view.ts';
import { assessedGoals } from './goals-of.ts';
import { grid } from './grid.ts';
import { statedEntries } from './stated.ts';

/** Undefined when there is nothing that this edition may see. */
export function finalExam({ course, edition, words }: FormScope): Form | undefined {
  const shown = shownIn(edition, course);
  if (shown.length === 0) return undefined;
  const sections = shown.flatMap((assessment, index): Section[] => [
    { title: assessment.title, newPage: index > 0, blocks: paper(assessment, words) },
    ...(edition === 'teacher' ? [markingSection(assessment, course, words)] : []),
  ]);
  return { name: 'final-exam', landscape: false, sections };
}

/** Undefined for students, whose edition of the form has no more than this. */
export function finalExamPaper({ course, edition, words }: FormScope): Form | undefined {
  const shown = edition === 'teacher' ? shownIn(edition, course) : [];
  if (shown.length === 0) return undefined;
  const sections = shown.map((assessment, index) => ({
    title: assessment.title,
    newPage: index > 0,
    blocks: paper(assessment, words),
  }));
  return { name: 'final-exam-paper', landscape: false, sections };
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
    blocks: [...marking(assessment, words), ...beside(assessment, course, words)],
  };
}

/** What the examination shows, who marks it, and what it observes beside its criteria. */
function beside(assessment: Assessment, course: Course, words: Words): Block[] {
  const goals = assessment.goals.length > 0 ? assessedGoals(assessment, undefined, course) : [];
  return [
    ...statedEntries([['Assessment.goals', goalsCell(goals)]], words),
    ...assessmentFacts([assessment], ['raters', 'spirit'], words),
  ];
}

function paper(assessment: Assessment, words: Words): Block[] {
  const { scenario, phases, questions } = assessment;
  const phaseRows = phases.map(({ content, requirements }) => [textCell(content), textCell(requirements)]);
  const phaseHeads = columns(words, [['work-content'], ['work-requirements']]);
  return [
    { signatures: ['class', 'name', 'student-no', 'score'].map((name) => words.label(name)) },
    {
      brief: conditions(assessment, words),
      entries: [{ label: head(words, 'situation'), cell: richCell(scenario && forCandidates(scenario)) }],
    },
    ...statedEntries(
      [
        ['Assessment.description', textCell(assessment.description)],
        ['Assessment.method', textCell(assessment.method)],
        ['Assessment.organization', textCell(assessment.organization)],
        ['Assessment.outcome', textCell(assessment.outcome)],
        [
          'Assessment.hours',
          textCell(assessment.hours === undefined ? undefined : formatNumber(assessment.hours)),
        ],
      ],
      words,
    ),
    ...(phases.length > 0
      ? [{ title: words.label('form.block.phases'), grid: grid(phaseHeads, phaseRows) }]
      : []),
    ...(questions.length > 0
      ? [
          {
            title: words.label('form.block.questions'),
            questions: itemViews(questions.map(withoutAnswer), words),
          },
        ]
      : []),
  ];
}

function conditions({ minutes, points }: Assessment, words: Words): Entry[] {
  return [
    ...(minutes === undefined
      ? []
      : [
          { label: words.label('form.fact.minutes'), cell: textCell(words.label('minutes', { n: minutes })) },
        ]),
    ...(points === undefined
      ? []
      : [
          {
            label: words.label('form.fact.points'),
            cell: textCell(words.label('points', { n: formatNumber(points) })),
          },
        ]),
  ];
}

function withoutAnswer(item: WorksheetItem): WorksheetItem {
  const { answer: _answer, rubric: _rubric, ...asked } = item;
  const { options, columns, rows } = item;
  return {
    ...asked,
    prompt: forCandidates(item.prompt),
    options: options.map(plainForStudents),
    columns: columns.map(plainForStudents),
    ...(typeof rows === 'object' ? { rows: rows.map(plainForStudents) } : {}),
    correct: [],
  };
}

/** Gaps without their words; nothing set apart for teachers. */
function forCandidates(richText: RichText): RichText {
  return { ...richText, text: stripForStudents(richText.text) };
}
