/** What is known of every picture and file that authors name: where it is named, and what is on the disk. */
import type { Where } from '../source/place.ts';
import type { SvgFault, SvgRemoval } from './sanitize-svg.ts';

export interface Media {
  /** In the order of the texts. */
  readonly uses: readonly MediaUse[];
  /** Path from the workspace root, as the author's words give it → what is there. */
  readonly pictures: ReadonlyMap<string, MediaFile>;
  readonly attachments: ReadonlyMap<string, MediaFile>;
  /** Texts of the drawings that there is something to say about: path → text. */
  readonly drawings: ReadonlyMap<string, string>;
}

export interface MediaUse {
  readonly where: Where;
  /** As the author typed it: a path, or for a QR code an address. */
  readonly written: string;
  /**
   * `figure` stands alone, `image` in running text, `attachment` is handed out, `qr` is an address to scan.
   */
  readonly as: 'figure' | 'image' | 'attachment' | 'qr';
  /** Says in words what it shows. */
  readonly described: boolean;
  /**
   * The key into `pictures` or `attachments`; undefined for an address, and for what is not inside the
   * workspace.
   */
  readonly target: string | undefined;
}

export type MediaFile = Picture | Attachment | IncludedText | UnusableFile;

export interface Picture {
  readonly is: 'picture';
  /** From the workspace root. */
  readonly source: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** In pixels, as shown; undefined for an SVG that does not say. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** What is written instead of the author's file. */
  readonly svg?: string;
  readonly removed: readonly SvgRemoval[];
}

export interface Attachment {
  readonly is: 'attachment';
  readonly source: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Markdown that stands in the book anyway. */
export interface IncludedText {
  readonly is: 'included';
  readonly source: string;
}

export type UnusableFile = { readonly is: 'unusable'; readonly source: string } & (
  | { readonly problem: 'missing'; readonly suggestion: string }
  | { readonly problem: 'outside' | 'type' | 'corrupt' }
  | { readonly problem: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly problem: 'svg'; readonly fault: SvgFault }
);

type Problem = UnusableFile['problem'];

export const noMedia: Media = Object.freeze({
  uses: [],
  pictures: new Map(),
  attachments: new Map(),
  drawings: new Map(),
});

/** What a use names; undefined for an address, and for a path out of the workspace. */
export function fileOf({ pictures, attachments }: Media, { as, target }: MediaUse): MediaFile | undefined {
  return target === undefined ? undefined : (as === 'attachment' ? attachments : pictures).get(target);
}

/** The uses of files that have this problem. */
export function* unusable<P extends Problem>(
  media: Media,
  problem: P,
): Iterable<MediaUse & { readonly file: Extract<UnusableFile, { problem: P }> }> {
  for (const use of media.uses) {
    const file = fileOf(media, use);
    if (file?.is === 'unusable' && file.problem === problem)
      yield { ...use, file: file as Extract<UnusableFile, { problem: P }> };
  }
}
