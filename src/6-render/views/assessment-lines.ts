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

/** `每掉落一次工具：扣 2 分，最多扣 10 分`. */
export function deductionLines({ deduct }: Assessment['criteria'][number], words: Words): string[] {
  return deduct.map(({ text, points, most, beyond }) => {
    const line = words.label('deduct.line', { text, n: formatNumber(points) });
    const upTo = most === undefined ? '' : words.label('deduct.most', { n: formatNumber(most) });
    return `${line}${upTo}${beyond ? words.label('deduct.beyond') : ''}`;
  });
}
