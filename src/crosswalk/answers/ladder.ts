/**
 * `ccstd crosswalk --ladder`: each stage with its schooling and every certificate that it holds, those of
 * lower stages included.
 */

import type { Programme } from '../../model/model.ts';
import { visibleText } from '../../values/visible-text.ts';
import { type CumulativeCredential, type CumulativeStage, cumulativeView } from '../cumulative.ts';
import { oneDecimal } from '../one-decimal.ts';
import { isSkill } from '../table-coverage.ts';
import type { Answer, Question } from './answer.ts';
import { columnLines } from './columns.ts';
import type { Grid } from './grid.ts';

const texts = {
  'zh-CN': {
    heads: [
      '培养层级',
      '学历要求',
      '证书',
      '列入层级',
      '技能覆盖率（%）',
      '增加',
      '理论覆盖率（%）',
      '增加',
      '视同认定',
    ],
    none: '没有证书',
    lead: '每个层级包括以前各层级的证书；“增加”是后来的课程给它添的百分点。',
  },
  en: {
    heads: ['Stage', 'Schooling', 'Credential', 'Named at', 'Skill %', 'Gain', 'Theory %', 'Gain', 'Deemed'],
    none: 'no credential',
    lead: 'Each stage includes the credentials of the stages before it; gain is what later courses added, in points.',
  },
};

const numberColumns = [4, 5, 6, 7];

interface Ladder {
  readonly programme: Programme;
  readonly stages: readonly CumulativeStage[];
}

export function answer(question: Question): Answer {
  const ladders = laddersOf(question);
  return {
    table: () =>
      ladders.map(({ programme, stages }) => {
        const title = `${question.paint('strong', visibleText(programme.title))}  ${question.paint('dim', programme.id)}`;
        const [head = '', ...lines] = columnLines(rowsOf(stages, question), numberColumns);
        return `${[title, texts[question.language].lead, '', question.paint('dim', head), ...lines].join('\n')}\n`;
      }),
    json: () => ({ ladders: ladders.map(ladderToJson) }),
    grids: () => ladders.map((ladder) => ladderGrid(ladder, question)),
  };
}

export function laddersOf({
  programmes,
  credential: asked,
  model,
}: Pick<Question, 'programmes' | 'credential' | 'model'>): Ladder[] {
  return programmes.map((programme) => ({
    programme,
    stages: cumulativeView(model, programme).map(({ stage, credentials }) => ({
      stage,
      credentials: credentials.filter(({ credential }) => (asked ?? credential.id) === credential.id),
    })),
  }));
}

function ladderGrid({ programme, stages }: Ladder, question: Question): Grid {
  return {
    key: [programme.id],
    keyHeads: [question.words.label('crosswalk.programme')],
    title: programme.title,
    lead: texts[question.language].lead,
    rows: rowsOf(stages, question),
    numberColumns,
  };
}

function rowsOf(stages: readonly CumulativeStage[], { words, language }: Question): string[][] {
  const say = texts[language];
  const verdict = (one: CumulativeCredential): string => {
    const holds = deemed(one);
    return holds === null
      ? words.label('crosswalk.index.no-rule')
      : words.label(`crosswalk.verdict.${holds ? 'yes' : 'no'}`);
  };
  const rows = stages.flatMap(({ stage, credentials }) => {
    const own = [stage.title, stage.schooling ?? ''];
    if (credentials.length === 0) return [[...own, say.none, '', '', '', '', '', '']];
    return credentials.map((one) => [
      ...own,
      one.credential.title,
      one.namedAt.title,
      coverageOf(one, 'skill'),
      gain(one.skillGain),
      coverageOf(one, 'theory'),
      gain(one.theoryGain),
      verdict(one),
    ]);
  });
  return [say.heads, ...rows];
}

/** Empty where the certificate has no such table. */
export function coverageOf({ crosswalk }: CumulativeCredential, table: 'skill' | 'theory'): string {
  const { items, skillCoverage, theoryCoverage } = crosswalk;
  const coverage = table === 'skill' ? skillCoverage : theoryCoverage;
  return items.some((item) => isSkill(item) === (table === 'skill')) ? oneDecimal(coverage) : '';
}

const gain = (points: number): string => (points < 0.05 ? '' : oneDecimal(points));

/** Null where the certificate has no such rule. */
function deemed({ crosswalk }: CumulativeCredential): boolean | null {
  const rules = crosswalk.recognition.filter(({ kind }) => kind === 'deemed');
  return rules.length === 0 ? null : rules.some(({ holds }) => holds);
}

function ladderToJson({ programme, stages }: Ladder) {
  return {
    programme: programme.id,
    title: programme.title,
    stages: stages.map(({ stage, credentials }) => ({
      stage: stage.id,
      title: stage.title,
      schooling: stage.schooling ?? null,
      trainsTo: stage.trainsTo,
      credentials: credentials.map((one) => ({
        credential: one.credential.id,
        title: one.credential.title,
        namedAt: one.namedAt.id,
        skillCoverage: one.crosswalk.skillCoverage,
        theoryCoverage: one.crosswalk.theoryCoverage,
        skillGain: one.skillGain,
        theoryGain: one.theoryGain,
        deemed: deemed(one),
      })),
    })),
  };
}
