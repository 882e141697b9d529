/** How pages are printed: as somebody chose before, for all pages alike. */

const key = 'ccstd-print-as';

/** Shows the button that prints, and keeps what is chosen beside it. */
export function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.print-page')) {
    button.addEventListener('click', () => window.print());
    button.hidden = false;
  }
  for (const choice of document.querySelectorAll<HTMLInputElement>('.print-as input')) {
    if (choice.id === remembered()) choice.checked = true;
    choice.addEventListener('change', () => remember(choice.id));
  }
}

/** A browser may keep nothing of pages on a disk; then a choice lasts as long as the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // See above.
  }
}
