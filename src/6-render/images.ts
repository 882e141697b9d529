/** Images that authors name in Markdown → files of the output, as far as they are pictures inside the workspace. */
import { compareText } from '../model/compare-text.ts';
import { joinPath } from '../model/join-path.ts';
import type { Edition } from './sheet.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

export interface UsedImage {
  /** From the workspace root. */
  readonly source: string;
  /** Below the output folder. */
  readonly path: string;
  readonly mediaType: string;
}

export class Images {
  readonly #used = new Map<string, UsedImage>();

  constructor(readonly exists: (path: string) => boolean) {}

  readonly outputOf = (file: string, src: string, edition: Edition): string | undefined => {
    const source = joinPath(file, src);
    const mediaType = mediaTypes[source?.split('.').at(-1)?.toLowerCase() ?? ''];
    if (source === undefined || !mediaType || !this.exists(source)) return undefined;
    const path = `${edition}/assets/images/${source}`;
    this.#used.set(path, { source, path, mediaType });
    return path;
  };

  used(): UsedImage[] {
    return [...this.#used.values()].sort((a, b) => compareText(a.path, b.path));
  }
}
