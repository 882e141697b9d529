/**
 * 实训安全手册: what the courses of a programme say of safety, in one book that learners sign before they begin
 * to work, and in a book for each place in which they do.
 */
import type { Course, LearningTask, RichText } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { listCell, richCell, textCell } from '../forms/cells.ts';
import { taskName } from '../forms/form-scope.ts';
import type { Block, Cell, Entry, Form, Section } from '../forms/form-view.ts';
import { courseName } from '../views/course-crumbs.ts';
import { placeRows } from '../views/course-needs.ts';
import { safetyExam } from './safety-exam.ts';
import {
  boxesOf,
  forbiddenIn,
  hasRules,
  hazardsOf,
  safetyCards,
  speaksOfSafety,
  textsOf,
} from './safety-texts.ts';
import { columnsOf, missingBlock, type TableScope, tableBlock, tableForm } from './table-scope.ts';

export function safetyHandbook(scope: TableScope): Form | undefined {
  const { courses, words, edition } = scope;
  const taught = courses.filter(({ tasks }) => tasks.length > 0);
  if (!taught.some((course) => course.tasks.some(speaksOfSafety))) return undefined;
  return tableForm('safety', [
    ...taught.map(
      (course, index): Section => ({
        title: courseName(course, words),
        newPage: index > 0,
        blocks: courseBlocks(course, words),
      }),
    ),
    ...safetyExam(
      taught.map((course) => textsOf(course, words)),
      [],
      edition === 'teacher',
      words,
    ),
    { title: words.label('table.safety.commitment'), newPage: true, blocks: commitment(words) },
  ]);
}

export interface PlaceHandbook {
  readonly place: string;
  readonly form: Form;
}

/** Of each place about which something is said, also what nobody has written for it yet. */
export function placeHandbooks({ courses, words, edition }: TableScope): PlaceHandbook[] {
  return placeRows(courses, words).flatMap(({ name, stations, note, courses: named }) => {
    const here = courses.filter(({ places }) => places.some((one) => sameName(one.name, name)));
    const stated = here.flatMap(({ places }) => places.filter((one) => sameName(one.name, name)));
    const rules = once(stated.map(({ safety }) => safety));
    const emergencies = once(stated.map(({ emergency }) => emergency));
    const tasks = here.flatMap((course) => course.tasks);
    const speaks = tasks.some((task) => speaksOfSafety(task) || hazardsOf(task).length > 0);
    if (!speaks && rules.length + emergencies.length === 0) return [];
    const facts: Entry[] = [
      { label: words.label('table.safety.courses'), cell: textCell(...named) },
      ...(stations === undefined
        ? []
        : [{ label: words.field('Place.stations'), cell: textCell(String(stations)) }]),
      ...(note === '' ? [] : [{ label: words.field('Place.note'), cell: textCell(note) }]),
      ...(rules.length > 0 ? [{ label: words.field('Place.safety'), cell: richCell(...rules) }] : []),
      ...(emergencies.length > 0
        ? [{ label: words.field('Place.emergency'), cell: richCell(...emergencies) }]
        : []),
    ];
    const lacks = emergencies.length === 0 ? [words.label('table.safety.no-emergency')] : [];
    const blocks = [
      { entries: facts },
      ...hazardBlock(tasks, words),
      ...missingBlock(words, 'table.safety.missing', lacks),
    ];
    const form = tableForm('safety-place', [
      { blocks },
      ...here.map((course) => ({
        title: courseName(course, words),
        blocks: courseBlocks(course, words, false),
      })),
      ...safetyExam(
        here.map((course) => textsOf(course, words)),
        emergencies.length > 0 ? [{ place: name, texts: emergencies }] : [],
        edition === 'teacher',
        words,
      ),
      { title: words.label('table.safety.commitment'), newPage: true, blocks: commitment(words) },
    ]);
    return [{ place: name, form }];
  });
}

const sameName = (one: string, other: string): boolean =>
  one.normalize('NFKC').trim() === other.normalize('NFKC').trim();

/** Courses that use a place often say the same of it. */
function once(texts: readonly (RichText | undefined)[]): RichText[] {
  const stated = texts.flatMap((text) => text ?? []);
  return [...new Map(stated.map((text) => [text.text.trim(), text])).values()];
}

