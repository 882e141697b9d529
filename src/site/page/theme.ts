/** Light or dark: as the system is, until somebody chooses otherwise. */

type Choice = 'light' | 'dark';

const key = 'ccstd-theme';

/** A browser may keep nothing of pages on a disk; then a choice lasts as long as the page. */
function remembered(): Choice | undefined {
  try {
    const choice = localStorage.getItem(key);
    return choice === 'light' || choice === 'dark' ? choice : undefined;
  } catch {
    return undefined;
  }
}

function remember(choice: Choice | undefined): void {
  try {
    if (choice) localStorage.setItem(key, choice);
    else localStorage.removeItem(key);
  } catch {
    // See above.
  }
}

export class Theme {
  readonly #styles = document.querySelectorAll<HTMLLinkElement>('[data-theme="dark"]');
  readonly #system = matchMedia('(prefers-color-scheme: dark)');
  #choice = remembered();

  apply(): void {
    const { media } = this;
    for (const style of this.#styles) style.media = media;
  }

  offer(button: HTMLElement): void {
    const name = () => {
      const label = (this.#isDark ? button.dataset.light : button.dataset.dark) ?? '';
      button.setAttribute('aria-label', label);
      button.title = label;
      button.classList.toggle('is-dark', this.#isDark);
    };
    button.addEventListener('click', () => {
      this.#switch();
      name();
    });
    this.#system.addEventListener('change', name);
    name();
    button.hidden = false;
  }

  get media(): string {
    if (this.#choice === undefined) return 'screen and (prefers-color-scheme: dark)';
    return this.#choice === 'dark' ? 'screen' : 'not all';
  }

  get #isDark(): boolean {
    return this.#choice === undefined ? this.#system.matches : this.#choice === 'dark';
  }

  #switch(): void {
    const wanted = this.#isDark ? 'light' : 'dark';
    this.#choice = (wanted === 'dark') === this.#system.matches ? undefined : wanted;
    remember(this.#choice);
    this.apply();
  }
}
