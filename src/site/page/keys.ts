/** Keys of every page: the search, and the leaf before and after. */

export function onKey(event: KeyboardEvent, openSearch: () => void): void {
  if (event.defaultPrevented || event.isComposing) return;
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const within = (selector: string) =>
    event.target instanceof Element && event.target.closest(selector) !== null;
  const isPlain = !ctrlKey && !metaKey && !altKey;
  const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
  const writes = within('input, textarea, select, [contenteditable]');
  if (isCommand || (isPlain && !writes && key === '/')) {
    event.preventDefault();
    openSearch();
    return;
  }
  if (!isPlain || shiftKey || writes || within('.table-scroll, dialog')) return;
  const rel = key === 'ArrowLeft' ? 'prev' : key === 'ArrowRight' ? 'next' : undefined;
  if (rel) document.querySelector<HTMLElement>(`.pager a[rel="${rel}"]`)?.click();
}
