/**
 * `SyntaxTree` → `ValidDocument`: which entity it is, its canonical value, and what its schema has against
 * it.
 */
import type { SyntaxNode, SyntaxScalar, SyntaxTree } from '../1-parse/syntax-tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { typeOfKind } from '../generated/shapes.ts';
import type { Entity, EntityKind } from '../generated/types.ts';
import * as validators from '../generated/validators.js';
import { fold, nearForm } from '../language/fold.ts';
import { keyLanguage, type WrittenIn } from '../language/key-language.ts';
import { lookup, objectShape, wordTable } from '../language/language-tables.ts';
import { canonicalize, type Losses, pointer } from './canonicalize.ts';
import type { SchemaError } from './error-finding.ts';
import type { SchemaContext } from './error-site.ts';
import { schemaDiagnostics } from './schema-errors.ts';

/** A file that its schema accepts, but for fields that a draft may still lack. */
export interface ValidDocument<E = Entity> extends WrittenIn {
  readonly file: string;
  /** Name of its object type, e.g. `LearningTask`. */
  readonly type: string;
  readonly value: E;
}

export interface Validated<E = Entity> {
  /** Undefined when the file is no entity or its schema refuses it. */
  readonly document: ValidDocument<E> | undefined;
  /** Present as soon as the kind is known, so that findings can be placed in files that are refused. */
  readonly type: string | undefined;
  /**
   * The id of a refused entity, so that references to it are no second finding; undefined also where it is no
   * good as one.
   */
  readonly id: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Of a file of which a part could not be read: where its value may lack something. */
  readonly losses: Losses;
  /** What the schema misses, and a lost part explains. */
  readonly explained: number;
}

const noLosses: Losses = { inside: new Set(), values: new Set() };

const validatorOf = {
  SkillStandard: validators.skillStandard,
  Credential: validators.credential,
  Programme: validators.programme,
  Course: validators.course,
  LearningTask: validators.learningTask,
  Overlay: validators.overlay,
  Review: validators.review,
  Change: validators.change,
  QuestionBank: validators.questionBank,
  Delivery: validators.delivery,
  Workspace: validators.workspace,
};

export function validate(tree: SyntaxTree): Validated {
  const { type, diagnostics } = entityType(tree);
  if (!type || !tree.root)
    return { document: undefined, type, id: undefined, diagnostics, losses: noLosses, explained: 0 };
  return validateAs<Entity>(tree, tree.root, type);
}

/** The settings of a workspace: what they are, and what their schema has against them. */
export function readSettings(tree: SyntaxTree): Pick<Read, 'canonical' | keyof WrittenIn | 'diagnostics'> {
  return readAs(tree, tree.root ?? { is: 'map', entries: [], start: 0, end: 0 }, 'Workspace');
}

interface Read extends WrittenIn {
  readonly canonical: unknown;
  readonly diagnostics: readonly Diagnostic[];
  readonly errors: readonly SchemaError[];
  readonly losses: Losses;
  readonly explained: number;
}

function readAs({ path: file, text }: SyntaxTree, root: SyntaxNode, type: string): Read {
  const language = keyLanguage(root);
  const canonical = canonicalize({ path: file, text, root }, type);
  const validator = validatorOf[type as keyof typeof validatorOf];
  const said = (pointer: string): boolean =>
    canonical.explained.some((path) => pointer === path || pointer.startsWith(`${path}/`));
  const refusals: readonly SchemaError[] = validator(canonical.value) ? [] : (validator.errors ?? []);
  // Some texts may be empty, but none may look as if it were not.
  const empty = (instancePath: string): SchemaError => ({ keyword: 'minLength', instancePath, params: {} });
  const blank = canonical.blank
    .filter((path) => !refusals.some(({ instancePath }) => instancePath === path))
    .map(empty);
  const errors = [...refusals.filter(({ instancePath }) => !said(instancePath)), ...blank];
  let explained = 0;
  // What is said already still shows which branch of a union was meant.
  const isOwed = (error: SchemaError): boolean => {
    if (said(error.instancePath)) return false;
    const owed = !isExplained(error, canonical.losses);
    if (!owed) explained++;
    return owed;
  };
  const context = {
    file,
    type,
    language,
    words: canonical.words,
    value: canonical.value,
    tree: { path: file, text, root },
  };
  const found = schemaDiagnostics([...refusals, ...blank], context, isOwed);
  return {
    canonical: canonical.value,
    diagnostics: [...canonical.diagnostics, ...found],
    errors,
    language,
    words: canonical.words,
    losses: canonical.losses,
    explained,
  };
}

