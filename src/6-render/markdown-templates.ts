/** Makes Markdown templates safe by construction: every `{{value}}` in them is escaped as plain text. */
import Handlebars from 'handlebars';

/** No template can write these names, so that none can take what they give for markup elsewhere. */
export const escapers = { text: '=plain', inLine: '=plain-in-line', label: '=plain-label' } as const;

/**
 * The syntax tree of a template in which each escaped output is escaped, and labels keep the spaces at their
 * ends.
 */
export function escapePlainValues(source: string): hbs.AST.Program {
  const program = Handlebars.parse(source);
  new PlainValues().accept(program);
  return program;
}

/**
 * Something of the template stands right before the value on its line, or the line is a row, so that the
 * value opens no block there.
 */
const inLine = /[^\s>*+\-\d.)#][^\n]*$/;

class PlainValues extends Handlebars.Visitor {
  #before = '';
  #line = '';

  override ContentStatement(content: hbs.AST.ContentStatement): void {
    this.#before = String(content.original);
    this.#line = (this.#line + this.#before).replace(/^.*\n/s, '');
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(mustache);
    const plain = inLine.test(this.#before) || this.#line.startsWith('|') ? escapers.inLine : escapers.text;
    this.#before = '';
    if (!mustache.escaped) return;
    const { path, params, hash, loc } = mustache;
    const isCall = params.length > 0 || hash?.pairs.length > 0;
    const name =
      path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original === 't'
        ? escapers.label
        : plain;
    const value = isCall
      ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression)
      : path;
    Object.assign(mustache, {
      path: { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc },
      params: [value],
      hash: undefined,
      escaped: false,
    });
  }
}
