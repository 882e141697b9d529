/** What random workspaces can say: everything that the schemas allow, also what was added last. */
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/generated/schemas.ts';
import { typeOfKind } from '../../src/generated/shapes.ts';
import { everyKind } from './every-kind.ts';
import { formed } from './schema-values.ts';

/** Every part of a schema, with the keys that lead to it. */
function* parts(
  value: unknown,
  path: string,
): Iterable<readonly [path: string, part: Record<string, unknown>]> {
  if (value === null || typeof value !== 'object') return;
  yield [path, value as Record<string, unknown>];
  for (const [key, item] of Object.entries(value)) yield* parts(item, `${path}/${key}`);
}

describe('random workspaces', () => {
  it('begin with an entity of every kind', () => {
    const kinds = Object.values(everyKind).flatMap((one) => ('kind' in one ? one.kind : []));
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(typeOfKind).sort());
  });

  it('have a text for every pattern of the language', () => {
    const patterns = schemas.flatMap((schema) =>
      [...parts(schema, schema.$id ?? '')].flatMap(([path, { pattern, 'x-id': isId }]) =>
        typeof pattern === 'string' && !isId ? [{ path, pattern }] : [],
      ),
    );
    expect(patterns.length).toBeGreaterThan(5);
    const without = patterns.filter(
      ({ pattern }) => !formed.some((text) => new RegExp(pattern, 'u').test(text)),
    );
    expect(without).toEqual([]);
  });
});
