/**
 * All programmes → the overview: what each stage holds of every certificate at and below it, and how goals
 * and spirit are assessed.
 */
import { type CumulativeStage, cumulativeView } from '../../crosswalk/cumulative.ts';
import { assessedGoals, dimensionTotals } from '../../crosswalk/dimensions.ts';
import { oneDecimal } from '../../crosswalk/one-decimal.ts';
import { spiritObservations } from '../../crosswalk/spirit.ts';
import type { Credential, Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { matrixPath } from './matrix-path.ts';

interface OverviewCell {
  /**
   * Empty where the stage does not reach the certificate.
   * @zh 这个层级还不到该证书时为空
   */
  readonly skill: string;
  readonly theory: string;
  /**
   * The stage itself names it: it has a page; otherwise it is included from below.
   * @zh 该层级自己列出的证书有页面；来自下级的没有
   */
  readonly target: string;
  /**
   * Points since the stage that names it; empty for none.
   * @zh 比列出该证书的层级多几个百分点；没有为空
   */
  readonly skillGain: string;
  readonly theoryGain: string;
}

export type MatrixOverview = ReturnType<typeof matrixOverview>;

export function matrixOverview(model: StandardModel, programmes: readonly Programme[], words: Words) {
  const cumulative = programmes.map((programme) => ({ programme, stages: cumulativeView(model, programme) }));
  const credentials = credentialColumns(cumulative.flatMap(({ stages }) => stages));
  const standards = [...new Set(credentials.map(({ standard }) => standard))];
  return {
    standards: standards.map((id) => ({
      title: standardTitle(id, model),
      span: credentials.filter(({ standard }) => standard === id).length,
    })),
    credentials: credentials.map(({ level, title }) => ({
      level: words.word('CertificateLevel', level),
      title,
    })),
    programmes: cumulative.map(({ programme, stages }) => ({
      title: programme.title,
      code: programme.code,
      rows: stages.map((row) => ({
        stage: row.stage.title,
        cells: credentials.map(({ id }) => overviewCell(row, id)),
      })),
      goals: goalRows(model, programme),
      spirit: spiritRows(model, programme),
    })),
  };
}

/** Certificates of one standard stand together, from lower to higher as stages reach them. */
function credentialColumns(stages: readonly CumulativeStage[]): Credential[] {
  const all = [
    ...new Map(
      stages.flatMap((row) => row.credentials.map(({ credential }) => [credential.id, credential] as const)),
    ).values(),
  ];
  const standards = [...new Set(all.map(({ standard }) => standard))];
  return standards.flatMap((id) => all.filter(({ standard }) => standard === id));
}

function standardTitle(id: string, { standards }: StandardModel): string {
  const standard = byId(standards).get(id);
  return [standard?.title ?? id, standard?.edition].filter(Boolean).join(' ');
}

function overviewCell({ stage, credentials }: CumulativeStage, id: string): OverviewCell {
  const found = credentials.find(({ credential }) => credential.id === id);
  if (found === undefined) return { skill: '', theory: '', target: '', skillGain: '', theoryGain: '' };
  const { crosswalk, skillGain, theoryGain } = found;
  return {
    skill: oneDecimal(crosswalk.skillCoverage),
    theory: oneDecimal(crosswalk.theoryCoverage),
    target: stage.credentials.includes(id) ? matrixPath(crosswalk) : '',
    skillGain: gain(skillGain),
    theoryGain: gain(theoryGain),
  };
}

const gain = (points: number): string => (points < 0.05 ? '' : oneDecimal(points));

function goalRows(model: StandardModel, programme: Programme) {
  const planned = new Set(programme.plan.flatMap(({ course }) => course ?? []));
  const totals = dimensionTotals(assessedGoals(model, planned));
  return totals.filter(({ dimension, goals }) => dimension !== 'unstated' || goals > 0);
}

function spiritRows(model: StandardModel, programme: Programme) {
  const rows = spiritObservations(model, programme);
  if (rows.every(({ stated, observedIn }) => stated === undefined && observedIn.length === 0)) return [];
  return rows.map(({ spirit, stated, observedIn }) => ({
    spirit,
    stated: stated ?? '',
    count: observedIn.length,
    observedIn: observedIn.map(({ titles }) => titles.join(' › ')),
  }));
}
