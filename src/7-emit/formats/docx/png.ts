/** Squares of black and white → a PNG picture; also one for programs that know no drawings. */
import { zlibSync } from 'fflate';

/** True is black; rows from the top, all of one length. */
export function pngOf(rows: readonly (readonly boolean[])[]): Uint8Array {
  const width = rows[0]?.length ?? 1;
  const lineLength = 1 + Math.ceil(width / 8);
  const lines = new Uint8Array(rows.length * lineLength);
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < width; x++) {
      const at = y * lineLength + 1 + (x >> 3);
      if (!row[x]) lines[at] = (lines[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  // One bit of grey for each square.
  const header = new Uint8Array([...bigEndian(width), ...bigEndian(rows.length), 1, 0, 0, 0, 0]);
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibSync(lines, { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** An empty frame of about that shape. */
export function emptyFrame(width: number, height: number): Uint8Array {
  const columns = 160;
  const rows = Math.max(2, Math.min(640, Math.round((columns * height) / width)));
  return pngOf(
    Array.from({ length: rows }, (_, y) =>
      Array.from({ length: columns }, (__, x) => x === 0 || y === 0 || x === columns - 1 || y === rows - 1),
    ),
  );
}

function chunk(name: string, data: Uint8Array): number[] {
  const content = [...new TextEncoder().encode(name), ...data];
  return [...bigEndian(data.length), ...content, ...bigEndian(checksum(content))];
}

function bigEndian(number: number): number[] {
  return [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
