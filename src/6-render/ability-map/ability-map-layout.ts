/**
 * An ability map → where each node stands: one column a layer, tasks and work contents spread evenly, what
 * contains them at their middle.
 */
import {
  type AbilityEdge,
  type AbilityGraph,
  type AbilityNode,
  type Layer,
  layers,
} from '../../crosswalk/ability-graph.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface AbilityLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** The left edge of each column. */
  readonly columns: readonly { readonly layer: Layer; readonly x: number; readonly width: number }[];
}

const widths: Readonly<Record<Layer, number>> = {
  programme: 132,
  course: 212,
  task: 236,
  content: 208,
  function: 188,
};
const gapBetween: Readonly<Record<Layer, number>> = {
  programme: 44,
  course: 40,
  task: 150,
  content: 40,
  function: 0,
};
const boxHeight = 26;
const step = 33;
/** Between the tasks of two courses, and the work contents of two functions. */
const groupGap = 14;
const top = 46;
const margin = 12;

export function abilityLayout({ nodes, edges }: AbilityGraph): AbilityLayout {
  const columns = columnsOf();
  const inLayer = (layer: Layer) => nodes.filter((node) => node.layer === layer);
  const parents = parentsOf(edges, nodes);
  const stacked = (layer: Layer) => stack(inLayer(layer), parents);
  const [tasks, contents] = [stacked('task'), stacked('content')];
  const height = Math.max(tasks.height, contents.height, step);
  const middles = new Map<string, number>();
  for (const { at, height: own } of [tasks, contents]) {
    // The shorter column is spread over the height of the taller.
    const stretch = own === 0 ? 1 : height / own;
    for (const [id, y] of at) middles.set(id, top + y * stretch);
  }
  centre(inLayer('function'), edges, 'from', middles);
  centre(inLayer('course'), edges, 'to', middles);
  centre(inLayer('programme'), edges, 'to', middles);
  const boxes = new Map<string, Box>();
  for (const { layer, x, width } of columns) {
    for (const { id } of inLayer(layer))
      boxes.set(id, { x, y: round((middles.get(id) ?? top) - boxHeight / 2), width, height: boxHeight });
  }
  const lowest = Math.max(top + height, ...[...boxes.values()].map(({ y }) => y + boxHeight));
  const last = columns.at(-1);
  return {
    width: (last?.x ?? 0) + (last?.width ?? 0) + margin,
    height: round(lowest + margin),
    boxes,
    columns,
  };
}

function columnsOf(): AbilityLayout['columns'] {
  let x = margin;
  return layers.map((layer) => {
    const column = { layer, x, width: widths[layer] };
    x += widths[layer] + gapBetween[layer];
    return column;
  });
}

/** Course of each task, function of each work content. */
function parentsOf(
  edges: readonly AbilityEdge[],
  nodes: readonly AbilityNode[],
): ReadonlyMap<string, string> {
  const layer = new Map(nodes.map((node) => [node.id, node.layer]));
  const contains = edges.filter(({ is }) => is === 'contains');
  return new Map(contains.map(({ from, to }) => (layer.get(from) === 'content' ? [from, to] : [to, from])));
}

function stack(nodes: readonly AbilityNode[], parents: ReadonlyMap<string, string>) {
  const at = new Map<string, number>();
  let y = 0;
  let group: string | undefined;
  for (const { id } of nodes) {
    const parent = parents.get(id);
    if (at.size > 0 && parent !== group) y += groupGap;
    group = parent;
    at.set(id, y + step / 2);
    y += step;
  }
  return { at, height: y };
}

/**
 * In the middle of what they contain; those that contain nothing, and those that would overlap, go below the
 * one before.
 */
function centre(
  nodes: readonly AbilityNode[],
  edges: readonly AbilityEdge[],
  inner: 'from' | 'to',
  middles: Map<string, number>,
): void {
  const outer = inner === 'from' ? 'to' : 'from';
  const inside = new Map<string, number[]>();
  for (const edge of edges) {
    const y = edge.is === 'contains' ? middles.get(edge[inner]) : undefined;
    if (y !== undefined) inside.set(edge[outer], [...(inside.get(edge[outer]) ?? []), y]);
  }
  let free = top + boxHeight / 2;
  for (const { id } of nodes) {
    const ys = inside.get(id) ?? [];
    const wanted = ys.length === 0 ? free : (Math.min(...ys) + Math.max(...ys)) / 2;
    const y = Math.max(wanted, free);
    middles.set(id, y);
    free = y + step;
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;
