/** What the tables of a programme are made from, and the columns and notes that they have in common. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import type { Edition } from '../../model/edition.ts';
import type { Course, PlanRow, Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { byId } from '../../values/by-id.ts';
import { textCell } from '../forms/cells.ts';
import type { Block, Cell, Column, ColumnSize, Form, Section } from '../forms/form-view.ts';
import { grid } from '../forms/grid.ts';
import { courseName } from '../views/course-crumbs.ts';
import { coursesOfPlan } from '../views/courses-of-plan.ts';

export interface TableScope {
  readonly programme: Programme;
  readonly edition: Edition;
  /** Of this edition. */
  readonly model: StandardModel;
  readonly words: Words;
  /** Courses of the plan that have files of their own, as they are taught: in a school's version where it has one. */
  readonly courses: readonly Course[];
  /** Of this programme. */
  readonly crosswalks: () => readonly Crosswalk[];
}

/** What a school made of a course stands in its place. */
export function taughtCourses(
  programme: Programme,
  model: StandardModel,
  versionsOf: (course: string) => readonly string[],
): readonly Course[] {
  const known = byId(model.courses);
  return coursesOfPlan(programme, model).flatMap((course) => {
    const versions = versionsOf(course.id).flatMap((id) => known.get(id) ?? []);
    return versions.length > 0 ? versions : [course];
  });
}

/** The rows of the plan that belong to a stage. */
export function rowsOfStage({ plan }: Programme, stage: string): readonly PlanRow[] {
  return plan.filter((row) => row.stage === stage);
}

export function columnsOf(
  words: Words,
  heads: readonly (readonly [name: string, size?: ColumnSize, group?: string])[],
  labels = 'table.head',
): Column[] {
  return heads.map(([name, size, group]) => ({
    label: words.label(`${labels}.${name}`),
    ...(size ? { size } : {}),
    ...(group === undefined ? {} : { group }),
  }));
}

/** A table, or a sentence that there is nothing to put into it. */
export function tableBlock(
  words: Words,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  more: { readonly title?: string; readonly note?: string; readonly foot?: readonly Cell[] } = {},
): Block {
  const { foot, ...said } = more;
  if (rows.length === 0) return { ...said, note: words.label('table.nothing') };
  return { ...said, grid: grid(columns, rows, foot) };
}

/** Names of what is missing, in one block; nothing where nothing is. */
export function missingBlock(words: Words, label: string, names: readonly string[]): Block[] {
  if (names.length === 0) return [];
  return [{ entries: [{ label: words.label(label), cell: textCell(...names) }] }];
}

export function courseCell(course: Course, words: Words): Cell {
  return textCell(courseName(course, words));
}

export function tableForm(name: string, sections: readonly Section[], landscape = false): Form {
  return { name, landscape, sections };
}
