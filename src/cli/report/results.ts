/** The results of a file as the page that was asked for, or the table in which a school fills them in. */
import { differenceLines, rateText, requirementName } from '../../6-render/results/results-rows.ts';
import { resultsSheet } from '../../6-render/results/results-sheet.ts';
import { placeNames } from '../../6-render/tables/demand.ts';
import { artifactWords } from '../../6-render/words.ts';
import { csvOf } from '../../7-emit/formats/csv/format.ts';
import { columnLines } from '../../crosswalk/answers/columns.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { assessmentsOf } from '../../results/named.ts';
import { cohortsOf, type Outcomes, outcomesOf } from '../../results/outcomes.ts';
import { columnHeads, columns } from '../../results/read-results.ts';
import { byId } from '../../values/by-id.ts';
import { resultsFile } from '../../workspace/results-file.ts';
import type { OpenWorkspace } from '../crosswalk/workspace.ts';
import type { SheetFormat } from '../format-asked.ts';
import { absolutePath } from '../paths.ts';
import { reportFindings } from '../report-findings.ts';
import { sheetAs } from '../sheet-as.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

export interface ResultsAsked {
  readonly from: string | undefined;
  readonly programme: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Undefined where the file is not right; what is wrong with it has been said. */
export async function resultsAs(
  format: 'table' | SheetFormat,
  { from, ...asked }: ResultsAsked,
  { model, checked }: OpenWorkspace,
  started: number,
  shell: Shell,
): Promise<string | Uint8Array | undefined> {
  const templates = shell.host.templates();
  const words = artifactWords(model.language, templates);
  if (from === undefined) return csvOf(toFillIn(asked.programme, model, words));
  const read = resultsFile(shell.host, checked, absolutePath(shell.host.cwd, from));
  if (read === undefined) throw new UsageError({ is: 'no-such-path', path: from }, 'report');
  const { source, rows, findings: diagnostics } = read;
  if (diagnostics.length > 0) {
    const textOf = (file: string) => (file === source.path ? source.text : checked.textOf(file));
    const request = { checked: { ...checked, textOf, files: 1 }, diagnostics, started };
    shell.err(reportFindings({ ...request, paint: shell.paintErr }, shell));
    if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  }
  const cohorts = cohortsOf(rows);
  for (const typed of [asked.before, asked.after])
    if (typed !== undefined && !cohorts.includes(typed))
      throw new UsageError({ is: 'unknown-id', typed, suggestions: suggest(typed, cohorts) }, 'report');
  const outcomes = outcomesOf(rows, model, asked);
  return format === 'table'
    ? linesOf(outcomes, model, words)
    : sheetAs(format, resultsSheet(outcomes, asked.programme, model, words), words, templates);
}

/** Every assessment of the courses, with empty cells behind it. */
function toFillIn(programme: string | undefined, model: StandardModel, words: Words): string[][] {
  const plan = model.programmes.find(({ id }) => id === programme)?.plan;
  const courses = model.courses.filter(
    ({ id }) => plan === undefined || plan.some(({ course }) => course === id),
  );
  const isChinese = model.language === 'zh-CN';
  const [cohort = '', item = '', sat = '', passed = ''] = columns.map(
    (column) => columnHeads[column][isChinese ? 0 : 1] ?? '',
  );
  return [
    [cohort, item, words.label('results.fill.title'), sat, passed],
    ...assessmentsOf(courses).map(({ short, course, assessment }) => {
      const title = byId(courses).get(course)?.title ?? course;
      return ['', short, `${title} · ${assessment.title}`, '', ''];
    }),
  ];
}

const mostLines = 20;

/** What fits a terminal: what fails most, and where it is taught. */
function linesOf({ cohorts, requirements, compared }: Outcomes, model: StandardModel, words: Words): string {
  if (cohorts.length === 0) return `${words.label('results.none')}\n`;
  const separator = words.label('list-separator');
  const head = (name: string) => words.label(`results.head.${name}`);
  const change = compared === null ? [] : ['change'];
  const left = requirements.length - mostLines;
  const table = columnLines(
    [
      ['rate', ...change, 'requirement', 'ref', 'taught-in'].map(head),
      ...requirements
        .slice(0, mostLines)
        .map((one) => [
          one.results.map((result) => rateText(result, words)).join(separator),
          ...(compared === null ? [] : [differenceLines(one.difference, words).join(' ')]),
          requirementName(one, words),
          one.ref,
          placeNames([one], 'taughtIn', model, words).join(separator) || words.label('results.not-taught'),
        ]),
    ],
    [],
  );
  const more = left > 0 ? ['', words.label('results.more', { n: left })] : [];
  return `${[...cohorts.map((one) => rateText(one, words)), '', ...table, ...more].join('\n')}\n`;
}
