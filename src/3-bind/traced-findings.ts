/**
 * Findings about adopted entities → the same at the places where their facts were written, each cause
 * reported once.
 */
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../source/located.ts';
import type { Path, Place, Where } from '../source/place.ts';
import { type Adoption, type Adoptions, writtenPlace } from './adoption.ts';
import type { Applied } from './overlay-change.ts';

export function traceFindings(found: readonly Diagnostic[], adoptions: Adoptions): readonly Diagnostic[] {
  return traced(
    found.filter((one) => !explainedByBase(one, found)),
    adoptions,
  );
}

/** A change has nothing to do because the base is wrong in just this way: once that is put right, it has. */
function explainedByBase({ code, related }: Diagnostic, found: readonly Diagnostic[]): boolean {
  const [base] = code === 'overlay/no-effect' ? related : [];
  return (
    base !== undefined &&
    found.some((one) => one.severity === 'error' && placeKey(one.where) === placeKey(base.where))
  );
}

function traced(found: readonly Diagnostic[], adoptions: Adoptions): readonly Diagnostic[] {
  if (adoptions.size === 0) return found;
  const adopted = (diagnostic: Diagnostic) => adoptions.has(diagnostic.where.file);
  const related = (all: readonly Related[]) =>
    all.map((one) => ({ ...one, where: written(one.where, adoptions) }));
  const diagnostics = found
    .filter((one) => !adopted(one))
    .map((one) => ({ ...one, related: related(one.related) }));
  const known = new Set(diagnostics.map(key));
  for (const adoption of adoptions.values()) {
    const own = found.filter(({ where }) => where.file === adoption.document.file);
    const placed = own.map((one) => ({
      ...one,
      where: written(one.where, adoptions),
      related: related(one.related),
    }));
    const news = placed.flatMap((one, index) => {
      // The base is blamed for it already, be it of a fact that the school replaced.
      if (known.has(key(one)) || known.has(key({ ...one, where: placeInBase(one.where, adoption) })))
        return [];
      if (one.where.file === adoption.overlay.file) return [one];
      return [{ ...one, where: causeOf(own[index] ?? one, one, adoption) }];
    });
    for (const one of news) known.add(key(one));
    diagnostics.push(...news);
  }
  return diagnostics;
}

function placeInBase(where: Where, { overlay, changes }: Adoption): Where {
  if (!('path' in where) || where.file !== overlay.file) return where;
  const [, index, , ...below] = where.path;
  const replaced = changes.find((change) => change.index === index)?.replaced;
  return replaced ? { ...where, ...replaced.origin.below(below).place } : where;
}

function written(where: Where, adoptions: Adoptions): Where {
  return 'path' in where ? writtenPlace(adoptions, where) : where;
}

function key({ code, where }: Diagnostic): string {
  return `${code}\n${placeKey(where)}`;
}

function placeKey(where: Where): string {
  const place = 'path' in where ? [where.path.join('/'), where.line, where.on] : [where.start, where.end];
  return [where.file, ...place].join('\n');
}

/**
 * The base says this, and is right by itself: the change that made it wrong, which is the one whose value
 * takes part in the finding, else the one made nearest to it. Never the value itself: what is wrong with it
 * nobody said.
 */
function causeOf(own: Diagnostic, placed: Diagnostic, { overlay, document, changes }: Adoption): Place {
  const fact = placed.related.map(({ where }) => where).find(({ file }) => file === overlay.file);
  if (fact && 'path' in fact) return { ...fact, on: 'key' };
  const places = [own.where, ...own.related.map(({ where }) => where)].flatMap((where) =>
    where.file === document.file && 'path' in where ? [partsAround(document.value, where.path)] : [],
  );
  const scores = changes.map((change) => Math.max(0, ...places.map((parts) => nearness(change, parts))));
  const best = Math.max(0, ...scores);
  const index = best === 0 ? undefined : changes[scores.indexOf(best)]?.index;
  return index === undefined
    ? placeOf(overlay, 'extends')
    : { ...placeOf(overlay, 'changes', index, 'target'), on: 'key' };
}

/**
 * How much of the way down to a place a change shares; what was taken out of the very thing at that place is
 * nearer still.
 */
function nearness({ around, brought }: Applied, parts: readonly unknown[]): number {
  const differing = around.findIndex((part, index) => index > 0 && part !== parts[index]);
  const shared = differing === -1 ? around.length : differing;
  const takenOut = brought.length === 0 && shared === around.length && shared === parts.length;
  // The entity itself is shared by all.
  return (shared === 1 ? 0 : shared) + (takenOut ? 0.5 : 0);
}

function partsAround(entity: unknown, path: Path): readonly unknown[] {
  const parts = [entity];
  let value = entity;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined;
    parts.push(value);
  }
  return parts;
}
