/**
 * A complete workspace of every kind → the same with random changes of any field, most of which the check
 * accepts.
 */
import { stringify } from 'yaml';
import { typeOfKind } from '../../src/generated/shapes.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import type { InFile } from '../../src/language/editor/json-schema.ts';
import { translateKeys } from '../../src/scaffold/translate-keys.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import type { Random } from '../support/random.ts';
import { tinyPicture } from '../support/tiny-pictures.ts';
import { everyKind } from './every-kind.ts';
import {
  anything,
  branchFor,
  fieldSchema,
  randomObject,
  randomValue,
  resolved,
  schemaNamed,
  type ValueMaker,
  xKey,
} from './schema-values.ts';

export type Entities = Record<string, Record<string, unknown>>;

export interface TypedWorkspace {
  readonly entities: Entities;
  readonly chinese: boolean;
  /** `Type.field` of everything that was changed. */
  readonly touched: readonly string[];
}

type Fields = Record<string, unknown>;
type Change = (workspace: Draft, random: Random) => string | undefined;

/**
 * One that the check refuses is taken back, but for one in some workspaces: nearly valid is a kind of input,
 * too.
 */
export function randomWorkspace(random: Random): TypedWorkspace {
  const draft = new Draft(structuredClone(everyKind) as Entities, random);
  const touched: string[] = [];
  const wanted = 1 + random.below(5);
  for (let tries = 0; tries < wanted + 2 && touched.length < wanted; tries++) {
    const before = structuredClone(draft.entities);
    const change = random.pick(changes) as Change;
    const name = change(draft, random);
    if (name === undefined) continue;
    const isLast = touched.length + 1 === wanted;
    if (isRefused(draft.entities) && !(isLast && random.below(6) === 0)) draft.entities = before;
    else touched.push(name);
  }
  return { entities: draft.entities, chinese: random.below(4) === 0, touched };
}

/** Complete, with keys of the school itself in every object, of any name and with anything in them. */
export function workspaceOfOwnKeys(random: Random): Pick<TypedWorkspace, 'entities' | 'chinese'> {
  const draft = new Draft(structuredClone(everyKind) as Entities, random);
  // What names a file has no room for them.
  for (const { value } of draft.parts) if (!('file' in value)) setOwnKey(value, random);
  return { entities: draft.entities, chinese: random.below(2) === 0 };
}

/** As a release wants it: everything approved, and no review of what has changed since. */
export function approved({ entities, ...rest }: TypedWorkspace): TypedWorkspace {
  const kept = Object.entries(entities).filter(([, { kind }]) => kind !== 'review');
  const all = kept.map(([name, value]) => [
    name,
    name === 'ccstd.yaml' ? value : { ...value, status: 'approved' },
  ]);
  return { ...rest, entities: Object.fromEntries(all) as Entities };
}

/** Files of the workspace as an author would have them. */
export function filesOf({
  entities,
  chinese,
}: Pick<TypedWorkspace, 'entities' | 'chinese'>): Record<string, string | Uint8Array> {
  const texts = Object.entries(entities).map(([name, value]) => [name, yamlOf(value)] as const);
  return {
    ...Object.fromEntries(texts.map(([name, text]) => [name, chinese ? translateKeys(text, 'zh') : text])),
    'texts/more.md': '正文来自**另一个文件**。\n\n:::answer\n答案在此。\n:::\n',
    'pictures/a.png': tinyPicture('png'),
    'school/labels/zh-CN.json': '{ "how-to-use": "本校教材的用法" }',
  };
}

function isRefused(entities: Entities): boolean {
  return checkSources(memoryHost(filesOf({ entities, chinese: false }))).diagnostics.some(
    ({ severity }) => severity === 'error',
  );
}

