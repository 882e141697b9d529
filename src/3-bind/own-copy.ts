/**
 * A value written in a file → a copy of its own that can be changed, with paths of included files from the
 * workspace root.
 */
import { joinPath } from '../paths/join-path.ts';

export function ownCopy(value: unknown, file: string): unknown {
  if (Array.isArray(value)) return value.map((item) => ownCopy(item, file));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[key, path] = []] = entries;
  if (entries.length === 1 && key === 'file' && typeof path === 'string')
    return { file: joinPath(file, path) ?? path };
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name.startsWith('x-') ? item : ownCopy(item, file)]),
  );
}
