/** News of the preview: this page is another one, or findings are others. */
import { reload } from './place.ts';
import type { State } from './state.ts';

/** `digest` is that of the page as it was sent. The browser connects again when the preview was away. */
export function listen(page: string, digest: string, show: (state: State | undefined) => void): void {
  const news = new EventSource(
    `/~/news?page=${encodeURIComponent(page)}&digest=${encodeURIComponent(digest)}`,
  );
  news.addEventListener('reload', () => {
    news.close();
    reload();
  });
  news.addEventListener('state', (event) => show(JSON.parse((event as MessageEvent<string>).data) as State));
  news.addEventListener('error', () => show(undefined));
  window.addEventListener('pagehide', () => news.close());
}
