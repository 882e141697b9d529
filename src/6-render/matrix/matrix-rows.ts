/** The big matrix → rows for spreadsheets, head first: the same cells, as signs. */
import { plainNumber } from '../../crosswalk/plain-number.ts';
import type { Words } from '../../model/words.ts';
import type { MatrixView } from './matrix.ts';

export function matrixRows({ lines, columns, totals }: MatrixView, words: Words): string[][] {
  const label = (key: string) => words.label(`matrix.${key}`);
  const titles = columns.map(
    ({ task, course }) => `${course} / ${task === '' ? label('whole-course') : task}`,
  );
  const head = [label('no'), label('item'), label('weight'), label('state'), ...titles];
  const rows = lines.map(({ is, no, text, exactWeight, coverage, state, cells }) => {
    const verdict = is === 'item' ? words.word('crosswalk.state', state) : `${coverage}%`;
    const signs =
      cells.length === 0
        ? columns.map(() => '')
        : cells.map((cell) => (cell.state === '' ? '' : words.word('crosswalk.sign', cell.state)));
    return [no, text, plainNumber(exactWeight), verdict, ...signs];
  });
  const sums = totals.map(({ table, columns: points }) => ['', label(`total.${table}`), '', '', ...points]);
  return [head, ...rows, ...sums];
}

/** All but the numbers and texts of items: weights and coverages, and the totals below the signs. */
export function matrixNumberColumns({ columns }: MatrixView): number[] {
  return [2, 3, ...columns.map((_, index) => 4 + index)];
}
