/** 器材 of a course → what has to be bought, item by item, and what each learning task and stage uses. */
import type { Course, LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formula } from '../../workbook/formula.ts';
import { across, cell, entered, head, title as titleLook, total } from '../../workbook/looks.ts';
import { cellAt } from '../../workbook/reference.ts';
import type { Row, Workbook, Worksheet } from '../../workbook/worksheet.ts';
import { stageName, taskName } from '../forms/form-scope.ts';

type KitItem = LearningTask['kit'][number];

interface Use {
  readonly item: KitItem;
  readonly task: LearningTask;
  /** Undefined for what the whole task uses. */
  readonly stage: LearningTask['stages'][number] | undefined;
}

const firstRow = 2;

export function kitOf({ tasks }: Course): Use[] {
  return tasks.flatMap((task) => [
    ...task.kit.map((item) => ({ item, task, stage: undefined })),
    ...task.stages.flatMap((stage) => stage.kit.map((item) => ({ item, task, stage }))),
  ]);
}

export function equipmentList(course: Course, heading: string, words: Words): Workbook {
  const uses = kitOf(course);
  return { title: heading, worksheets: [itemsSheet(uses, heading, words), usesSheet(uses, heading, words)] };
}

const itemColumns = [
  ...(['no', 'name', 'spec', 'stated', 'used-in', 'needed', 'there', 'missing', 'place', 'remark'] as const),
];
const itemWidths = [6, 22, 26, 20, 34, 10, 10, 10, 16, 16];

/** Equal things once. How many are needed is stated in words, so that somebody adds them up. */
function itemsSheet(uses: readonly Use[], heading: string, words: Words): Worksheet {
  const byName = new Map<string, Use[]>();
  for (const use of uses) {
    const key = JSON.stringify([use.item.name, use.item.spec ?? '']);
    byName.set(key, [...(byName.get(key) ?? []), use]);
  }
  const rows = [...byName.values()].map((all, index): Row => {
    const row = firstRow + index;
    const [needed, there] = [cellAt(5, row), cellAt(6, row)];
    const lacking = formula`IF(AND(ISNUMBER(${needed}),ISNUMBER(${there})),MAX(0,${needed}-${there}),"")`;
    const { name, spec = '' } = all[0]?.item ?? { name: '' };
    const places = new Map(all.map(({ task }) => [task, taskName(task, words)]));
    const stated = [...new Set(all.flatMap(({ item }) => item.quantity ?? []))];
    return {
      cells: [
        cell(index + 1, { format: '0', align: 'center' }),
        ...[name, spec, stated.join('\n'), [...places.values()].join('\n')].map((one) => cell(one)),
        cell(undefined, entered('General')),
        cell(undefined, entered('General')),
        cell({ formula: lacking, value: '' }, total('General')),
        cell(''),
        cell(''),
      ],
      height: 20,
    };
  });
  return list('items', words.label('equipment.items'), heading, itemColumns, itemWidths, rows, words);
}

const useColumns = ['task', 'stage', 'name', 'spec', 'stated', 'purpose', 'prepared'] as const;
const useWidths = [30, 20, 24, 28, 16, 36, 12];

function usesSheet(uses: readonly Use[], heading: string, words: Words): Worksheet {
  const rows = uses.map(
    ({ item: { name, spec = '', quantity = '', purpose = '' }, task, stage }): Row => ({
      cells: [
        taskName(task, words),
        stage ? stageName(stage, words) : '',
        name,
        spec,
        quantity,
        purpose,
        '',
      ].map((one) => cell(one)),
    }),
  );
  return list('uses', words.label('equipment.uses'), heading, useColumns, useWidths, rows, words);
}

function list(
  key: string,
  name: string,
  heading: string,
  heads: readonly string[],
  widths: readonly number[],
  rows: readonly Row[],
  words: Words,
): Worksheet {
  return {
    ...{ key, name, title: heading, head: 1, filteredTo: 1 + rows.length },
    columns: widths.map((width) => ({ width })),
    rows: [
      { cells: [across(5, cell(`${heading} · ${name}`, titleLook))], height: 26 },
      { cells: heads.map((one) => cell(words.label(`equipment.${one}`), head)) },
      ...rows,
    ],
  };
}
