/**
 * The pictures and files that authors name → what is on the disk of each, as far as it is inside the
 * workspace.
 */

import { leavesWorkspace } from '../0-read/links-out.ts';
import { isSkipped } from '../0-read/workspace-files.ts';
import { writtenPlace } from '../3-bind/adoption.ts';
import { type AuthoredText, documentWalk, whereIn } from '../3-bind/authored-texts.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { type Host, HostError } from '../host/host.ts';
import { findMediaReferences } from '../markdown/media-references.ts';
import { parseLine, parseMarkdown } from '../markdown/parse.ts';
import { isWebUrl } from '../markdown/safe-url.ts';
import {
  attachmentTypes,
  extensionOf,
  maxFileBytes,
  maxSvgBytes,
  pictureTypes,
} from '../media/file-types.ts';
import type { Media, MediaFile, MediaUse } from '../media/media.ts';
import { readPicture } from '../media/read-picture.ts';
import { sanitizeSvg } from '../media/sanitize-svg.ts';
import { configName } from '../paths/config-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { joinPath } from '../paths/join-path.ts';
import type { Path } from '../source/place.ts';
import { once } from '../values/once.ts';
import { type Fact, perFacts } from '../values/per-facts.ts';
import { nearestFile } from './nearest-file.ts';

export function readMedia(host: Host, root: string, workspace: BoundWorkspace): Media {
  const { uses, included } = mediaUses(workspace);
  const pictures = new Map<string, MediaFile>();
  const attachments = new Map<string, MediaFile>();
  const paths = once(() => [...host.walk(root, isSkipped(workspace.config))].map(({ path }) => path));
  const reader = new MediaReader(host, root, included, paths);
  for (const { as, target } of uses) {
    const known = as === 'attachment' ? attachments : pictures;
    if (target !== undefined && !known.has(target)) known.set(target, reader.read(target, as));
  }
  return { uses, pictures, attachments, drawings: reader.drawings };
}

interface Named {
  readonly uses: readonly MediaUse[];
  /** Markdown that texts include. Where it is not there, the finding about the text says so. */
  readonly included: ReadonlySet<string>;
}

function mediaUses(workspace: BoundWorkspace): Named {
  const { documents, includes, adoptions } = workspace;
  const uses: MediaUse[] = logoUse(workspace);
  const included = new Set(includes.keys());
  for (const document of documents) {
    const own = ownUses(document, adoptions);
    for (const path of own.included) included.add(path);
    uses.push(...own.uses);
  }
  // A file that two fields include is still one text.
  for (const [file, text] of includes) uses.push(...usesIn({ text, file, path: undefined }, file));
  return { uses, included };
}

const namingTypes: ReadonlySet<string> = new Set(['Include', 'Resource']);

/** What a document itself names, without the texts that it includes. */
const ownUses = perFacts((document: Document, fact: Fact<BoundWorkspace['adoptions']>) => {
  const uses: MediaUse[] = [];
  const included: string[] = [];
  const adoption = fact((adoptions) => adoptions.get(document.file));
  const known = new Map(adoption ? [[document.file, adoption]] : []);
  // What an adoption took over names files from where it was written.
  const home = (path: Path) => writtenPlace(known, { file: document.file, path }).file;
  documentWalk(new Map())(document, {
    types: namingTypes,
    text(text) {
      if (text.markdown || text.line) uses.push(...usesIn(text, home(text.path ?? [])));
    },
    object(name, { url, file: named }, path) {
      const { file } = document;
      if (name === 'Include' && typeof named === 'string') {
        const target = joinPath(home(path), named);
        if (target !== undefined) included.push(target);
      }
      if (name !== 'Resource') return;
      const at = (key: string) => ({ file, path: [...path, key] });
      if (typeof url === 'string' && isWebUrl(url))
        uses.push({ as: 'qr', written: url, described: true, target: undefined, where: at('url') });
      if (typeof named !== 'string') return;
      const target = isAddress(named) ? undefined : joinPath(home(path), named);
      uses.push({ as: 'attachment', written: named, described: true, target, where: at('file') });
    },
  });
  return { uses, included };
});

type Document = BoundWorkspace['documents'][number];

