/** The search: its program and its data are read when somebody asks for them. */
import { loadScript } from './load-script.ts';

export class SearchBox {
  readonly #assets: string;
  #isRead = false;

  constructor(assets: string) {
    this.#assets = assets;
  }

  /** What is typed while program and data are read is not lost: the box is open at once. */
  open(): void {
    const box = document.querySelector<HTMLDialogElement>('dialog.search');
    if (!box) return;
    if (!box.open) box.showModal();
    box.querySelector('input')?.select();
    if (this.#isRead) return;
    this.#isRead = true;
    const status = box.querySelector<HTMLElement>('[role="status"]');
    if (status) status.textContent = status.dataset.loading ?? '';
    this.#load('search.js', 'search-index.js', 'search-dialog.js').catch(() => {
      if (status) status.textContent = status.dataset.missing ?? '';
    });
  }

  /** On a page that was reached from the search. */
  async arrive(): Promise<void> {
    const query = new URLSearchParams(location.search).get('q');
    if (!query) return;
    await this.#load('search.js', 'search-arrival.js');
    self.ccstdSearchArrival(query);
  }

  async #load(...names: readonly string[]): Promise<void> {
    for (const name of names) await loadScript(this.#assets + name);
  }
}
