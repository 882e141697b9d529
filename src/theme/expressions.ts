/**
 * Expressions of templates → the types of their values, with what is wrong with names, helpers and their
 * arguments.
 */

import { themeAssets } from '../6-render/template-data.ts';
import { type HelperType, helperNames, helperTypes } from '../6-render/template-functions.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { objectShapes, wordTables } from '../generated/shapes.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import { once } from '../values/once.ts';
import { labelGaps } from './label-gaps.ts';
import { meaningOf, type Scope } from './scope.ts';
import type { TemplateFindings } from './template-findings.ts';
import type { ViewSchemas } from './view-schema.ts';
import type { ViewType } from './view-type.ts';
import * as types from './view-type.ts';

/** One template as it is read for one of its callers. */
export interface Reading {
  /** Path below `templates/`. */
  readonly template: string;
  readonly scope: Scope;
  /** Something else fills the gaps of labels here. */
  readonly gapsAreFilled?: boolean;
}

export interface Known {
  readonly templates: ReadonlyMap<string, string>;
  readonly schemas: ViewSchemas;
  /** Key → text. */
  readonly labels: Readonly<Record<string, string>>;
}

type Call = hbs.AST.SubExpression | hbs.AST.MustacheStatement;

/** What each kind of argument may be. */
const accepted = {
  text: ['text', 'number', 'boolean'],
  number: ['number'],
  list: ['list'],
  rich: ['rich'],
} as const satisfies Readonly<Record<string, readonly types.Kind[]>>;

function isKind(wanted: string): wanted is keyof typeof accepted {
  return wanted in accepted;
}

const made: Readonly<Record<Exclude<HelperType['gives'], 'same' | 'attachment'>, ViewType>> = {
  text: types.textType,
  number: types.numberType,
  numeral: types.numeralType,
  numbers: [{ type: 'array', items: { type: 'number' } }],
  boolean: types.booleanType,
  markup: types.markupType,
  css: types.cssType,
  address: types.addressType,
};

/** Kinds of names that a template writes out. */
type NameOf = 'asset' | 'label' | 'field' | 'words';

export class Expressions {
  /** Kind of name → all there are; made when the first is asked for. */
  readonly #names: Readonly<Record<NameOf, () => ReadonlySet<string>>>;

