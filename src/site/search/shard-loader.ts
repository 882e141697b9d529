/** Shards beside the scripts → their data. */
import { loadScript } from '../page/load-script.ts';
import type { Load } from './shards.ts';

/** A script says its data under its own name: it may have been read from a disk, where no other file may be. */
export function shardLoader(assets: string): Load {
  const arrived = new Map<string, unknown>();
  self.ccstdSearchShard = (name, data) => {
    arrived.set(name, data);
  };
  return async (name) => {
    await loadScript(`${assets}search/${name}.js`);
    if (!arrived.has(name)) throw new Error(name);
    const data = arrived.get(name);
    arrived.delete(name);
    return data;
  };
}
