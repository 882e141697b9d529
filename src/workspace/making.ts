/**
 * A workspace and a plan → sheets, artifacts and the files that they show: of the workspace itself, and for
 * the proof of others that differ from it in what teachers read.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { withBookNumbers } from '../5-lower/book-numbers.ts';
import { type Editions, editionsOf } from '../5-lower/editions-of.ts';
import { lower } from '../5-lower/lower.ts';
import { Renderer } from '../6-render/renderer.ts';
import type { Document, DocumentContext, Part, Sheet } from '../6-render/sheet.ts';
import { type UsedFile, UsedMedia } from '../6-render/used-media.ts';
import { leafWords } from '../6-render/views/leaf-words.ts';
import { Reachable } from '../6-render/views/reachable.ts';
import { emitters, tableFormats, type Unprinted } from '../7-emit/emit.ts';
import type { Artifact, Tools } from '../7-emit/format.ts';
import { staticAssets } from '../7-emit/static-assets.ts';
import { type Crosswalk, computeCrosswalks } from '../crosswalk/crosswalk.ts';
import type { Host } from '../host/host.ts';
import { digestTools } from '../leaves/digest-tools.ts';
import { stripMetadata } from '../media/strip-metadata.ts';
import type { Edition } from '../model/edition.ts';
import { once } from '../values/once.ts';
import type { BuildPlan } from './build-plan.ts';
import { Pieces } from './pieces.ts';
import { marksOf } from './present-books.ts';
import { watchedContext } from './watched-context.ts';

/** A part by the name that no other of the build has, and what it is made by. */
export interface NamedPart extends Part {
  readonly name: string;
  readonly document: Document;
}

export interface Making {
  readonly pieces: Pieces;
  /** Without taking down what is read of them. */
  readonly models: Editions;
  readonly crosswalks: () => readonly Crosswalk[];
  /** In the order of pages; of these documents, or of all. */
  parts(documents?: readonly string[]): Iterable<NamedPart>;
  /** Made one by one, so that memory does not grow with their number; one part is made after the other. */
  sheets(part: NamedPart): Iterable<Sheet>;
  artifacts(sheet: Sheet): AsyncIterable<Artifact | Unprinted>;
  /** All that a sheet says, in short; undefined where what is made of it may follow from more than that. */
  keyOf(sheet: Sheet): string | undefined;
  /** Of the part that was begun last, the pictures and files that it shows. */
  shown(): readonly UsedFile[];
  /** Of the sheet that was made last: names of the pieces that were read for it, and the files that it shows. */
  ofSheet(): { readonly read: readonly string[]; readonly shown: readonly UsedFile[] };
  /** Of each its content. */
  mediaFiles(shown: Iterable<UsedFile>): Iterable<Artifact>;
}

