/**
 * `ccstd crosswalk --graph`: the ability map of each programme, from the functions of its certificates to the
 * tasks that lead to them.
 */

import type { Programme } from '../../model/model.ts';
import type { Bilingual } from '../../values/language.ts';
import { visibleText } from '../../values/visible-text.ts';
import { type AbilityEdge, type AbilityGraph, type AbilityNode, abilityGraph } from '../ability-graph.ts';
import type { Answer, Question } from './answer.ts';

const roles: Readonly<Record<Exclude<AbilityEdge['is'], 'contains'>, Bilingual>> = {
  taught: { 'zh-CN': '教', en: 'taught' },
  assessed: { 'zh-CN': '考', en: 'assessed' },
  both: { 'zh-CN': '教、考', en: 'taught, assessed' },
};

const texts = {
  'zh-CN': { nobody: '没有学习任务通向它', course: '课程的考核' },
  en: { nobody: 'no learning task leads to it', course: 'assessments of the course' },
};

export function answer(question: Question): Answer {
  const { programmes, model } = question;
  const graphs = programmes.map((programme) => ({ programme, graph: abilityGraph(model, programme) }));
  return {
    table: () => graphs.map(({ programme, graph }) => block(programme, graph, question)),
    json: () => ({ graphs: graphs.map(({ graph }) => graph) }),
  };
}

function block(
  programme: Programme,
  { nodes, edges }: AbilityGraph,
  { words, paint, language }: Question,
): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const into = new Map<string, AbilityEdge[]>();
  for (const edge of edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const sources = (id: string): AbilityEdge[] => into.get(id) ?? [];
  const title = words.label('ability-map.title', { programme: programme.title });
  const lines = nodes
    .filter(({ layer }) => layer === 'function')
    .flatMap((node) => [
      paint('strong', `${visibleText(node.standard ?? '')} ${node.level ?? ''}  ${named(node)}`),
      ...sources(node.id).flatMap(({ from }) => [
        `  ${named(byId.get(from))}`,
        ...taskLines(sources(from), byId, language),
      ]),
    ]);
  return `${[paint('strong', visibleText(title)), '', ...lines].join('\n')}\n`;
}

function taskLines(
  edges: readonly AbilityEdge[],
  byId: ReadonlyMap<string, AbilityNode>,
  language: Question['language'],
): string[] {
  const say = texts[language];
  const lines = edges.flatMap(({ from, is }) => {
    const task = byId.get(from);
    if (task === undefined || is === 'contains') return [];
    const course = byId.get(`course/${task.course ?? ''}`)?.title ?? '';
    return [`    ← ${visibleText(`${course} / ${task.title || say.course}`)}  ${roles[is][language]}`];
  });
  return lines.length > 0 ? lines : [`    ${say.nobody}`];
}

function named(node: AbilityNode | undefined): string {
  return visibleText([node?.no, node?.title].filter(Boolean).join(' '));
}
