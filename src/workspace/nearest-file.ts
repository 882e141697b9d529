/** A file that does not exist → the file of the workspace that was most likely meant. */
import { suggest } from '../diagnostics/suggest.ts';
import { extensionOf } from '../media/file-types.ts';

/**
 * From the workspace root: the same name elsewhere, else a similar name in the same folder, else a similar
 * path.
 */
export function nearestFile(wanted: string, paths: readonly string[]): string | undefined {
  const name = nameOf(wanted).toLowerCase();
  const same = paths.filter((path) => nameOf(path).toLowerCase() === name).sort();
  if (same.length > 0) return same[0];
  const extension = extensionOf(wanted);
  const folder = folderOf(wanted);
  const beside = paths.filter((path) => folderOf(path) === folder);
  const [near] = suggest(
    nameOf(wanted),
    beside.filter((path) => stem(path) === stem(wanted) || extensionOf(path) === extension).map(nameOf),
  );
  if (near !== undefined) return `${folder}${near}`;
  return suggest(
    wanted,
    paths.filter((path) => extensionOf(path) === extension),
  )[0];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function stem(path: string): string {
  return nameOf(path)
    .replace(/\.[^.]+$/, '')
    .toLowerCase();
}
