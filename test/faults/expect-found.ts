/** The bar that fault injection holds the checker to. */
import { expect } from 'vitest';
import { bundledCorpora, smallCorpora } from './corpus.ts';
import type { Fault } from './fault.ts';
import { injectAll, shortfalls, summarize } from './inject.ts';

/** Findings above info for each fault, on average. */
const mostFindings = 1.05;

/**
 * Faults of bytes, layout and single values are made in small workspaces, if these have places for them; those that
 * depend on what else is written, in the bundled standards.
 */
export function expectFound(faults: readonly Fault[], where: 'small' | 'bundled' = 'bundled'): void {
  const corpora = [bundledCorpora, smallCorpora] as const;
  const [first, second] = where === 'small' ? [corpora[1], corpora[0]] : corpora;
  const outcomes = injectAll(faults, first(), second);
  const summary = summarize(outcomes);
  const table = [JSON.stringify(summary), ...shortfalls(outcomes)].join('\n');
  if (process.env.CCSTD_FAULT_PLACES) console.log(table);
  expect(summary.kinds, 'a kind of fault has no place any more').toBe(
    new Set(faults.map(({ name }) => name)).size,
  );
  expect(faults.length, 'two faults of one name').toBe(summary.kinds);
  expect({ found: summary.found, exact: summary.exact }, table).toEqual({ found: 1, exact: 1 });
  expect(summary.findingsPerFault, table).toBeLessThanOrEqual(mostFindings);
}

/** A whole group is made in one test; two busy cores need a while for it. */
export const patience = 480_000;
