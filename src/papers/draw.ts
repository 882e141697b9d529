/**
 * A bank, the weights of a standard and the parts of a paper → the questions of each variant: as many points for
 * each function as its weight says, no question twice, and the same ones for the same seed.
 */

export interface Candidate<Q> {
  readonly key: string;
  readonly kind: string;
  /** What has a weight: a function, or one of the basics. */
  readonly group: string;
  /** Within it: the work content. */
  readonly content: string;
  readonly question: Q;
}

export interface DrawnPart {
  readonly title: string;
  readonly kind?: string;
  readonly count: number;
  readonly each: number;
}

export interface DrawRequest<Q> {
  readonly candidates: readonly Candidate<Q>[];
  /** Group → its weight; the sum is the whole, whatever it is. */
  readonly weights: ReadonlyMap<string, number>;
  readonly parts: readonly DrawnPart[];
  readonly variants: readonly string[];
  /** A text → its place in an order that nobody can guess, the same for the same text. */
  readonly shuffle: (text: string) => string;
}

export interface Variant<Q> {
  readonly name: string;
  /** By part. */
  readonly parts: readonly (readonly Candidate<Q>[])[];
  /** By group: points that were drawn. */
  readonly points: ReadonlyMap<string, number>;
  /** By group: points that its weight asks for. */
  readonly wanted: ReadonlyMap<string, number>;
}

export interface Drawn<Q> {
  readonly variants: readonly Variant<Q>[];
  /** In more than one variant, as the bank has too few of their kind and function. */
  readonly shared: readonly Candidate<Q>[];
  /** Parts for which the whole bank has too few questions, with how many it has. */
  readonly short: readonly { readonly part: DrawnPart; readonly there: number }[];
}

export function draw<Q>(asked: DrawRequest<Q>): Drawn<Q> {
  const places = new Map(asked.candidates.map(({ key }) => [key, asked.shuffle(key)]));
  const request = { ...asked, shuffle: (text: string) => places.get(text) ?? asked.shuffle(text) };
  const used = new Map<string, number>();
  const variants = request.variants.map((name) => drawOne(name, request, used));
  const often = new Set([...used].filter(([, times]) => times > 1).map(([key]) => key));
  const short = request.parts.flatMap((part, at) => {
    const there = Math.min(...variants.map(({ parts }) => parts[at]?.length ?? 0));
    return there < part.count ? [{ part, there }] : [];
  });
  return { variants, shared: request.candidates.filter(({ key }) => often.has(key)), short };
}

function drawOne<Q>(name: string, request: DrawRequest<Q>, used: Map<string, number>): Variant<Q> {
  const { candidates, weights, parts, shuffle } = request;
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const total = parts.reduce((sum, { count, each }) => sum + count * each, 0);
  const share = (group: string): number => (weights.get(group) ?? 0) / (whole || 1);
  const points = new Map([...weights.keys()].map((group) => [group, 0]));
  const contents = new Map<string, number>();
  const left = new Set(candidates);
  const chosen: Candidate<Q>[][] = parts.map(() => []);
  let reached = 0;
  // Coarse points first: what is left is made up in small ones.
  const order = [...parts.keys()].sort((a, b) => (parts[b]?.each ?? 0) - (parts[a]?.each ?? 0) || a - b);
  for (const at of order) {
    const part = parts[at];
    if (!part) continue;
    for (let nth = 0; nth < part.count; nth++) {
      reached += part.each;
      const behind = (group: string): number => share(group) * reached - (points.get(group) ?? 0);
      const fitting = [...left].filter(({ kind }) => part.kind === undefined || kind === part.kind);
      const best = least(fitting, (one) => [
        -Math.round(behind(one.group) * 1e6),
        used.get(one.key) ?? 0,
        contents.get(one.content) ?? 0,
        shuffle(one.key),
      ]);
      if (!best) break;
      left.delete(best);
      chosen[at]?.push(best);
      used.set(best.key, (used.get(best.key) ?? 0) + 1);
      contents.set(best.content, (contents.get(best.content) ?? 0) + 1);
      points.set(best.group, (points.get(best.group) ?? 0) + part.each);
    }
  }
  const wanted = new Map([...weights.keys()].map((group) => [group, share(group) * total]));
  const placed = (one: Candidate<Q>): [string] => [shuffle(`${name} ${one.key}`)];
  return { name, parts: chosen.map((list) => sorted(list, placed)), points, wanted };
}

type Key = readonly (number | string)[];

function least<T>(items: readonly T[], keyOf: (item: T) => Key): T | undefined {
  let best: { readonly item: T; readonly key: Key } | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (!best || compareKeys(key, best.key) < 0) best = { item, key };
  }
  return best?.item;
}

function sorted<T>(items: readonly T[], keyOf: (item: T) => Key): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

function compareKeys(a: Key, b: Key): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other !== undefined && one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
