/**
 * The TypeScript types of views → JSON Schemas of what templates are given, with what their comments say of
 * each field.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type ts from '@typescript/typescript6';

/** The compiler is nine megabytes of CommonJS: required, its text is not searched for what it exports. */
const compiler: typeof ts = createRequire(import.meta.url)('@typescript/typescript6');

interface ViewSchema {
  readonly [keyword: string]: unknown;
}

export function emitViewSchemas(src: string): string {
  const documents = join(src, 'generated', 'documents.ts');
  const folder = join(src, '6-render');
  const names = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'document.ts')))
    .sort();
  const page = join(src, '6-render', 'template-data.ts');
  const helpers = join(src, '6-render', 'template-functions.ts');
  const program = compiler.createProgram([documents, page, helpers], {
    target: compiler.ScriptTarget.ES2023,
    module: compiler.ModuleKind.NodeNext,
    moduleResolution: compiler.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    stableTypeOrdering: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    lib: ['lib.es2023.d.ts'],
    types: [],
  });
  const emitter = new ViewEmitter(program.getTypeChecker());
  const views = emitter.members(exported(program, documents, 'TemplateViews'));
  const ofDocuments = names.map((name) => [
    name,
    emitter.names(exported(program, join(folder, name, 'document.ts'), 'Views')),
  ]);
  const attachment = emitter.schema(exported(program, helpers, 'AttachmentLink'), 'AttachmentLink');
  const facts = emitter.schema(exported(program, page, 'PageFacts'), 'PageFacts');
  return [
    "import type { ViewSchemas } from '../theme/view-schema.ts';",
    `export const viewSchemas: ViewSchemas = ${JSON.stringify({ documents: Object.fromEntries(ofDocuments), templates: views, page: facts, attachment, $defs: emitter.definitions() }, null, 1)};`,
  ].join('\n\n');
}

function exported(program: ts.Program, file: string, name: string): ts.Type {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name);
  if (!symbol) throw new Error(`${file} exports no ${name}`);
  return checker.getDeclaredTypeOfSymbol(symbol);
}

class ViewEmitter {
  readonly #names = new Map<ts.Type, string>();
  readonly #definitions = new Map<string, ViewSchema>();

  constructor(readonly checker: ts.TypeChecker) {}

  definitions(): Readonly<Record<string, ViewSchema>> {
    return Object.fromEntries([...this.#definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Each property with its schema, sorted by name. */
  members(type: ts.Type): Readonly<Record<string, ViewSchema>> {
    return Object.fromEntries(
      this.#sorted(type).map((symbol) => [symbol.name, this.#property(symbol, symbol.name)]),
    );
  }

  names(type: ts.Type): readonly string[] {
    return this.#sorted(type).map(({ name }) => name);
  }

  schema(type: ts.Type, at: string): ViewSchema {
    if (type.aliasSymbol?.name === 'Extension') return {};
    if (type.isUnion()) return this.#either(type.types, at);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & compiler.TypeFlags.BooleanLiteral)
      return { const: this.checker.typeToString(type) === 'true' };
    if (type.flags & compiler.TypeFlags.String) return { type: 'string' };
    if (type.flags & compiler.TypeFlags.Number) return { type: 'number' };
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) {
      const items = this.checker
        .getTypeArguments(type as ts.TypeReference)
        .flatMap((item) => (item.isUnion() ? item.types : [item]));
      const gaps = items.some(isUndefined);
      const schema = this.#either(items, at);
      return { type: 'array', items: gaps ? { anyOf: [schema, { type: 'null' }] } : schema };
    }
    if (type.flags & (compiler.TypeFlags.Object | compiler.TypeFlags.Intersection))
      return this.#object(type, at);
    throw new Error(`${at}: ${this.checker.typeToString(type)} says nothing to the writer of a template`);
  }

  #either(types: readonly ts.Type[], at: string): ViewSchema {
    const parts = types.filter((type) => !isUndefined(type)).map((part) => this.schema(part, at));
    const constants = parts.flatMap((part) => ('const' in part ? [part.const] : []));
    const others = parts.filter((part) => !('const' in part));
    const isBoolean = constants.includes(true) && constants.includes(false);
    const words = constants.filter((value) => !(isBoolean && typeof value === 'boolean'));
    const all = [
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...(words.length === 1 ? [{ const: words[0] }] : words.length > 1 ? [{ enum: words.sort() }] : []),
      ...others,
    ];
    return all.length === 1 && all[0] ? all[0] : { anyOf: all };
  }

  /** Interfaces and named types are defined once, and found by their names. */
  #object(type: ts.Type, at: string): ViewSchema {
    const name = nameOf(type);
    if (name === undefined) return this.#members(type, at);
    const known = this.#names.get(type);
    if (known) return { $ref: `#/$defs/${known}` };
    let unique = name;
    for (let count = 2; this.#definitions.has(unique); count++) unique = `${name}${count}`;
    this.#names.set(type, unique);
    this.#definitions.set(unique, {});
    this.#definitions.set(unique, this.#members(type, unique));
    return { $ref: `#/$defs/${unique}` };
  }

  #members(type: ts.Type, at: string): ViewSchema {
    if (type.getCallSignatures().length > 0)
      throw new Error(`${at}: a view is plain data, without functions`);
    const symbols = this.#sorted(type);
    const index = this.checker.getIndexInfosOfType(type);
    const named = index.find(({ keyType }) => keyType.flags & compiler.TypeFlags.String);
    const extensible = index.some(({ keyType }) => keyType.flags & compiler.TypeFlags.TemplateLiteral);
    return {
      type: 'object',
      properties: Object.fromEntries(
        symbols.map((symbol) => [symbol.name, this.#property(symbol, `${at}.${symbol.name}`)]),
      ),
      required: symbols.filter((symbol) => !this.#mayBeMissing(symbol)).map(({ name }) => name),
      ...(extensible ? { patternProperties: { '^x-': {} } } : {}),
      additionalProperties: named ? this.schema(named.type, at) : false,
    };
  }

  #property(symbol: ts.Symbol, at: string): ViewSchema {
    const tag = (name: string) =>
      compiler.displayPartsToString(symbol.getJsDocTags(this.checker).find((one) => one.name === name)?.text);
    const facts = {
      description: compiler.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim(),
      'x-zh': tag('zh'),
      format: tag('format'),
      pattern: tag('pattern'),
    };
    const stated = Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ''));
    return { ...stated, ...this.schema(this.checker.getTypeOfSymbol(symbol), at) };
  }

  /** `Omit` and the like do not keep the order of declaration. */
  #sorted(type: ts.Type): readonly ts.Symbol[] {
    return [...this.checker.getPropertiesOfType(type)].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #mayBeMissing(symbol: ts.Symbol): boolean {
    const type = this.checker.getTypeOfSymbol(symbol);
    const parts = type.isUnion() ? type.types : [type];
    return Boolean(symbol.flags & compiler.SymbolFlags.Optional) || parts.some(isUndefined);
  }
}

function isUndefined({ flags }: ts.Type): boolean {
  return Boolean(flags & compiler.TypeFlags.Undefined);
}

/** Not for `Pick<…>` and the like, whose names say nothing by themselves. */
function nameOf(type: ts.Type): string | undefined {
  if (type.aliasSymbol) return type.aliasTypeArguments ? undefined : type.aliasSymbol.name;
  return type.symbol?.flags & compiler.SymbolFlags.Interface ? type.symbol.name : undefined;
}
