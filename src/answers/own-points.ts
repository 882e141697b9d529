/** Whether a criterion has points of its own: not a veto, nor what only takes points from the whole. */
export function hasOwnPoints({
  veto,
  points,
  deduct = [],
}: {
  readonly veto?: boolean;
  readonly points?: number;
  readonly deduct?: readonly { readonly beyond?: boolean }[];
}): boolean {
  return !veto && !(points === undefined && deduct.some(({ beyond }) => beyond));
}