/** Of one workspace; the revisions of leaves are those of that one, whatever is made. */
export async function makings(
  plan: BuildPlan,
  workspace: BoundWorkspace,
  assets: readonly Artifact[],
): Promise<(of: BoundWorkspace, say: Pick<Tools, 'report' | 'print'>) => Making> {
  const { host, words, ledger, editions, programme, course, releases, readFile } = plan;
  const emitterFor = await emitters(plan.formats);
  const ofTables = await tableFormats(plan.formats);
  const numbered = (one: BoundWorkspace) => (ledger ? withBookNumbers(lower(one), ledger) : lower(one));
  const model = host.progress.during('lower', () => numbered(workspace));
  const tools = digestTools(host.sha256, readFile);
  const marks = once(() => marksOf(editionsOf(model), model, ledger, leafWords(words), tools));
  const assetBytes = once(() => new Map(assets.map(({ path, bytes }) => [path, bytes])));
  return (of, say) => {
    const complete = of === workspace ? model : numbered(of);
    const models = editionsOf(complete);
    const digest = (text: string): string => host.sha256(new TextEncoder().encode(text)).slice(0, 32);
    const pieces = new Pieces(digest);
    const given = {
      ...{ models, editions, programme, course, words },
      ...(releases ? { releases } : {}),
      makes: (name: string) => plan.documents.some(([made]) => made === name),
      standing: plan.earlier.standing,
      crosswalks: once(() => computeCrosswalks(models.student)),
      leaves: { ledger, marks: (edition: Edition) => marks()(edition) },
    };
    const context: DocumentContext = watchedContext(given, pieces);
    const entrance = new Reachable(models.student, context).hasEntrance('index');
    const media = {
      pictures: pieces.map('pictures', () => of.media.pictures)(),
      attachments: pieces.map('attachments', () => of.media.attachments)(),
    };
    let used = new UsedMedia(media);
    const renderer = new Renderer({
      ...{ templates: plan.templates, words, organization: complete.organization, entrance, ofTables },
      media: {
        picture: (...asked) => used.picture(...asked),
        attachment: (...asked) => used.attachment(...asked),
        qr: (...asked) => used.qr(...asked),
      },
    });
    const contentOf = ({ mediaType, source, text, isPicture }: UsedFile): Uint8Array | undefined => {
      const content = source === undefined ? new TextEncoder().encode(text) : readFile(source);
      return content && isPicture ? stripMetadata(content, mediaType) : content;
    };
    // Where a page only names a picture, its file may change alone; a document that holds it changes too.
    const contents = pieces.map('contents', () => new FileDigests(host, readFile))();
    const picture = (path: string): Uint8Array | undefined => {
      const file = used.files().find((one) => one.path === path);
      if (file?.source !== undefined) contents.get(file.source);
      return file && contentOf(file);
    };
    const organization = complete.organization?.name;
    const emitter = emitterFor(renderer, {
      host,
      ...say,
      asset: (path) => assetBytes().get(path),
      words,
      organization,
      picture,
      named: (path) => used.files().find((one) => one.path === path)?.named,
      reference: plan.reference,
    });
    return {
      pieces,
      models,
      crosswalks: given.crosswalks,
      *parts(documents) {
        for (const [name, document] of plan.documents)
          if (documents?.includes(name) ?? true)
            for (const part of document.parts(context))
              yield { ...part, document, name: `${name} ${part.edition} ${part.of}` };
      },
      sheets(part) {
        pieces.begin();
        used = new UsedMedia(media);
        return part.document.sheets(context, part);
      },
      artifacts(sheet) {
        pieces.mark();
        used.mark();
        return emitter.artifacts(sheet);
      },
      // Who wrote a sheet is said in books.
      keyOf: (sheet) =>
        emitter.isPlain(sheet) ? digest(JSON.stringify({ ...sheet, origin: undefined })) : undefined,
      shown: () => used.files(),
      ofSheet: () => ({ read: pieces.readSince(), shown: used.filesSince() }),
      *mediaFiles(shown) {
        for (const file of shown) {
          const { path, mediaType } = file;
          const bytes = contentOf(file);
          if (bytes) yield { path, mediaType, bytes, sheet: undefined };
        }
      },
    };
  };
}

/** Files of the workspace → digests of their contents. */
class FileDigests extends Map<string, string> {
  constructor(
    readonly host: Pick<Host, 'sha256'>,
    readonly readFile: BuildPlan['readFile'],
  ) {
    super();
  }

  override get(path: string): string | undefined {
    const bytes = this.readFile(path);
    return bytes && this.host.sha256(bytes);
  }
}

/** Styles, scripts and a theme's pictures; none beside sheets that stand alone. */
export function assetsOf({ templates, theme, editions, releases, readFile }: BuildPlan): Artifact[] {
  const binaries = [...(theme?.binaries ?? [])].map(
    ([name, path]) => [name, readFile(path) ?? new Uint8Array()] as const,
  );
  return releases ? [] : [...staticAssets(templates, new Map(binaries), editions)];
}
