/** Pages of the output → those that stand for all others that come from the same templates. */

/** All pages of a kind come from one template: a few of each are looked at, the largest first. */
export function someOfEachKind(
  pages: readonly [path: string, text: string][],
): [path: string, text: string][] {
  const kinds = new Map<string, [path: string, text: string][]>();
  for (const page of [...pages].sort(([, a], [, b]) => b.length - a.length)) {
    const kind = page[0].replace(/[^/]+/g, (part) => (ownNames.test(part) ? part : '*'));
    const few = kinds.get(kind) ?? [];
    kinds.set(kind, few);
    if (few.length < (kind.endsWith('whole.html') ? 1 : 3)) few.push(page);
  }
  return [...kinds.values()].flat();
}

const ownNames =
  /^(student|teacher|textbook|worksheet|forms|crosswalk|standard|ability-map|info|cards|assessment|(index|whole|terms|requirements|matrix)\.html|\d\d-[a-z-]+\.html|.*--(matrix|evidence)\.html)$/;
