/**
 * One level of a skill standard → its theory table and its skill table, or the one table of sections with one
 * weight each, for every direction: who has which weight, and how many items.
 */

import { same, sum } from '../../4-check/tolerance.ts';
import type { Function as JobFunction, Level } from '../../generated/types.ts';
import { child, children, type Located } from '../../source/located.ts';

export interface WeightTable {
  readonly kind: keyof typeof fieldsOf;
  readonly direction: string | undefined;
  readonly rows: readonly WeightRow[];
  /** Weights that belong to no function: 职业道德 and 基础知识, in the theory table. */
  readonly basics: readonly Located<number>[];
  readonly total: number;
  /** False where no weight is written at all: then the table's items count equally. */
  readonly stated: boolean;
}

export interface WeightRow {
  readonly of: Located<JobFunction>;
  readonly key: 'theoryWeight' | 'skillWeight' | 'weight';
  readonly weight: number | undefined;
  readonly items: number;
  /** It is common to all directions, and stands in the table of an earlier one. */
  readonly repeated: boolean;
}

const fieldsOf = {
  theory: { key: 'theoryWeight', items: ['knowledge'] },
  skill: { key: 'skillWeight', items: ['skills'] },
  whole: { key: 'weight', items: ['skills', 'knowledge'] },
} as const;

/** Direction by direction, the theory table before the skill table. */
export function weightTables(level: Located<Level>): WeightTable[] {
  return functionsByDirection(level).flatMap(({ direction, functions, first }) => {
    const kinds = functions.some(({ value }) => value.weight !== undefined)
      ? (['whole'] as const)
      : (['theory', 'skill'] as const);
    return kinds.map((kind) => weightTable(level, kind, functions, { direction, first }));
  });
}

/** The words that a table and what it examines are called by. */
export function wordsOfTable({ kind }: WeightTable): {
  readonly table: 'theoryWeight' | 'skillWeight' | 'weight';
  readonly items: 'knowledge' | 'skills';
} {
  return { table: fieldsOf[kind].key, items: kind === 'theory' ? 'knowledge' : 'skills' };
}

/** Those of each direction with those common to all, as one candidate is examined. */
export function functionsByDirection(level: Located<Level>): {
  readonly direction: string | undefined;
  readonly functions: readonly Located<JobFunction>[];
  readonly first: boolean;
}[] {
  const all = children(level, 'functions', level.value.functions);
  const named = new Set(all.flatMap(({ value }) => value.direction ?? []));
  const directions = named.size === 0 ? [undefined] : [...named];
  return directions.map((direction, index) => ({
    direction,
    functions: all.filter(({ value }) => value.direction === undefined || value.direction === direction),
    first: index === 0,
  }));
}

function weightTable(
  level: Located<Level>,
  kind: WeightTable['kind'],
  functions: readonly Located<JobFunction>[],
  { direction, first }: { readonly direction: string | undefined; readonly first: boolean },
): WeightTable {
  const { key, items } = fieldsOf[kind];
  const rows = functions.map((of) => ({
    of,
    key,
    weight: of.value[key],
    items: sum(of.value.workContents.flatMap((content) => items.map((one) => content[one]?.length ?? 0))),
    repeated: !first && of.value.direction === undefined,
  }));
  const basics = kind === 'theory' ? basicsOf(level) : [];
  const weights = [...basics.map(({ value }) => value), ...rows.flatMap(({ weight }) => weight ?? [])];
  return { kind, direction, rows, basics, total: sum(weights), stated: weights.length > 0 };
}

function basicsOf(level: Located<Level>): Located<number>[] {
  return (['ethics', 'foundations'] as const).flatMap((key) => {
    const weight = level.value.basicsWeight?.[key];
    return weight === undefined ? [] : [child(level, weight, 'basicsWeight', key)];
  });
}

/** Functions that have items in a table that states weights, but no weight in it. */
export function unweighted({ rows, stated }: WeightTable): WeightRow[] {
  return stated ? rows.filter(({ weight, items }) => weight === undefined && items > 0) : [];
}

/** Functions that weigh in a table without having anything to examine in it. */
export function withoutItems({ rows }: WeightTable): WeightRow[] {
  return rows.filter(({ weight = 0, items }) => weight > 0 && items === 0);
}

/** Taking away the weights that have no items makes the sum right: then those are the slip, not the sum. */
export function explainedByEmpty(table: WeightTable): boolean {
  return same(table.total - sum(withoutItems(table).map(({ weight = 0 }) => weight)), 100);
}
