import { lower } from '../../../src/5-lower/lower.ts';
import { Renderer } from '../../../src/6-render/renderer.ts';
import { type Document, type DocumentContext, type Sheet, sheetsOf } from '../../../src/6-render/sheet.ts';
import { UsedMedia } from '../../../src/6-render/used-media.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { documentContext } from '../../support/document-context.ts';

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
  const { workspace, diagnostics } = checkSources(host);
  if (!workspace) throw new Error(JSON.stringify(diagnostics.map(({ code, params }) => [code, params])));
  const model = lower(workspace);
  const templates = host.templates();
  const words = artifactWords(model.language, templates);
  const renderer = new Renderer({ templates, words, media: new UsedMedia(workspace.media) });
  const context = documentContext(model, words, only);
  const sheets = [...sheetsOf(document, context)].map((sheet) => {
    return { ...sheet, html: renderer.page(sheet, 'html') ?? '', md: renderer.page(sheet, 'md') ?? '' };
  });
  return new Map(sheets.map((sheet) => [sheet.path, sheet]));
}
