/** One finding → its article on the report page: message, source, related places, advice. */
import { type Lines, linesOf } from '../../source/lines.ts';
import { markupText } from '../markup-text.ts';
import type { PresentedDiagnostic, Range } from '../present.ts';
import { characterColumn } from '../printers/codeframe.ts';
import type { PrintContext } from '../printers/printer.ts';
import { severityWords } from '../summary-lines.ts';
import { frameHtml } from './frame.ts';
import { inlineHtml } from './prose.ts';
import { pageWords } from './words.ts';

/** Where the explanation of a code stands on the page. */
export function ruleAnchor(code: string): string {
  return `rule-${code.replace('/', '-')}`;
}

export class FindingArticles {
  readonly #lines = new Map<string, Lines>();

  constructor(readonly context: PrintContext) {}

  article(
    { code, severity, message, label, help, file, range, related, fix }: PresentedDiagnostic,
    id: string,
  ): string {
    const { language } = this.context;
    const words = pageWords[language];
    const advice = [
      help === undefined ? '' : inlineHtml(help),
      fix?.safe ? inlineHtml(words.fixable) : '',
    ].filter(Boolean);
    return [
      `<article class="finding ${severity}" id="${id}">`,
      `<h4><span class="badge">${severityWords[severity][language]}</span> ${markupText(message)}</h4>`,
      `<p class="place">${this.place(file, range)} · <a href="#${ruleAnchor(code)}">${code}</a></p>`,
      this.#frame(file, range, 2),
      label === undefined ? '' : `<p class="label">${markupText(label)}</p>`,
      ...related.map((place) => this.#related(place.file, place.range, place.message)),
      ...advice.map((line) => `<p class="help">${line}</p>`),
      '</article>',
    ].join('');
  }

  place(file: string, range: Range): string {
    return pageWords[this.context.language].place(
      range.start.line,
      characterColumn(this.#linesOf(file), range),
    );
  }

  #related(file: string, range: Range, message: string): string {
    const path = markupText(this.context.pathOf(file));
    const said = message === '' ? '' : `${markupText(message)} · `;
    return `<div class="related"><p class="place">${said}${path} · ${this.place(file, range)}</p>${this.#frame(file, range, 0)}</div>`;
  }

  #frame(file: string, range: Range, before: number): string {
    return this.context.textOf(file) ? frameHtml(this.#linesOf(file), range, before) : '';
  }

  #linesOf(file: string): Lines {
    const lines = this.#lines.get(file) ?? linesOf(this.context.textOf(file) ?? '');
    this.#lines.set(file, lines);
    return lines;
  }
}
