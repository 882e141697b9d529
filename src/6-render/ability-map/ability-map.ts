/**
 * A programme → its ability map as boxes and lines, and the same as nested lists for those who do not see or
 * click it.
 */
import {
  type AbilityEdge,
  type AbilityGraph,
  type AbilityNode,
  abilityGraph,
} from '../../crosswalk/ability-graph.ts';
import { cumulativeView } from '../../crosswalk/cumulative.ts';
import type { Programme, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { percent } from '../crosswalk/crosswalk-words.ts';
import { abilityLayout, type Box } from './ability-map-layout.ts';

export interface AbilityMapSources {
  readonly model: StandardModel;
  readonly words: Words;
  /** Sheet that shows a course or task; empty for none. */
  readonly targetOf: (node: AbilityNode) => string;
}

interface MapNode extends Box {
  /**
   * Of the element on the page.
   * @zh 页面上元素的代号
   */
  readonly key: string;
  readonly layer: AbilityNode['layer'];
  /**
   * As much of the title as fits.
   * @zh 放得下的名称
   */
  readonly label: string;
  readonly title: string;
  readonly target: string;
  /**
   * Of a work content: how much of it is covered, as a share of its items; empty elsewhere.
   * @zh 工作内容的条目覆盖了多少；别处为空
   */
  readonly share: string;
  readonly state: '' | 'covered' | 'partial' | 'missing';
}

export type AbilityMapView = ReturnType<typeof abilityMapView>;

export function abilityMapView(programme: Programme, sources: AbilityMapSources) {
  const graph = abilityGraph(sources.model, programme);
  const layout = abilityLayout(graph);
  const covered = coveredShares(sources.model, programme);
  const keys = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const nodes = graph.nodes.map((node) =>
    mapNode(node, { ...sources, key: keys.get(node.id) ?? '', box: layout.boxes.get(node.id), covered }),
  );
  const byId = new Map(graph.nodes.map(({ id }, index) => [id, nodes[index]]));
  return {
    programme: { title: programme.title, code: programme.code },
    width: layout.width,
    height: layout.height,
    columns: layout.columns.map(({ layer, x, width }) => ({ layer, middle: x + width / 2 })),
    nodes,
    lines: graph.edges.flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      return from && to ? [{ from: from.key, to: to.key, is: edge.is, path: curve(from, to) }] : [];
    }),
    outline: outline(graph, byId),
    graph,
  };
}

interface NodeSources extends AbilityMapSources {
  readonly key: string;
  readonly box: Box | undefined;
  readonly covered: ReadonlyMap<string, number>;
}

function mapNode(node: AbilityNode, { key, box, covered, words, targetOf }: NodeSources): MapNode {
  const { layer, no } = node;
  const named = node.title === '' ? words.label('matrix.whole-course') : node.title;
  // Numbers start again at each level, so that a title needs its level where a label stands beside its
  // function.
  const level = node.level === undefined ? '' : words.word('CertificateLevel', node.level);
  const numbered = [layer === 'course' ? '' : no, named].filter(Boolean).join(' ');
  const title = `${level} ${numbered}`.trim();
  const share = node.items.reduce((sum, ref) => sum + (covered.get(ref) ?? 0), 0) / node.items.length;
  const isContent = layer === 'content' && node.items.length > 0;
  const place = box ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    ...place,
    key,
    layer,
    title,
    label: fitted(layer === 'content' ? numbered : title, place.width - (isContent ? 54 : 16)),
    target: targetOf(node),
    share: isContent ? percent(share) : '',
    state: isContent ? (share === 1 ? 'covered' : share > 0 ? 'partial' : 'missing') : '',
  };
}

/** At the highest stage, which holds the lower certificates too. */
function coveredShares(model: StandardModel, programme: Programme): ReadonlyMap<string, number> {
  const reached = cumulativeView(model, programme).at(-1)?.credentials ?? [];
  const items = reached.flatMap(({ crosswalk }) => crosswalk.items);
  return new Map(items.map(({ ref, covered }) => [ref, covered]));
}

/** At 12 pixels a Chinese character and 6.8 a Latin one, near enough for every font. */
function fitted(title: string, width: number): string {
  let used = 0;
  const kept: string[] = [];
  for (const character of title) {
    used += (character.codePointAt(0) ?? 0) > 0x2e7f ? 12 : 6.8;
    if (used > width) return `${kept.slice(0, -1).join('')}…`;
    kept.push(character);
  }
  return title;
}

function curve(from: Box, to: Box): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const bend = (x1 + x2) / 2;
  return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
}

/** Course → task → work contents, each with its function. */
function outline({ nodes, edges }: AbilityGraph, byId: ReadonlyMap<string, MapNode | undefined>) {
  const out = new Map<string, AbilityEdge[]>();
  for (const edge of edges) {
    const list = out.get(edge.from);
    if (list) list.push(edge);
    else out.set(edge.from, [edge]);
  }
  const next = (id: string) => out.get(id) ?? [];
  const named = (id: string) => ({ title: byId.get(id)?.title ?? '', target: byId.get(id)?.target ?? '' });
  return nodes
    .filter(({ layer }) => layer === 'course')
    .map(({ id }) => ({
      ...named(id),
      tasks: next(id).map(({ to: task }) => ({
        ...named(task),
        contents: next(task).map(({ to: content, is }) => ({
          ...named(content),
          is,
          function: next(content).map(({ to }) => named(to).title)[0] ?? '',
        })),
      })),
    }));
}
