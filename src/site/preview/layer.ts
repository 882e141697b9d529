/** The layer over a page: what is wrong with the workspace, and a bar that leads to other pages. */

import type { Language } from './finding.ts';
import { findingItem } from './finding-item.ts';
import { reload } from './place.ts';
import { type Facts, keep, kept, type State } from './state.ts';
import { type LayerWords, words } from './words.ts';

export class Layer {
  readonly element = document.createElement('aside');
  readonly #root = this.element.attachShadow({ mode: 'open' });
  readonly #facts: Facts;
  /** Address of the page. */
  readonly #page: string;
  readonly #bar = document.createElement('div');
  /** What stands above the controls. */
  readonly #above = document.createElement('div');
  readonly #status = document.createElement('span');
  /** Stays where it is while other things are drawn again: somebody may be typing. */
  readonly #address = document.createElement('form');
  readonly #input = document.createElement('input');
  readonly #ways = document.createElement('span');
  #state: State | undefined;
  #isAway = false;
  #isOpen = kept('open') === 'yes';

  constructor(facts: Facts, page: string) {
    this.#facts = facts;
    this.#page = page;
    this.element.id = 'ccstd-preview';
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/~/preview.css';
    this.#address.append(this.#input);
    this.#input.name = 'to';
    this.#address.addEventListener('submit', (event) => this.#go(event));
    const controls = document.createElement('div');
    controls.className = 'controls';
    controls.append(this.#status, this.#address, this.#ways);
    this.#bar.append(this.#above, controls);
    this.#root.append(style, this.#bar);
    document.addEventListener('keydown', (event) => this.#onKey(event), true);
    this.#draw();
  }

  /** Nothing is known when the preview is away. */
  show(state: State | undefined): void {
    this.#isAway = state === undefined;
    if (
      state &&
      (state.findings?.errors ?? 0) > 0 &&
      (this.#state?.findings?.errors ?? 0) === 0 &&
      !state.isCurrent
    )
      this.#isOpen = true;
    this.#state = state ?? this.#state;
    this.#draw();
  }

  get #language(): Language {
    const chosen = kept('language');
    return chosen === 'zh-CN' || chosen === 'en' ? chosen : this.#facts.language;
  }

  #draw(): void {
    const say = words[this.#language];
    const { findings, isCurrent = true, exists = true } = this.#state ?? {};
    this.element.lang = this.#language;
    this.element.setAttribute('aria-label', say.name);
    this.#input.placeholder = say.address;
    this.#input.setAttribute('aria-label', say.address);
    const isBad = this.#isAway || !isCurrent || (findings?.errors ?? 0) > 0;
    this.#bar.className = `bar${isBad ? ' is-bad' : ''}`;
    const notice = !isCurrent ? say.old : exists ? undefined : say.gone;
    this.#above.replaceChildren(
      ...(this.#isOpen && findings ? [this.#list(say, findings)] : []),
      ...(notice === undefined ? [] : [paragraph('notice', notice)]),
    );
    this.#status.replaceChildren(this.#statusOf(say));
    this.#ways.replaceChildren(...this.#waysOf(say));
  }

  #waysOf(say: LayerWords): HTMLElement[] {
    const isOnPaper = kept('paper') === 'yes';
    return [
      ...this.#editions(say),
      button('paper', isOnPaper ? say.screen : say.paper, () => {
        keep('paper', isOnPaper ? 'no' : 'yes');
        reload();
      }),
      button('language', say.other, () => {
        keep('language', this.#language === 'en' ? 'zh-CN' : 'en');
        this.#draw();
      }),
    ];
  }

  #statusOf(say: LayerWords): HTMLElement {
    const { findings } = this.#state ?? {};
    const count = findings ? findings.list.length : 0;
    const text = this.#isAway
      ? say.away
      : !findings
        ? say.reading
        : count === 0
          ? say.clean
          : say.count(findings.errors, findings.warnings);
    const status = button('status', text, () => {
      this.#isOpen = !this.#isOpen;
      keep('open', this.#isOpen ? 'yes' : 'no');
      this.#draw();
    });
    status.disabled = count === 0;
    status.setAttribute('aria-expanded', String(this.#isOpen && count > 0));
    return status;
  }

  #editions(say: LayerWords): HTMLElement[] {
    const { other } = this.#state ?? {};
    if (other === undefined) return [];
    const link = document.createElement('a');
    link.className = 'edition';
    link.href = `/${other.split('/').map(encodeURIComponent).join('/')}`;
    link.textContent = other.startsWith('teacher/') ? say.teacher : say.student;
    return [link];
  }

  #list(say: LayerWords, { list, errors, warnings }: NonNullable<State['findings']>): HTMLElement {
    const box = document.createElement('div');
    box.className = 'findings';
    const items = document.createElement('ol');
    for (const finding of list) items.append(findingItem(finding, this.#facts, this.#language));
    const more = errors + warnings - list.filter(({ severity }) => severity !== 'info').length;
    box.append(items, ...(more > 0 ? [paragraph('more', say.more(more))] : []));
    return box;
  }

  #go(event: Event): void {
    event.preventDefault();
    const say = words[this.#language];
    const to = this.#input.value;
    fetch(`/~/go?to=${encodeURIComponent(to)}&from=${encodeURIComponent(this.#page)}`)
      .then((answer) => (answer.ok ? answer.text() : undefined))
      .then(
        (address) => {
          if (address !== undefined) location.assign(address);
          else this.#refuse(say.unknown);
        },
        () => this.#refuse(say.away),
      );
  }

  #refuse(reason: string): void {
    this.#input.setCustomValidity(reason);
    this.#input.reportValidity();
    this.#input.addEventListener('input', () => this.#input.setCustomValidity(''), { once: true });
  }

  /** The key `/` leads to the address; the search of a page has the other key that opens it. */
  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const [target] = event.composedPath();
    const writes = target instanceof Element && target.closest('input, textarea, select') !== null;
    const isSlash = event.key === '/' && !writes && !event.ctrlKey && !event.metaKey;
    if (!isSlash) return;
    event.preventDefault();
    event.stopPropagation();
    this.#input.focus();
    this.#input.select();
  }
}

function paragraph(name: string, text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = name;
  made.textContent = text;
  return made;
}

function button(name: string, text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = name;
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
