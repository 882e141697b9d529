/** The script `matrix.js`: fields that narrow rows and columns; the whole table is there without it. */

/** Rows by what they hold: a row of items is below one of contents, that below one of a function. */
const rankOfClass = { 'row-item': 3, 'row-content': 2, 'row-function': 1 } as const;

interface Row {
  readonly row: HTMLTableRowElement;
  readonly rank: number;
  readonly state: string | undefined;
  readonly text: string;
  readonly courses: ReadonlySet<string | undefined>;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function rankOf(row: Element): number {
  return Object.entries(rankOfClass).find(([name]) => row.classList.contains(name))?.[1] ?? 0;
}

/** Cells that stand before those of courses. */
function numberOfNames(row: Element): number {
  return row.classList.contains('row-item') ? 4 : 1;
}

function start(filter: HTMLElement, table: HTMLTableElement): void {
  const status = filter.querySelector<HTMLElement>('[role="status"]');
  const heads = [...table.querySelectorAll<HTMLElement>('thead .matrix-task')];
  const courseOf = heads.map((head) => head.dataset.course);
  const rows = [...(table.tBodies[0]?.rows ?? [])].map(rowOf);

  function valueIn(name: string): string {
    const field = filter.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    return field ? field.value : '';
  }

  function rowOf(row: HTMLTableRowElement): Row {
    const { state } = row.dataset;
    const rank = rankOf(row);
    if (rank < 3) return { row, rank, state, text: '', courses: new Set() };
    const cells = [...row.cells];
    const names = cells.slice(0, 2).map((cell) => cell.textContent ?? '');
    const own = cells
      .slice(numberOfNames(row))
      .map((cell, i) => (cell.textContent ? courseOf[i] : undefined));
    return { row, rank, state, text: fold(names.join('')), courses: new Set(own) };
  }

  function showColumns(course: string): void {
    const hides = (own: string | undefined) => course !== '' && own !== course;
    for (const head of table.querySelectorAll<HTMLElement>('thead [data-course]'))
      head.hidden = hides(head.dataset.course);
    for (const row of table.rows) {
      if (row.parentElement?.tagName === 'THEAD' || row.classList.contains('row-group')) continue;
      const isOfCourses = row.classList.contains('row-courses');
      for (const [i, cell] of [...row.cells].slice(numberOfNames(row)).entries())
        cell.hidden = hides(isOfCourses ? String(i + 1) : courseOf[i]);
    }
  }

  let shownCourse = '';
  function narrow(): void {
    const text = fold(valueIn('text'));
    const state = valueIn('state');
    const course = valueIn('course');
    const fits = (entry: Row) =>
      entry.text.includes(text) &&
      (state === '' || entry.state === state) &&
      (course === '' || entry.courses.has(course));
    const shown = showRows(rows, fits);
    if (course !== shownCourse) showColumns(course);
    shownCourse = course;
    const isNarrowed = text !== '' || state !== '' || course !== '';
    if (status)
      status.textContent = isNarrowed ? (status.dataset.shown ?? '').replace('{count}', String(shown)) : '';
  }
  filter.hidden = false;
  filter.addEventListener('input', narrow);
}

/** Items that fit, and of the rows above them those that have one; from below, for heads stand first. */
function showRows(rows: readonly Row[], fits: (row: Row) => boolean): number {
  let shown = 0;
  const open = [false, false, false];
  for (const entry of [...rows].reverse()) {
    const isShown = entry.rank === 3 ? fits(entry) : open[entry.rank] === true;
    if (entry.rank < 3) open[entry.rank] = false;
    else if (isShown) {
      shown++;
      open.fill(true);
    }
    entry.row.hidden = !isShown;
  }
  return shown;
}

document.addEventListener('DOMContentLoaded', () => {
  const filter = document.querySelector<HTMLElement>('.matrix-filter');
  const table = document.querySelector<HTMLTableElement>('.matrix-table');
  if (filter && table) start(filter, table);
});
