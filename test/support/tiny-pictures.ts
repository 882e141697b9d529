/** Pictures of 3 × 2 pixels in each format, as an image program writes them. */

const base64 = {
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAAA1BMVEX/AAAZ4gk3AAAADElEQVQI12NgYGAAAAAEAAEnNCcKAAAAAElFTkSuQmCC',
  jpg: '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAACAAMDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADoDFU3/2Q==',
  gif: 'R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==',
  webp: 'UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoDAAIAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA=',
} as const;

export type TinyFormat = keyof typeof base64;

export const tinyFormats = Object.keys(base64) as readonly TinyFormat[];

export function tinyPicture(format: TinyFormat): Uint8Array {
  return new Uint8Array(Buffer.from(base64[format], 'base64'));
}

/** A PNG whose head says that it is this large. */
export function pngOf(width: number, height: number): Uint8Array {
  const bytes = tinyPicture('png');
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** The same photograph, taken with the camera held upright: a mark in its EXIF part says so. */
export function uprightPhoto(): Uint8Array {
  const jpg = tinyPicture('jpg');
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const start = 2 + 2 + 16;
  return new Uint8Array([
    ...jpg.slice(0, start),
    0xff,
    0xe1,
    0,
    exif.length + 2,
    ...exif,
    ...jpg.slice(start),
  ]);
}
