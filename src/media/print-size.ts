/** The size of a picture in pixels → its width on A4 paper. */

/** Between the margins of a leaf, and what a page holds above a caption. */
const columnMillimetres = 160;
const maxHeight = 190;
/**
 * Photographs look torn below this many dots to the inch; a drawing has no dots and keeps the size it has on
 * a screen.
 */
const photoDots = 150;
const drawingDots = 96;
/** A picture narrower than this on paper cannot be made out. */
export const smallMillimetres = 40;

export interface PixelSize {
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly mediaType: string;
}

/** Undefined for a picture that does not say how large it is. */
export function printMillimetres({ width, height, mediaType }: PixelSize): number | undefined {
  if (!width || !height) return undefined;
  const dots = mediaType === 'image/svg+xml' ? drawingDots : photoDots;
  const natural = (width / dots) * 25.4;
  return Math.round(Math.min(natural, columnMillimetres, (maxHeight * width) / height));
}
