/**
 * A file → every place where it writes an id, its own ones and those of others: by the shapes of the language,
 * with offsets, so that a text can get another id and keep all else.
 */
import type { SyntaxNode, SyntaxScalar, SyntaxTree } from '../1-parse/syntax-tree.ts';
import { adoptedType, entityReference, shapeOfValue } from '../language/adopted-shape.ts';
import { canonicalKey, lookup, objectShape } from '../language/language-tables.ts';
import type { Shape } from '../language/shape.ts';
import { namingsInTarget, scopeBehind } from './target-namings.ts';

/** Around what is named: ids of the bank, programme, course and task in which it stands. */
export interface Scope {
  readonly bank?: string;
  readonly programme?: string;
  /** Also an adoption of one. */
  readonly course?: string;
  /** Of a file of its own where there is no course. */
  readonly task?: string;
}

export interface Named extends Scope {
  /** Object type of what has the id. */
  readonly type: string;
  /** In NFC. */
  readonly id: string;
  /** Gives the id, names it, or steps over it on the way to something else. */
  readonly as: 'definition' | 'reference' | 'step';
}

export interface Naming extends Named {
  /** The course that uses a task of another one. */
  readonly usedBy?: string;
  readonly file: string;
  readonly scalar: SyntaxScalar;
  /** The stretch of the text of the scalar that is the id. */
  readonly from: number;
  readonly to: number;
}

/** Something that has an id. */
export interface Subject {
  /** Object type. */
  readonly type: string;
  readonly id: string;
  /** The scope in which the id is its own, as the index calls it. */
  readonly owner: string;
}

/** The scope of ids that hold for all of a workspace. */
export const wholeWorkspace = 'workspace';

export function namingsIn(tree: SyntaxTree, type: string): readonly Naming[] {
  return new Finder(tree, type).all();
}

class Finder {
  readonly #found: Naming[] = [];

  constructor(
    readonly tree: SyntaxTree,
    readonly type: string,
  ) {}

  all(): readonly Naming[] {
    this.#visit(this.tree.root, { is: 'object', type: this.type }, {});
    return this.#found;
  }

