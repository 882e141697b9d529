/**
 * A skill standard → its framework: basics, then each level with functions, work contents and requirements.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type {
  Function as JobFunction,
  Level,
  Requirement,
  SkillStandard,
  WorkContent,
} from '../generated/types.ts';
import { numberInDirection, titleInDirection } from '../language/item-reference.ts';
import type { SkillStandard as Entity, StandardModel } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import { child, children, type Located } from '../source/located.ts';
import { type CompetencyNode, type Framework, uniqueNodes } from './framework.ts';
import { type TierNames, tierNames } from './tier-names.ts';

export function standardKey(id: string): string {
  return `skill-standard/${id}`;
}

/** By the reference that the language gives it: `<standard>/<level>/<no>`. */
export function itemKey(ref: string): string {
  return `item/${ref}`;
}

export function standardFramework(
  entity: Entity,
  model: StandardModel,
  workspace: BoundWorkspace,
  words: Words,
): Framework | undefined {
  const written = workspace.standards.get(entity.id);
  if (!written) return undefined;
  const tree = new StandardTree(written, tierNames(entity.scheme, words), words);
  for (const part of ['ethics', 'foundations'] as const)
    if (hasBasics(entity, part, model)) tree.addBasics(part);
  for (const level of children(written, 'levels', written.value.levels)) tree.addLevel(level);
  const description = entity.definition;
  return {
    key: standardKey(entity.id),
    type: 'SkillStandard',
    entity,
    description,
    written,
    ...uniqueNodes(tree.nodes),
  };
}

/** Listed, weighed in some level, or aligned with. */
function hasBasics(entity: Entity, part: 'ethics' | 'foundations', { alignments }: StandardModel): boolean {
  if (
    entity.basics[part].length > 0 ||
    entity.levels.some(({ basicsWeight }) => basicsWeight?.[part] !== undefined)
  )
    return true;
  return alignments.some(({ items }) => items.includes(`${entity.id}/${part}`));
}

class StandardTree {
  readonly nodes: CompetencyNode[] = [];

  constructor(
    readonly standard: Located<SkillStandard>,
    readonly names: TierNames,
    readonly words: Words,
  ) {}

  addBasics(part: 'ethics' | 'foundations'): void {
    const { basics, id } = this.standard.value;
    const code = `${id}/${part}`;
    const title = this.words.field(`Basics.${part}`);
    const place = child(this.standard, basics ?? {}, 'basics');
    const group = {
      key: itemKey(code),
      kind: 'basics',
      kindName: this.names.basics,
      code,
      no: undefined,
      text: title,
    } as const;
    this.nodes.push({ ...group, level: undefined, parent: undefined, type: 'Basics', written: place });
    for (const item of children(place, part, basics?.[part])) {
      this.#item(item, {
        kind: 'basic',
        code: `${code}/${item.value.no}`,
        level: undefined,
        parent: group.key,
      });
    }
  }

  addLevel(level: Located<Level>): void {
    const { scheme, id } = this.standard.value;
    const code = `${id}/${level.value.level}`;
    const word = this.words.word('CertificateLevel', level.value.level);
    const name =
      scheme === 'national' ? this.words.label(`standard.national-level.${level.value.level}`) : word;
    const key = `level/${code}`;
    const shared = { kind: 'level', kindName: this.names.level, code, no: undefined, text: name } as const;
    this.nodes.push({ ...shared, key, level: name, parent: undefined, type: 'Level', written: level });
    for (const one of children(level, 'functions', level.value.functions))
      this.#function(one, code, name, key);
  }

  #function(written: Located<JobFunction>, levelCode: string, level: string, parent: string): void {
    const { no, title, direction } = written.value;
    const code = `${levelCode}/${numberInDirection(direction, `F${no}`)}`;
    const key = `function/${levelCode}/${numberInDirection(direction, no)}`;
    const shared = {
      kind: 'function',
      kindName: this.names.function,
      code,
      no,
      text: titleInDirection({ direction, title: title ?? '' }),
    } as const;
    this.nodes.push({ ...shared, key, level, parent, type: 'Function', written });
    for (const one of children(written, 'workContents', written.value.workContents))
      this.#workContent(one, levelCode, level, key, direction);
  }

  #workContent(
    written: Located<WorkContent>,
    levelCode: string,
    level: string,
    parent: string,
    direction: string | undefined,
  ): void {
    const within = (number: string): string => `${levelCode}/${numberInDirection(direction, number)}`;
    const { no, title } = written.value;
    const code = within(`W${no}`);
    const key = `work-content/${within(no)}`;
    const shared = {
      kind: 'work-content',
      kindName: this.names['work-content'],
      code,
      no,
      text: title ?? '',
    } as const;
    this.nodes.push({ ...shared, key, level, parent, type: 'WorkContent', written });
    for (const item of children(written, 'skills', written.value.skills)) {
      this.#item(item, { kind: 'skill', code: within(item.value.no), level, parent: key });
    }
    for (const item of children(written, 'knowledge', written.value.knowledge)) {
      this.#item(item, { kind: 'knowledge', code: within(`K${item.value.no}`), level, parent: key });
    }
  }

  #item(
    written: Located<Requirement>,
    node: Pick<CompetencyNode, 'code' | 'level' | 'parent'> & { kind: 'basic' | 'skill' | 'knowledge' },
  ): void {
    const { no, text } = written.value;
    const kindName = this.names[node.kind];
    this.nodes.push({
      ...node,
      key: itemKey(node.code),
      kindName,
      no,
      text: text ?? '',
      type: 'Requirement',
      written,
    });
  }
}
