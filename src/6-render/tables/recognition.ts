/** 成果互认: which certificates the courses may stand for, and which courses a certificate stands for. */
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { type Verdict, verdicts } from '../crosswalk/crosswalk-recognition.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import type { Block, Cell, Form } from '../forms/form-view.ts';
import { columnsOf, type TableScope, tableBlock, tableForm } from './table-scope.ts';

interface Rule extends Verdict {
  readonly stage: string;
  readonly certificate: string;
}

export function recognitionTable(scope: TableScope): Form | undefined {
  const rules = rulesOf(scope);
  if (rules.length === 0) return undefined;
  const { words } = scope;
  const deemed = rules.filter(({ kind }) => kind === 'deemed');
  const granted = rules.filter(({ kind }) => kind !== 'deemed');
  return tableForm(
    'recognition',
    [
      {
        title: words.label('table.recognition.deemed'),
        blocks: [deemedTable(deemed, words), { note: words.label('crosswalk.recognition.note') }],
      },
      { title: words.label('table.recognition.granted'), blocks: [grantedTable(granted, words)] },
    ],
    true,
  );
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
