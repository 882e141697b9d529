/**
 * A schema of the language → random values of its shape: valid by what it says of types, words, patterns,
 * limits and references.
 */
import { schemas } from '../../src/generated/schemas.ts';
import { type InFile, type JsonSchema, resolveSchema } from '../../src/language/editor/json-schema.ts';
import type { Random } from '../support/random.ts';

/** What a reference may name: kind of target → its ids in the workspace. */
export type Targets = Readonly<Record<string, readonly string[]>>;

export interface ValueMaker {
  readonly random: Random;
  readonly targets: Targets;
  /** An id that nothing else has. */
  freshId(): string;
}

// biome-ignore format: a table of texts
const texts = [
  '处置一起跌倒', '能按“评估、不动、呼救”的顺序处置', '320℃～350℃，2~3 秒', '=SUM(A1:A9)', '+1', '-', '@here', '2 #泵', '5$ 和 10$', 'a_b_c * 2', '100%', '\\', '甲\\', '“\\"', "'=1+1", '<b>粗</b>', '&amp;', ']]>', '{{title}}', '../../x', 'C:\\a', '😀', '第一行\n第二行\n\n第四行', '长'.repeat(600), 'a, b; c | d', '\u202e反', '0', '是', '2026-09-01', '12', '  两端空格  ', '——', 'x'.repeat(90),
] as const;

// biome-ignore format: a table of texts
const markdownTexts = [
  '**注意：**先断电。', ':fill[水] 与 :fill[火]{width=3}', ':::answer\n先评估。\n:::', ':::safety\n- 断电\n- 挂牌\n:::', '| 题 | 答 |\n|---|---|\n| 一 | :fill[甲] |', '$U=IR$ 与 $$\\frac{a}{b}$$', '::blank{lines=3}', '::qr{url="https://example.org/a" title="扫码"}', '![示意](pictures/a.png)', '1. 甲\n2. 乙\n   - 丙', '# 标题\n\n正文', '正文[^1]\n\n[^1]: 脚注', '```\nG01 X1 :fill[F100]\n```', '> 引用\n\n---\n\n尾', 'H~2~O 10^-6^', 'https://example.org/a，请看',
] as const;

/** What fits the patterns of the language, and dates, addresses and numbers as words. */
// biome-ignore format: a table of texts
export const formed = ['1', '2', '1-4', '1-2,5-6', '978-7-5045-1234-5', '1.1', '1.2', '2.10', '1.1.1', '1.1.2', '3.1.4', '4-10-01-05', '2-02-13-05', '2026-09-01', '2025-02-28', '1999-12-31', 'https://example.org/a?b=c', 'http://a.cn'] as const;

const numbers = [0, 1, 2, 3, 6, 10, 20, 40, 50, 60, 100, 0.5, 1.25, 33.3, 66.7, 0.1, 120, 1000, 1e9] as const;

export function schemaNamed(name: string): InFile {
  const files = schemas.map((schema) => ({ schema, file: schema.$id ?? '' }));
  const defined = files.flatMap(({ schema, file }) =>
    Object.values(schema.$defs ?? {}).map((one) => ({ schema: one, file })),
  );
  const found = [...files, ...defined].find(({ schema }) => schema.title === name && schema.properties);
  if (!found) throw new Error(`no schema is called ${name}`);
  return found;
}

/** What stands beside a reference counts, too. */
export function resolved({ schema, file }: InFile): InFile {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return { schema, file };
  const target = resolved(resolveSchema(schemas, $ref, file));
  return { schema: { ...target.schema, ...own }, file: target.file };
}

/** The schema of one field, as the language means it. */
export function fieldSchema({ schema, file }: InFile, key: string): InFile | undefined {
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  return own && resolved({ schema: own, file });
}

/** The branch of a schema that a value was written for. */
export function branchFor(given: InFile, value: unknown): InFile {
  const { schema, file } = resolved(given);
  const kind = Array.isArray(value)
    ? 'array'
    : value !== null && typeof value === 'object'
      ? 'object'
      : 'scalar';
  const branches = (schema.anyOf ?? []).map((branch) => resolved({ schema: branch, file }));
  const fitting = branches.find((branch) => {
    const { type = 'scalar' } = branch.schema;
    return kind === 'scalar' ? type !== 'array' && type !== 'object' : type === kind;
  });
  return fitting ?? { schema, file };
}

export function randomValue(given: InFile, maker: ValueMaker, depth = 0): unknown {
  const { schema, file } = resolved(given);
  const { random } = maker;
  if (schema.const !== undefined) return schema.const;
  if (schema['x-any']) return anything(random);
  if (schema.anyOf) {
    const branch = random.pick(schema.anyOf) ?? {};
    const isMarkdown = schema['x-md'] === true && branch.type === 'string';
    return isMarkdown ? markdown(random) : randomValue({ schema: branch, file }, maker, depth);
  }
  if (schema.enum) return random.below(4) === 0 ? inChinese(schema, random) : random.pick(schema.enum);
  switch (schema.type) {
    case 'array':
      return randomList({ schema, file }, maker, depth);
    case 'object':
      return schema.properties
        ? randomObject({ schema, file }, maker, depth)
        : randomMap({ schema, file }, maker, depth);
    case 'boolean':
      return random.below(2) === 0;
    case 'number':
    case 'integer':
      return randomNumber(schema, random);
    default:
      return randomText(schema, maker);
  }
}

