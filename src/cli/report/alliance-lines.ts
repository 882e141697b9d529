/** The report over several schools as what fits a terminal: the page and the workbook have the rest. */

import { spreadLines } from '../../6-render/alliance/spread-cell.ts';
import { formatNumber } from '../../6-render/format-number.ts';
import type { AllianceReport, CourseRow } from '../../alliance/alliance-report.ts';
import { columnLines } from '../../crosswalk/answers/columns.ts';
import type { Words } from '../../model/words.ts';

export function allianceLines({ schools, courses }: AllianceReport, words: Words): string {
  const heads = (names: readonly string[]) => names.map((name) => words.label(`alliance.head.${name}`));
  const ofSchools = columnLines(
    [
      heads(['school', 'packages', 'taught', 'adopted', 'reviewed', 'alone']),
      ...schools.map((one) => [
        one.school,
        one.packages.map(({ name, version }) => `${name} ${version}`).join(words.label('list-separator')),
        ...[one.courses, one.adopted, one.reviewed, one.alone].map(String),
      ]),
    ],
    [2, 3, 4, 5],
  );
  const ofCourses = columnLines(
    [
      heads(['course', 'schools', 'hours', 'tasks', 'assessment', 'counted']),
      ...courses.map((one) => [
        one.title,
        String(one.schools),
        spreadLines(one.hours, words, formatNumber).join(words.label('clause-separator')),
        ...[one.tasks, one.assessments].map((parts) =>
          parts.length === 0
            ? words.label('alliance.agree')
            : words.label('alliance.differ', { count: parts.length }),
        ),
        countedLine(one, words),
      ]),
    ],
    [1],
  );
  return `${[...ofSchools, '', ...ofCourses].join('\n')}\n`;
}

/** Between how many of the pairs of schools its credits count, both ways. */
function countedLine({ versions, counts }: CourseRow, words: Words): string {
  const both = (a: number, b: number): boolean =>
    a === b ||
    [
      [a, b],
      [b, a],
    ].every(([of, at]) => counts.some((one) => one.of === of && one.at === at));
  const sizes = versions.map(({ schools, unreviewed }) => schools.length - unreviewed.length);
  const pairs = (many: number): number => (many * (many - 1)) / 2;
  const counted = sizes.reduce(
    (sum, size, a) =>
      sum +
      pairs(size) +
      sizes.slice(a + 1).reduce((more, other, b) => more + (both(a, a + 1 + b) ? size * other : 0), 0),
    0,
  );
  const all = pairs(versions.reduce((sum, { schools }) => sum + schools.length, 0));
  return words.label('alliance.pairs', { counted, all });
}
