/** An address → its QR code as an SVG path, with the size it needs on paper. */
import encodeQR from 'qr';

export interface QrCode {
  /** What a phone reads. */
  readonly address: string;
  /** Modules on a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules. */
  readonly path: string;
  readonly millimetres: number;
}

/** In modules; the standard asks for four. */
const quietZone = 4;
/** Of the symbol itself, and of one module, so that an old phone reads it from arm's length. */
const minMillimetres = 20;
const minModule = 0.4;
/** A longer address gives a symbol that phones hardly read. */
export const maxQrBytes = 1000;

/**
 * Chinese in the address is percent-encoded: that is how addresses are sent, and every reader understands it.
 */
export function qrAddress(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

/** Undefined when the address is too long. */
export function qrCode(url: string): QrCode | undefined {
  const address = qrAddress(url);
  if (address.length > maxQrBytes) return undefined;
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: quietZone });
  const size = rows.length;
  const module = Math.max(minModule, minMillimetres / (size - 2 * quietZone));
  return { address, size, path: rows.map(runs).join(''), millimetres: Math.ceil(size * module * 10) / 10 };
}

/** Neighbouring dark modules are one rectangle, so that no hairline shows between them. */
function runs(row: readonly boolean[], y: number): string {
  return [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');
}
