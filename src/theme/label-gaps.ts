/** A label → the names of the gaps that are filled in where it is used: `n` in `共 {n} 学时`. */
export function labelGaps(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))];
}
