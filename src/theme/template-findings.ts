/** What was found in the templates of a theme, with its place in their files. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Code, DiagnosticParams } from '../generated/catalogue.ts';
import { type LineStarts, lineStarts, offsetAt } from './template-tree.ts';

export class TemplateFindings {
  /** A partial is read for each of its callers; a place is reported once. */
  readonly #found = new Map<string, Diagnostic>();
  readonly #known = new Set<string>();
  readonly #unknown = new Map<string, Diagnostic>();
  readonly #lines = new Map<string, LineStarts>();

  /**
   * Path below `templates/` → text; and → path from the workspace root, for the files that findings are for.
   */
  constructor(
    readonly templates: ReadonlyMap<string, string>,
    readonly own: ReadonlyMap<string, string>,
  ) {}

  all(): Diagnostic[] {
    return [
      ...this.#found.values(),
      ...[...this.#unknown].flatMap(([site, finding]) => (this.#known.has(site) ? [] : [finding])),
    ];
  }

  report<C extends Code>(code: C, template: string, node: hbs.AST.Node, params: DiagnosticParams[C]): void {
    if (!this.own.has(template)) return;
    const start = this.offsetOf(node, template);
    this.reportAt(code, template, start, this.textOf(node, template).length, params);
  }

  reportAt<C extends Code>(
    code: C,
    template: string,
    start: number,
    length: number,
    params: DiagnosticParams[C],
  ): void {
    const file = this.own.get(template);
    const site = `${code} ${template} ${start}`;
    if (file !== undefined && !this.#found.has(site))
      this.#found.set(site, report(code, { file, start, end: start + length }, params));
  }

  /** A name that one caller of a partial knows is no mistake, even where others do not have it. */
  known(template: string, node: hbs.AST.Node): void {
    if (this.own.has(template)) this.#known.add(`${template} ${this.offsetOf(node, template)}`);
  }

  unknown(template: string, node: hbs.AST.Node, params: DiagnosticParams['template/unknown-field']): void {
    const file = this.own.get(template);
    if (file === undefined) return;
    const start = this.offsetOf(node, template);
    const site = `${template} ${start}`;
    if (this.#unknown.has(site) && params.suggestions.length === 0) return;
    this.#unknown.set(
      site,
      report(
        'template/unknown-field',
        { file, start, end: start + this.textOf(node, template).length },
        params,
      ),
    );
  }

  offsetOf({ loc }: hbs.AST.Node, template: string): number {
    return offsetAt(this.#linesOf(template), loc.start);
  }

  textOf({ loc }: hbs.AST.Node, template: string): string {
    const lines = this.#linesOf(template);
    return (this.templates.get(template) ?? '').slice(offsetAt(lines, loc.start), offsetAt(lines, loc.end));
  }

  #linesOf(template: string): LineStarts {
    const known = this.#lines.get(template) ?? lineStarts(this.templates.get(template) ?? '');
    this.#lines.set(template, known);
    return known;
  }
}
