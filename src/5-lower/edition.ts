/**
 * The complete model → what one edition may know: the student model is built without anything for teachers
 * only.
 */
import { isRichText, itemsOf, objectTypeOf } from '../language/branch.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { FieldShape, Shape } from '../language/shape.ts';
import { plainForStudents, stripForStudents, stripForTeachers } from '../markdown/for-students.ts';
import { placeholder } from '../markdown/notation/placeholder.ts';
import type { Edition } from '../model/edition.ts';
import type {
  Assessment,
  Course,
  CourseAdoption,
  LearningTask,
  RichText,
  StandardModel,
} from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { type Fact, perFacts } from '../values/per-facts.ts';
import { perName, perObject } from '../values/per-object.ts';
import { visibleChanges } from './edition-adoption.ts';
import { freeze } from './freeze.ts';

/** What an edition may know of an object of the frozen model, by the edition and the object's type. */
const cutting = perName((edition: Edition) =>
  perName((type: string) => perObject((value: object) => freeze(cutObject(value, type, edition)))),
);

export function editionOf(model: StandardModel, edition: Edition): StandardModel {
  const cut = (type: string, value: unknown) => cutting(edition)(type)(value as object);
  const courses = model.courses.map((course) => cut('Course', course) as Course);
  const known = byId(courses);
  return freeze({
    ...model,
    standards: model.standards.map((standard) => cut('SkillStandard', standard)),
    programmes: model.programmes.map((programme) => cut('Programme', programme)),
    credentials: model.credentials.map((credential) => cut('Credential', credential)),
    deliveries: model.deliveries.map((delivery) => cut('Delivery', delivery)),
    courses: courses.map((course) => cutAdoption(edition)(course, known)),
  } as StandardModel);
}

/** The course is cut already, as are the others. */
const cutAdoption = perName((edition: Edition) =>
  perFacts((course: Course, fact: Fact<ReadonlyMap<string, Course>>): Course => {
    const { adoption } = course;
    if (!adoption) return course;
    const base = fact((courses) => courses.get(adoption.base));
    const context = cutObject(adoption.context, 'OverlayContext', edition) as CourseAdoption['context'];
    const changes = edition === 'student' ? visibleChanges(adoption.changes, base, course) : adoption.changes;
    return freeze({ ...course, adoption: { ...adoption, context, changes } });
  }),
);

/** Closed examinations show students neither task nor questions nor how they are marked. */
export function isOpen(assessment: Pick<Assessment, 'open' | 'kind'>): boolean {
  return assessment.open ?? assessment.kind === 'process';
}

const closedFields = new Set(['scenario', 'phases', 'questions', 'sections']);
const markingFields = new Set(['rubric', 'deduct', 'benchmarks', 'nominal', 'tolerance']);

/** Of a field of which this edition has nothing. */
const gone = Symbol('gone');

/** What an edition may know of whole is held once for all; only what is other is made. */
function cutObject(value: object, type: string, edition: 'student' | 'teacher', closed = false): object {
  const { fields } = objectShape(type);
  const shut = edition === 'student' && (closed || (type === 'Assessment' && !isOpen(value as Assessment)));
  const given = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(given);
  let result: Record<string, unknown> | undefined;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    const item = given[key];
    const kept = cutField(item, key, lookup(fields, key), type, edition, shut);
    if (kept === item && !result) continue;
    result ??= Object.fromEntries(keys.slice(0, at).map((same) => [same, given[same]]));
    if (kept !== gone) result[key] = kept;
  }
  return result ?? value;
}

function cutField(
  item: unknown,
  key: string,
  field: FieldShape | undefined,
  type: string,
  edition: 'student' | 'teacher',
  shut: boolean,
): unknown {
  if (edition === 'student' && key.startsWith('x-')) return gone;
  const isHidden = (edition === 'student' && field?.teacher) || (shut && hiddenWhenClosed(type, key));
  if (isHidden) return Array.isArray(item) ? [] : gone;
  const kept = field ? cutValue(item, field.shape, edition, shut) : item;
  // Its heading would stand above nothing.
  return kept === item || required.has(key) || !isEmptied(kept) ? kept : gone;
}

/** Rich texts that their object has in every edition. */
const required = new Set(['text', 'description', 'prompt']);

/** A rich text of which this edition keeps nothing. */
function isEmptied(value: unknown): boolean {
  const { text, file } = (value ?? {}) as Partial<RichText>;
  return typeof text === 'string' && file !== undefined && text.replaceAll(placeholder, '').trim() === '';
}

export function hiddenWhenClosed(type: string, key: string): boolean {
  return (type === 'Assessment' && closedFields.has(key)) || (type === 'Criterion' && markingFields.has(key));
}

/** An entry of a list that students must not know of. */
export function isForTeachers(type: string, entry: object): boolean {
  return type === 'Resource' && audienceOf(entry as Resource) === 'teacher';
}

function audienceOf({ audience, type }: Resource): 'student' | 'teacher' {
  return audience ?? (type === 'teacher-book' || type === 'lesson-plan' ? 'teacher' : 'student');
}

type Resource = LearningTask['resources'][number];

function cutValue(value: unknown, shape: Shape, edition: 'student' | 'teacher', closed: boolean): unknown {
  if (Array.isArray(value)) {
    const of = itemsOf(shape);
    if (!of) return value;
    const isTheirs = (item: unknown) =>
      edition === 'teacher' || !(of.is === 'object' && isForTeachers(of.type, item as object));
    let cut: unknown[] | undefined;
    for (let at = 0; at < value.length; at++) {
      const kept = isTheirs(value[at]) ? cutValue(value[at], of, edition, closed) : gone;
      if (kept === value[at] && !cut) continue;
      cut ??= value.slice(0, at);
      if (kept !== gone) cut.push(kept);
    }
    return cut ?? value;
  }
  if (typeof value === 'string' && edition === 'student' && shape.is === 'text' && shape.gaps)
    return plainForStudents(value);
  if (typeof value !== 'object' || value === null) return value;
  if (shape.is === 'text' && shape.line) return cutLine(value as RichText, edition);
  if (isRichText(shape)) return cutMarkdown(value as RichText, edition);
  const type = objectTypeOf(shape);
  return type === undefined ? value : cutObject(value, type, edition, closed);
}

function cutLine(value: RichText, edition: 'student' | 'teacher'): RichText {
  const text = edition === 'student' ? plainForStudents(value.text) : value.text;
  return text === value.text ? value : { ...value, text };
}

function cutMarkdown(value: RichText, edition: 'student' | 'teacher'): RichText {
  const text = edition === 'student' ? stripForStudents(value.text) : stripForTeachers(value.text);
  return text === value.text ? value : { ...value, text };
}
