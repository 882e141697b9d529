/**
 * Templates and the types of what they are given → every expression looked at in every place from which it is
 * reached.
 */
import { suggest } from '../diagnostics/suggest.ts';
import { Expressions, type Known, type Reading } from './expressions.ts';
import { advance, afterOutput, type HtmlPlace, inText, join } from './html-place.ts';
import { markdownAddress, markdownProblem, outputProblem } from './output-rules.ts';
import type { Scope } from './scope.ts';
import type { TemplateFindings } from './template-findings.ts';
import { type TemplateTree, templateTree } from './template-tree.ts';
import { itemsOf, kindsOf, numberType, type ViewType, withNames, wordsOf } from './view-type.ts';

/** Where the text before an output ends, in the language of the medium. */
interface Place {
  readonly html: HtmlPlace;
  readonly address: string | undefined;
}

interface Inside extends Reading {
  /** The partials that led here. */
  readonly stack: readonly string[];
  /** What stands between `{{#> name}}` and `{{/name}}`. */
  readonly block: { readonly program: hbs.AST.Program; readonly inside: Inside } | undefined;
}

type Partial = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

const start: Place = { html: inText, address: undefined };
/** More than any book of forms needs; a few partials that call each other twice could ask for millions. */
const mostCalls = 10_000;

export class TemplateWalk {
  /** Templates that something shows, by their path below `templates/`, with what they are given. */
  readonly reached = new Map<string, ViewType[]>();
  readonly #trees = new Map<string, TemplateTree>();
  readonly #expressions: Expressions;
  #calls = 0;

  constructor(
    readonly medium: 'html' | 'md',
    readonly known: Known,
    readonly findings: TemplateFindings,
  ) {
    this.#expressions = new Expressions(known, findings);
  }

  /** A template that is given data of this type. */
  walk(template: string, root: ViewType): void {
    const scope: Scope = { contexts: [root], root, loop: false, names: new Map() };
    this.#read({ template, scope, stack: [template], block: undefined }, start);
  }

  /** A partial may stand anywhere, as long as it ends where it began. */
  #read(inside: Inside, from: Place): void {
    const { template } = inside;
    const given = this.reached.get(template) ?? [];
    this.reached.set(template, given);
    const [context] = inside.scope.contexts;
    if (context) given.push(context);
    const tree = this.#tree(template);
    if (!('program' in tree)) return;
    const end = this.#program(tree.program, inside, from);
    if (!join(from.html, end.html))
      this.findings.reportAt('template/torn-tag', template, Math.max(0, this.#length(template) - 1), 1, {});
  }

  #length(template: string): number {
    return (this.known.templates.get(template) ?? '').trimEnd().length;
  }

