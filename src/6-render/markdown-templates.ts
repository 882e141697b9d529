/** Makes Markdown templates safe by construction: every `{{value}}` in them is escaped as plain text. */
import Handlebars from 'handlebars';

/** The syntax tree of a template in which each escaped output goes through the helper `plain`, and labels through `plain-label`. */
export function escapePlainValues(source: string): hbs.AST.Program {
  const program = Handlebars.parse(source);
  new PlainValues().accept(program);
  return program;
}

class PlainValues extends Handlebars.Visitor {
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(mustache);
    if (!mustache.escaped) return;
    const { path, params, hash, loc } = mustache;
    const isCall = params.length > 0 || hash?.pairs.length > 0;
    const name = path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original === 't' ? 'plain-label' : 'plain';
    const value = isCall ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression) : path;
    Object.assign(mustache, {
      path: { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc },
      params: [value],
      hash: undefined,
      escaped: false,
    });
  }
}
