/** Skill standards → a table in which item references (`<standard>/<level>/<no>`) are looked up. */
import type { Requirement, SkillStandard } from '../generated/types.ts';
import { numberInDirection } from '../language/item-reference.ts';
import { child, children, type Located } from '../source/located.ts';
import { type Fact, perFacts } from '../values/per-facts.ts';
import type { Reads } from './watched-value.ts';

export interface ItemIndex {
  readonly standards: ReadonlyMap<string, StandardItems>;
}

export interface StandardItems {
  readonly standard: Located<SkillStandard>;
  readonly levels: ReadonlyMap<string, LevelItems>;
  readonly ethics: ReadonlyMap<string, Located<Requirement>>;
  readonly foundations: ReadonlyMap<string, Located<Requirement>>;
}

export interface LevelItems {
  readonly place: Located<unknown>;
  /** Keyed by the last part of a reference: `2.1.3` or `K2.1.3`, or `计算机视觉:2.1.3` in a direction. */
  readonly items: ReadonlyMap<string, Located<Requirement>>;
  /** Work contents and functions: number, with and without K, → their items and where they are defined. */
  readonly groups: ReadonlyMap<string, ItemGroup>;
}

export interface ItemGroup {
  readonly items: readonly string[];
  readonly defined: Located<{ readonly no: string; readonly title: string }>;
}

export type ItemLookup =
  | { readonly items: readonly string[]; readonly level: string | undefined }
  | { readonly missing: 'form' | 'standard' }
  | {
      readonly missing: 'level';
      readonly standard: StandardItems;
      /** The item behind a standard whose level was left out: the levels that have it. */
      readonly without: readonly string[] | undefined;
    }
  | { readonly missing: 'basic'; readonly standard: StandardItems; readonly known: readonly string[] }
  | {
      readonly missing: 'item';
      readonly standard: StandardItems;
      readonly level: LevelItems;
      readonly group: ItemGroup | undefined;
    };

/** `reads`: is told of questions after a standard of which a part could not be read. */
export function indexItems(standards: Iterable<Located<SkillStandard>>, reads: Reads): ItemIndex {
  const table = new Map<string, StandardItems>();
  const incomplete = new Set<string>();
  for (const standard of standards) {
    const { result, unsure } = reads.during(() => standardItems(standard.value, standard));
    table.set(standard.value.id, result);
    if (unsure) incomplete.add(standard.value.id);
  }
  if (incomplete.size === 0) return { standards: table };
  const get = (id: string): StandardItems | undefined => {
    if (incomplete.has(id)) reads.count++;
    return table.get(id);
  };
  return { standards: Object.assign(new Map(table), { get }) };
}

const standardItems = perFacts((value: SkillStandard, fact: Fact<Located<SkillStandard>>) =>
  indexStandard({ value, file: fact(({ file }) => file), path: [] }),
);

function indexStandard(standard: Located<SkillStandard>): StandardItems {
  const basics = (key: 'ethics' | 'foundations') =>
    new Map(
      (standard.value.basics?.[key] ?? []).map((item, index) => [
        item.no,
        child(standard, item, 'basics', key, index),
      ]),
    );
  const levels = new Map<string, LevelItems>();
  for (const level of children(standard, 'levels', standard.value.levels)) {
    const items = new Map<string, Located<Requirement>>();
    const groups = new Map<string, ItemGroup>();
    for (const jobFunction of children(level, 'functions', level.value.functions)) {
      const { direction } = jobFunction.value;
      const whole: { skills: string[]; knowledge: string[] } = { skills: [], knowledge: [] };
      for (const content of children(jobFunction, 'workContents', jobFunction.value.workContents)) {
        for (const kind of ['skills', 'knowledge'] as const) {
          const mark = kind === 'skills' ? '' : 'K';
          const keys: string[] = [];
          for (const item of children(content, kind, content.value[kind])) {
            const key = numberInDirection(direction, mark + item.value.no);
            if (!items.has(key)) items.set(key, item);
            keys.push(key);
          }
          whole[kind].push(...keys);
          groups.set(numberInDirection(direction, mark + content.value.no), {
            items: keys,
            defined: content,
          });
        }
      }
      for (const [mark, keys] of [['', whole.skills] as const, ['K', whole.knowledge] as const]) {
        const key = numberInDirection(direction, mark + jobFunction.value.no);
        if (!groups.has(key)) groups.set(key, { items: keys, defined: jobFunction });
      }
    }
    if (!levels.has(level.value.level)) levels.set(level.value.level, { place: level, items, groups });
  }
  return { standard, levels, ethics: basics('ethics'), foundations: basics('foundations') };
}

/** By structure: an item with exactly that number first, else a work content or function as a whole. */
export function lookUpItem(
  index: { readonly standards: Pick<ItemIndex['standards'], 'get'> },
  reference: string,
): ItemLookup {
  const [id = '', second, third, ...rest] = reference.split('/');
  if (!second || rest.length > 0) return { missing: 'form' };
  const standard = index.standards.get(id);
  if (!standard) return { missing: 'standard' };
  if (second === 'ethics' || second === 'foundations') return lookUpBasic(standard, second, third);
  const level = standard.levels.get(second);
  if (!level)
    return { missing: 'level', standard, without: third ? undefined : levelsWith(standard, second) };
  if (!third) return { missing: 'form' };
  if (level.items.has(third)) return { items: [reference], level: second };
  const group = level.groups.get(third);
  if (group && group.items.length > 0)
    return { items: group.items.map((no) => `${id}/${second}/${no}`), level: second };
  return { missing: 'item', standard, level, group: level.groups.get(third.replace(/\.\d+$/, '')) };
}

/** Undefined for what is no number of an item. */
function levelsWith({ levels }: StandardItems, no: string): readonly string[] | undefined {
  if (!/^K?\d+(?:\.\d+)+$/i.test(no)) return undefined;
  return [...levels].flatMap(([name, { items, groups }]) => (items.has(no) || groups.has(no) ? name : []));
}

function lookUpBasic(
  standard: StandardItems,
  part: 'ethics' | 'foundations',
  no: string | undefined,
): ItemLookup {
  const prefix = `${standard.standard.value.id}/${part}`;
  const listed = [...standard[part].keys()];
  if (no !== undefined) {
    if (standard[part].has(no)) return { items: [`${prefix}/${no}`], level: undefined };
    return { missing: 'basic', standard, known: listed.map((known) => `${prefix}/${known}`) };
  }
  return {
    items: listed.length > 0 ? listed.map((known) => `${prefix}/${known}`) : [prefix],
    level: undefined,
  };
}
