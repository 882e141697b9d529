/**
 * Keeps the line breaks of plain text: every `{{value}}` between the tags of an HTML template is shown with
 * its lines.
 */
import Handlebars from 'handlebars';
import { escapeHtmlLines } from '../markdown/escape.ts';

/** No template can write this name. */
const lines = '=lines';

export const lineHelpers: Handlebars.HelperDeclareSpec = {
  [lines]: (value: unknown) =>
    typeof value === 'string' ? escapeHtmlLines(value) : Handlebars.escapeExpression(value as string),
};

/**
 * The syntax tree of a template in which values between tags keep their lines; those in attributes stay on
 * one.
 */
export function keepLines(source: string): hbs.AST.Program {
  const program = Handlebars.parse(source);
  new BetweenTags().accept(program);
  return program;
}

/** Where tags mean nothing, `<br>` would be read as letters. */
const rawText = /<(title|style|script|textarea)\b[^>]*>/gi;

class BetweenTags extends Handlebars.Visitor {
  #inTag = false;
  #inRaw = false;

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    const original = String(content.original);
    const open = original.lastIndexOf('<');
    const close = original.lastIndexOf('>');
    if (open !== close) this.#inTag = open > close;
    const opened = [...original.matchAll(rawText)].at(-1)?.index ?? -1;
    const closed = [...original.matchAll(/<\/(?:title|style|script|textarea)/gi)].at(-1)?.index ?? -1;
    if (opened !== closed) this.#inRaw = opened > closed;
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(mustache);
    if (!mustache.escaped || this.#inTag || this.#inRaw) return;
    const { path, params, hash, loc } = mustache;
    const isCall = params.length > 0 || hash?.pairs.length > 0;
    const value = isCall
      ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression)
      : path;
    Object.assign(mustache, {
      path: { type: 'PathExpression', data: false, depth: 0, parts: [lines], original: lines, loc },
      params: [value],
      hash: undefined,
      escaped: false,
    });
  }
}
