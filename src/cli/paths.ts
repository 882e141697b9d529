/** Paths as users type and read them, always with `/`. */

/** A typed path, seen from a folder → an absolute path without `.` and `..`. */
export function absolutePath(folder: string, typed: string): string {
  const isOfWindows = /^[a-zA-Z]:|^(?:\\\\|\/\/)/.test(folder) || /^(?:[a-zA-Z]:|\\)\\/.test(typed);
  const path = isOfWindows ? typed.replaceAll('\\', '/') : typed;
  const isAbsolute = path.startsWith('/') || /^[a-zA-Z]:/.test(path);
  const steps: string[] = [];
  const from = isOfWindows ? folder.replaceAll('\\', '/') : folder;
  const whole = isAbsolute ? path : `${from}/${path}`;
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const joined = steps.join('/');
  if (/^[a-zA-Z]:/.test(joined)) return withDrive(joined);
  // `//server/share` is a folder of another machine.
  return isOfWindows && whole.startsWith('//') ? `//${joined}` : `/${joined}`;
}

/** An absolute path as it is from a folder; `.` for the folder itself. */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [folder, path].map((one) => withDrive(one).split('/').filter(Boolean)) as [
    string[],
    string[],
  ];
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  if (common === 0 && /^[a-zA-Z]:/.test(path)) return path;
  if (common === 0 && path.startsWith('//')) return path;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/') || '.';
}

/** `c:` and `C:` are one drive; an editor may well start a program with either. */
function withDrive(path: string): string {
  return path.replace(/^[a-z]:/, (drive) => drive.toUpperCase());
}

export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
