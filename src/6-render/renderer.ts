/** A sheet and its template → the text of a page, in HTML or Markdown. */
import Handlebars from 'handlebars';
import { gapsIn } from '../markdown/plain-gaps.ts';
import { qrMarkup } from '../markdown/qr-drawing.ts';
import { markdownToCell } from '../markdown/to-cell.ts';
import { lineToCell, lineToCommonMark, markdownToCommonMark } from '../markdown/to-commonmark.ts';
import { lineToHtml, markdownToHtml } from '../markdown/to-html.ts';
import { printMillimetres } from '../media/print-size.ts';
import type { RichText } from '../model/model.ts';
import { joinPath } from '../paths/join-path.ts';
import { relativeLink } from '../paths/relative-link.ts';
import { perName } from '../values/per-object.ts';
import { boxLabels } from './box-labels.ts';
import { cssPageNumber, cssString } from './css-content.ts';
import { formatNumber } from './format-number.ts';
import { lineHelpers } from './html-templates.ts';
import { escapeHelpers, markdownHelpers } from './markdown-functions.ts';
import { ownHelpers } from './page-code.ts';
import type { Sheet } from './sheet.ts';
import { templateCode } from './template-code.ts';
import {
  editionFolder,
  type Medium,
  type RendererInput,
  type TemplateData,
  templateData,
} from './template-data.ts';
import { type AttachmentLink, type HelperName, helperNames } from './template-functions.ts';
import { tidyMarkdown } from './tidy-markdown.ts';

/** So many at most: a template must not ask for a book of empty lines. */
const mostTimes = 1000;

