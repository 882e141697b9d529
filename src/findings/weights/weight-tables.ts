/**
 * One level of a skill standard → its theory table and its skill table: who has which weight, and how many
 * items.
 */

import { same, sum } from '../../4-check/tolerance.ts';
import type { Function as JobFunction, Level } from '../../generated/types.ts';
import { child, children, type Located } from '../../source/located.ts';

export interface WeightTable {
  readonly kind: 'theory' | 'skill';
  readonly rows: readonly WeightRow[];
  /** Weights that belong to no function: 职业道德 and 基础知识, in the theory table. */
  readonly basics: readonly Located<number>[];
  readonly total: number;
  /** False where no weight is written at all: then the table's items count equally. */
  readonly stated: boolean;
}

export interface WeightRow {
  readonly of: Located<JobFunction>;
  readonly key: 'theoryWeight' | 'skillWeight';
  readonly weight: number | undefined;
  readonly items: number;
}

const fieldsOf = {
  theory: { key: 'theoryWeight', items: 'knowledge' },
  skill: { key: 'skillWeight', items: 'skills' },
} as const;

export function weightTables(level: Located<Level>): WeightTable[] {
  return (['theory', 'skill'] as const).map((kind) => {
    const { key, items } = fieldsOf[kind];
    const rows = children(level, 'functions', level.value.functions).map((of) => ({
      of,
      key,
      weight: of.value[key],
      items: sum(of.value.workContents.map((content) => content[items]?.length ?? 0)),
    }));
    const basics = kind === 'theory' ? basicsOf(level) : [];
    const weights = [...basics.map(({ value }) => value), ...rows.flatMap(({ weight }) => weight ?? [])];
    return { kind, rows, basics, total: sum(weights), stated: weights.length > 0 };
  });
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