  constructor(
    readonly known: Known,
    readonly findings: TemplateFindings,
  ) {
    const { labels, templates } = known;
    this.#names = {
      asset: once(
        () =>
          new Set([
            ...Object.values(themeAssets),
            ...[...templates.keys()].flatMap((path) => /^assets\/(.+)$/.exec(path)?.[1] ?? []),
          ]),
      ),
      label: once(() => new Set(Object.keys(labels))),
      field: once(() => new Set(fieldNames())),
      words: once(() => new Set([...Object.keys(wordTables), ...prefixes(labels)])),
    };
  }

  typeOf(expression: hbs.AST.Expression, reading: Reading): ViewType {
    switch (expression.type) {
      case 'PathExpression':
        return this.#field(expression as hbs.AST.PathExpression, reading);
      case 'SubExpression':
        return this.called(expression as hbs.AST.SubExpression, reading);
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return [{ const: (expression as hbs.AST.StringLiteral).value }];
      default:
        return [];
    }
  }

  /** `{{name}}` is a field unless it is a helper; with arguments it can only be a helper. */
  called(call: Call, reading: Reading): ViewType {
    const { params, hash } = call;
    const path = call.path as hbs.AST.PathExpression;
    const name = path.original;
    const helper = path.type === 'PathExpression' ? this.#helper(name, reading.template) : undefined;
    if (helper && !helper.block) return this.#helped(name, helper, call, reading);
    if (name === 'lookup') return this.#lookedUp(call, reading);
    if (params.length === 0 && !hash?.pairs.length) return this.typeOf(path, reading);
    this.findings.report('template/unknown-helper', reading.template, path, {
      name,
      suggestions: suggest(name, helperNames(reading.template.startsWith('md/') ? 'md' : 'html')),
    });
    for (const argument of params) this.typeOf(argument, reading);
    return [];
  }

  /** A block that is a helper, such as `{{#quote}}`; whether it is one. */
  isBlock(name: string, template: string): boolean {
    return this.#helper(name, template)?.block === true;
  }

  /** Some are for one medium, whose folder the template is in. */
  #helper(name: string, template: string): HelperType | undefined {
    const helper = lookup<HelperType>(helperTypes, name);
    return helper?.only === undefined || template.startsWith(`${helper.only}/`) ? helper : undefined;
  }

  #field(path: hbs.AST.PathExpression, { template, scope }: Reading): ViewType {
    const meaning = meaningOf(path, scope, this.known.schemas.$defs);
    if ('type' in meaning) {
      this.findings.known(template, path);
      return meaning.type;
    }
    if ('unknown' in meaning)
      this.findings.unknown(template, path, { name: meaning.unknown, suggestions: meaning.suggestions });
    return [];
  }

  #lookedUp(call: Call, reading: Reading): ViewType {
    const [object, key] = call.params;
    const type = object ? this.typeOf(object, reading) : [];
    const keyType = key ? this.typeOf(key, reading) : [];
    if (types.kindsOf(keyType).has('number') && types.kindsOf(type).has('list'))
      return types.itemsOf(type, this.known.schemas.$defs);
    const name = key?.type === 'StringLiteral' ? (key as hbs.AST.StringLiteral).value : undefined;
    if (!key || name === undefined) {
      const what = this.findings.textOf(call, reading.template);
      this.findings.report('template/not-literal', reading.template, key ?? call, {
        name: what,
        helper: 'lookup',
      });
      return [];
    }
    const found = types.property(type, name, this.known.schemas.$defs);
    if (found) return found;
    this.findings.unknown(reading.template, key, { name, suggestions: suggest(name, types.namesIn(type)) });
    return [];
  }

  #helped(name: string, helper: HelperType, call: Call, reading: Reading): ViewType {
    const { params } = call;
    const named = call.hash?.pairs ?? [];
    const wrongName = named.some(({ key }) => !helper.named?.includes('*') && !helper.named?.includes(key));
    if (params.length < helper.least || params.length > helper.takes.length || wrongName) {
      this.findings.report('template/helper-arguments', reading.template, call, {
        helper: name,
        form: formOf(name, helper),
      });
    }
    const inside = { ...reading, gapsAreFilled: helper.fillsGaps === true };
    const given = params.map((argument) => this.typeOf(argument, inside));
    for (const { value } of named) this.typeOf(value, reading);
    for (const [index, argument] of params.entries()) {
      const wanted = helper.takes[index];
      if (wanted) this.#argument(name, wanted, argument, given[index] ?? [], reading);
    }
    if (name === 't' && !reading.gapsAreFilled) this.#gaps(call, reading);
    if (helper.gives === 'same') return given.flat();
    const { attachment, $defs } = this.known.schemas;
    return helper.gives === 'attachment' ? types.typeOf(attachment, $defs) : made[helper.gives];
  }

  #argument(
    helper: string,
    wanted: HelperType['takes'][number],
    argument: hbs.AST.Expression,
    type: ViewType,
    reading: Reading,
  ): void {
    const { template } = reading;
    const kinds = types.kindsOf(type);
    const name = this.findings.textOf(argument, template);
    if (isKind(wanted)) {
      const allowed = accepted[wanted];
      const fits =
        kinds.size === 0 ||
        [...kinds].some((kind) => kind === 'any' || (allowed as readonly types.Kind[]).includes(kind));
      if (!fits) this.findings.report('template/wrong-value', template, argument, { name, helper });
      return;
    }
    if (wanted === 'any') return;
    if (wanted === 'given') {
      if (!types.isGiven(type))
        this.findings.report('template/wrong-value', template, argument, { name, helper });
      return;
    }
    const words = types.wordsOf(type);
    if (words === undefined) {
      if (!types.isClosed(type))
        this.findings.report('template/not-literal', template, argument, { name, helper });
      return;
    }
    for (const word of words) this.#name(wanted, word, argument, template);
  }

  #name(what: NameOf, name: string, at: hbs.AST.Expression, template: string): void {
    const known = this.#names[what]();
    if (known.has(name)) return;
    if (what === 'asset')
      this.findings.report('template/unknown-asset', template, at, {
        name,
        suggestions: suggest(name, known),
      });
    else
      this.findings.report('template/unknown-label', template, at, {
        key: name,
        suggestions: suggest(name, known),
      });
  }

  /** A gap that nothing fills would be printed as it stands. */
  #gaps(call: Call, { template }: Reading): void {
    const [key] = call.params;
    const label =
      key?.type === 'StringLiteral'
        ? lookup(this.known.labels, (key as hbs.AST.StringLiteral).value)
        : undefined;
    const filled = new Set(call.hash?.pairs.map(({ key: name }) => name));
    const open = labelGaps(label ?? '').filter((gap) => !filled.has(gap));
    if (open.length > 0)
      this.findings.report('template/label-gap', template, call, { gaps: open, text: label ?? '' });
  }
}

function fieldNames(): string[] {
  return Object.keys(objectShapes).flatMap((type) =>
    Object.keys(objectShape(type).fields).map((field) => `${type}.${field}`),
  );
}

/** `crosswalk.state` of `crosswalk.state.covered`: labels that `word` can choose from. */
function prefixes(labels: Known['labels']): string[] {
  return [
    ...new Set(
      Object.keys(labels).flatMap((key) => (key.includes('.') ? [key.slice(0, key.lastIndexOf('.'))] : [])),
    ),
  ];
}

/** `(word "…" text)` */
function formOf(name: string, { takes, least, named }: HelperType): string {
  const shown = takes
    .slice(0, Math.max(least, Math.min(takes.length, 2)))
    .map((what) => (what in accepted || what === 'any' ? what : '"…"'));
  return `{{${[name, ...shown, ...(named ?? []).map((one) => (one === '*' ? 'name=…' : `${one}=…`))].join(' ')}}}`;
}
