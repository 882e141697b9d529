/**
 * Templates, labels, styles and scripts → the answers that somebody typed into them, where everybody reads
 * them.
 */
import type { Where } from '../source/place.ts';
import type { LeakScan } from './leak-scan.ts';
import type { Secret } from './secrets.ts';

export interface Copy {
  readonly template: string;
  /** Undefined where it is none of a theme. */
  readonly where: Where | undefined;
}

export interface Copied {
  readonly scan: LeakScan;
  readonly templates: ReadonlyMap<string, string>;
  readonly fileOf: (template: string) => string | undefined;
}

/**
 * A note for teachers may say what a label says, and an answer about web pages may be a line of any style;
 * canaries are planted.
 */
export function copiesIn(
  { scan, templates, fileOf }: Copied,
  wanted: ReadonlySet<Secret>,
): ReadonlyMap<Secret, Copy> {
  const found = new Map<Secret, Copy>();
  const sought = [...wanted].filter(
    ({ isCanary, sources }) => isCanary || sources.some(({ isAnswer }) => isAnswer),
  );
  if (sought.length === 0) return found;
  for (const [template, text] of templates) {
    const file = fileOf(template);
    const isWords = template.startsWith('labels/');
    // The product's own labels are no secrets.
    if (isWords && file === undefined) continue;
    const there = scan.secretsIn({ path: '', bytes: new TextEncoder().encode(text) });
    for (const secret of sought) {
      const isCode = !isWords && !secret.isCanary && /^[\x00-\x7f]*$/.test(secret.text);
      if (found.has(secret) || isCode || !there.has(secret)) continue;
      const at = Math.max(0, text.indexOf(secret.words));
      found.set(secret, {
        template,
        where: file === undefined ? undefined : { file, start: at, end: at + secret.words.length },
      });
    }
  }
  return found;
}
