/** The drawing of an ability map → its boxes and the lines between them. */

export interface Box {
  readonly key: string;
  readonly element: SVGElement;
  readonly layer: string | undefined;
  readonly title: string;
  readonly before: Line[];
  readonly after: Line[];
}

export interface Line {
  readonly path: SVGElement;
  readonly from: Box;
  readonly to: Box;
}

export interface Graph {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: readonly Line[];
}

export function graphOf(svg: SVGElement): Graph {
  const boxes = new Map<string, Box>();
  for (const element of svg.querySelectorAll<SVGElement>('.node')) {
    const { key = '', layer } = element.dataset;
    const title = element.querySelector('title')?.textContent ?? '';
    boxes.set(key, { key, element, layer, title, before: [], after: [] });
  }
  const lines = [...svg.querySelectorAll<SVGElement>('.lines path')].flatMap((path) => {
    const from = boxes.get(path.dataset.from ?? '');
    const to = boxes.get(path.dataset.to ?? '');
    return from && to ? [{ path, from, to }] : [];
  });
  for (const line of lines) {
    line.from.after.push(line);
    line.to.before.push(line);
  }
  return { boxes, lines };
}

/** All that leads to a box and all that it leads to, the box too. */
export function reachedFrom(box: Box): {
  readonly boxes: ReadonlySet<Box>;
  readonly lines: ReadonlySet<Line>;
} {
  const boxes = new Set([box]);
  const lines = new Set<Line>();
  for (const [direction, end] of [
    ['before', 'from'],
    ['after', 'to'],
  ] as const) {
    const open = [box];
    for (let next = open.pop(); next; next = open.pop()) {
      for (const line of next[direction]) {
        lines.add(line);
        if (boxes.has(line[end])) continue;
        boxes.add(line[end]);
        open.push(line[end]);
      }
    }
  }
  return { boxes, lines };
}
