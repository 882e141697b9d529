/**
 * 场地设备配置表: what one class needs in each course, and what a school has to have for the whole programme.
 */
import type { Course, Programme } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { groupBy } from '../../values/group-by.ts';
import { kitOf } from '../equipment-list/equipment-list.ts';
import { amountCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Block, Cell, Form } from '../forms/form-view.ts';
import { courseName } from '../views/course-crumbs.ts';
import { neededFor, readQuantity } from './quantity.ts';
import { columnsOf, type TableScope, tableBlock, tableForm } from './table-scope.ts';

interface Thing {
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly stated: readonly string[];
  /** Used up, so that every use counts; equipment goes from task to task. */
  readonly consumed: boolean;
  readonly needed: number | undefined;
  readonly usedIn: readonly string[];
}

export function equipmentTable({ programme, courses, words }: TableScope): Form | undefined {
  const equipped = courses.filter((course) => kitOf(course).length > 0 || course.places.length > 0);
  if (equipped.length === 0) return undefined;
  const things = equipped.map((course) => ({ course, things: thingsOf(course, programme, words) }));
  return tableForm(
    'equipment',
    [
      { blocks: [sizes(programme, words)] },
      ...things.map(({ course, things: own }) => ({
        title: courseName(course, words),
        blocks: [...placesOf(course, programme, words), thingTable(own, words)],
      })),
      {
        title: words.label('table.equipment.shopping'),
        newPage: true,
        blocks: [shopping(things, words)],
      },
    ],
    true,
  );
}

function sizes({ classSize, groupSize }: Programme, words: Words): Block {
  const entry = (field: string, value: number | undefined) => ({
    label: words.field(`Programme.${field}`),
    cell: value === undefined ? textCell(words.label('table.equipment.unknown')) : amountCell(value),
  });
  return { entries: [entry('classSize', classSize), entry('groupSize', groupSize)] };
}

/** With places to work at, and in how many turns a class has to use them where they are too few. */
function placesOf({ schedule, places }: Course, { classSize }: Programme, words: Words): Block[] {
  const lines = places.map(({ name, stations, note }) => {
    if (stations === undefined) return [name, note].filter(Boolean).join(words.label('clause-separator'));
    const turns = classSize === undefined ? 1 : Math.ceil(classSize / stations);
    const line = words.label(turns > 1 ? 'table.equipment.turns' : 'table.equipment.stations', {
      ...{ name, stations, turns },
    });
    return [line, note].filter(Boolean).join(words.label('clause-separator'));
  });
  const shown = lines.length > 0 ? lines : (schedule?.place ?? []);
  const cell = textCell(...[shown].flat());
  return cell.lines.length === 0 ? [] : [{ entries: [{ label: words.label('table.safety.places'), cell }] }];
}

function thingsOf(course: Course, programme: Programme, words: Words): Thing[] {
  const materials = course.workTask?.resources?.materials ?? [];
  const uses = kitOf(course).map(({ item, task, stage }) => ({
    ...{ item, task, stage },
    quantity: item.quantity === undefined ? undefined : readQuantity(item.quantity),
  }));
  const same = groupBy(uses, ({ item, quantity }) =>
    JSON.stringify([item.name, item.spec ?? '', quantity?.unit ?? '']),
  );
  return [...same.values()].flatMap((own): Thing[] => {
    const [first] = own;
    if (!first) return [];
    const { name, spec = '' } = first.item;
    const consumed =
      own.find(({ item }) => item.consumable !== undefined)?.item.consumable ??
      materials.some((material) => material.includes(name) || name.includes(material));
    // A task and its stages speak of the same things; what all stages together use up may be more.
    const byTask = [...groupBy(own, ({ task }) => task.id).values()].map((inTask) => {
      const amounts = (some: typeof inTask) =>
        some.map(({ quantity }) => quantity && neededFor(quantity, programme));
      const whole = most(amounts(inTask.filter(({ stage }) => stage === undefined)));
      const staged = amounts(inTask.filter(({ stage }) => stage !== undefined));
      return most([whole, consumed ? sum(staged) : most(staged)]);
    });
    return [
      {
        ...{ name, spec, consumed, unit: first.quantity?.unit ?? '' },
        stated: [...new Set(own.flatMap(({ item }) => item.quantity ?? []))],
        needed: consumed ? sum(byTask) : most(byTask),
        usedIn: [...new Set(own.map(({ task }) => taskName(task, words)))],
      },
    ];
  });
}

function thingTable(things: readonly Thing[], words: Words): Block {
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['thing', 'middle'],
    ['spec', 'middle'],
    ['kind', 'narrow'],
    ['stated', 'middle'],
    ['needed', 'narrow'],
    ['unit', 'narrow'],
    ['used-in', 'wide'],
  ]);
  return tableBlock(
    words,
    columns,
    things.map((one, index) => thingCells(one, index, words)),
  );
}

function thingCells(
  { name, spec, consumed, stated, needed, unit, usedIn }: Thing,
  index: number,
  words: Words,
): Cell[] {
  return [
    amountCell(index + 1),
    textCell(name),
    textCell(spec),
    textCell(words.label(consumed ? 'table.equipment.consumed' : 'table.equipment.kept')),
    textCell(...stated),
    amountCell(needed),
    textCell(unit),
    textCell(...usedIn),
  ];
}

/** Courses use one workshop after the other: of equipment the most, of materials all of them together. */
function shopping(
  all: readonly { readonly course: Course; readonly things: readonly Thing[] }[],
  words: Words,
): Block {
  const flat = all.flatMap(({ course, things }) =>
    things.map((thing) => ({ ...thing, usedIn: [courseName(course, words)] })),
  );
  const same = groupBy(flat, ({ name, spec, unit }) => JSON.stringify([name, spec, unit]));
  const merged = [...same.values()].flatMap((own): Thing[] => {
    const [first] = own;
    if (!first) return [];
    const consumed = own.some((one) => one.consumed);
    const amounts = own.map(({ needed }) => needed);
    return [
      {
        ...{ ...first, consumed, needed: consumed ? sum(amounts) : most(amounts) },
        stated: [...new Set(own.flatMap(({ stated }) => stated))],
        usedIn: [...new Set(own.flatMap(({ usedIn }) => usedIn))],
      },
    ];
  });
  const notes = [words.label('table.equipment.rule'), ...lacking(merged, words)];
  return { ...thingTable(merged, words), note: notes.join('') };
}

/** Why amounts are missing: nobody says for whom they are, or how many learners that would be. */
function lacking(things: readonly Thing[], words: Words): string[] {
  const open = things.filter(({ needed }) => needed === undefined);
  const isRead = (stated: readonly string[]) =>
    stated.length > 0 && stated.every((amount) => readQuantity(amount) !== undefined);
  const unsized = open.filter(({ stated }) => isRead(stated)).length;
  const unread = open.length - unsized;
  return [
    ...(unsized === 0 ? [] : [words.label('table.equipment.unsized', { n: unsized })]),
    ...(unread === 0 ? [] : [words.label('table.equipment.open', { n: unread })]),
  ];
}

/** Undefined as soon as one use does not say how much it takes: a sum without it would be too small. */
function sum(amounts: readonly (number | undefined)[]): number | undefined {
  if (amounts.length === 0 || amounts.includes(undefined)) return undefined;
  return amounts.reduce<number>((all, one) => all + (one ?? 0), 0);
}

function most(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.flatMap((one) => one ?? []);
  return known.length === 0 ? undefined : Math.max(...known);
}
