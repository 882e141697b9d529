/** What a page has for its readers: tables that scroll, the list of its parts, the way up. */

/** A wide table can be reached and scrolled with the keyboard only while it really scrolls. */
export function makeTablesReachable(): void {
  for (const box of document.querySelectorAll('.table-scroll:not([role])')) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  }
}

/** The parts of a long page, below its name in the list of leaves or else above its text. */
export function listParts(): void {
  const place = document.querySelector<HTMLElement>('.parts');
  if (!place) return;
  const heads = [...document.querySelectorAll('main h2')].filter(
    (head) => !head.closest('nav, .box, [hidden]'),
  );
  if (heads.length < 3) return;
  const list = document.createElement('ol');
  for (const [index, head] of heads.entries()) {
    if (!head.id) head.id = `part-of-page-${index + 1}`;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(head.id)}`;
    link.textContent = (head.textContent ?? '').replace(/\s+/g, ' ').trim();
    item.append(link);
    list.append(item);
  }
  place.append(list);
  place.hidden = false;
}

/** An edition's folder may have been given away alone; only where all of the site is there can one go up to it. */
export function offerWayUp(assets: string): void {
  const link = document.querySelector<HTMLElement>('.way-up');
  if (!link) return;
  const probe = document.createElement('link');
  probe.rel = 'stylesheet';
  probe.media = 'not all';
  probe.onload = () => {
    link.setAttribute('href', new URL('../../index.html', assets).href);
    link.hidden = false;
  };
  probe.href = new URL('../../assets/dark.css', assets).href;
  document.head.append(probe);
}
