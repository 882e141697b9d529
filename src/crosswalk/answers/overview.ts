/** `ccstd crosswalk --matrix`: the stages of all programmes against the certificates of all standards. */

import type { Credential, Programme, Stage } from '../../model/model.ts';
import { visibleText } from '../../values/visible-text.ts';
import type { CumulativeCredential } from '../cumulative.ts';
import type { Answer, Question } from './answer.ts';
import { columnLines } from './columns.ts';
import { coverageOf, laddersOf } from './ladder.ts';

const texts = {
  'zh-CN': {
    title: '专业与标准总览',
    lead: '技能覆盖率 / 理论覆盖率（%）；低层级的证书计入高层级',
    skill: '技能',
    theory: '理论',
  },
  en: {
    title: 'Programmes and standards',
    lead: 'coverage of skills / of theory, in percent; a stage includes the credentials of the stages before it',
    skill: 'skill',
    theory: 'theory',
  },
};

interface Row {
  readonly programme: Programme;
  readonly stage: Stage;
  /** Undefined where the stage does not reach the certificate. */
  readonly cells: readonly (CumulativeCredential | undefined)[];
}

export function answer(question: Question): Answer {
  const { words, language, paint } = question;
  const { credentials, rows } = matrixOf(question);
  const say = texts[language];
  const names = [words.label('crosswalk.programme'), words.label('crosswalk.stage')];
  const marks = credentials.map((_, index) => `[${index + 1}]`);
  return {
    table: () => {
      if (rows.length === 0) return [];
      const lines = rows.map(({ programme, stage, cells }) => [
        programme.title,
        stage.title,
        ...cells.map(bothCoverages),
      ]);
      const [head = '', ...body] = columnLines(
        [[...names, ...marks], ...lines],
        marks.map((_, index) => index + 2),
      );
      const legend = credentials.map(
        ({ title, id }, index) => `${marks[index]} ${visibleText(title)}  ${paint('dim', id)}`,
      );
      return [
        `${[paint('strong', say.title), say.lead, '', ...legend, '', paint('dim', head), ...body].join('\n')}\n`,
      ];
    },
    json: () => ({
      credentials: credentials.map(({ id, title, standard, level }) => ({
        credential: id,
        title,
        standard,
        level,
      })),
      rows: rows.map(({ programme, stage, cells }) => ({
        programme: programme.id,
        stage: stage.id,
        cells: cells.flatMap(cellToJson),
      })),
    }),
    grids: () => {
      const heads = credentials.flatMap(({ title }) => [`${title} ${say.skill}`, `${title} ${say.theory}`]);
      const body = rows.map(({ programme, stage, cells }) => [
        programme.title,
        stage.title,
        ...cells.flatMap((cell) =>
          cell === undefined ? ['', ''] : [coverageOf(cell, 'skill'), coverageOf(cell, 'theory')],
        ),
      ]);
      const numberColumns = heads.map((_, index) => index + 2);
      return [
        {
          key: [],
          keyHeads: [],
          title: say.title,
          lead: say.lead,
          rows: [[...names, ...heads], ...body],
          numberColumns,
        },
      ];
    },
  };
}

/** Certificates of one standard stand together, from lower to higher as stages reach them. */
function matrixOf(question: Question): {
  readonly credentials: readonly Credential[];
  readonly rows: readonly Row[];
} {
  const ladders = laddersOf(question);
  const reached = ladders.flatMap(({ stages }) =>
    stages.flatMap((row) => row.credentials.map(({ credential }) => credential)),
  );
  const distinct = [...new Map(reached.map((credential) => [credential.id, credential])).values()];
  const standards = [...new Set(distinct.map(({ standard }) => standard))];
  const credentials = standards.flatMap((id) => distinct.filter(({ standard }) => standard === id));
  const rows = ladders.flatMap(({ programme, stages }) =>
    stages.map((row): Row => {
      const byId = new Map(row.credentials.map((one) => [one.credential.id, one]));
      return { programme, stage: row.stage, cells: credentials.map(({ id }) => byId.get(id)) };
    }),
  );
  return { credentials, rows };
}

function bothCoverages(cell: CumulativeCredential | undefined): string {
  return cell === undefined
    ? ''
    : `${coverageOf(cell, 'skill') || '–'} / ${coverageOf(cell, 'theory') || '–'}`;
}

function cellToJson(cell: CumulativeCredential | undefined) {
  if (cell === undefined) return [];
  const { credential, namedAt, crosswalk, skillGain, theoryGain } = cell;
  const { skillCoverage, theoryCoverage } = crosswalk;
  return [
    { credential: credential.id, namedAt: namedAt.id, skillCoverage, theoryCoverage, skillGain, theoryGain },
  ];
}
