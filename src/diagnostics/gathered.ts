/**
 * A name that leads nowhere, used again and again in one file, is one fault: one finding, at its first place,
 * with the others beside it.
 */
import type { Diagnostic } from './diagnostic.ts';

/** `diagnostics` in the order of their places. */
export function gathered(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    if (!isUnresolved(one)) continue;
    const key = JSON.stringify([one.where.file, one.severity, nameIn(one.params.id)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  if ([...groups.values()].every(({ length }) => length === 1)) return diagnostics;
  const first = new Map([...groups.values()].map((group) => [group[0], group]));
  return diagnostics.flatMap((one) => {
    if (!isUnresolved(one)) return one;
    const group = first.get(one);
    if (!group) return [];
    const again = group.slice(1).map(({ where }) => ({ where, note: 'again' }));
    return { ...one, related: [...one.related, ...again] };
  });
}

const isUnresolved = (one: Diagnostic): one is Diagnostic<'ref/unresolved'> => one.code === 'ref/unresolved';

/** Of `收纳师/4/1.1.1` it is the standard that is not there. */
function nameIn(id: string): string {
  const [standard = '', ...rest] = id.split('/');
  return rest.length > 1 ? standard : id;
}
