/** Lengths of paper in the units of Office Open XML. */

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** English Metric Units, which drawings are measured in. */
export const emus = (millimetres: number): number => Math.round(millimetres * 36_000);

/** A length of a style sheet in millimetres; undefined for one that has no size of its own. */
export function millimetresOf(length: string): number | undefined {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(mm|cm|in|pt|px)?$/.exec(length.trim()) ?? [];
  const perUnit = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, px: 25.4 / 96 }[unit];
  if (number === '0') return 0;
  return perUnit === undefined ? undefined : Number(number) * perUnit;
}
