/**
 * Any fact of a course → the cell that tells it in few words: a text whole, a learning task by its name and
 * hours.
 */
import { listShape } from '../../language/adopted-shape.ts';
import { objectShape } from '../../language/language-tables.ts';
import type { Shape } from '../../language/shape.ts';
import type { Course, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { amountCell, listCell, richCell, textCell } from './cells.ts';
import type { Cell } from './form-view.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an id stands for: the text of a goal, the title of a task or an assessment. */
export type NameOf = (target: string, id: string) => string | undefined;

export interface FactWords {
  readonly words: Words;
  readonly nameOf: NameOf;
}

export function namesIn({ goals, tasks, assessments }: Course): NameOf {
  const ofTasks = tasks.flatMap((task) => [...task.goals, ...task.stages.flatMap((stage) => stage.goals)]);
  const known: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    Goal: new Map([...goals, ...ofTasks].map(({ id, text }) => [id, text])),
    LearningTask: new Map(tasks.map(({ id, title }) => [id, title])),
    Assessment: new Map(
      [...assessments, ...tasks.flatMap((task) => task.assessments)].map(({ id, title }) => [id, title]),
    ),
  };
  return (target, id) => known[target]?.get(id);
}

export function factCell(value: unknown, given: Shape, told: FactWords): Cell {
  if (isRich(value)) return richCell(value);
  const list = Array.isArray(value) ? listShape(given) : undefined;
  if (Array.isArray(value)) return listCell(value.map((item) => line(item, list?.of ?? { is: 'any' }, told)));
  if (typeof value === 'number') return amountCell(line(value, given, told));
  const prompt = typeof value === 'object' && value !== null ? (value as Fields).prompt : undefined;
  return isRich(prompt) ? richCell(prompt) : textCell(line(value, given, told));
}

function line(value: unknown, given: Shape, told: FactWords): string {
  const { words } = told;
  if (isRich(value)) return value.text;
  if (Array.isArray(value)) {
    return value
      .map((item) => line(item, listShape(given)?.of ?? { is: 'any' }, told))
      .join(words.label('list-separator'));
  }
  if (typeof value === 'object' && value !== null) return objectLine(value as Fields, given, told);
  const shape = given.is === 'union' ? (given.scalar ?? given) : given;
  if (typeof value === 'boolean') return words.label(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') {
    const number = formatNumber(value);
    return shape.is === 'number' && shape.percent ? words.label('form.percent', { n: number }) : number;
  }
  const text = String(value ?? '');
  if (shape.is === 'enum') return words.word(shape.words, text);
  return (shape.is === 'text' && shape.ref !== undefined ? told.nameOf(shape.ref, text) : undefined) ?? text;
}

/** By its name, or what it says, else field by field. */
function objectLine(value: Fields, given: Shape, told: FactWords): string {
  const { words } = told;
  const name = ['title', 'name', 'term', 'text', 'content', 'prompt', 'to']
    .map((key) => value[key])
    .find((one) => one !== undefined);
  if (name !== undefined) {
    const text = line(name, { is: 'any' }, told);
    const { hours, points } = value;
    if (typeof hours === 'number')
      return words.label('form.adopted.with-hours', { text, n: formatNumber(hours) });
    return typeof points === 'number'
      ? words.label('form.points', { text, points: formatNumber(points) })
      : text;
  }
  const shape = given.is === 'union' ? given.map : given;
  if (shape?.is !== 'object') return ownLine(value, told);
  const fields = Object.entries(objectShape(shape.type).fields).filter(
    ([key]) => value[key] !== undefined && !isEmpty(value[key]),
  );
  const pairs = fields.map(([key, field]) =>
    words.label('form.pair', {
      name: words.field(`${shape.type}.${key}`),
      text: line(value[key], field.shape, told),
    }),
  );
  return pairs.join(words.label('list-separator'));
}

/** What a school keeps under a key of its own (`x-…`), in its own words. */
function ownLine(value: Fields, told: FactWords): string {
  const { words } = told;
  const pairs = Object.entries(value).filter(
    ([, item]) => item !== undefined && item !== null && !isEmpty(item),
  );
  return pairs
    .map(([name, item]) => words.label('form.pair', { name, text: line(item, { is: 'any' }, told) }))
    .join(words.label('list-separator'));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isRich(value: unknown): value is RichText {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { text, file } = value as Fields;
  return typeof text === 'string' && typeof file === 'string';
}
