/**
 * The stages of a programme, from lower to higher → where certificates or schooling do not rise with them.
 */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import { type StageCredential, stageCredentials } from '../../4-check/stage-credentials.ts';
import type { Programme, Stage } from '../../generated/types.ts';
import { children, type Located } from '../../source/located.ts';

export interface FallingCertificate {
  readonly stage: Located<Stage>;
  readonly highest: StageCredential;
  /** The nearest stage below that names a certificate of the same scheme. */
  readonly before: Located<Stage>;
  readonly previous: StageCredential;
}

export function fallingCertificates(
  programme: Located<Programme>,
  workspace: BoundWorkspace,
): FallingCertificate[] {
  const below = new Map<string, { readonly stage: Located<Stage>; readonly highest: StageCredential }>();
  return stageCredentials(programme, workspace).flatMap(({ stage, credentials }) => {
    const falls: FallingCertificate[] = [];
    for (const scheme of new Set(credentials.map((credential) => credential.scheme))) {
      // One above what its stage trains to is a finding already; post and competition standards have no
      // levels.
      const ranked = credentials.filter((one) => one.scheme === scheme && !one.tooHigh && one.rank >= 0);
      const [first, ...others] = ranked;
      if (!first) continue;
      const highest = others.reduce((best, one) => (one.rank > best.rank ? one : best), first);
      const earlier = below.get(scheme);
      if (earlier && highest.rank <= earlier.highest.rank)
        falls.push({ stage, highest, before: earlier.stage, previous: earlier.highest });
      below.set(scheme, { stage, highest });
    }
    return falls.slice(0, 1);
  });
}

/** From lower to higher; the first pattern that fits. */
const schoolings: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/研究生|硕士/, 9],
  [/本科/, 8],
  [/(高职|专科|大专|高专).{0,3}(一|1)年级|大一/, 3],
  [/(高职|专科|大专|高专).{0,3}(二|2)年级|大二/, 4],
  [/(高职|专科|大专|高专).{0,3}(三|3)年级|大三/, 5],
  [/高职|大专|专科|高专/, 6],
  [/中职|中专|职高|职业高中|中等职业/, 2],
  [/初中/, 1],
];

/** Two stages may both follow 初中; two in one year of a college are one too many. */
const schoolYears = [3, 4, 5];

/** Undefined where the words cannot be ordered. */
function schoolingRank(stage: Stage): number | undefined {
  const text = stage.schooling?.normalize('NFKC').replace(/\s/gu, '');
  return text === undefined ? undefined : schoolings.find(([pattern]) => pattern.test(text))?.[1];
}

export function fallingSchooling(
  programme: Located<Programme>,
  workspace: BoundWorkspace,
): { stage: Located<Stage>; before: Located<Stage> }[] {
  // Stages in the wrong order let both fall; the certificates have told.
  const told = new Set(fallingCertificates(programme, workspace).map(({ stage }) => stage.value));
  let before: { readonly stage: Located<Stage>; readonly rank: number } | undefined;
  return children(programme, 'stages', programme.value.stages).flatMap((stage) => {
    const rank = schoolingRank(stage.value);
    if (rank === undefined) return [];
    const previous = before;
    before = { stage, rank };
    const falls =
      previous && (rank < previous.rank || (rank === previous.rank && schoolYears.includes(rank)));
    return previous && falls && !told.has(stage.value) ? [{ stage, before: previous.stage }] : [];
  });
}
