/** A page that is loaded again shows the place that was read. */
import { keep, kept } from './state.ts';

const name = 'place';

/** Begins as soon as the page is read. */
export function keepPlace(): void {
  const [page, left, top] = (kept(name) ?? '').split(' ');
  keep(name, '');
  if (page !== location.pathname) return;
  history.scrollRestoration = 'manual';
  const restore = () =>
    window.scrollTo({ left: Number(left), top: Number(top), behavior: 'instant' as ScrollBehavior });
  document.addEventListener('DOMContentLoaded', restore);
  // Pictures and fonts move the text once more.
  window.addEventListener('load', () => {
    restore();
    history.scrollRestoration = 'auto';
  });
}

export function reload(): void {
  keep(name, `${location.pathname} ${window.scrollX} ${window.scrollY}`);
  location.reload();
}
