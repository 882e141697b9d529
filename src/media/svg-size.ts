/** The attributes of a drawing's outermost element → its size in pixels; makes sure that it can be scaled. */

export interface SvgSize {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Pixels in a unit. */
const units: Readonly<Record<string, number>> = Object.freeze({
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
});

/**
 * A drawing with a size but without a `viewBox` would be cut off, not scaled, where it does not fit: it is
 * given one.
 */
export function svgSize(attributes: Map<string, string>): SvgSize {
  const [, , boxWidth, boxHeight] = (attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const width = pixels(attributes.get('width'));
  const height = pixels(attributes.get('height'));
  if (width && height) {
    if (!attributes.has('viewBox')) attributes.set('viewBox', `0 0 ${width} ${height}`);
    return { width: Math.round(width), height: Math.round(height) };
  }
  if (!boxWidth || !boxHeight || !(boxWidth > 0 && boxHeight > 0))
    return { width: undefined, height: undefined };
  const scale = width ? width / boxWidth : height ? height / boxHeight : 1;
  return { width: Math.round(boxWidth * scale), height: Math.round(boxHeight * scale) };
}

function pixels(length: string | undefined): number | undefined {
  const [, amount, unit = ''] =
    /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*$/.exec(length ?? '') ?? [];
  const size = amount === undefined ? 0 : Number(amount) * (units[unit] ?? 0);
  return size > 0 && size < 1e6 ? size : undefined;
}
