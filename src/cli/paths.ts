/** Paths as users type and read them, always with `/`. */

/** A typed path, seen from a folder → an absolute path without `.` and `..`. */
export function absolutePath(folder: string, typed: string): string {
  const path =
    /^[a-zA-Z]:|^\\\\/.test(folder) || /^[a-zA-Z]:\\/.test(typed) ? typed.replaceAll('\\', '/') : typed;
  const isAbsolute = path.startsWith('/') || /^[a-zA-Z]:/.test(path);
  const steps: string[] = [];
  for (const step of (isAbsolute ? path : `${folder}/${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const joined = steps.join('/');
  return /^[a-zA-Z]:/.test(joined) ? joined : `/${joined}`;
}

/** An absolute path as it is from a folder; `.` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  if (common === 0 && /^[a-zA-Z]:/.test(path)) return path;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/') || '.';
}

export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
