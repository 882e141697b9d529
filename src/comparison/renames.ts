/** What is called otherwise now: a reference that follows its target says what it said. */
import { entityReference } from '../language/adopted-shape.ts';

export class Renames {
  readonly #names = new Map<string, string>();
  /** Requirements → their references now. */
  readonly #items = new Map<string, string>();

  get size(): number {
    return this.#names.size + this.#items.size;
  }

  /** `scope` is the entity inside which a name counts; empty for names that count everywhere. */
  add(scope: string, type: string, was: string, is: string): void {
    this.#names.set(keyOf(scope, type, was), is);
  }

  addItem(was: string, is: string): void {
    this.#items.set(was, is);
  }

  translate(scope: string, target: string, name: string): string {
    if (target === 'Item') return this.#items.get(name) ?? this.#inStandard(name);
    if (target === 'Entity') return this.#entity(name);
    return this.#names.get(keyOf(scope, target, name)) ?? this.#names.get(keyOf('', target, name)) ?? name;
  }

  #inStandard(name: string): string {
    const [standard = '', ...rest] = name.split('/');
    return [this.translate('', 'SkillStandard', standard), ...rest].join('/');
  }

  #entity(name: string): string {
    const { type = '', id } = entityReference(name);
    const now = this.translate('', type, id);
    return now === id ? name : `${name.slice(0, name.length - id.length)}${now}`;
  }
}

function keyOf(scope: string, type: string, name: string): string {
  return [scope, type, name].join('\n');
}
