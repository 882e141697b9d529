/** What a view says is said by the HTML page and by the Markdown page. */
import { describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { Renderer } from '../../../src/6-render/renderer.ts';
import { sheetsOf } from '../../../src/6-render/sheet.ts';
import { UsedMedia } from '../../../src/6-render/used-media.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { documents } from '../../../src/generated/documents.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { documentContext } from '../../support/document-context.ts';
import { bare, bareHtml } from './built-pages.ts';
import { everyKind } from './every-kind.ts';

/**
 * Paths, names of elements, ways around, numbers printed elsewhere, and words of the language, which appear
 * in other words.
 */
const structure = new Set([
  'path',
  'from',
  'anchor',
  'kind',
  'type',
  'category',
  'dimension',
  'ability',
  'partial',
  'start',
  'front',
  'printed',
  'whole',
  'first',
  'worksheet',
  'id',
  'file',
  'url',
  'standard',
  'edition',
  'crosswalks',
  'spirit',
  'percent',
  'fullNo',
  'siblings',
  'abilityMap',
  'together',
  'tables',
  'crumbs',
  'formsPath',
  'matrix',
  'requirements',
]);

describe.each(['zh-CN', 'en'] as const)('pages in %s', (language) => {
  const host = machine(everyKind);
  const { workspace } = checkSources(host);
  if (!workspace) throw new Error('the fixture has errors');
  const model = lower(workspace);
  const words = artifactWords(language, host.templates());
  const renderer = new Renderer({
    templates: host.templates(),
    words,
    media: new UsedMedia(workspace.media),
  });
  const context = documentContext(model, words, { crosswalks: () => [] });

  it.each(['textbook', 'worksheet', 'site'])('%s says the same in HTML and Markdown', (name) => {
    const document = documents[name];
    for (const sheet of document ? sheetsOf(document, context) : []) {
      const facts = [...factsOf(sheet.view)].map(bare).filter((fact) => fact !== '');
      const html = bareHtml(renderer.page(sheet, 'html') ?? '');
      const markdown = renderer.page(sheet, 'md');
      expect(
        facts.filter((fact) => !html.includes(fact)),
        `${sheet.path}.html`,
      ).toEqual([]);
      if (sheet.template === 'textbook-whole') expect(markdown).toBeUndefined();
      else
        expect(
          facts.filter((fact) => !bare(markdown ?? '').includes(fact)),
          `${sheet.path}.md`,
        ).toEqual([]);
    }
  });
});

function* factsOf(value: unknown, key = ''): Iterable<string> {
  if (structure.has(key)) return;
  if (key === 'grading') yield* factsOf(withoutIds(value as Grading));
  else if (typeof value === 'string') yield* value.split('\n').map(withoutDirectives);
  else if (Array.isArray(value)) for (const item of value) yield* factsOf(item, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) yield* factsOf(item, name);
}

type Grading = { readonly components: readonly object[] } | undefined;

function withoutIds(grading: Grading): object {
  return {
    ...grading,
    components: grading?.components.map((component) => ({ ...component, assessments: [], tasks: [] })),
  };
}

function withoutDirectives(line: string): string {
  return /^\s*::|^\|[-|]+\|$/.test(line) ? '' : line.replace(/:fill\[([^\]]*)\]/g, '$1');
}
