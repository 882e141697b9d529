/** An item and the columns of a matrix → its cells: what each task alone does for it. */
import type { CrosswalkItem, State } from '../../crosswalk/crosswalk-matrix.ts';
import { stateOf } from '../../crosswalk/item-verdict.ts';
import { sideCoverage } from '../../crosswalk/side-coverage.ts';
import type { AlignmentEntry } from '../../model/model.ts';
import type { TargetOf } from '../crosswalk/crosswalk-evidence.ts';
import { columnKey, type MatrixColumn } from './matrix-columns.ts';

export interface MatrixCell {
  /**
   * Empty where the task has nothing to do with the item.
   * @zh 与条目无关时为空
   */
  readonly state: State | '';
  /**
   * Sheet that shows the first element behind it; empty when it is not part of this build.
   * @zh 显示第一处依据的页面，用 link；这次没有生成时为空
   */
  readonly target: string;
}

const nothing: MatrixCell = { state: '', target: '' };

interface Behind {
  readonly first: AlignmentEntry;
  readonly evidence: AlignmentEntry[];
  deficit: boolean;
  waived: boolean;
}

export function matrixCells(
  item: CrosswalkItem,
  columns: readonly MatrixColumn[],
  targetOf: TargetOf,
): MatrixCell[] {
  const byColumn = new Map<string, Behind>();
  const behind = (entry: AlignmentEntry): Behind => {
    const key = columnKey(entry);
    const known = byColumn.get(key) ?? {
      first: entry,
      evidence: [],
      deficit: false,
      waived: false,
    };
    byColumn.set(key, known);
    return known;
  };
  for (const entry of item.evidence) behind(entry).evidence.push(entry);
  for (const entry of item.deficits) behind(entry).deficit = true;
  for (const entry of item.waivers) behind(entry).waived = true;
  return columns.map(({ key }) => {
    const cell = byColumn.get(key);
    if (cell === undefined) return nothing;
    const side = (of: AlignmentEntry['role']) =>
      sideCoverage(cell.evidence.filter(({ role }) => role === of));
    const state = stateOf(side('taught'), side('assessed'), cell.deficit, cell.waived);
    return state === 'missing' ? nothing : { state, target: targetOf(cell.first) };
  });
}
