/** Drawings → pictures in dots, as the browser of the machine paints them. */
import type { Tools } from '../../format.ts';
import { sayUndrawn } from '../../undrawn.ts';
import type { Drawing } from './draft.ts';

/** Dots for a pixel, as printers need them, and the most in one direction. */
const density = 3;
const most = 2400;

/** By the same paths; without those that no browser painted; that, too, was reported. */
export async function paintedBy(
  tools: Pick<Tools, 'print' | 'report' | 'named'>,
  drawings: ReadonlyMap<string, Drawing>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const painted = new Map<string, Uint8Array>();
  for (const [path, { svg, width, height }] of drawings) {
    const scale = Math.min(density, most / Math.max(width, height));
    const printed = await tools.print({
      path: 'drawing.html',
      html: '<!doctype html><title>drawing</title><img src="drawing.svg" alt="">',
      shown: new Map([['drawing.svg', svg]]),
      prepare: `(${script})(${Math.round(width * scale)}, ${Math.round(height * scale)})`,
    });
    const [, base64 = ''] = /^data:image\/png;base64,(.+)$/.exec(printed?.answer ?? '') ?? [];
    if (printed && !base64) sayUndrawn(path, tools);
    if (base64)
      painted.set(
        path,
        Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
      );
  }
  return painted;
}

/** Runs in the page. What cannot be shown leaves an empty answer. */
const script = `async (width, height) => {
  const picture = document.querySelector('img');
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const paper = canvas.getContext('2d');
  paper.fillStyle = 'white';
  paper.fillRect(0, 0, width, height);
  try {
    await picture.decode();
    paper.drawImage(picture, 0, 0, width, height);
    return canvas.toDataURL('image/png');
  } catch {
    return '';
  }
}`;
