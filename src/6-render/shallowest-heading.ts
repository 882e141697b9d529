/** Markdown → the depth of its highest heading, so that text beginning with `##` and text beginning with `#` stand at the same level. */

/** 1 where there is none. A `#` line inside a code block counts too; that only sets the headings deeper, as they were written. */
export function shallowestHeading(markdown: string): number {
  const depths = [...markdown.matchAll(/^ {0,3}(#{1,6})[ \t]/gm)].map(([, marks]) => marks?.length ?? 1);
  return depths.length === 0 ? 1 : Math.min(...depths);
}
