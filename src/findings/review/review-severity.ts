/** How grave what is wrong with a review is. */

/** What a release does not accept is a warning in everyday work. */
export function severityIn({ release }: { readonly release: boolean }): { readonly severity?: 'error' } {
  return release ? { severity: 'error' } : {};
}
