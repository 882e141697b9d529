/** Pictures of a page → files of an EPUB, each once. */
import { strToU8 } from 'fflate';
import { joinPath } from '../../../paths/join-path.ts';
import type { Tools } from '../../format.ts';
import { decoded } from './chapters.ts';

export interface Picture {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Those that every reader knows. */
const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

export class Pictures {
  readonly #known = new Map<string, Picture | undefined>();

  constructor(
    /** Path of the page, from which addresses of pictures start. */
    readonly page: string,
    readonly tools: Pick<Tools, 'picture'>,
  ) {}

  /** Address inside; undefined for what is not there, or may not be known to a reader. */
  address(source: string): string | undefined {
    const path = joinPath(this.page, decoded(source));
    if (path === undefined) return undefined;
    if (!this.#known.has(path)) this.#known.set(path, this.#read(path));
    return this.#known.get(path)?.file;
  }

  all(): readonly Picture[] {
    return [...this.#known.values()].flatMap((one) => one ?? []);
  }

  #read(path: string): Picture | undefined {
    const extension = path.split('.').at(-1)?.toLowerCase() ?? '';
    const mediaType = mediaTypes[extension];
    const bytes = mediaType && this.tools.picture(path);
    if (!mediaType || !bytes) return undefined;
    return {
      file: `media/${this.all().length + 1}.${extension}`,
      mediaType,
      bytes: extension === 'svg' ? plainDrawing(bytes) : bytes,
    };
  }
}

/** Without the attribute of SVG 2 that drawings use most and EPUB does not know. */
function plainDrawing(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return strToU8(text.replace(/<[^<>]*>/g, (tag) => tag.replace(/\spaint-order=(?:"[^"]*"|'[^']*')/g, '')));
}
