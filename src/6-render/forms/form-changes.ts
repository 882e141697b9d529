/** What a school changes in a form: its name, its orientation, a cover, and the columns of its tables. */
import type { FormChange } from '../../generated/types.ts';
import { blankCell } from './cells.ts';
import type { Cell, Column, Form, Grid } from './form-view.ts';
import { grid } from './grid.ts';

/** The changes of the form with this number, one after the other. */
export function asChanged(form: Form, no: number, changes: readonly FormChange[]): Form {
  return changes.filter((change) => change.no === no).reduce(changedForm, form);
}

function changedForm(form: Form, change: FormChange): Form {
  const { title, orientation, cover } = change;
  return {
    ...form,
    ...(title === undefined ? {} : { title }),
    ...(cover === undefined ? {} : { cover }),
    landscape: orientation === undefined ? form.landscape : orientation === 'landscape',
    sections: form.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.grid ? { ...block, grid: changedGrid(block.grid, change) } : block,
      ),
    })),
  };
}

/** Names are those that are printed without the change. A table keeps at least one of its columns. */
function changedGrid({ columns, rows, foot, labels }: Grid, change: FormChange): Grid {
  const { hide = [], order = [], rename = {}, add = [] } = change;
  const isNamed = (place: number, names: readonly string[]) =>
    names.some((name) => [columns[place]?.label, labels[place]].includes(name.trim()));
  const all = columns.map((_, place) => place);
  const shown = all.filter((place) => !isNamed(place, hide));
  const kept = shown.length > 0 ? shown : all;
  const rank = (place: number): number => {
    const found = order.findIndex((name) => isNamed(place, [name]));
    return found < 0 ? order.length : found;
  };
  const places = [...kept].sort((a, b) => rank(a) - rank(b) || a - b);
  const renamed = new Map(Object.entries(rename).map(([from, to]) => [from.trim(), to]));
  const columnAt = (place: number): Column => {
    const { label = '', group, ...rest } = columns[place] ?? {};
    const own = renamed.get(labels[place] ?? '') ?? renamed.get(label) ?? label;
    return { ...rest, label: own, ...(group === undefined ? {} : { group: renamed.get(group) ?? group }) };
  };
  const cellsAt = (cells: readonly Cell[]): Cell[] => [
    ...places.map((place) => cells[place] ?? blankCell),
    ...add.map(() => blankCell),
  ];
  return grid(
    [...places.map(columnAt), ...add.map((label) => ({ label }))],
    rows.map(cellsAt),
    foot.length > 0 ? cellsAt(foot) : [],
  );
}
