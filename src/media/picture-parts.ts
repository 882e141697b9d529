/** Pieces of picture files: bytes put together anew, and the mark by which a camera says which way is up. */

export class Assembly {
  readonly view: DataView;
  readonly #parts: Uint8Array[] = [];
  length = 0;

  constructor(readonly source: Uint8Array) {
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  }

  copy(start: number, end: number): void {
    if (end > this.source.length) throw new RangeError('cut off');
    this.add(this.source.subarray(start, end));
  }

  add(part: Uint8Array): void {
    this.#parts.push(part);
    this.length += part.length;
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

const orientationTag = 0x01_12;

/** 1 where it says nothing. `head` stands in front of the TIFF data. */
export function orientationOf(exif: Uint8Array, head: string): number {
  if (latin1(exif, 0, head.length) !== head) return 1;
  const hasHead = head === '' && latin1(exif, 0, 6) === 'Exif\0\0';
  const tiff = exif.subarray(hasHead ? 6 : head.length);
  const little = latin1(tiff, 0, 2) === 'II';
  if (!little && latin1(tiff, 0, 2) !== 'MM') return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const first = view.getUint32(4, little);
    const count = view.getUint16(first, little);
    for (let entry = 0; entry < count; entry++) {
      const at = first + 2 + 12 * entry;
      if (view.getUint16(at, little) !== orientationTag) continue;
      const orientation = view.getUint16(at + 8, little);
      return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
  } catch (error) {
    // Camera data that is cut off says nothing.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** The smallest camera data that still turns the picture. */
export function orientationOnly(orientation: number, head: string): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return new Uint8Array([...[...head].map((char) => char.charCodeAt(0)), ...tiff]);
}