/** Of a Markdown text; `home` is the file from which it names others. */
function usesIn(text: Pick<AuthoredText, 'text' | 'line' | 'file' | 'path'>, home: string): MediaUse[] {
  return findMediaReferences(text.text, text.line ? parseLine : parseMarkdown).map(
    ({ as, written, described, line, start, end }) => {
      const target = as === 'qr' || isAddress(written) ? undefined : joinPath(home, written);
      return { as, written, described, target, where: whereIn(text, line, start, end) };
    },
  );
}

/** The logo of the organization: a picture like those of authors, whose words are the organization's name. */
function logoUse({ config: { organization } }: BoundWorkspace): MediaUse[] {
  if (organization?.logo === undefined) return [];
  const { logo: written } = organization;
  const target = isAddress(written) ? undefined : joinPath(configName, written);
  return [
    {
      as: 'image',
      written,
      described: true,
      target,
      where: { file: configName, path: ['organization', 'logo'] },
    },
  ];
}

/** `https:`, `data:` and the like name no file; neither does `//host`. */
function isAddress(written: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^\/\//i.test(written);
}

class MediaReader {
  readonly drawings = new Map<string, string>();

  constructor(
    readonly host: Host,
    readonly root: string,
    readonly included: ReadonlySet<string>,
    readonly paths: () => readonly string[],
  ) {}

  read(target: string, as: MediaUse['as']): MediaFile {
    if (as === 'attachment' && this.included.has(target)) return { is: 'included', source: target };
    const mediaType = (as === 'attachment' ? attachmentTypes : pictureTypes)[extensionOf(target)];
    try {
      if (mediaType === undefined) return this.#unsupported(target, as);
      return this.#found(target, mediaType, as);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { is: 'unusable', source: target, problem: 'corrupt' };
    }
  }

  /** A text of the book may be listed as a resource; one that is not there has most likely been renamed. */
  #unsupported(target: string, as: MediaUse['as']): MediaFile {
    const isLostText =
      as === 'attachment' && extensionOf(target) === 'md' && this.#sourceOf(target) === undefined;
    return isLostText ? this.#missing(target) : { is: 'unusable', source: target, problem: 'type' };
  }

  #missing(target: string): MediaFile {
    return {
      is: 'unusable',
      source: target,
      problem: 'missing',
      suggestion: nearestFile(target, this.paths()) ?? '',
    };
  }

  /** Other Markdown programs write `%20` for a space. */
  #sourceOf(target: string): string | undefined {
    return [target, decoded(target)].find(
      (path) => path !== undefined && this.host.size(joinFolder(this.root, path)) !== undefined,
    );
  }

  #found(target: string, mediaType: string, as: MediaUse['as']): MediaFile {
    const { host, root } = this;
    const source = this.#sourceOf(target);
    if (source === undefined) return this.#missing(target);
    const unusable = { is: 'unusable', source } as const;
    if (leavesWorkspace(host, root, source)) return { ...unusable, problem: 'outside' };
    const bytes = host.size(joinFolder(root, source)) ?? 0;
    const limit = mediaType === pictureTypes.svg ? maxSvgBytes : maxFileBytes;
    if (bytes > limit) return { ...unusable, problem: 'too-large', bytes, limit };
    return as === 'attachment'
      ? { is: 'attachment', source, mediaType, bytes }
      : this.#picture(source, mediaType, bytes);
  }

  #picture(source: string, mediaType: string, bytes: number): MediaFile {
    const unusable = { is: 'unusable', source } as const;
    const content = this.host.read(joinFolder(this.root, source));
    if (!content) return { ...unusable, problem: 'corrupt' };
    if (mediaType !== pictureTypes.svg) {
      const size = readPicture(content, mediaType);
      return size
        ? { is: 'picture', source, mediaType, bytes, ...size, removed: [] }
        : { ...unusable, problem: 'corrupt' };
    }
    const text = utf8(content);
    if (text === undefined) return { ...unusable, problem: 'corrupt' };
    const clean = sanitizeSvg(text);
    if ('kind' in clean || clean.removed.length > 0) this.drawings.set(source, text);
    return 'kind' in clean
      ? { ...unusable, problem: 'svg', fault: clean }
      : { is: 'picture', source, mediaType, bytes, ...clean };
  }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decoded(path: string): string | undefined {
  try {
    return joinPath('', decodeURIComponent(path));
  } catch {
    return undefined;
  }
}
