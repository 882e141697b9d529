/** What an assessment states in short → lines of text: its time, its bands, what costs points. */
import type { Assessment } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';

/** `1 分钟 20 秒`; undefined where no time is stated. */
export function timeLimit({ minutes, seconds }: Assessment, words: Words): string | undefined {
  const stated = [
    ...(minutes === undefined ? [] : [words.label('minutes', { n: formatNumber(minutes) })]),
    ...(seconds === undefined ? [] : [words.label('seconds', { n: formatNumber(seconds) })]),
  ];
  return stated.length === 0 ? undefined : stated.join(' ');
}

/** What marks are given out of. */
export function fullMark({ scale, points }: Pick<Assessment, 'scale' | 'points'>): number | undefined {
  return scale ?? points;
}

/** `150 分，折算为 40 分` */
export function scaleText({ scale, points }: Assessment, words: Words): string | undefined {
  if (scale === undefined) return undefined;
  const full = words.label('points', { n: formatNumber(scale) });
  return points === undefined
    ? full
    : words.label('assessment.scale', { full, points: formatNumber(points) });
}

/** `优秀：90 分及以上`, from the highest down; the lowest ends where the one above it begins. */
export function bandLines({ bands }: Assessment, words: Words): string[] {
  return bands.map(({ title, from }, at) => {
    const above = bands[at - 1]?.from;
    const shown = { title, from: formatNumber(from), to: above === undefined ? '' : formatNumber(above) };
    if (above === undefined) return words.label('band.highest', shown);
    return words.label(from === 0 ? 'band.lowest' : 'band.between', shown);
  });
}

const grades = [0, 1, 2, 3] as const;

/** `2 分：布局合理，线槽横平竖直`; of grades that the author leaves out `all` has what they mean in general. */
export function gradeLines(
  { benchmarks }: Assessment['criteria'][number],
  words: Words,
  shown: 'all' | 'stated' = 'stated',
): string[] {
  return grades.flatMap((n) => {
    const own = benchmarks?.[`score${n}`];
    const text = own ?? (shown === 'all' ? words.label(`marking.grade.${n}`) : undefined);
    return text === undefined ? [] : [words.label('marking.grade', { n, text })];
  });
}

/** `评价分（0–3 分）` with its grades, or `测量分：标准值 24 V，允许偏差 ±1 V`. */
function markLines(criterion: Assessment['criteria'][number], words: Words): string[] {
  const { mark, nominal, tolerance } = criterion;
  const values = (['nominal', 'tolerance'] as const).flatMap((key) =>
    criterion[key] === undefined
      ? []
      : [words.label('marking.value', { name: words.field(`Criterion.${key}`), value: criterion[key] })],
  );
  const kind = mark && words.label(`marking.kind.${mark}`, { name: words.word('MarkKind', mark) });
  const told = values.join(words.label('clause-separator'));
  const isMeasured = nominal !== undefined || tolerance !== undefined;
  const head = kind && isMeasured ? words.label('form.pair', { name: kind, text: told }) : (kind ?? told);
  return [...(head === '' ? [] : [head]), ...gradeLines(criterion, words)];
}

/** How a criterion is marked and what costs points, beside what its author says of it. */
export function markingLines(criterion: Assessment['criteria'][number], words: Words): string[] {
  return [...markLines(criterion, words), ...deductionLines(criterion, words)];
}

/** `每掉落一次工具：扣 2 分，最多扣 10 分`. */
export function deductionLines({ deduct }: Assessment['criteria'][number], words: Words): string[] {
  return deduct.map(({ text, points, most, beyond }) => {
    const line = words.label('deduct.line', { text, n: formatNumber(points) });
    const upTo = most === undefined ? '' : words.label('deduct.most', { n: formatNumber(most) });
    return `${line}${upTo}${beyond ? words.label('deduct.beyond') : ''}`;
  });
}
