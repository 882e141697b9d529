/**
 * A small hand-made workspace that the specifications vary: one national standard, a two-stage programme, two
 * courses.
 */

import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import type { Crosswalk, CrosswalkItem } from '../../../src/crosswalk/crosswalk-matrix.ts';
import type { CertificateLevel } from '../../../src/generated/types.ts';
import type { AlignmentEntry, StandardModel } from '../../../src/model/model.ts';
import {
  course,
  credential,
  type LevelFacts,
  model,
  programme,
  type RuleFacts,
  type StandardFacts,
  stage,
  standard,
} from './build-model.ts';

/** 60 + 40 in skills; ethics 10, foundations 20, functions 50 + 20 in theory. */
export const levelFour: LevelFacts = {
  level: '4',
  basicsWeight: { ethics: 10, foundations: 20 },
  functions: [
    {
      no: '1',
      skillWeight: 60,
      theoryWeight: 50,
      skills: { '1.1': [{ no: '1.1.1' }, { no: '1.1.2' }], '1.2': [{ no: '1.2.1' }] },
      knowledge: { '1.1': [{ no: '1.1.1' }] },
    },
    {
      no: '2',
      skillWeight: 40,
      theoryWeight: 20,
      skills: { '2.1': [{ no: '2.1.1' }] },
      knowledge: { '2.1': [{ no: '2.1.1' }, { no: '2.1.2' }] },
    },
  ],
};

export interface Variation {
  readonly standard?: Partial<StandardFacts>;
  readonly level?: Partial<LevelFacts>;
  readonly rules?: readonly RuleFacts[];
  readonly parts?: Partial<StandardModel>;
}

/** Stages 中级 (trains to 4) and 高级 (to 3), courses 基础 and 进阶 in them; both stages name the credential. */
export function workspace(alignments: readonly AlignmentEntry[], vary: Variation = {}): StandardModel {
  const level = { ...levelFour, ...vary.level };
  const id = `S-${level.level}`;
  return model({
    standards: [standard({ id: 'S', levels: [level], ...vary.standard })],
    credentials: [credential(id, 'S', level.level, vary.rules)],
    programmes: [
      programme(
        'P',
        [stage('中级', '4', id), stage('高级', '3', id)],
        [
          ['中级', '基础'],
          ['高级', '进阶'],
        ],
      ),
    ],
    courses: [
      course('基础', { status: 'approved', credits: 4 }),
      course('进阶', { status: 'approved', credits: 6 }),
    ],
    alignments,
    ...vary.parts,
  });
}

export function crosswalkAt(
  stageId: '中级' | '高级',
  alignments: readonly AlignmentEntry[],
  vary: Variation = {},
): Crosswalk {
  const found = computeCrosswalks(workspace(alignments, vary)).find(
    (crosswalk) => crosswalk.stage === stageId,
  );
  if (found === undefined) throw new Error(`no crosswalk at ${stageId}`);
  return found;
}

export function itemOf(crosswalk: Crosswalk, ref: string): CrosswalkItem {
  const found = crosswalk.items.find((item) => item.ref === ref);
  if (found === undefined)
    throw new Error(`no item ${ref} among ${crosswalk.items.map((item) => item.ref).join(' ')}`);
  return found;
}

/** Item reference → weight, rounded so that thirds can be written down. */
export function weightsOf(crosswalk: Crosswalk): Record<string, number> {
  return Object.fromEntries(crosswalk.items.map(({ ref, weight }) => [ref, Math.round(weight * 1e6) / 1e6]));
}

export const everyRef = (level: CertificateLevel = '4'): string[] => [
  ...['1.1.1', '1.1.2', '1.2.1', '2.1.1', 'K1.1.1', 'K2.1.1', 'K2.1.2'].map((no) => `S/${level}/${no}`),
  'S/ethics',
  'S/foundations',
];
