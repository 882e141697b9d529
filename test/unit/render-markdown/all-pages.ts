/** A workspace in memory → the pages of every document in HTML and Markdown, in one language. */
import { editionOf } from '../../../src/5-lower/edition.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import { Renderer } from '../../../src/6-render/renderer.ts';
import type { DocumentContext, Sheet } from '../../../src/6-render/sheet.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { checkWorkspace } from '../../../src/compile.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { documents } from '../../../src/generated/documents.ts';
import { machine } from '../../support/bundled-standards.ts';

export interface Page extends Sheet {
  readonly html: string;
  readonly md: string;
}

/** Sheets that have both pages. The reference of the language is the same for all workspaces. */
export function allPages(files: Readonly<Record<string, string>>, language?: 'zh-CN' | 'en', without = ''): Page[] {
  const host = machine(files);
  const { workspace, diagnostics } = checkWorkspace(host);
  if (!workspace) throw new Error(JSON.stringify(diagnostics.map(({ code, params }) => [code, params])));
  const model = lower(workspace);
  const templates = host.templates();
  const words = artifactWords(language ?? model.language, templates);
  const renderer = new Renderer({ templates, words, imageOf: (_, src) => `assets/${src}` });
  const crosswalks = computeCrosswalks(model);
  const context: DocumentContext = {
    models: { student: editionOf(model, 'student'), teacher: editionOf(model, 'teacher') },
    editions: ['student', 'teacher'],
    programme: undefined,
    course: undefined,
    crosswalks: () => crosswalks,
    lineOf: () => 1,
    words,
  };
  const wanted = Object.entries(documents).filter(([name]) => name !== without);
  return wanted.flatMap(([, document]) =>
    [...document.sheets(context)].flatMap((sheet) => {
      const [html, md] = [renderer.page(sheet, 'html'), renderer.page(sheet, 'md')];
      return html === undefined || md === undefined ? [] : [{ ...sheet, html, md }];
    }),
  );
}
