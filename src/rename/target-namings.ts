/** The way to a part of an entity (`tasks/t2/stages/s1`, `plan/c1/tasks/t2`) → the ids among its steps. */
import { type AdoptableType, shapeBelow } from '../language/adopted-shape.ts';
import { canonicalKey, lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import type { Named, Scope } from './namings.ts';

interface Step {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface NamedStep extends Named {
  readonly from: number;
  readonly to: number;
}

export function namingsInTarget(target: string, root: AdoptableType, scope: Scope): readonly NamedStep[] {
  return follow(stepsOf(target), { is: 'object', type: root }, scope).named;
}

/** Around what stands at the end of the way. */
export function scopeBehind(target: string, root: AdoptableType, scope: Scope): Scope {
  return follow(stepsOf(target), { is: 'object', type: root }, scope).scope;
}

function follow(steps: readonly Step[], root: Shape, around: Scope) {
  const named: NamedStep[] = [];
  let shape = root;
  let scope = around;
  for (const [at, { text, from, to }] of steps.entries()) {
    const { type, course } = namedByStep(shape, text);
    if (type) named.push({ ...scope, type, id: text, as: 'step', from, to });
    if (type === 'LearningTask') scope = { ...scope, task: text };
    // Through its plan a programme reaches into its courses.
    const [first, , key] = steps;
    if (course && at === 1 && key && first && isPlan(first.text) && isFieldOf('Course', key.text))
      named.push(...follow(steps.slice(2), { is: 'object', type: 'Course' }, { course: text }).named);
    shape = shapeBelow(shape, text);
  }
  return { named, scope };
}

function namedByStep(given: Shape, step: string): { readonly type?: string; readonly course?: true } {
  const shape = given.is === 'union' ? (given.map ?? given.list ?? given) : given;
  if (step === '') return {};
  if (shape.is === 'map') return shape.keysRef ? { type: shape.keysRef } : {};
  if (shape.is !== 'list') return {};
  const item = shape.of.is === 'union' ? (shape.of.map ?? shape.of.scalar ?? shape.of) : shape.of;
  if (item.is === 'text') return item.ref && item.ref !== 'Item' ? { type: item.ref } : {};
  if (item.is !== 'object') return {};
  const { fields } = objectShape(item.type);
  if (lookup(fields, 'id')) return { type: item.type };
  const course = lookup(fields, 'course')?.shape;
  return course?.is === 'text' && course.ref ? { type: course.ref, course: true } : {};
}

function isPlan(step: string): boolean {
  return canonicalKey(objectShape('Programme'), { text: step }) === 'plan';
}

function isFieldOf(type: string, step: string): boolean {
  const object = objectShape(type);
  return lookup(object.fields, canonicalKey(object, { text: step })) !== undefined;
}

/** As `targetSteps` reads them, with where each stands in the text. */
function stepsOf(target: string): Step[] {
  return [...target.matchAll(/[^/／]+/g)].map(({ 0: typed, index }) => {
    const from = index + typed.length - typed.trimStart().length;
    const to = from + typed.trim().length;
    return { text: typed.trim().normalize('NFC'), from, to };
  });
}
