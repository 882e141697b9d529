/** The facts of programmes and courses → the two tables of the report. */
import type { Words } from '../../model/words.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import type { Block, Cell } from '../forms/form-view.ts';
import { columnsOf, tableBlock } from '../tables/table-scope.ts';
import type { CourseFacts, StandardAge } from './course-facts.ts';
import type { ProgrammeFacts } from './programme-facts.ts';

const heads = 'quality.head';

export function programmeTable(all: readonly ProgrammeFacts[], words: Words): Block {
  const columns = columnsOf(
    words,
    [
      ['programme', 'middle'],
      ['status', 'narrow'],
      ['planned', 'narrow'],
      ['written', 'narrow'],
      ['approved', 'narrow'],
      ['by-category', 'middle'],
      ['by-module', 'middle'],
      ['coverage', 'middle'],
      ['standards', 'middle'],
    ],
    heads,
  );
  const hours = (route: ProgrammeFacts['routes'][number], list: 'byCategory' | 'byModule', type: string) =>
    `${route.title ? `${route.title}${words.label('colon')}` : ''}${route[list]
      .map(({ name, hours }) => `${words.word(type, name)} ${hours}`)
      .join(words.label('list-separator'))}`;
  const rows = all.map((one): Cell[] => [
    textCell(one.title),
    textCell(words.word('Status', one.status)),
    ...[one.planned, one.written, one.approved].map((count) => amountCell(count)),
    textCell(...one.routes.map((route) => hours(route, 'byCategory', 'CourseCategory'))),
    textCell(
      ...one.routes
        .filter(({ byModule }) => byModule.length > 0)
        .map((route) => hours(route, 'byModule', 'CourseModule')),
    ),
    textCell(
      ...one.credentials.map(({ title, skill, theory }) =>
        words.label('quality.covered', { title, skill, theory }),
      ),
    ),
    textCell(...one.standards.map((standard) => ageLine(standard, words))),
  ]);
  return tableBlock(words, columns, rows);
}

export function courseTable(all: readonly CourseFacts[], words: Words): Block {
  const columns = columnsOf(
    words,
    [
      ['course', 'middle'],
      ['category', 'narrow'],
      ['module', 'narrow'],
      ['status', 'narrow'],
      ['hours', 'narrow'],
      ['tasks', 'narrow'],
      ['goals', 'narrow'],
      ['assessed-goals', 'narrow'],
      ['taught-items', 'narrow'],
      ['assessed-items', 'narrow'],
      ['missing', 'middle'],
      ['standards', 'middle'],
    ],
    heads,
  );
  const rows = all.map((one): Cell[] => [
    textCell(one.title, one.school),
    textCell(words.word('CourseCategory', one.category)),
    textCell(one.module && words.word('CourseModule', one.module)),
    textCell(words.word('Status', one.status)),
    ...[one.hours, one.tasks, one.goals, one.assessedGoals, one.taughtItems, one.assessedItems].map((count) =>
      amountCell(count),
    ),
    textCell(one.missingDocuments.map((no) => documentName(no, words)).join(words.label('list-separator'))),
    textCell(...one.standards.map((standard) => ageLine(standard, words))),
  ]);
  return tableBlock(words, columns, rows);
}

/** Names of the twelve, at their numbers. */
const names = [
  ...['adoption', 'course-standard', 'task-design', 'assessment-plan', 'final-exam', 'task-analysis'],
  ...['activity-plan', 'task-assessment', 'worksheets', 'information-pages', 'teaching-plan', 'lesson-plans'],
];

function documentName(no: number, words: Words): string {
  return `${no} ${words.label(`form.name.${names[no - 1]}`)}`;
}

function ageLine({ title, edition, replacedBy }: StandardAge, words: Words): string {
  const age = edition === undefined ? title : words.label('quality.edition', { title, edition });
  return replacedBy === undefined ? age : words.label('quality.replaced', { age, by: replacedBy });
}
