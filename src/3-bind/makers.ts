/** Who made something: those named beside it, but for those who looked at it. */
import { fold } from '../language/fold.ts';

/** A draft may still lack either. */
interface Named {
  readonly role?: string;
  readonly names?: readonly string[];
}

export function makersOf(contributors: readonly Named[]): string[] {
  const makers = contributors.filter(({ role = '' }) => !/审|review|approv/i.test(role));
  return [...new Set(makers.flatMap(({ names = [] }) => names))];
}

/** Of some people those who did not make it: 张 三 is 张三. Who has no name yet may be anybody. */
export function othersThan<T extends { readonly name?: string }>(
  makers: readonly string[],
  people: readonly T[],
): T[] {
  const own = new Set(makers.map(nameForm));
  return people.filter(({ name }) => name === undefined || !own.has(nameForm(name)));
}

function nameForm(name: string): string {
  return fold(name).replace(/\s/g, '').toLowerCase();
}
