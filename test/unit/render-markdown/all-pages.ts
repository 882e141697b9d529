import { lower } from '../../../src/5-lower/lower.ts';
import { Renderer } from '../../../src/6-render/renderer.ts';
import { type Sheet, sheetsOf } from '../../../src/6-render/sheet.ts';
import type { RendererInput } from '../../../src/6-render/template-data.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { documents } from '../../../src/generated/documents.ts';
import type { StandardModel } from '../../../src/model/model.ts';
import type { Words } from '../../../src/model/words.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { documentContext } from '../../support/document-context.ts';

export interface Page extends Sheet {
  readonly html: string;
  readonly md: string;
}

interface Rendering {
  readonly words: Words;
  readonly renderer: Renderer;
}

/** Sheets that have both pages. The reference of the language is the same for all workspaces. */
export function allPages(
  files: Readonly<Record<string, string>>,
  language?: 'zh-CN' | 'en',
  without = '',
): Page[] {
  const model = modelOf(files);
  return pagesOfModel(model, rendering(language ?? model.language), without);
}

/**
 * Pages of one template and edition say the same things of other tasks: the longest of them stand for all. A form
 * is a kind of its own.
 */
export function someOfEachTemplate(pages: readonly Page[]): Page[] {
  const kinds = new Map<string, Page[]>();
  for (const page of [...pages].sort((a, b) => b.md.length - a.md.length)) {
    const form = page.document === 'forms' ? page.path.split('/').at(-1) : undefined;
    const kind = [page.edition, page.template, leafKind.exec(page.path)?.[1], form].join();
    const few = kinds.get(kind) ?? [];
    kinds.set(kind, few);
    if (few.length < (form === undefined ? 4 : 1)) few.push(page);
  }
  return [...kinds.values()].flat();
}

/** Leaves of all kinds come from one template, by way of others. */
const leafKind = /\/(assessment|cards|info)\//;

export function modelOf(files: Readonly<Record<string, string>>): StandardModel {
  const { workspace, diagnostics } = checkSources(machine(files));
  if (!workspace) throw new Error(JSON.stringify(diagnostics.map(({ code, params }) => [code, params])));
  return lower(workspace);
}

/** Pages without the files beside them: every picture that is named is there. */
const everyPicture: RendererInput['media'] = {
  picture: (_, src) => ({
    path: `assets/${src}`,
    width: undefined,
    height: undefined,
    mediaType: 'image/png',
  }),
  attachment: () => undefined,
  qr: () => 'assets/qr.svg',
};

export function rendering(language: 'zh-CN' | 'en'): Rendering {
  const templates = machine({}).templates();
  const words = artifactWords(language, templates);
  return { words, renderer: new Renderer({ templates, words, media: everyPicture }) };
}

export function pagesOfModel(
  model: StandardModel,
  { words, renderer }: Rendering,
  without = '',
  isWanted: (sheet: Sheet) => boolean = () => true,
): Page[] {
  const context = documentContext(model, words);
  const wanted = Object.entries(documents).filter(([name]) => name !== without);
  return wanted.flatMap(([, document]) =>
    [...sheetsOf(document, context)].flatMap((sheet): Page[] => {
      const md = isWanted(sheet) ? renderer.page(sheet, 'md') : undefined;
      if (md === undefined) return [];
      return [
        {
          ...sheet,
          md,
          get html() {
            return renderer.page(sheet, 'html') ?? '';
          },
        },
      ];
    }),
  );
}