  #tree(template: string): TemplateTree {
    const known = this.#trees.get(template);
    if (known) return known;
    const tree = templateTree(this.known.templates.get(template) ?? '');
    this.#trees.set(template, tree);
    if (!('program' in tree))
      this.findings.reportAt('template/syntax', template, tree.at, 1, { found: tree.found });
    return tree;
  }

  #program(program: hbs.AST.Program, inside: Inside, from: Place): Place {
    return program.body.reduce((place, statement) => this.#statement(statement, inside, place), from);
  }

  #statement(statement: hbs.AST.Statement, inside: Inside, place: Place): Place {
    switch (statement.type) {
      case 'ContentStatement':
        return this.#content(statement as hbs.AST.ContentStatement, inside, place);
      case 'MustacheStatement':
        return this.#output(statement as hbs.AST.MustacheStatement, inside, place);
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement, inside, place);
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return this.#partial(statement as Partial, inside, place);
      case 'CommentStatement':
        return place;
      default:
        this.#unsupported(statement, inside);
        return place;
    }
  }

  #unsupported(statement: hbs.AST.Statement, { template }: Inside): void {
    const [, what = ''] = /^(\{\{[^}]*\}\}?)/.exec(this.findings.textOf(statement, template)) ?? [];
    this.findings.reportAt(
      'template/unsupported',
      template,
      this.findings.offsetOf(statement, template),
      what.length,
      { what },
    );
  }

  #content(statement: hbs.AST.ContentStatement, { template }: Inside, place: Place): Place {
    const text = String(statement.original);
    if (this.medium === 'html') return { ...place, html: advance(place.html, text) };
    const at = text.search(/<(?!br\s*\/?>|https?:)(?=[a-zA-Z/!?]|$)/);
    if (at !== -1) {
      const [markup = '<'] = /^<[^\s>]*>?/.exec(text.slice(at)) ?? [];
      this.findings.reportAt(
        'template/html-in-markdown',
        template,
        this.findings.offsetOf(statement, template) + at,
        markup.length,
        {
          markup,
        },
      );
    }
    return { ...place, address: markdownAddress(place.address, text) };
  }

  #output(statement: hbs.AST.MustacheStatement, inside: Inside, place: Place): Place {
    const { template } = inside;
    const name = this.findings.textOf(statement, template);
    // Scripts fill the gaps of labels in `data-` attributes.
    const gapsAreFilled = place.html.in === 'value' && place.html.attribute.startsWith('data-');
    const type = this.#expressions.called(statement, { ...inside, gapsAreFilled });
    if (!statement.escaped) this.findings.report('template/raw-output', template, statement, { name });
    else if (!this.#isPrintable(type))
      this.findings.report('template/not-text', template, statement, {
        name,
        suggestions: instead(name, type),
      });
    else {
      const problem =
        this.medium === 'html' ? outputProblem(place.html, type) : markdownProblem(place.address, type);
      if (problem?.is === 'unsafe-place')
        this.findings.report('template/unsafe-place', template, statement, { name, place: problem.place });
      if (problem?.is === 'unsafe-address') {
        this.findings.report('template/unsafe-address', template, statement, {
          name,
          attribute: problem.attribute,
        });
      }
    }
    return {
      html: afterOutput(place.html),
      address: place.address === undefined ? undefined : `${place.address}\u0000`,
    };
  }

  #isPrintable(type: ViewType): boolean {
    const kinds = kindsOf(type);
    return (
      kinds.size === 0 ||
      [...kinds].some((kind) => kind === 'text' || kind === 'number' || kind === 'boolean' || kind === 'any')
    );
  }

  #block(statement: hbs.AST.BlockStatement, inside: Inside, place: Place): Place {
    const { template } = inside;
    const name = statement.path.original;
    const [argument] = statement.params;
    if (this.#expressions.isBlock(name, template)) return this.#program(statement.program, inside, place);
    if (
      !['if', 'unless', 'with', 'each'].includes(name) ||
      argument === undefined ||
      statement.params.length > 1
    ) {
      this.#unsupported(statement, inside);
      return place;
    }
    const type = this.#expressions.typeOf(argument, inside);
    const kinds = [...kindsOf(type)];
    if (
      name === 'each' &&
      kinds.length > 0 &&
      !kinds.some((kind) => kind === 'list' || kind === 'object' || kind === 'any')
    ) {
      this.findings.report('template/wrong-value', template, argument, {
        name: this.findings.textOf(argument, template),
        helper: '#each',
      });
    }
    const scope = this.#scopeOf(name, type, statement.program.blockParams ?? [], inside.scope);
    const main = this.#program(statement.program, { ...inside, scope }, place);
    const other = statement.inverse ? this.#program(statement.inverse, inside, place) : place;
    const together = join(main.html, other.html);
    const html = name === 'each' && together ? join(together, place.html) : together;
    if (html === undefined)
      this.findings.reportAt(
        'template/torn-tag',
        template,
        this.findings.offsetOf(statement, template),
        name.length + 3,
        {},
      );
    return { html: html ?? other.html, address: main.address ?? other.address };
  }

  #scopeOf(name: string, type: ViewType, params: readonly string[], scope: Scope): Scope {
    if (name === 'if' || name === 'unless') return scope;
    const context = name === 'each' ? itemsOf(type, this.known.schemas.$defs) : type;
    const [item, index] = params;
    const names = new Map(scope.names);
    if (item !== undefined) names.set(item, context);
    if (index !== undefined) names.set(index, numberType);
    return { ...scope, contexts: [context, ...scope.contexts], loop: scope.loop || name === 'each', names };
  }

  #partial(statement: Partial, inside: Inside, place: Place): Place {
    const { scope } = inside;
    const pairs = statement.hash?.pairs ?? [];
    const named = Object.fromEntries(
      pairs.map(({ key, value }) => [key, this.#expressions.typeOf(value, inside)]),
    );
    const [argument] = statement.params;
    const context = argument ? this.#expressions.typeOf(argument, inside) : (scope.contexts[0] ?? []);
    const merged = withNames(context, named);
    const inner = { ...inside, scope: { ...scope, contexts: [merged, ...scope.contexts] } };
    const block = 'program' in statement ? { program: statement.program, inside: inner } : inside.block;
    for (const name of this.#partialNames(statement, inside))
      this.#call(name, statement, { ...inner, block }, { caller: inside, place });
    return place;
  }

  #opening(statement: hbs.AST.Statement, template: string): string {
    return /^\{\{[^}]*\}\}/.exec(this.findings.textOf(statement, template))?.[0] ?? '';
  }

  #partialNames({ name }: Partial, inside: Inside): readonly string[] {
    if (name.type === 'PathExpression') return [(name as hbs.AST.PathExpression).original];
    const words = wordsOf(this.#expressions.called(name as hbs.AST.SubExpression, inside));
    if (words === undefined) {
      const text = this.findings.textOf(name, inside.template);
      this.findings.report('template/not-literal', inside.template, name, { name: text, helper: '>' });
    }
    return words ?? [];
  }

  #call(
    name: string,
    statement: Partial,
    inside: Inside,
    { caller, place }: { readonly caller: Inside; readonly place: Place },
  ): void {
    if (name === '@partial-block') {
      if (caller.block) this.#program(caller.block.program, caller.block.inside, place);
      return;
    }
    const { template } = caller;
    const path = `${this.medium}/partials/${name}.hbs`;
    const [at, length] = [
      this.findings.offsetOf(statement, template),
      this.#opening(statement, template).length,
    ];
    if (!this.known.templates.has(path)) {
      const partial = new RegExp(`^${this.medium}/partials/(.+)\\.hbs$`);
      const known = [...this.known.templates.keys()].flatMap((one) => partial.exec(one)?.[1] ?? []);
      this.findings.reportAt('template/unknown-partial', template, at, length, {
        name,
        suggestions: suggest(name, known),
      });
    } else if (caller.stack.includes(path) || ++this.#calls > mostCalls) {
      this.findings.reportAt('template/endless', template, at, length, { name });
    } else this.#read({ ...inside, template: path, stack: [...caller.stack, path] }, place);
  }
}

/** How to show what is no text. */
function instead(name: string, type: ViewType): string[] {
  const inside = name.replace(/^\{\{~?\s*|\s*~?\}\}$/g, '');
  const kinds = kindsOf(type);
  if (kinds.has('rich')) return [`{{md ${inside}}}`];
  if (kinds.has('list')) return [`{{#each ${inside}}}`, `{{join ${inside}}}`];
  return [`{{#with ${inside}}}`];
}
