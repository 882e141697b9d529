/** 模块化培训: the daily plan of a short training, and the records of who has completed it. */
import { entriesOfCourses } from '../../crosswalk/entries-of-courses.ts';
import { itemIndex } from '../../crosswalk/item-titles.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { byId } from '../../values/by-id.ts';
import { amountCell, blankCell, downRows, textCell } from '../forms/cells.ts';
import type { Cell, Entry, Form } from '../forms/form-view.ts';
import { columnsOf, type TableScope, tableBlock, tableForm } from './table-scope.ts';
import { trainingDays } from './training-days.ts';

export function dailyPlan({ programme, courses, model, words, crosswalks }: TableScope): Form | undefined {
  const days = trainingDays(programme, courses, model.calendar, words);
  if (days.length === 0) return undefined;
  const hours = days.flatMap(({ lessons }) => lessons).reduce((sum, lesson) => sum + lesson.hours, 0);
  const credentials = byId(model.credentials);
  const measured = crosswalks().map(({ credential, skillCoverage, theoryCoverage }) =>
    words.label('table.training.measured', {
      title: credentials.get(credential)?.title ?? credential,
      skill: oneDecimal(skillCoverage),
      theory: oneDecimal(theoryCoverage),
    }),
  );
  const rows = days.flatMap(({ no, date, lessons }) =>
    lessons.map(({ course, task, title, hours, by, session, goesOn }, at): Cell[] => [
      downRows(textCell(words.label('table.training.day', { n: no }), date), at, lessons.length),
      textCell(words.label(`table.training.session.${session}`)),
      textCell(...(courses.length > 1 ? [course.title] : []), task),
      textCell(goesOn ? words.label('table.training.goes-on', { title }) : title),
      amountCell(hours),
      textCell(by && words.word('Instructor', by)),
      textCell(...(course.places ?? []).map(({ name }) => name)),
    ]),
  );
  const columns = columnsOf(words, [
    ['day', 'middle'],
    ['session', 'narrow'],
    ['project', 'middle'],
    ['content', 'wide'],
    ['hours', 'narrow'],
    ['instructor', 'mark'],
    ['place', 'middle'],
  ]);
  const summary = words.label('table.training.summary', { hours, days: days.length });
  return tableForm('daily-plan', [
    { blocks: [{ note: [summary, ...measured].join('') }, tableBlock(words, columns, rows)] },
  ]);
}

const usualClass = 20;

export function completionRecord(scope: TableScope): Form | undefined {
  const { programme, courses, model, words } = scope;
  const days = trainingDays(programme, courses, model.calendar, words);
  if (days.length === 0) return undefined;
  const hours = days.flatMap(({ lessons }) => lessons).reduce((sum, lesson) => sum + lesson.hours, 0);
  const label = (name: string) => words.label(`table.training.${name}`);
  const [from, to] = [days[0]?.date, days.at(-1)?.date];
  const standards = byId(model.credentials);
  const against = programme.stages.flatMap(({ credentials }) =>
    credentials.map((id) => standards.get(id)?.title ?? id),
  );
  const entries: Entry[] = [
    {
      label: label('period'),
      cell: from && to ? textCell(words.label('table.training.dates', { from, to })) : blankCell,
    },
    { label: label('hours'), cell: textCell(String(hours)) },
    ...(against.length === 0 ? [] : [{ label: label('against'), cell: textCell(...against) }]),
  ];
  const register = [
    ...columnsOf(words, [['no', 'narrow'], ['learner'], ['attended', 'mark']]),
    ...courses.map(({ title }) => ({ label: title })),
    ...columnsOf(words, [['result', 'mark']]),
  ];
  const learners = Array.from({ length: programme.classSize ?? usualClass }, (_, at): Cell[] => [
    amountCell(at + 1),
    ...register.slice(1).map(() => blankCell),
  ]);
  return tableForm('completion', [
    {
      title: label('class'),
      blocks: [
        { entries },
        tableBlock(words, register, learners),
        { signatures: ['head', 'assessor', 'on'].map((name) => label(name)) },
      ],
    },
    {
      title: label('learner'),
      newPage: true,
      blocks: [
        { brief: [{ label: label('name'), cell: blankCell }] },
        tableBlock(
          words,
          columnsOf(words, [
            ['project', 'wide'],
            ['hours', 'narrow'],
            ['requirements', 'wide'],
            ['mastered', 'mark'],
            ['date', 'mark'],
            ['signed', 'mark'],
          ]),
          taskRows(scope),
        ),
      ],
    },
  ]);
}

/** One a task, with the requirements that it teaches or assesses. */
function taskRows({ courses, model }: TableScope): Cell[][] {
  return courses.flatMap((course) => {
    const entries = entriesOfCourses(model.alignments, new Set([course.id])).filter(
      ({ role, relation }) => role !== 'intent' && relation !== 'none',
    );
    return course.tasks.map((task): Cell[] => {
      const refs = new Set(entries.filter((entry) => entry.task === task.id).flatMap(({ items }) => items));
      return [
        textCell(task.title),
        amountCell(task.hours),
        textCell(...[...refs].map((ref) => requirementLine(ref, model))),
        blankCell,
        blankCell,
        blankCell,
      ];
    });
  });
}

/** Its number says where it stands, its text what to look at. */
function requirementLine(ref: string, model: TableScope['model']): string {
  const { no, text } = itemIndex(model).get(ref) ?? { no: ref, text: '' };
  return `${no} ${text}`.trim();
}
