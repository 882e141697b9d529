/** What the competency formats have in common: a framework and its nodes, parents before children. */

import type { Contributor, RichText, Source } from '../generated/lowered.ts';
import type { Status } from '../generated/types.ts';
import { lookup, objectShape } from '../language/language-tables.ts';
import type { Located } from '../source/located.ts';
import type { Loss } from './export-format.ts';

export type NodeKind =
  | 'level'
  | 'function'
  | 'work-content'
  | 'skill'
  | 'knowledge'
  | 'basics'
  | 'basic'
  | 'goal'
  | 'task'
  | 'activity'
  | 'worksheet'
  | 'assessment'
  | 'criterion'
  | 'question';

export interface CompetencyNode {
  /** Stable; what its identifier is made of. */
  readonly key: string;
  readonly kind: NodeKind;
  /** What its kind is called, in the language of the artifacts. */
  readonly kindName: string;
  /** Readable, and unique in the framework. */
  readonly code: string;
  /** As printed beside it. */
  readonly no: string | undefined;
  readonly text: string;
  /** Level of a certificate, in words. */
  readonly level: string | undefined;
  /** Key of the node above; undefined for one that stands right below the framework. */
  readonly parent: string | undefined;
  readonly type: string;
  readonly written: Located<object>;
}

/** What standards and courses state about themselves. */
export interface FrameworkEntity {
  readonly id: string;
  readonly title: string;
  readonly version?: string;
  readonly status?: Status;
  readonly effective?: string;
  readonly source?: Source;
  readonly contributors: readonly Contributor[];
}

export interface Framework {
  readonly key: string;
  readonly type: 'SkillStandard' | 'Course';
  readonly entity: FrameworkEntity;
  readonly description: string | undefined;
  readonly written: Located<object>;
  readonly nodes: readonly CompetencyNode[];
  /** Of a second element with the same number, which has no identity of its own. */
  readonly losses: readonly Loss[];
}

/** Keeps the first node of each key. */
export function uniqueNodes(nodes: readonly CompetencyNode[]): Pick<Framework, 'nodes' | 'losses'> {
  const first = new Map<string, CompetencyNode>();
  const losses: Loss[] = [];
  for (const node of nodes) {
    if (!first.has(node.key)) first.set(node.key, node);
    else
      losses.push({
        fact: `${node.type}.${namingField(node.type)}`,
        place: node.written,
        value: node.no ?? node.code,
      });
  }
  return { nodes: [...first.values()], losses };
}

/** By what an object of a type is told from the others beside it. */
function namingField(type: string): string {
  const { fields } = objectShape(type);
  return ['no', 'level', 'id', 'title', 'text'].find((name) => lookup(fields, name)) ?? 'id';
}

/** Texts of a course; Markdown stays Markdown. */
export function markdownText(text: RichText | undefined): string | undefined {
  return text?.text.trim() || undefined;
}
