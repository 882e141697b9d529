/** The report as the page that `ccstd build quality` makes, or in the form that was asked for. */

import type { CourseFacts } from '../../6-render/quality/course-facts.ts';
import { document } from '../../6-render/quality/document.ts';
import type { ProgrammeFacts } from '../../6-render/quality/programme-facts.ts';
import { sheetsOf } from '../../6-render/sheet.ts';
import { wholeContext } from '../../6-render/whole-context.ts';
import { artifactWords } from '../../6-render/words.ts';
import { columnLines } from '../../crosswalk/answers/columns.ts';
import type { StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { SheetFormat } from '../format-asked.ts';
import { sheetAs } from '../sheet-as.ts';

export async function reportAs(
  format: 'table' | SheetFormat,
  model: StandardModel,
  templates: ReadonlyMap<string, string>,
): Promise<string | Uint8Array> {
  const words = artifactWords(model.language, templates);
  const [sheet] = [...sheetsOf(document, wholeContext(model, words))];
  if (!sheet) throw new Error('the report has no sheet');
  if (format !== 'table') return sheetAs(format, sheet, words, templates);
  return linesOf(sheet.data as Facts, words);
}

interface Facts {
  readonly programmes: readonly ProgrammeFacts[];
  readonly courses: readonly CourseFacts[];
}

/** What fits a terminal; the page and the workbook have the rest. */
function linesOf({ programmes, courses }: Facts, words: Words): string {
  const heads = (names: readonly string[]) => names.map((name) => words.label(`quality.head.${name}`));
  const status = (value: string) => words.word('Status', value);
  const ofProgrammes = columnLines(
    [
      heads(['programme', 'status', 'planned', 'written', 'approved']),
      ...programmes.map((one) => [
        one.title,
        status(one.status),
        ...[one.planned, one.written, one.approved].map(String),
      ]),
    ],
    [2, 3, 4],
  );
  const ofCourses = columnLines(
    [
      heads([
        ...['course', 'status', 'hours', 'tasks', 'goals', 'assessed-goals'],
        ...['taught-items', 'assessed-items', 'missing'],
      ]),
      ...courses.map((one) => [
        ...[
          one.title + (one.school === undefined ? '' : words.label('in-brackets', { text: one.school })),
          status(one.status),
        ],
        ...[one.hours, one.tasks, one.goals, one.assessedGoals, one.taughtItems, one.assessedItems].map(
          String,
        ),
        one.missingDocuments.join(words.label('list-separator')),
      ]),
    ],
    [2, 3, 4, 5, 6, 7],
  );
  return `${[...ofProgrammes, '', ...ofCourses].join('\n')}\n`;
}
