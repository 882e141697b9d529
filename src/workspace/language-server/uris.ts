/** Paths of the machine ↔ addresses as editors write them. */

/** `file:///c%3A/标准/course.yaml` → `c:/标准/course.yaml`; undefined for what is no file on a disk. */
export function pathOfUri(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    const { pathname, host } = new URL(uri);
    const path = decodeURIComponent(pathname);
    if (host !== '') return `//${host}${path}`;
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('//')) return `file:${steps}`;
  return path.startsWith('/') ? `file://${steps}` : `file:///${steps}`;
}
