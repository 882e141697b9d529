/** The list of what was found: options, of which one is active while the focus stays in the field. */
import type { Result } from './rank.ts';

/** Results that are listed at once. */
const most = 30;

export class ResultList {
  readonly #box: HTMLElement;
  readonly #field: HTMLElement;
  #active = -1;

  constructor(box: HTMLElement, field: HTMLElement) {
    this.#box = box;
    this.#field = field;
  }

  get shown(): number {
    return this.#box.children.length;
  }

  clear(): void {
    this.#box.replaceChildren();
    this.#box.scrollTop = 0;
    this.#active = -1;
  }

  /** Lists the next of the results, of which the first becomes the active one. */
  add(results: readonly Result[], optionOf: (result: Result, index: number) => HTMLElement): void {
    const first = this.shown;
    const next = results.slice(first, first + most);
    this.#box.append(...next.map((result, i) => optionOf(result, first + i)));
    this.#box.hidden = this.shown === 0;
    this.#field.setAttribute('aria-expanded', String(this.shown > 0));
    if (next.length > 0 || first === 0) this.#activate(first);
  }

  move(step: number): void {
    this.#activate(this.#active + step);
  }

  openActive(): void {
    const option = this.#box.children[this.#active];
    if (option instanceof HTMLElement) option.click();
  }

  #activate(index: number): void {
    const options = this.#box.children;
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = options.length === 0 ? -1 : (index + options.length) % options.length;
    const option = options[this.#active];
    if (!option) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#field.setAttribute('aria-activedescendant', option.id);
  }
}
