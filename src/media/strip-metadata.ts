/**
 * The bytes of a picture → the same picture without words in it: camera data, captions, comments, thumbnails
 * of what was cut off. Pixels and colours stay to the bit; of camera data only the mark stays by which
 * browsers turn a photograph upright.
 */
import { Assembly, latin1, orientationOf, orientationOnly } from './picture-parts.ts';

/** Undefined when the file is not built as its kind is. */
export function stripMetadata(bytes: Uint8Array, mediaType: string): Uint8Array | undefined {
  try {
    return strippers[mediaType]?.(bytes);
  } catch (error) {
    // Whoever reads behind the end of the bytes has a file that is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const strippers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  'image/png': stripPng,
  'image/jpeg': stripJpeg,
  'image/gif': stripGif,
  'image/webp': stripWebp,
};

/** What decides how the pixels look; everything else that is not critical tells about the picture. */
const pngKept: ReadonlySet<string> = new Set(
  'tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);
const signatureBytes = 8;

function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const out = new Assembly(bytes);
  out.copy(0, signatureBytes);
  for (let at = signatureBytes; at < bytes.length; ) {
    const end = at + 12 + out.view.getUint32(at);
    const type = latin1(bytes, at + 4, at + 8);
    if (end > bytes.length) return undefined;
    // A capital first letter says that the chunk is needed.
    if (/^[A-Z]/.test(type) || pngKept.has(type)) out.copy(at, end);
    if (type === 'IEND') return out.bytes();
    at = end;
  }
  return undefined;
}

const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const comment = 0xfe;
const startOfScan = 0xda;
const endOfImage = 0xd9;

function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const out = new Assembly(bytes);
  if (out.view.getUint16(0) !== 0xff_d8) return undefined;
  out.copy(0, 2);
  let orientation = 1;
  let isTurned = false;
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === endOfImage) {
      out.copy(at, at + 2);
      return out.bytes();
    }
    const end = at + 2 + out.view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (marker === app1)
      orientation = Math.max(orientation, orientationOf(bytes.subarray(at + 4, end), 'Exif\0\0'));
    const isScan = marker === startOfScan;
    // Behind the first segment, where cameras put it.
    if (orientation > 1 && !isTurned && marker !== app0 && marker !== app1) {
      out.add(jpegOrientation(orientation));
      isTurned = true;
    }
    const stop = isScan ? endOfScan(bytes, end) : end;
    if (isJpegKept(bytes, marker, at + 4)) out.copy(at, stop);
    at = stop;
  }
  return out.bytes();
}

function isJpegKept(bytes: Uint8Array, marker: number, at: number): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > 0xef) return true;
  if (marker === app2) return latin1(bytes, at, at + 11) === 'ICC_PROFILE';
  return (
    (marker === app0 && latin1(bytes, at, at + 4) === 'JFIF') ||
    (marker === app14 && latin1(bytes, at, at + 5) === 'Adobe')
  );
}

/** In the data of a scan FF is followed by 00 or by a restart mark. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function jpegOrientation(orientation: number): Uint8Array {
  const exif = orientationOnly(orientation, 'Exif\0\0');
  return new Uint8Array([0xff, app1, 0, exif.length + 2, ...exif]);
}

const alphaFlags = 0x0c;

function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const out = new Assembly(bytes);
  if (latin1(bytes, 0, 4) !== 'RIFF' || latin1(bytes, 8, 12) !== 'WEBP') return undefined;
  out.copy(0, 12);
  const whole = Math.min(bytes.length, 8 + out.view.getUint32(4, true));
  let header: number | undefined;
  let orientation = 1;
  for (let at = 12; at + 8 <= whole; ) {
    const type = latin1(bytes, at, at + 4);
    const size = out.view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + size + (size % 2), whole);
    if (at + 8 + size > whole) return undefined;
    if (type === 'EXIF') orientation = Math.max(orientation, orientationOf(bytes.subarray(at + 8, end), ''));
    if (type === 'VP8X') header = out.length;
    if (/^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/.test(type)) out.copy(at, end);
    at = end;
  }
  if (header !== undefined && orientation > 1) {
    const exif = orientationOnly(orientation, '');
    out.add(new Uint8Array([0x45, 0x58, 0x49, 0x46, exif.length, 0, 0, 0, ...exif]));
  }
  const made = out.bytes();
  const flags = (header ?? 0) + 8;
  if (header !== undefined) made[flags] = ((made[flags] ?? 0) & ~alphaFlags) | (orientation > 1 ? 0x08 : 0);
  new DataView(made.buffer).setUint32(4, made.length - 8, true);
  return made;
}

function stripGif(bytes: Uint8Array): Uint8Array | undefined {
  const out = new Assembly(bytes);
  let at = 13 + tableBytes(bytes[10] ?? 0);
  out.copy(0, at);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) {
      out.copy(at, at + 1);
      return out.bytes();
    }
    if (kind === 0x21) {
      const end = endOfBlocks(bytes, at + 2);
      if (isGifKept(bytes, at)) out.copy(at, end);
      at = end;
    } else if (kind === 0x2c) {
      // A descriptor, its own colours, the size of codes, and the pixels.
      const end = endOfBlocks(bytes, at + 10 + tableBytes(bytes[at + 9] ?? 0) + 1);
      out.copy(at, end);
      at = end;
    } else return undefined;
  }
  return undefined;
}

/** Timing and transparency, and how often an animation is played. */
function isGifKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  return (
    label === 0xf9 ||
    (label === 0xff && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(latin1(bytes, at + 3, at + 14)))
  );
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== 0) {
    const size = bytes[at];
    if (size === undefined) throw new RangeError('cut off');
    at += size + 1;
  }
  return at + 1;
}
