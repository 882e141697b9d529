/** The bytes of a picture → its size in pixels, if they are what the file's extension says. */
import { GIF } from 'image-size/types/gif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { stripMetadata } from './strip-metadata.ts';

const formats = Object.freeze({ 'image/png': PNG, 'image/jpeg': JPG, 'image/gif': GIF, 'image/webp': WEBP });

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Undefined when the content is of another kind, or cut off. */
export function readPicture(bytes: Uint8Array, mediaType: string): Size | undefined {
  const format = Object.entries(formats).find(([type]) => type === mediaType)?.[1];
  try {
    if (!format?.validate(bytes) || !isWhole(bytes, mediaType) || !stripMetadata(bytes, mediaType))
      return undefined;
    const { width, height, orientation = 1 } = format.calculate(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    // A camera held upright turns the picture by a mark, and browsers follow it.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    // The library throws whatever breaks inside on a file that is cut off.
    return undefined;
  }
}

/** A file that was copied only in part lacks its end mark. */
function isWhole(bytes: Uint8Array, mediaType: string): boolean {
  const latin = (start: number, end?: number) => String.fromCharCode(...bytes.subarray(start, end));
  switch (mediaType) {
    case 'image/png':
      return /IEND[\s\S]{4}/.test(latin(-4096));
    case 'image/jpeg':
      return latin(-4096).includes('\xff\xd9');
    case 'image/gif':
      return latin(-64).includes(';');
    default:
      return (
        bytes.length >= 8 &&
        new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 <= bytes.length
      );
  }
}
