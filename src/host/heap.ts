/** How V8 uses memory and processors for this program. */
import { setFlagsFromString } from 'node:v8';

/**
 * By itself V8 lets the heap become several times as large as what lives in it before it looks for what can be
 * let go. A build makes much that lives for one page: with less room it takes half the memory, and no more time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=40');
}

/** Where very much lives in the heap, even that room is hundreds of megabytes; looking more often costs a tenth. */
export function keepHeapSmaller(): void {
  setFlagsFromString('--heap-growing-percent=15');
}

/** V8 of Node 20; later ones count calls instead, have no such flag, and say so to the user at every start. */
const countsWork = process.versions.v8.startsWith('11.3.');

/**
 * By itself V8 optimizes thousands of functions in a build, each thread its own: a fifth of all the work, for
 * code that is called from too many places to become much faster. What is called six times as often as V8 asks
 * for is worth it.
 */
export function optimizeLate(): void {
  if (countsWork) setFlagsFromString('--interrupt-budget=400000');
}