function randomList({ schema, file }: InFile, maker: ValueMaker, depth: number): unknown[] {
  const least = Number(schema.minItems ?? 0);
  const length = least + maker.random.below(depth > 2 ? 2 : 4);
  return Array.from({ length }, () => randomValue({ schema: schema.items ?? {}, file }, maker, depth + 1));
}

export function randomObject(
  { schema, file }: InFile,
  maker: ValueMaker,
  depth = 0,
): Record<string, unknown> {
  const { random } = maker;
  const required = new Set(schema.required);
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([key]) => required.has(key) || random.below(3 + 2 * depth) === 0,
  );
  const own = wanted.map(
    ([key, property]) => [key, randomValue({ schema: property, file }, maker, depth + 1)] as const,
  );
  return {
    ...Object.fromEntries(own),
    ...(random.below(12) === 0 ? { [xKey(random)]: anything(random) } : {}),
  };
}

function randomMap({ schema, file }: InFile, maker: ValueMaker, depth: number): Record<string, unknown> {
  const { random, targets } = maker;
  const kind = schema['x-ref-keys'];
  const keys =
    typeof kind === 'string'
      ? (targets[kind] ?? [])
      : ['hours/total', 'text/placeholder', 'weights/table-sum'];
  const wanted = keys.filter(() => random.below(3) > 0);
  const of = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  return Object.fromEntries(wanted.map((key) => [key, randomValue({ schema: of, file }, maker, depth + 1)]));
}

function randomNumber({ type, minimum, maximum, exclusiveMinimum }: JsonSchema, random: Random): number {
  const fitting = numbers.filter(
    (one) =>
      (type !== 'integer' || Number.isInteger(one)) &&
      one >= Number(minimum ?? 0) &&
      one <= Number(maximum ?? 1e12) &&
      one > Number(exclusiveMinimum ?? -1),
  );
  return random.pick(fitting) ?? Number(minimum ?? 1);
}

function randomText(schema: JsonSchema, { random, targets, freshId }: ValueMaker): string {
  const reference = schema['x-ref'];
  if (typeof reference === 'string') return random.pick(targets[reference] ?? []) ?? 'nobody';
  if (schema['x-id'] && typeof schema.pattern === 'string' && /\\p/.test(schema.pattern)) return freshId();
  if (typeof schema.pattern === 'string') {
    const pattern = new RegExp(schema.pattern, 'u');
    return random.pick(formed.filter((text) => pattern.test(text))) ?? '1';
  }
  const words = schema['x-words'] ? inChinese(schema, random) : undefined;
  if (words !== undefined && random.below(2) === 0) return String(words);
  const text = random.below(6) === 0 ? (random.pick(formed) ?? '1') : (random.pick(texts) ?? '甲');
  return typeof schema.maxLength === 'number' ? text.slice(0, schema.maxLength) : text;
}

function inChinese(schema: JsonSchema, random: Random): unknown {
  return random.pick(Object.values(schema['x-words'] ?? {}).flat()) ?? random.pick(schema.enum ?? []);
}

function markdown(random: Random): string {
  const count = 1 + random.below(3);
  return Array.from(
    { length: count },
    () => random.pick(random.below(3) === 0 ? texts : markdownTexts) ?? '',
  ).join('\n\n');
}

export function xKey(random: Random): string {
  return random.pick(ownKeys) ?? 'x-memo';
}

// biome-ignore format: a table of texts
const ownKeys = [
  'x-memo', 'x-备注', 'x-1', 'x-a-b', 'x-', 'x-toString', 'x-__proto__', 'x-constructor', 'x-a.b', 'x-a b', 'x-标识', 'x-课程/甲', 'x-:', 'x-#', 'x-*', 'x-null', 'x-true', 'x-😀', 'x-"甲"', 'x-<b>', 'x-{{a}}', 'x-=1+1', 'x-\u200b', `x-${'长'.repeat(200)}`,
] as const;

/** Whatever YAML can say. */
export function anything(random: Random, depth = 0): unknown {
  switch (random.below(depth > 2 ? 5 : 9)) {
    case 0:
      return random.pick(numbers);
    case 1:
      return random.below(2) === 0;
    case 2:
      return null;
    case 3:
    case 4:
      return random.pick(texts);
    case 5:
      return Array.from({ length: random.below(4) }, () => anything(random, depth + 1));
    case 6:
      return { text: anything(random, 3), file: anything(random, 3) };
    case 7:
      return {
        title: anything(random, 3),
        hours: random.pick(numbers),
        [xKey(random)]: anything(random, depth + 1),
      };
    default:
      return {
        [random.pick(['id', 'a', '名称', '0', 'constructor']) ?? 'a']: anything(random, depth + 1),
        to: 'care-2019/4/1.1.1',
      };
  }
}
