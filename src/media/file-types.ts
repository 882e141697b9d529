/** The kinds of files that a book may show or hand out, and how large they may be. */

/** By extension. */
export const pictureTypes: Readonly<Record<string, string>> = Object.freeze({
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
});

const office = 'application/vnd.openxmlformats-officedocument';

/**
 * Nothing that a browser would run, and no Markdown or YAML: those are sources, with the answers still in
 * them.
 */
export const attachmentTypes: Readonly<Record<string, string>> = Object.freeze({
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  zip: 'application/zip',
  dwg: 'image/vnd.dwg',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
});

const megabyte = 1024 * 1024;
/** Above this a picture is slow to open and to print, but still shown. */
export const heavyPictureBytes = 5 * megabyte;
export const maxFileBytes = 50 * megabyte;
export const maxSvgBytes = megabyte;

export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

export function megabytes(bytes: number): number {
  return Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10);
}
