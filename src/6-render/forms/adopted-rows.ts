/** The changes of an adoption → rows of 转化项目, 国标, 校本, 转化说明, the hours first. */
import { shapeBelow } from '../../language/adopted-shape.ts';
import { lookup, objectShape } from '../../language/language-tables.ts';
import type { Shape } from '../../language/shape.ts';
import type { AdoptionChange, Course } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import type { Path } from '../../source/place.ts';
import { valueAt } from '../../source/value-at.ts';
import { amountCell, textCell } from './cells.ts';
import { factCell, namesIn } from './fact-cell.ts';
import { head } from './form-scope.ts';
import type { Cell } from './form-view.ts';

/** Longer titles stand in the table of tasks, by their numbers. */
const longest = 16;
const course: Shape = { is: 'object', type: 'Course' };

export function adoptedRows(
  changes: readonly AdoptionChange[],
  base: Course,
  adopted: Course,
  words: Words,
): Cell[][] {
  const ofHours = changes.find(({ before, after }) => isHours(before) || after.some(isHours));
  const hours = [
    textCell(head(words, 'hours')),
    amountCell(base.hours),
    amountCell(adopted.hours),
    textCell(
      ofHours?.reason ??
        words.label(base.hours === adopted.hours ? 'form.adopted.as-base' : 'form.adopted.by-tasks'),
    ),
  ];
  const rows = changes
    .filter((change) => change !== ofHours)
    .map((change) => row(change, base, adopted, words));
  return [hours, ...rows];
}

function isHours(path: Path | undefined): boolean {
  return path?.length === 1 && path[0] === 'hours';
}

function row({ before, after, reason }: AdoptionChange, base: Course, adopted: Course, words: Words): Cell[] {
  const [first = []] = after;
  const [owner, path] = before ? [base, before] : [adopted, after.length > 1 ? first.slice(0, -1) : first];
  const was = before === undefined ? undefined : valueAt(base, before);
  const values = after.map((at) => valueAt(adopted, at));
  const is = values.length > 1 ? values : values[0];
  return [
    textCell(itemName(owner, path, words)),
    was === undefined
      ? textCell(words.label('form.adopted.none'))
      : factCell(was, shapeAt(path), { words, nameOf: namesIn(base) }),
    is === undefined
      ? textCell(words.label('form.adopted.gone'))
      : factCell(is, shapeAt(after.length > 1 ? path : first), { words, nameOf: namesIn(adopted) }),
    textCell(reason),
  ];
}

function shapeAt(path: Path): Shape {
  return path.reduce<Shape>((shape, step) => shapeBelow(shape, String(step)), course);
}

/** `学习任务“车床”· 学习环节 2 · 学时`: things with short titles by these, others by their number. */
function itemName(owner: Course, path: Path, words: Words): string {
  const parts: string[] = [];
  let shape = course;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') parts.push(keyName(shape, step, words));
    if (typeof step === 'number') {
      const title = titleOf(valueAt(owner, path.slice(0, index + 1)));
      const values = { field: parts.pop() ?? '', n: step + 1, title: title ?? '' };
      parts.push(words.label(title === undefined ? 'form.adopted.numbered' : 'form.adopted.titled', values));
    }
    shape = objectOf(shapeBelow(shape, String(step)));
  }
  return parts.join(' · ');
}

/** A school's own key (`x-…`), and what stands below it, is called what the school calls it. */
function keyName(shape: Shape, key: string, words: Words): string {
  const isKnown = shape.is === 'object' && lookup(objectShape(shape.type).fields, key) !== undefined;
  return isKnown ? words.field(`${shape.type}.${key}`) : key;
}

function objectOf(shape: Shape): Shape {
  return shape.is === 'union' ? (shape.map ?? shape.list ?? shape) : shape;
}

function titleOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { title, name, term } = value as Readonly<Record<string, unknown>>;
  return [title, name, term].find(
    (word): word is string => typeof word === 'string' && word.length <= longest,
  );
}
