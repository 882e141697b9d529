/** Pictures, files and QR codes that pages of an edition show → files of that edition, and no other. */
import { type QrFile, qrFile } from '../markdown/qr-drawing.ts';
import { extensionOf, megabytes } from '../media/file-types.ts';
import type { Attachment, Media, Picture } from '../media/media.ts';
import type { Edition } from '../model/edition.ts';
import { joinPath } from '../paths/join-path.ts';
import { compareText } from '../values/compare-text.ts';
import { assetName } from './asset-name.ts';

export interface UsedFile {
  /** Below the output folder. */
  readonly path: string;
  readonly mediaType: string;
  /** From the workspace root. */
  readonly source?: string;
  /** Words inside the source, such as camera data, are left behind. */
  readonly isPicture?: true;
  /** Instead of the bytes of a source. */
  readonly text?: string;
  /** Of a picture, the file that its author named, from the workspace root. */
  readonly named?: string;
}

export interface ShownPicture extends Pick<Picture, 'width' | 'height' | 'mediaType'> {
  /** Below the output folder. */
  readonly path: string;
}

export interface ShownAttachment {
  readonly path: string;
  /**
   * `PDF`
   * @zh 文件种类，例如 PDF
   */
  readonly kind: string;
  readonly megabytes: number;
}

export class UsedMedia {
  readonly #used = new Map<string, UsedFile>();
  #usedSince = new Map<string, UsedFile>();

  constructor(readonly media: Pick<Media, 'pictures' | 'attachments'>) {}

  readonly picture = (file: string, src: string, edition: Edition): ShownPicture | undefined => {
    const picture = this.media.pictures.get(joinPath(file, src) ?? '');
    if (picture?.is !== 'picture') return undefined;
    const { source, mediaType, width, height, svg } = picture;
    const path = `${edition}/assets/images/${assetName(source, 'neutral')}`;
    this.#use({
      path,
      mediaType,
      named: source,
      ...(svg === undefined ? { source, isPicture: true } : { text: svg }),
    });
    return { path, width, height, mediaType };
  };

  readonly attachment = (file: string, name: string, edition: Edition): ShownAttachment | undefined => {
    const attachment = this.media.attachments.get(joinPath(file, name) ?? '');
    if (attachment?.is !== 'attachment') return undefined;
    const { source, mediaType, bytes }: Attachment = attachment;
    const path = `${edition}/assets/files/${assetName(source, edition === 'student' ? 'own' : 'neutral')}`;
    this.#use({ path, mediaType, source });
    return { path, kind: extensionOf(source).toUpperCase(), megabytes: megabytes(bytes) };
  };

  /** For pages that cannot hold the drawing themselves. */
  readonly qr = (url: string, edition: Edition): string | undefined => {
    const code: QrFile | undefined = qrFile(url);
    if (!code) return undefined;
    const path = `${edition}/assets/qr/${code.name}.svg`;
    this.#use({ path, mediaType: 'image/svg+xml', text: code.svg });
    return path;
  };

  /** From here on is taken down for itself what `filesSince` gives. */
  mark(): void {
    this.#usedSince = new Map();
  }

  files(): UsedFile[] {
    return sorted(this.#used);
  }

  /** Those that were used since the mark. */
  filesSince(): UsedFile[] {
    return sorted(this.#usedSince);
  }

  #use(file: UsedFile): void {
    this.#used.set(file.path, file);
    this.#usedSince.set(file.path, file);
  }
}

function sorted(files: ReadonlyMap<string, UsedFile>): UsedFile[] {
  return [...files.values()].sort((a, b) => compareText(a.path, b.path));
}
