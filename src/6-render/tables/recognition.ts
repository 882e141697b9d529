/**
 * 成果互认: which courses stand for each other between schools and stages, how learners pass from one stage to
 * the next, which certificates the courses may stand for, and
 * which courses a certificate stands for.
 */
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { type Verdict, verdicts } from '../crosswalk/crosswalk-recognition.ts';
import { amountCell, richCell, textCell } from '../forms/cells.ts';
import type { Block, Cell, Form } from '../forms/form-view.ts';
import { columnsOf, missingBlock, type TableScope, tableBlock, tableForm } from './table-scope.ts';

interface Rule extends Verdict {
  readonly stage: string;
  readonly certificate: string;
}

export function recognitionTable(scope: TableScope): Form | undefined {
  const rules = rulesOf(scope);
  const { words, programme } = scope;
  const pairs = programme.recognition;
  const passed = programme.stages.filter(({ school, handover }) => school !== undefined || handover);
  if (rules.length + pairs.length + passed.length === 0) return undefined;
  const deemed = rules.filter(({ kind }) => kind === 'deemed');
  const granted = rules.filter(({ kind }) => kind !== 'deemed');
  return tableForm(
    'recognition',
    [
      ...(pairs.length > 0
        ? [{ title: words.label('table.recognition.courses'), blocks: [pairTable(scope)] }]
        : []),
      ...(passed.length > 0
        ? [{ title: words.label('table.recognition.stages'), blocks: stageBlocks(scope) }]
        : []),
      ...(rules.length > 0
        ? [
            {
              title: words.label('table.recognition.deemed'),
              blocks: [deemedTable(deemed, words), { note: words.label('crosswalk.recognition.note') }],
            },
            { title: words.label('table.recognition.granted'), blocks: [grantedTable(granted, words)] },
          ]
        : []),
    ],
    true,
  );
}

/** Both ways in one row: what counts here for the other course, and there for one's own. */
function pairTable({ programme, model, words }: TableScope): Block {
  const courses = byId(model.courses);
  const own = (id: string) => programme.plan.find(({ course, title }) => course === id || title === id);
  const columns = columnsOf(words, [
    ['own-course', 'middle'],
    ['own-credits', 'narrow'],
    ['other-course', 'middle'],
    ['other-school', 'middle'],
    ['other-credits', 'narrow'],
    ['credits-here', 'narrow'],
    ['credits-there', 'narrow'],
    ['basis', 'middle'],
  ]);
  const rows = programme.recognition.map(
    ({ course, with: other, school, credits, creditsThere, basis }): Cell[] => [
      textCell(courses.get(course)?.title ?? own(course)?.title ?? course),
      amountCell(own(course)?.credits ?? courses.get(course)?.credits),
      textCell(courses.get(other)?.title ?? other),
      textCell(school ?? (courses.has(other) ? words.label('table.recognition.here') : undefined)),
      amountCell(courses.get(other)?.credits),
      credits === undefined ? textCell(words.label('table.recognition.none')) : amountCell(credits),
      creditsThere === undefined ? textCell(words.label('table.recognition.none')) : amountCell(creditsThere),
      textCell(basis),
    ],
  );
  return tableBlock(words, columns, rows);
}

/** 中高职贯通: who teaches each stage, and what is asked before the next. */
function stageBlocks({ programme, words }: TableScope): Block[] {
  const columns = columnsOf(words, [
    ['training-stage', 'middle'],
    ['stage-school', 'middle'],
    ['credits', 'narrow'],
    ['handover', 'wide'],
  ]);
  const creditsIn = (stage: string): number | undefined => {
    const known = programme.plan.flatMap((row) => (row.stage === stage ? (row.credits ?? []) : []));
    return known.length === 0 ? undefined : known.reduce((sum, credits) => sum + credits, 0);
  };
  const rows = programme.stages.map(({ id, title, school, handover }): Cell[] => [
    textCell(title),
    textCell(school ?? words.label('table.recognition.own-school')),
    amountCell(creditsIn(id)),
    richCell(handover),
  ]);
  const open = programme.stages
    .slice(0, -1)
    .filter(({ school, handover }, at) => school !== programme.stages[at + 1]?.school && !handover);
  return [
    tableBlock(words, columns, rows),
    ...missingBlock(
      words,
      'table.recognition.no-handover',
      open.map(({ title }) => title),
    ),
  ];
}

function rulesOf({ programme, model, crosswalks, words }: TableScope): Rule[] {
  const credentials = byId(model.credentials);
  return crosswalks().flatMap((crosswalk) => {
    const credential = credentials.get(crosswalk.credential);
    const stage = programme.stages.find(({ id }) => id === crosswalk.stage)?.title ?? crosswalk.stage;
    const certificate = credential?.title ?? crosswalk.credential;
    return verdicts(crosswalk, { model, programme, credential, words }).map((verdict) => ({
      ...verdict,
      ...{ stage, certificate },
    }));
  });
}

function deemedTable(rules: readonly Rule[], words: Words): Block {
  const columns = columnsOf(words, [
    ['training-stage', 'middle'],
    ['certificate', 'middle'],
    ['conditions', 'narrow'],
    ['failing', 'wide'],
    ['basis', 'middle'],
  ]);
  const rows = rules.map(({ stage, certificate, holds, failing, basis }): Cell[] => [
    textCell(stage),
    textCell(certificate),
    textCell(words.label(holds ? 'table.recognition.holds' : 'table.recognition.lacking')),
    textCell(...failing),
    textCell(basis),
  ]);
  return tableBlock(words, columns, rows);
}

function grantedTable(rules: readonly Rule[], words: Words): Block {
  const columns = columnsOf(words, [
    ['training-stage', 'middle'],
    ['certificate', 'middle'],
    ['grant', 'narrow'],
    ['granted-courses', 'wide'],
    ['credits', 'narrow'],
    ['basis', 'middle'],
  ]);
  const rows = rules.map(({ stage, certificate, kind, courses, credits, basis }): Cell[] => [
    textCell(stage),
    textCell(certificate),
    textCell(words.word('RecognitionKind', kind)),
    textCell(...(courses.length > 0 ? courses : [words.label('table.recognition.no-course')])),
    amountCell(credits),
    textCell(basis),
  ]);
  return tableBlock(words, columns, rows);
}