  #visit(node: SyntaxNode | null, given: Shape, scope: Scope): void {
    if (!node) return;
    const shape = given.is === 'union' ? given[node.is] : given;
    if (node.is === 'list' && shape?.is === 'list')
      for (const item of node.items) this.#visit(item, shape.of, scope);
    if (node.is === 'map' && shape?.is === 'map')
      for (const { key, value } of node.entries) {
        if (shape.keysRef) this.#whole(key, shape.keysRef, 'reference', scope);
        this.#visit(value, shape.of, scope);
      }
    if (node.is === 'map' && shape?.is === 'object') this.#object(node, shape.type, scope);
    if (node.is === 'scalar' && shape?.is === 'text' && shape.ref) this.#reference(node, shape.ref, scope);
  }

  #object(node: Extract<SyntaxNode, { is: 'map' }>, type: string, around: Scope): void {
    const object = objectShape(type);
    const entryOf = (wanted: string) =>
      node.entries.find(({ key }) => canonicalKey(object, key) === wanted)?.value ?? null;
    const id = textOf(entryOf('id'));
    const ofCourse = type === 'LearningTask' ? textOf(entryOf('course')) : undefined;
    const owner = ofCourse === undefined ? around : { ...around, course: ofCourse };
    const scope = id === undefined ? owner : inside(owner, type, id, textOf(entryOf('extends')));
    const target = type === 'OverlayChange' || type === 'Lock' ? entryOf('target') : null;
    if (target?.is === 'scalar') this.#target(target, type, scope);
    for (const { key, value } of node.entries) {
      const field = canonicalKey(object, key);
      const shape = lookup(object.fields, field)?.shape;
      if (field === 'id' && value?.is === 'scalar' && shape?.is === 'text' && shape.id)
        this.#whole(value, type, 'definition', type === 'LearningTask' ? owner : scope);
      else if (field === 'value' && type === 'OverlayChange') this.#given(value, node, scope);
      else if (shape) this.#visit(value, shape, scope);
    }
  }

  /** What a change of an adoption brings is written as at the place it is meant for. */
  #given(value: SyntaxNode | null, change: Extract<SyntaxNode, { is: 'map' }>, scope: Scope): void {
    const object = objectShape('OverlayChange');
    const target = change.entries.find(({ key }) => canonicalKey(object, key) === 'target')?.value;
    const root = this.#baseType();
    const behind = root ? scopeBehind(textOf(target ?? null) ?? '', root, scope) : scope;
    this.#visit(value, shapeOfValue(this.tree.root, change), behind);
  }

  #baseType() {
    const { root } = this.tree;
    if (root?.is !== 'map') return undefined;
    const object = objectShape('Overlay');
    const base = root.entries.find(({ key }) => canonicalKey(object, key) === 'extends')?.value;
    return adoptedType(textOf(base ?? null) ?? '');
  }

  #target(scalar: SyntaxScalar, type: string, scope: Scope): void {
    const root = type === 'Lock' ? 'Programme' : this.#baseType();
    if (!root) return;
    for (const step of namingsInTarget(scalar.text, root, scope)) this.#add(scalar, step);
  }

  #whole(scalar: SyntaxScalar, type: string, as: Named['as'], scope: Scope): void {
    const { text } = scalar;
    this.#add(scalar, { ...scope, type, id: text.normalize('NFC'), as, from: 0, to: text.length });
  }

  #reference(scalar: SyntaxScalar, ref: string, scope: Scope): void {
    const { text } = scalar;
    const slash = text.indexOf('/');
    if (ref === 'Item') {
      const to = slash === -1 ? text.length : slash;
      const id = text.slice(0, to).normalize('NFC');
      this.#add(scalar, { ...scope, type: 'SkillStandard', id, as: 'reference', from: 0, to });
    } else if (ref === 'Entity') {
      const { type, id } = entityReference(text.normalize('NFC'));
      if (type) this.#named(scalar, type, { id, from: slash + 1 }, {});
    } else this.#named(scalar, ref, { id: text.normalize('NFC'), from: 0 }, scope);
  }

  /** A task of a course is named with the course: `wiring/t2`. */
  #named(scalar: SyntaxScalar, type: string, { id, from }: { id: string; from: number }, scope: Scope): void {
    const { text } = scalar;
    const slash = type === 'LearningTask' ? text.indexOf('/', from) : -1;
    if (slash === -1) this.#add(scalar, { ...scope, type, id, as: 'reference', from, to: text.length });
    else {
      const [course = '', task = ''] = id.split('/');
      this.#add(scalar, { type: 'Course', id: course, as: 'reference', from, to: slash });
      const at = { from: slash + 1, to: text.length };
      const usedBy = scope.course === undefined ? {} : { usedBy: scope.course };
      this.#add(scalar, { type: 'LearningTask', course, id: task, as: 'reference', ...at, ...usedBy });
    }
  }

  #add(scalar: SyntaxScalar, found: Omit<Naming, 'file' | 'scalar'>): void {
    this.#found.push({ ...found, file: this.tree.path, scalar });
  }
}

/** What stands in an object with this id; `base` is what an adoption adopts. */
function inside(around: Scope, type: string, id: string, base: string | undefined): Scope {
  switch (type === 'Overlay' ? adoptedType(base ?? '') : type) {
    case 'QuestionBank':
      return { bank: id };
    case 'Programme':
      return { programme: id };
    case 'Course':
      return { course: id };
    case 'LearningTask':
      return { ...around, task: id };
    default:
      return around;
  }
}

function textOf(node: SyntaxNode | null): string | undefined {
  return node?.is === 'scalar' ? node.text.normalize('NFC') : undefined;
}