/** An author's value that cannot be written down as YAML text is not an input. */
function yamlOf(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

interface Part {
  readonly value: Fields;
  readonly schema: InFile;
  readonly file: string;
}

class Draft implements ValueMaker {
  #made = 0;

  constructor(
    public entities: Entities,
    readonly random: Random,
  ) {}

  freshId = (): string =>
    `${this.random.pick(['n', '新', 'N.', 'a-']) ?? 'n'}${++this.#made}${this.random.below(1000)}`;

  /** Every object of the language in the workspace. */
  get parts(): Part[] {
    return Object.entries(this.entities).flatMap(([file, value]) =>
      partsOf(value, schemaOf(file, value), file),
    );
  }

  /** Ids by the kind of thing that references name. */
  get targets(): Readonly<Record<string, readonly string[]>> {
    const found: Record<string, string[]> = { Item: [...items], Entity: [], Stage: [] };
    for (const { value, schema } of this.parts) {
      const type = schema.schema.title ?? '';
      const { id, kind, level } = value;
      if (typeof id === 'string') found[type] = [...(found[type] ?? []), id];
      if (typeof kind === 'string' && typeof id === 'string' && kind in typeOfKind)
        found.Entity?.push(`${kind}/${id}`);
      if (type === 'Stage' && typeof level === 'string') found.Stage?.push(level);
    }
    return found;
  }
}

const items = [
  'care-2019/4/1.1.1',
  'care-2019/4/K1.1.1',
  'care-2019/4/1.1',
  'care-2019/4/1',
  'care-2019/ethics',
  'care-2019/5/1.1.1',
] as const;

function schemaOf(file: string, { kind }: Fields): InFile {
  return schemaNamed(file === 'ccstd.yaml' ? 'Workspace' : typeOfKind[kind as keyof typeof typeOfKind]);
}

function partsOf(value: unknown, given: InFile, file: string): Part[] {
  const schema = branchFor(given, value);
  if (Array.isArray(value)) {
    return value.flatMap((item) =>
      partsOf(item, { schema: schema.schema.items ?? {}, file: schema.file }, file),
    );
  }
  if (value === null || typeof value !== 'object' || !schema.schema.properties) return [];
  const below = Object.entries(value).flatMap(([key, item]) => {
    const field = fieldSchema(schema, key);
    return field ? partsOf(item, field, file) : [];
  });
  return [{ value: value as Fields, schema, file }, ...below];
}

/** Kinds of objects equally often, however many of each there are. */
function randomPart({ parts }: Draft, random: Random): Part | undefined {
  const type = random.pick([...new Set(parts.map(({ schema }) => schema.schema.title))]);
  return random.pick(parts.filter(({ schema }) => schema.schema.title === type));
}

const fixed: ReadonlySet<string> = new Set(['kind', 'id', 'ccstd']);

function randomField(part: Part, random: Random, isThere: boolean): string | undefined {
  const { properties = {}, title } = part.schema.schema;
  const keys = Object.keys(properties).filter((key) => isThere === key in part.value);
  return random.pick(
    keys.filter((key) => !fixed.has(key) || (key === 'kind' && title !== undefined && !isEntity(part))),
  );
}

function isEntity({ schema }: Part): boolean {
  return typeof schema.schema.properties?.kind?.const === 'string';
}

const named = ({ schema }: Part, key: string): string => `${schema.schema.title}.${key}`;

const setField: Change = (draft, random) => {
  const part = randomPart(draft, random);
  const key = part && randomField(part, random, random.below(3) === 0);
  const field = part && key !== undefined ? fieldSchema(part.schema, key) : undefined;
  if (!part || key === undefined || !field) return undefined;
  part.value[key] = randomValue(field, draft, 1);
  return named(part, key);
};

const removeField: Change = (draft, random) => {
  const part = randomPart(draft, random);
  const key = part && randomField(part, random, true);
  if (!part || key === undefined) return undefined;
  delete part.value[key];
  return named(part, key);
};

const changeList: Change = (draft, random) => {
  const part = randomPart(draft, random);
  const key = part && random.pick(Object.keys(part.value).filter((one) => Array.isArray(part.value[one])));
  const field = part && key !== undefined ? fieldSchema(part.schema, key) : undefined;
  if (!part || key === undefined || !field) return undefined;
  const list = part.value[key] as unknown[];
  const { schema, file } = branchFor(field, list);
  const at = random.below(list.length + 1);
  if (random.below(3) > 0) list.splice(at, 0, randomValue({ schema: schema.items ?? {}, file }, draft, 1));
  else if (random.below(2) === 0) list.splice(at, 1);
  else list.reverse();
  return named(part, key);
};

/** A file with everything that it may hold, down to the objects of its objects, as far as the check accepts it. */
const fillEntity: Change = (draft, random) => {
  const name = random.pick(Object.keys(draft.entities)) ?? '';
  const done = new Set<string>();
  for (;;) {
    const next = draft.parts.find(
      ({ file, schema }) => file === name && !done.has(schema.schema.title ?? ''),
    );
    if (!next) break;
    done.add(next.schema.schema.title ?? '');
    const keys = Object.keys(next.schema.schema.properties ?? {}).filter(
      (key) => !(key in next.value) && !fixed.has(key),
    );
    const put = (wanted: readonly string[]): void => {
      for (const key of wanted) {
        const field = fieldSchema(next.schema, key);
        if (field) next.value[key] = randomValue(field, draft, 1);
      }
      if (wanted.length === 0 || !isRefused(draft.entities)) return;
      for (const key of wanted) delete next.value[key];
      if (wanted.length === 1) return;
      const half = Math.ceil(wanted.length / 2);
      put(wanted.slice(0, half));
      put(wanted.slice(half));
    };
    put(keys);
  }
  return done.size === 0 ? undefined : `${name} *`;
};

const addOwnKey: Change = (draft, random) => {
  const part = random.pick(draft.parts);
  if (!part) return undefined;
  setOwnKey(part.value, random);
  return named(part, 'x-');
};

/** Also a key like `__proto__`. */
function setOwnKey(value: Fields, random: Random): void {
  const settings = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(value, xKey(random), { ...settings, value: anything(random) });
}

const addEntity: Change = (draft, random) => {
  const kind = random.pick(Object.keys(typeOfKind)) as keyof typeof typeOfKind;
  const name = `made/${Object.keys(draft.entities).length}.yaml`;
  draft.entities[name] = { ...randomObject(resolved(schemaNamed(typeOfKind[kind])), draft, 0), kind };
  return `${typeOfKind[kind]}.kind`;
};

/** A change of an adoption, with any part of what it extends as its target, `x-` keys included. */
const changeAdoption: Change = (draft, random) => {
  const overlays = Object.values(draft.entities).filter(({ kind }) => kind === 'overlay');
  const overlay = random.pick(overlays);
  const base = Object.values(draft.entities).find(({ kind, id }) => `${kind}/${id}` === overlay?.extends);
  if (!overlay || !base) return undefined;
  const { target, schema, value } = randomTarget(base, random);
  const op = random.pick(['replace', 'add', 'remove', 'rename']) ?? 'add';
  const given = schema ? randomValue(schema, draft, 1) : anything(random);
  const list = Array.isArray(value) && schema ? branchFor(schema, value).schema.items : undefined;
  const item =
    list && schema && op === 'add'
      ? randomValue({ schema: list, file: branchFor(schema, value).file }, draft, 1)
      : given;
  const change = {
    target,
    op,
    ...(op === 'remove' ? {} : { value: op === 'rename' ? '改名' : item }),
    reason: '校内需要',
  };
  overlay.changes = [...(overlay.changes as object[]), change];
  return 'OverlayChange.target';
};

interface Target {
  readonly target: string;
  readonly schema: InFile | undefined;
  readonly value: unknown;
}

function randomTarget(base: Fields, random: Random): Target {
  const steps: string[] = [];
  let value: unknown = base;
  let schema: InFile | undefined = schemaOf('', base);
  for (let depth = 1 + random.below(6); depth > 0 && typeof value === 'object' && value !== null; depth--) {
    const from: InFile | undefined = schema && branchFor(schema, value);
    if (Array.isArray(value)) {
      if (value.length === 0) break;
      const at = random.below(value.length);
      const { id } = (value[at] ?? {}) as { id?: unknown };
      steps.push(typeof id === 'string' && random.below(2) === 0 ? id : String(at + 1));
      value = value[at];
      schema = from && resolved({ schema: from.schema.items ?? {}, file: from.file });
      continue;
    }
    const there = Object.keys(value);
    const possible = [...Object.keys(from?.schema.properties ?? {}), xKey(random), xKey(random)];
    const key: string = random.pick(random.below(3) > 0 && there.length > 0 ? there : possible) ?? 'title';
    steps.push(key);
    value = Object.hasOwn(value, key) ? (value as Fields)[key] : undefined;
    schema = from && fieldSchema(from, key);
  }
  return { target: steps.join('/'), schema, value };
}

const changes: readonly Change[] = [
  setField,
  setField,
  setField,
  setField,
  removeField,
  changeList,
  changeList,
  addOwnKey,
  addEntity,
  changeAdoption,
  changeAdoption,
  fillEntity,
];
