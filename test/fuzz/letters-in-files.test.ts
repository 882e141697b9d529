/** Every letter, digit and sign of a Markdown field reaches the files that are handed out. */
import { expect, it } from 'vitest';
import { pageText } from '../../src/7-emit/search/page-text.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { openWorkbook } from '../support/open-workbook.ts';
import { randomFrom } from '../support/random.ts';
import { smallWorkspace } from '../support/small-course.ts';
import { chaptersOf, textOfDocument } from './file-text.ts';
import { textOfPage } from './page-text.ts';
import { factor, patience, seed } from './run.ts';
import { type Written, workshopText } from './workshop-language.ts';

/** Around each text of a field, so that it is found again. */
const before = (index: number) => `始${index}始`;
const after = (index: number) => `终${index}终`;

const fenced = ({ typed }: Written, index: number) =>
  JSON.stringify(`${before(index)}\n\n${typed}\n\n${after(index)}`);

/** Each as a question of a worksheet, and as a case that a table over all courses lists. */
function courseOf(texts: readonly Written[]): string {
  const question = texts.map(
    (text, index) =>
      `              - { id: q${index}, kind: question, prompt: ${fenced(text, index)}, answer: 略写 }`,
  );
  const cards = texts.map(
    (text, index) => `      - { id: k${index}, kind: case, title: 案例, text: ${fenced(text, index)} }`,
  );
  return (smallWorkspace['course.yaml'] ?? '')
    .replace('            worksheet:', () => ['            worksheet:', ...question].join('\n'))
    .replace('    stages:\n', () => ['    cards:', ...cards, '    stages:', ''].join('\n'));
}

type Files = (path: string) => Uint8Array;

async function filesOf(texts: readonly Written[]): Promise<Files> {
  const host = machine({ ...smallWorkspace, 'course.yaml': courseOf(texts) });
  const { checked } = await buildWorkspace(host, {
    documents: ['textbook', 'worksheet', 'tables'],
    formats: ['docx', 'epub', 'html', 'xlsx'],
  });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return (path) => host.files.get(`/dist/${path}`) ?? new Uint8Array();
}

/** What is wrong of one file, text by text. */
function troublesIn(
  name: string,
  read: string,
  texts: readonly Written[],
  of: 'page' | 'searched' | 'cell',
): string[] {
  return texts.flatMap(({ typed, [of]: wanted }, index) => {
    const [, found] = read.split(before(index), 2);
    const [shown] = found?.split(after(index), 1) ?? [];
    const want = wanted.replace(/\s/g, '');
    return shown === want ? [] : [`${name}: typed ${JSON.stringify(typed)}\n shown ${shown}\n want ${want}`];
  });
}

const csvCell = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replaceAll('""', '"').replace(/\s/g, '');

const cellsOf = (bytes: Uint8Array): string =>
  openWorkbook(bytes)
    .flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value ?? '')))
    .join('\n')
    .replace(/\s/g, '');

/** What readers can search for on the page of the questions; numbers of lists are none of it. */
const searched = (bytes: Uint8Array): string =>
  pageText(new TextDecoder().decode(bytes))
    .sections.flatMap(({ heading, text }) => [heading, text])
    .join('')
    .replace(/\s/g, '');

/** So many in one course. */
const together = 30;

it(
  'hands out what workshops write, letter by letter, in Word, EPUB and spreadsheets',
  async () => {
    const troubles: string[] = [];
    for (let round = 0; round < Math.ceil(factor) && troubles.length < 8; round++) {
      const texts = Array.from({ length: together }, (_, index) =>
        workshopText(randomFrom(seed * 7_000_003 + round * together + index)),
      );
      const file = await filesOf(texts);
      const cases = 'teacher/tables/care/cases';
      troubles.push(
        ...troublesIn('worksheet', textOfDocument(file('student/worksheet/falls/t1.docx')), texts, 'page'),
        ...troublesIn('book', textOfDocument(file('student/textbook/falls/whole.docx')), texts, 'page'),
        ...troublesIn(
          'EPUB',
          textOfPage(chaptersOf(file('student/textbook/falls/whole.epub'))),
          texts,
          'page',
        ),
        ...troublesIn('search', searched(file('student/worksheet/falls/t1.html')), texts, 'searched'),
        ...troublesIn('workbook', cellsOf(file(`${cases}.xlsx`)), texts, 'cell'),
        ...troublesIn('CSV', csvCell(file(`${cases}.csv`)), texts, 'cell'),
      );
    }
    expect(troubles.slice(0, 8)).toEqual([]);
  },
  patience,
);
