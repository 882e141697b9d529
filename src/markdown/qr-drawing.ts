/** Draws the QR code of an address: dark on light in every theme, as sharp as the printer. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type QrCode, qrCode } from '../media/qr-code.ts';
import { sha256 } from '../values/sha-256.ts';

/** Undefined when the address is too long. `label` is what a screen reader says. */
export function qrElement(url: string, label: string): Element | undefined {
  const code = qrCode(url);
  return code && drawing(code, { className: ['qr-code'], role: 'img', ariaLabel: label });
}

export function qrMarkup(url: string, label: string): string {
  const element = qrElement(url, label);
  return element ? toHtml(element) : '';
}

export interface QrFile {
  /** The same address has the same name in every build. */
  readonly name: string;
  readonly svg: string;
}

export function qrFile(url: string): QrFile | undefined {
  const code = qrCode(url);
  if (!code) return undefined;
  const svg = toHtml(drawing(code, { xmlns: 'http://www.w3.org/2000/svg' }), {
    space: 'svg',
    closeEmptyElements: true,
  });
  return { name: sha256(new TextEncoder().encode(code.address)).slice(0, 16), svg: `${svg}\n` };
}

function drawing({ size, path, millimetres }: QrCode, properties: Element['properties']): Element {
  const shape = (fill: string, d: string): Element => ({
    type: 'element',
    tagName: 'path',
    properties: { fill, d },
    children: [],
  });
  return {
    type: 'element',
    tagName: 'svg',
    properties: {
      ...properties,
      viewBox: `0 0 ${size} ${size}`,
      width: `${millimetres}mm`,
      height: `${millimetres}mm`,
      shapeRendering: 'crispEdges',
    },
    children: [shape('#fff', `M0 0h${size}v${size}h-${size}z`), shape('#000', path)],
  };
}
