/**
 * Turns one level of a standard, or one direction of it, into its skill and theory tables, each item with its
 * scaled weight.
 */
import { objectShapes } from '../generated/shapes.ts';
import type { WorkspaceLanguage } from '../generated/types.ts';
import { titleInDirection } from '../language/item-reference.ts';
import type { Item, JobFunction, Level, SkillStandard } from '../model/model.ts';

export interface WeightedItem extends Omit<Item, 'weight'> {
  readonly function: string | null;
  readonly weight: number;
}

export interface WeightTable {
  readonly items: readonly WeightedItem[];
  /** False where nothing states a weight, so that all items count the same. */
  readonly stated: boolean;
}

export interface WeightTables {
  readonly skill: WeightTable;
  readonly theory: WeightTable;
}

/** What a table's weights are stated for: a function, or one of the basics. */
interface Group {
  readonly function: string | null;
  readonly weight: number | undefined;
  readonly items: readonly Item[];
}

type Basic = 'ethics' | 'foundations';

export function weightTables(
  standard: SkillStandard,
  level: Level,
  language: WorkspaceLanguage,
  direction: string | undefined,
): WeightTables {
  const functions = functionsOf(level, direction);
  const skills = functions.map((f) => ({
    function: titleInDirection(f),
    weight: f.skillWeight ?? f.weight,
    items: f.workContents.flatMap((w) => w.skills),
  }));
  const knowledge = functions.map((f) => ({
    function: titleInDirection(f),
    weight: f.theoryWeight ?? f.weight,
    items: f.workContents.flatMap((w) => w.knowledge),
  }));
  return {
    skill: weigh(skills),
    theory: weigh([
      ...basicGroup(standard, level, 'ethics', language),
      ...basicGroup(standard, level, 'foundations', language),
      ...knowledge,
    ]),
  };
}

/** Those of the direction and those common to all; all of the level where no direction is asked for. */
export function functionsOf({ functions }: Level, direction: string | undefined): readonly JobFunction[] {
  return functions.filter(
    (one) => direction === undefined || one.direction === undefined || one.direction === direction,
  );
}

function basicGroup(
  standard: SkillStandard,
  level: Level,
  basic: Basic,
  language: WorkspaceLanguage,
): Group[] {
  const weight = level.basicsWeight?.[basic];
  if (weight === undefined) return [];
  const text = language === 'en' ? basic : objectShapes.Basics.fields[basic].zh;
  const whole: Item = {
    ref: `${standard.id}/${basic}`,
    kind: 'basic',
    no: basic,
    text,
    key: false,
    weight: undefined,
  };
  const listed = standard.basics[basic];
  // Listed basics share their weight equally, whatever weights they state themselves.
  const items =
    listed.length === 0 ? [whole] : listed.map((item) => ({ ...item, no: basic, weight: undefined }));
  return [{ function: null, weight, items }];
}

function weigh(groups: readonly Group[]): WeightTable {
  const stated = groups.some((group) => group.weight !== undefined);
  const unscaled = groups.flatMap((group) => {
    const shares = stated ? sharesWithin(group) : group.items.map(() => 1);
    return group.items.map((item, i) => ({ ...item, function: group.function, weight: shares[i] ?? 0 }));
  });
  const total = unscaled.reduce((sum, item) => sum + item.weight, 0);
  return {
    stated,
    items: unscaled.map((item) => ({ ...item, weight: total === 0 ? 0 : (item.weight / total) * 100 })),
  };
}

function sharesWithin({ items, weight = 0 }: Group): number[] {
  const own = items.flatMap((item) => item.weight ?? []);
  const sum = own.reduce((total, w) => total + w, 0);
  return own.length === items.length && sum !== 0
    ? own.map((w) => (weight * w) / sum)
    : items.map(() => weight / items.length);
}