/** Of a style, those that start from where it is. */
const addresses = /url\(\s*(['"]?)(?![a-z]+:|[/#])([^'")]+)\1\s*\)/gi;

const converters = {
  html: markdownToHtml,
  md: markdownToCommonMark,
  cell: markdownToCell,
  'line-html': lineToHtml,
  'line-md': lineToCommonMark,
  'line-cell': lineToCell,
} as const;

/** What is no field of a view is nothing, whatever JavaScript has under that name. */
const runtimeOptions: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

interface Engine extends Pick<typeof Handlebars, 'template'> {
  readonly helpers: Readonly<Record<string, unknown>>;
}

export class Renderer {
  readonly #engines: Readonly<Record<Medium, Engine>>;
  readonly #compiled = new Map<string, HandlebarsTemplateDelegate>();
  /** A field stands on its leaf, in the whole book and on the worksheet; it is read once. */
  readonly #richTexts = new Map<string, string>();

  constructor(readonly input: RendererInput) {
    this.#engines = { html: this.#engine('html'), md: this.#engine('md') };
  }

  /** Undefined when the sheet has no template for this medium. */
  page(sheet: Sheet, medium: Medium): string | undefined {
    const name = `${medium}/${sheet.template}.hbs`;
    if (!sheet.template || !this.input.templates.has(name)) return undefined;
    const template = this.#template(name, medium);
    const data = { sheet, fields: { count: 0 }, [ownHelpers]: this.#engines[medium].helpers };
    const text = template(this.data(sheet), { ...runtimeOptions, data });
    return medium === 'md' ? tidyMarkdown(text) : text;
  }

  /** What the template of a sheet is given. */
  data(sheet: Sheet): TemplateData {
    return templateData(sheet, this.input);
  }

  #template(name: string, medium: Medium): HandlebarsTemplateDelegate {
    const known = this.#compiled.get(name);
    if (known) return known;
    const compiled = this.#engines[medium].template(templateCode(this.input.templates)(name, medium));
    this.#compiled.set(name, compiled);
    return compiled;
  }

  #engine(medium: Medium): Engine {
    const engine = Handlebars.create();
    // It prints, and only the command line does.
    engine.unregisterHelper('log');
    const { words, templates } = this.input;
    for (const name of templates.keys()) {
      const partial = new RegExp(`^${medium}/partials/(.+)\\.hbs$`).exec(name)?.[1];
      if (!partial) continue;
      engine.registerPartial(partial, (context, options) => this.#template(name, medium)(context, options));
    }
    const helpers: Readonly<Record<HelperName, Handlebars.HelperDelegate>> = {
      ...markdownHelpers(words),
      t: (key: string, options: Handlebars.HelperOptions) => words.label(key, options.hash),
      field: (name: string) => words.field(name),
      word: (name: string, value: string) => (value === undefined ? '' : words.word(name, value)),
      number: (value: number | undefined) => (value === undefined ? '' : formatNumber(value)),
      join: (items: readonly string[] | undefined, separator: unknown) =>
        (items ?? []).join(typeof separator === 'string' ? separator : words.label('list-separator')),
      eq: (a: unknown, b: unknown) => a === b,
      concat: (...parts: unknown[]) => parts.slice(0, -1).join(''),
      or: (...values: unknown[]) =>
        values.slice(0, -1).find((value) => value && !(Array.isArray(value) && value.length === 0)),
      place: (index: number) => index + 1,
      times: (count: number) => Array.from({ length: Math.min(count, mostTimes) }, (_, index) => index + 1),
      css: (text: unknown) => new Handlebars.SafeString(cssString(String(text ?? ''))),
      cssPageNumber: (label: string, counter: string) =>
        new Handlebars.SafeString(cssPageNumber(label, counter)),
      asset: (name: string, options: Handlebars.HelperOptions) =>
        new Handlebars.SafeString(this.#asset(name, sheetOf(options))),
      link: (target: string | undefined, options: Handlebars.HelperOptions) =>
        target === undefined ? '' : relativeLink(sheetOf(options).path, target, medium),
      qr: (url: string, label: string) => new Handlebars.SafeString(qrMarkup(url, label)),
      qrLabel: (title: string) => words.label('box.qr-code') + title,
      attachment: (file: string, name: string, options: Handlebars.HelperOptions) =>
        this.#attachment(file, name, sheetOf(options)),
      md: (value: RichText | undefined, options: Handlebars.HelperOptions) =>
        new Handlebars.SafeString(this.#richText(value, medium, options)),
      cell: (value: RichText, options: Handlebars.HelperOptions) =>
        new Handlebars.SafeString(this.#richText(value, medium === 'html' ? medium : 'cell', options)),
      line: (value: RichText | undefined, options: Handlebars.HelperOptions) =>
        new Handlebars.SafeString(
          this.#richText(
            value,
            medium === 'md' && options.hash.cell ? 'line-cell' : `line-${medium}`,
            options,
          ),
        ),
      gaps: (text: unknown, options: Handlebars.HelperOptions) =>
        new Handlebars.SafeString(gapsIn(String(text ?? ''), medium, sheetOf(options).edition)),
    };
    engine.registerHelper('quote', helpers.quote);
    const own = Object.fromEntries(helperNames(medium).map((name) => [name, helpers[name]]));
    const { template } = engine;
    return { template, helpers: { ...own, ...(medium === 'md' ? escapeHelpers : lineHelpers) } };
  }

  /** Addresses in a style start from the style; inside a page they must start from the page. */
  #asset(name: string, sheet: Sheet): string {
    const { text, leadsOn } = this.#assetText(name);
    if (!leadsOn) return text;
    return text.replace(addresses, (_, quote: string, path: string) => {
      const target = joinPath(`${editionFolder(sheet)}assets/${name}`, path.trim());
      return `url(${quote}${target === undefined ? path : relativeLink(sheet.path, target, 'asset')}${quote})`;
    });
  }

  /** Asked for by every page that stands alone, and long. */
  readonly #assetText = perName((name: string) => {
    const text = this.input.templates.get(`assets/${name}`) ?? '';
    return { text, leadsOn: name.endsWith('.css') && text.search(addresses) !== -1 };
  });

  #qrImage(url: string, { path, edition }: Sheet): string | undefined {
    const image = this.input.media.qr(url, edition);
    return image && relativeLink(path, image, 'asset');
  }

  #attachment(file: string, name: string, { path, edition }: Sheet): AttachmentLink | undefined {
    const attachment = this.input.media.attachment(file, name, edition);
    return attachment && { ...attachment, address: relativeLink(path, attachment.path, 'asset') };
  }

  #richText(
    value: RichText | undefined,
    shape: keyof typeof converters,
    options: Handlebars.HelperOptions,
  ): string {
    if (!value?.text) return '';
    const sheet = sheetOf(options);
    const { words, media } = this.input;
    const common = {
      idPrefix: `f${++fieldsOf(options).count}-`,
      edition: sheet.edition,
      headingLevel: Number(options.hash.level ?? 4) + 1 - shallowestHeading(value.text),
      resolveImage: (src: string) => {
        const picture = media.picture(value.file, src, sheet.edition);
        if (!picture) return undefined;
        const { path, width, height } = picture;
        return {
          address: relativeLink(sheet.path, path, 'asset'),
          width,
          height,
          millimetres: printMillimetres(picture),
        };
      },
      resolveQr: (url: string) => this.#qrImage(url, sheet),
      labels: boxLabels(words),
    };
    const readers = differsByEdition(value.text) ? sheet.edition : 'both';
    const key = `${shape} ${readers} ${common.headingLevel} ${value.text}`;
    const known = this.#richTexts.get(key);
    if (known !== undefined) return known;
    const made = converters[shape](value.text, common);
    if (isSameOnEveryPage(value.text)) this.#richTexts.set(key, made);
    return made;
  }
}

/** Counts the Markdown fields of a page, so that footnotes of two fields do not share their ids. */
function fieldsOf(options: Handlebars.HelperOptions): { count: number } {
  return (options.data as { fields: { count: number } }).fields;
}

/** Links to pictures depend on the page, ids of footnotes on the place in it. */
function isSameOnEveryPage(text: string): boolean {
  return !/!\[|::(?:figure|qr)|\[\^/.test(text);
}

/** Boxes and gaps are what editions show differently, and each begins with a colon, in code too. */
function differsByEdition(text: string): boolean {
  return /[:&]/.test(text);
}

function sheetOf(options: Handlebars.HelperOptions): Sheet {
  return (options.data as { sheet: Sheet }).sheet;
}

/**
 * 1 where there is none. A `#` line inside a code block counts too; that only sets the headings deeper, as
 * they were written.
 */
function shallowestHeading(markdown: string): number {
  const depths = [...markdown.matchAll(/^ {0,3}(#{1,6})[ \t]/gm)].map(([, marks]) => marks?.length ?? 1);
  return depths.length === 0 ? 1 : Math.min(...depths);
}
