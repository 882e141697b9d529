/** Files that come with the product, wherever it is installed: bundled in `lib/`, or run from `src/`. */
import type { Host } from '../host/host.ts';

export function readInstalled(host: Host, path: string): string | undefined {
  for (const above of ['../', '../../', '../../../']) {
    const bytes = host.read(pathOfUrl(new URL(above + path, import.meta.url)));
    if (bytes) return new TextDecoder().decode(bytes);
  }
  return undefined;
}

function pathOfUrl({ pathname, host }: URL): string {
  const path = decodeURIComponent(pathname);
  if (host) return `//${host}${path}`;
  return /^\/[a-zA-Z]:/.test(path) ? path.slice(1) : path;
}