/** `places`: a book of one place does not tell where else the course is taught. */
function courseBlocks(course: Course, words: Words, places = true): Block[] {
  // Those with dangerous equipment are named by themselves.
  const silent = course.tasks
    .filter((task) => !speaksOfSafety(task) && hazardsOf(task).length === 0)
    .map((task) => taskName(task, words));
  const facts = places ? placeFacts(course, words) : [];
  return [
    ...(facts.length > 0 ? [{ entries: facts }] : []),
    ...course.tasks
      .filter(speaksOfSafety)
      .map((task) => ({ title: taskName(task, words), entries: rules(task, words) })),
    ...(places ? hazardBlock(course.tasks, words) : []),
    ...vetoBlock(course, words),
    ...missingBlock(words, 'table.safety.silent', silent),
    ...missingBlock(words, 'table.safety.unruled', unruled(course.tasks, words)),
    ...missingBlock(words, 'table.safety.unrescued', unrescued(course, words)),
  ];
}

/** Where it is taught, with what is to be known of each place. */
function placeFacts({ places, schedule }: Course, words: Words): Entry[] {
  const named = places.map(({ name }) => name);
  const names = new Set([named.length > 0 ? named : (schedule?.place ?? [])].flat());
  if (names.size === 0) return [];
  const told = places.flatMap(({ name, safety, emergency }) => [
    ...(safety ? [{ label: pair(name, 'safety', words), cell: richCell(safety) }] : []),
    ...(emergency ? [{ label: pair(name, 'emergency', words), cell: richCell(emergency) }] : []),
  ]);
  return [{ label: words.label('table.safety.places'), cell: textCell(...names) }, ...told];
}

function pair(name: string, field: string, words: Words): string {
  return `${name} · ${words.field(`Place.${field}`)}`;
}

/**
 * What must be known before the work begins, what stands in boxes where it is done, the cards, and what to do
 * when something goes wrong.
 */
function rules(task: LearningTask, words: Words): Entry[] {
  const label = (name: string) => words.label(`table.safety.${name}`);
  const boxes = boxesOf(task);
  return [
    ...(task.safety ? [{ label: label('rules'), cell: richCell(task.safety) }] : []),
    ...(boxes.length > 0 ? [{ label: label('at-work'), cell: richCell(...boxes) }] : []),
    ...safetyCards(task).map(({ title, text }) => ({ label: title, cell: richCell(text) })),
    ...(task.emergency
      ? [{ label: words.field('LearningTask.emergency'), cell: richCell(task.emergency) }]
      : []),
  ];
}

/** What may hurt whom where. */
function hazardBlock(tasks: readonly LearningTask[], words: Words): Block[] {
  const rows = tasks.flatMap((task) =>
    hazardsOf(task).map(({ name, spec, hazard }) =>
      [name, spec, hazard, taskName(task, words)].map((text) => textCell(text)),
    ),
  );
  if (rows.length === 0) return [];
  const columns = columnsOf(words, [['thing'], ['spec'], ['hazard'], ['used-in', 'wide']]);
  return [tableBlock(words, columns, rows, { title: words.label('table.safety.hazards') })];
}

function unruled(tasks: readonly LearningTask[], words: Words): string[] {
  return tasks
    .filter((task) => hazardsOf(task).length > 0 && !hasRules(task))
    .map((task) => taskName(task, words));
}

/** Neither the task nor a place of its course says what to do. */
function unrescued({ tasks, places }: Course, words: Words): string[] {
  if (places.some(({ emergency }) => emergency !== undefined)) return [];
  return tasks
    .filter((task) => hazardsOf(task).length > 0 && task.emergency === undefined)
    .map((task) => taskName(task, words));
}

function vetoBlock(course: Course, words: Words): Block[] {
  const texts = forbiddenIn(course);
  if (texts.length === 0) return [];
  return [{ entries: [{ label: words.label('table.safety.never'), cell: listCell(texts) }] }];
}

/** Signed by hand before anybody works. */
function commitment(words: Words): Block[] {
  const blank: Cell = { ...textCell(), blank: true };
  const columns = columnsOf(words, [
    ['no', 'narrow'],
    ['learner', 'middle'],
    ['score', 'narrow'],
    ['signed', 'middle'],
    ['date', 'middle'],
  ]);
  const rows = Array.from({ length: 20 }, () => columns.map(() => blank));
  return [{ note: words.label('table.safety.promise') }, tableBlock(words, columns, rows)];
}
