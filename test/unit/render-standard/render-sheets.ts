/** A workspace in memory → the sheets of one document and their pages, whatever the rules of the domain say about it. */
import { editionOf } from '../../../src/5-lower/edition.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import { Renderer } from '../../../src/6-render/renderer.ts';
import type { Document, DocumentContext, Sheet } from '../../../src/6-render/sheet.ts';
import { UsedMedia } from '../../../src/6-render/used-media.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { checkWorkspace } from '../../../src/compile.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { noRecord } from '../../../src/leaves/leaf-record.ts';
import { machine } from '../../support/bundled-standards.ts';

export interface RenderedSheet extends Sheet {
  readonly html: string;
  readonly md: string;
}

/** By path. */
export function renderSheets(
  document: Document,
  files: Readonly<Record<string, string>>,
  only: Partial<DocumentContext> = {},
): Map<string, RenderedSheet> {
  const host = machine(files);
  const { workspace, diagnostics } = checkWorkspace(host);
  if (!workspace) throw new Error(JSON.stringify(diagnostics.map(({ code, params }) => [code, params])));
  const model = lower(workspace);
  const templates = host.templates();
  const words = artifactWords(model.language, templates);
  const renderer = new Renderer({ templates, words, media: new UsedMedia(workspace.media) });
  const crosswalks = computeCrosswalks(model);
  const models = { student: editionOf(model, 'student'), teacher: editionOf(model, 'teacher') };
  const context: DocumentContext = {
    models,
    editions: ['student', 'teacher'],
    programme: undefined,
    course: undefined,
    crosswalks: () => crosswalks,
    lineOf: () => 1,
    leaves: noRecord,
    words,
    ...only,
  };
  const sheets = [...document.sheets(context)].map((sheet) => {
    return { ...sheet, html: renderer.page(sheet, 'html') ?? '', md: renderer.page(sheet, 'md') ?? '' };
  });
  return new Map(sheets.map((sheet) => [sheet.path, sheet]));
}
