/** What changed of an entity → the version that says so: its first number, its second or its third goes up. */
import { compareText } from '../values/compare-text.ts';
import { type Change, type ChangeClass, weightiest } from './change.ts';
import type { ComparedStates } from './compare.ts';

export interface SuggestedVersion {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly class: ChangeClass;
  readonly before: string;
  /** As it is written now. */
  readonly now: string | undefined;
  readonly suggested: string;
}

const records: ReadonlySet<string> = new Set(['version', 'status', 'effective']);

/** Of entities whose version counts; those whose version says it already are left out. */
export function suggestedVersions({ changes, pairs }: ComparedStates): SuggestedVersion[] {
  const of = new Map<string, Change[]>();
  for (const change of changes) {
    const { entity, holder, steps } = change;
    if (steps.length === 1 && records.has(holder.field)) continue;
    const own = `${entity.type} ${entity.course ?? ''} ${entity.id}`;
    // What changes in a task changes its course.
    const keys = entity.course === undefined ? [own] : [own, `Course  ${entity.course}`];
    for (const key of keys) of.set(key, [...(of.get(key) ?? []), change]);
  }
  return pairs
    .flatMap(({ before, after }): SuggestedVersion[] => {
      const { type, id, title, course = '' } = after;
      const found = weightiest(of.get(`${type} ${course} ${id}`) ?? []);
      const [was, now] = [before.value.version, after.value.version];
      if (!found || typeof was !== 'string') return [];
      const suggested = nextVersion(was, found);
      const written = typeof now === 'string' ? now : undefined;
      if (suggested === undefined || (written !== undefined && isAtLeast(written, suggested))) return [];
      return [{ type, id, title, class: found, before: was, now: written, suggested }];
    })
    .sort((a, b) => compareText(`${a.type} ${a.id}`, `${b.type} ${b.id}`));
}

/** Undefined for a version that is no row of numbers. */
export function nextVersion(version: string, found: ChangeClass): string | undefined {
  const [, mark = '', numbers = ''] = /^([vV]?)(\d{1,6}(?:\.\d{1,6}){0,2})$/.exec(version.trim()) ?? [];
  if (numbers === '') return undefined;
  const parts = numbers.split('.').map(Number);
  const at = { breaking: 0, compatible: 1, editorial: 2 }[found];
  const length = Math.max(parts.length, at + 1);
  const next = Array.from({ length }, (_, index) => {
    if (index === at) return (parts[index] ?? 0) + 1;
    return index < at ? (parts[index] ?? 0) : 0;
  });
  return mark + next.join('.');
}

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.replace(/^[vV]/, '').split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (Number.isNaN(difference)) return false;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
