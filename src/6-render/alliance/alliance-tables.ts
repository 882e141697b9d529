/** The report over several schools → its tables. */
import type {
  AllianceReport,
  CourseRow,
  CredentialRow,
  PartRow,
  SchoolRow,
} from '../../alliance/alliance-report.ts';
import type { Words } from '../../model/words.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import type { Block, Cell, ColumnSize, Section } from '../forms/form-view.ts';
import { columnsOf, tableBlock } from '../tables/table-scope.ts';
import { amountsCell, schoolNames, spreadCell } from './spread-cell.ts';

export function allianceSections(report: AllianceReport, words: Words): Section[] {
  const { courses } = report;
  const section = (name: string, heads: Heads, rows: readonly Row[], note?: string): Section => ({
    title: words.label(`alliance.${name}`),
    blocks: [blockOf(heads, rows, words, note)],
  });
  return [
    section(
      'schools',
      schoolHeads,
      report.schools.map((one) => schoolCells(one, words)),
      unread(report, words),
    ),
    section(
      'courses',
      courseHeads,
      courses.map((one) => courseCells(one, words)),
      words.label('alliance.same'),
    ),
    section(
      'tasks',
      taskHeads,
      courses.flatMap((one) => partCells(one, one.tasks, words)),
    ),
    section(
      'assessments',
      assessmentHeads,
      courses.flatMap((one) => partCells(one, one.assessments, words)),
    ),
    section(
      'resources',
      resourceHeads,
      courses.flatMap((one) => resourceCells(one, words)),
    ),
    section(
      'credits',
      creditHeads,
      courses.flatMap((one) => creditCells(one, words)),
      words.label('alliance.recognised'),
    ),
    section(
      'credentials',
      credentialHeads,
      report.credentials.map((one) => credentialCells(one, words)),
    ),
  ];
}

type Heads = readonly (readonly [name: string, size?: ColumnSize])[];
type Row = readonly Cell[];

const schoolHeads: Heads = [
  ...[['school', 'middle'] as const, ['province', 'narrow'] as const, ['packages', 'middle'] as const],
  ...(['programmes', 'taught', 'adopted', 'reviewed', 'alone', 'errors'] as const).map(
    (name) => [name, 'narrow'] as const,
  ),
];
const courseHeads: Heads = [
  ['course', 'middle'],
  ['schools', 'narrow'],
  ['hours', 'middle'],
  ['credit', 'middle'],
  ['grading', 'middle'],
  ['textbooks', 'middle'],
  ['review', 'middle'],
];
const taskHeads: Heads = [
  ['course', 'middle'],
  ['task', 'middle'],
  ['hours', 'wide'],
  ['missing', 'middle'],
];
const assessmentHeads: Heads = [
  ['course', 'middle'],
  ['assessment', 'middle'],
  ['points', 'middle'],
  ['missing', 'wide'],
];
const resourceHeads: Heads = [
  ['course', 'middle'],
  ['resource', 'middle'],
  ['type', 'narrow'],
  ['having', 'middle'],
  ['missing', 'middle'],
];
const creditHeads: Heads = [
  ['course', 'middle'],
  ['version', 'middle'],
  ['hours', 'narrow'],
  ['credit', 'narrow'],
  ['tasks', 'narrow'],
  ['counted-at', 'middle'],
  ['unreviewed', 'middle'],
];
const credentialHeads: Heads = [
  ['credential', 'middle'],
  ['recognition', 'narrow'],
  ['holds', 'middle'],
  ['credit', 'middle'],
  ['exempt', 'middle'],
];

function blockOf(heads: Heads, rows: readonly Row[], words: Words, note: string | undefined): Block {
  return tableBlock(
    words,
    columnsOf(words, heads, 'alliance.head'),
    rows,
    note === undefined ? {} : { note },
  );
}

/** What is not in the report is said before what is. */
function unread({ unread: folders }: AllianceReport, words: Words): string | undefined {
  if (folders.length === 0) return undefined;
  return words.label('alliance.unread', {
    schools: schoolNames(
      folders.map(({ folder }) => folder),
      words,
    ),
  });
}

function schoolCells(one: SchoolRow, words: Words): Row {
  return [
    textCell(one.school),
    textCell(one.province === null ? undefined : words.word('Province', one.province)),
    textCell(...one.packages.map(({ name, version }) => `${name} ${version}`)),
    ...[one.programmes, one.courses, one.adopted, one.reviewed, one.alone, one.errors].map((count) =>
      amountCell(count),
    ),
  ];
}

function courseCells(one: CourseRow, words: Words): Row {
  return [
    textCell(one.title, one.package ?? undefined),
    amountCell(one.schools),
    amountsCell(one.hours, words),
    amountsCell(one.credits, words),
    spreadCell(one.grading, words, (value) => words.label('alliance.graded', { ...value })),
    spreadCell(one.textbooks, words, (titles) => titles.join(words.label('list-separator'))),
    spreadCell(one.reviews, words, (standing) => words.label(`alliance.review.${standing}`)),
  ];
}

function partCells({ title }: CourseRow, parts: readonly PartRow[], words: Words): Row[] {
  return parts.map((part) => [
    textCell(title),
    textCell(part.title),
    amountsCell(part.amounts, words),
    textCell(schoolNames(part.missing, words)),
  ]);
}

function resourceCells({ title, resources }: CourseRow, words: Words): Row[] {
  return resources.map((one) => [
    textCell(title),
    textCell(one.title),
    textCell(words.word('ResourceType', one.type)),
    textCell(schoolNames(one.schools, words)),
    textCell(schoolNames(one.missing, words)),
  ]);
}

function creditCells({ title, versions, counts }: CourseRow, words: Words): Row[] {
  return versions.map((version, of) => {
    const counting = version.schools.length - version.unreviewed.length;
    const at = counts.filter((one) => one.of === of).flatMap((one) => versions[one.at]?.schools ?? []);
    return [
      textCell(title),
      textCell(schoolNames(version.schools, words)),
      amountCell(version.hours),
      amountCell(version.credits ?? undefined),
      amountCell(version.tasks),
      textCell(
        counting > 1 ? words.label('alliance.each-other') : undefined,
        counting > 0 ? schoolNames(at, words) : undefined,
      ),
      textCell(schoolNames(version.unreviewed, words)),
    ];
  });
}

function credentialCells(one: CredentialRow, words: Words): Row {
  return [
    textCell(one.title),
    textCell(words.word('RecognitionKind', one.kind)),
    spreadCell(one.holds, words, (holds) => words.label(holds ? 'alliance.holds' : 'alliance.fails')),
    amountsCell(one.credits, words),
    amountsCell(one.courses, words),
  ];
}