const aboutWhatIsMissing =
  /^(?:required|minItems|minProperties|contains|dependentRequired|anyOf|oneOf|not|if)$/;

/** What is missing may stand in the part that could not be read. */
function isExplained({ keyword, instancePath, params }: SchemaError, { inside, values }: Losses): boolean {
  if (inside.has(instancePath) && aboutWhatIsMissing.test(keyword)) return true;
  const field =
    keyword === 'required' ? instancePath + pointer([String(params.missingProperty)]) : instancePath;
  return [...values].some((lost) => field === lost || field.startsWith(`${lost}/`));
}

function validateAs<E>(tree: SyntaxTree, root: SyntaxNode, type: string): Validated<E> {
  const { path: file } = tree;
  const { canonical, diagnostics, errors, language, words, losses, explained } = readAs(tree, root, type);
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  const { id } = canonical as { id?: unknown };
  const named = typeof id === 'string' && !errors.some(({ instancePath }) => instancePath === '/id');
  return {
    document: refused ? undefined : { file, type, value: canonical as E, language, words },
    type,
    id: named ? id : undefined,
    diagnostics,
    losses,
    explained,
  };
}

/** Whether the schema has nothing at all against a document that somebody remembers. */
export function isValid({ type, value }: ValidDocument): boolean {
  const validator = Object.hasOwn(validatorOf, type) && validatorOf[type as keyof typeof validatorOf];
  return validator ? validator(value) : false;
}

/**
 * What the schema has against a value that is not written down as such in any file: the result of an
 * adoption.
 */
export function validateValue(value: unknown, context: Omit<SchemaContext, 'value'>): Diagnostic[] {
  const validator = validatorOf[context.type as keyof typeof validatorOf];
  return validator(value) ? [] : schemaDiagnostics(validator.errors ?? [], { ...context, value });
}

function entityType(tree: SyntaxTree): { type?: string; diagnostics: Diagnostic[] } {
  const file = tree.path;
  const entries = tree.root?.is === 'map' ? tree.root.entries : [];
  const kind = entries.find(({ key }) => lookup({ kind: true, 类型: true }, fold(key.text)));
  if (kind) {
    const value = kind.value?.is === 'scalar' ? kind.value : undefined;
    const word = value && lookup(wordTable('EntityKind').lookup, fold(value.text));
    if (word) return { type: typeOfKind[word as EntityKind], diagnostics: [] };
    return { diagnostics: [unknownKind(file, value ?? kind.key, value?.text ?? '')] };
  }
  const keys = entries.map(({ key }) => fold(key.text));
  const hasId = keys.some((key) => key === 'id' || key === '标识');
  const known = keys.filter(
    (key) =>
      key !== 'id' &&
      key !== '标识' &&
      Object.values(typeOfKind).some((type) => lookup(objectShape(type).keys, key)),
  );
  if (hasId && known.length > 0)
    return { diagnostics: [report('schema/missing-kind', { file, path: [] }, { kinds: kindWords(true) })] };
  return { diagnostics: [report('schema/not-an-entity', { file, path: [] }, {})] };
}

function unknownKind(file: string, at: SyntaxScalar, typed: string): Diagnostic {
  const chinese = typed === '' || /\p{Script=Han}/u.test(typed);
  const words = kindWords(chinese);
  const { near = {}, zh } = wordTable('EntityKind');
  const meant = lookup(near, nearForm(typed));
  const suggestions = meant ? [chinese ? (lookup(zh, meant) ?? meant) : meant] : suggest(typed, words);
  return report(
    'schema/unknown-kind',
    { file, start: at.start, end: at.end },
    { typed, suggestions: suggestions.length ? suggestions : words },
  );
}

function kindWords(chinese: boolean): string[] {
  const { zh } = wordTable('EntityKind');
  return chinese ? Object.values(zh) : Object.keys(zh);
}
