/**
 * A workspace and a plan → sheets, artifacts and the files that they show: of the workspace itself, and for
 * the proof of others that differ from it in what teachers read.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { editionsOf } from '../5-lower/editions-of.ts';
import { lower } from '../5-lower/lower.ts';
import { Renderer } from '../6-render/renderer.ts';
import type { DocumentContext, Sheet } from '../6-render/sheet.ts';
import { UsedMedia } from '../6-render/used-media.ts';
import { leafWords } from '../6-render/views/leaf-words.ts';
import { Reachable } from '../6-render/views/reachable.ts';
import { type Emitter, emitters } from '../7-emit/emit.ts';
import type { Artifact, Tools } from '../7-emit/format.ts';
import { staticAssets } from '../7-emit/static-assets.ts';
import { computeCrosswalks } from '../crosswalk/crosswalk.ts';
import { digestTools } from '../leaves/digest-tools.ts';
import { leafMarks } from '../leaves/leaf-record.ts';
import { editionLedger } from '../leaves/ledger.ts';
import { stripMetadata } from '../media/strip-metadata.ts';
import type { Edition } from '../model/edition.ts';
import { once } from '../values/once.ts';
import type { BuildPlan } from './build-plan.ts';
import { presentBooks } from './present-books.ts';

export interface Making {
  /** Made one by one, so that memory does not grow with their number. */
  sheets(): Iterable<Sheet>;
  artifacts(sheet: Sheet): AsyncIterable<Artifact>;
  /** Pictures and files that the sheets made so far show. */
  mediaFiles(): Iterable<Artifact>;
}

/** Of one workspace; the revisions of leaves are those of that one, whatever is made. */
export async function makings(
  plan: BuildPlan,
  workspace: BoundWorkspace,
): Promise<(of: BoundWorkspace, report: Tools['report']) => Making> {
  const { host, words, ledger, editions, programme, course, releases, readFile } = plan;
  const emitterFor = await emitters(plan.formats);
  const model = host.progress.during('lower', () => lower(workspace));
  const present = once(() => presentBooks(model, leafWords(words), digestTools(host.sha256, readFile)));
  const marksOf = (edition: Edition) =>
    once(() => (ledger ? leafMarks(editionLedger(ledger, edition), present()[edition]) : new Map()));
  const marks = { student: marksOf('student'), teacher: marksOf('teacher') };
  return (of, report) => {
    const complete = of === workspace ? model : lower(of);
    const models = editionsOf(complete);
    const media = new UsedMedia(of.media);
    const context: DocumentContext = {
      ...{ models, editions, programme, course, words },
      ...(releases ? { releases } : {}),
      makes: (name) => plan.documents.some(([made]) => made === name),
      standing: plan.earlier.standing,
      crosswalks: once(() => computeCrosswalks(models.student)),
      leaves: { ledger, marks: (edition) => marks[edition]() },
    };
    const entrance = new Reachable(models.student, context).hasEntrance('index');
    const { templates } = plan;
    const renderer = new Renderer({ templates, words, organization: complete.organization, media, entrance });
    const emitter: Emitter = emitterFor(renderer, { host, report });
    return {
      *sheets() {
        for (const [, document] of plan.documents) yield* document.sheets(context);
      },
      artifacts: (sheet) => emitter.artifacts(sheet),
      *mediaFiles() {
        for (const { path, mediaType, source, text, isPicture } of media.files()) {
          const content = source === undefined ? new TextEncoder().encode(text) : readFile(source);
          const bytes = content && isPicture ? stripMetadata(content, mediaType) : content;
          if (bytes) yield { path, mediaType, bytes, sheet: undefined };
        }
      },
    };
  };
}

/** Styles, scripts and a theme's pictures; none beside sheets that stand alone. */
export function assetsOf({ templates, theme, editions, releases, readFile }: BuildPlan): Artifact[] {
  const binaries = [...(theme?.binaries ?? [])].map(
    ([name, path]) => [name, readFile(path) ?? new Uint8Array()] as const,
  );
  return releases ? [] : [...staticAssets(templates, new Map(binaries), editions)];
}
