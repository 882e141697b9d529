/**
 * All pages of a preview → the files of its search, made when somebody searches. What was known of a page stays
 * known for as long as it says the same.
 */
import type { Sheet } from '../../6-render/sheet.ts';
import { foundIn, SearchIndex } from '../../7-emit/search/search-index.ts';
import type { FoundPage } from '../../site/search/found-page.ts';
import type { BuildPlan } from '../build-plan.ts';
import { baseOf } from '../kept-parts.ts';
import type { Making } from '../making.ts';

export class SearchedPages {
  /** By all that a sheet says and stands on, in short. */
  #known: ReadonlyMap<string, FoundPage | undefined> = new Map();

  /** By their paths below the output folder. `making` is asked for nothing else meanwhile. */
  async files(plan: BuildPlan, making: Making): Promise<ReadonlyMap<string, Uint8Array>> {
    const { host } = plan;
    const base = host.sha256(new TextEncoder().encode(baseOf(plan)));
    const search = new SearchIndex(plan.searched, () => undefined);
    const known = new Map<string, FoundPage | undefined>();
    const files = new Map<string, Uint8Array>();
    const keep = (shards: ReturnType<SearchIndex['rest']>): void => {
      for (const shard of shards) if ('bytes' in shard) files.set(shard.path, shard.bytes);
    };
    for (const part of making.parts())
      for (const sheet of making.sheets(part)) {
        const said = making.keyOf(sheet);
        const key = `${base} ${said}`;
        const page = this.#known.has(key) ? this.#known.get(key) : await pageOf(making, sheet);
        if (said !== undefined) known.set(key, page);
        if (page) search.add(page, sheet.edition);
        keep(search.full());
        // Who asks for a page meanwhile is answered.
        await host.wait(0);
      }
    keep(search.rest());
    this.#known = known;
    return files;
  }
}

async function pageOf(making: Making, sheet: Sheet): Promise<FoundPage | undefined> {
  for await (const artifact of making.artifacts(sheet)) {
    const found = 'source' in artifact ? undefined : foundIn(artifact);
    if (found) return found;
  }
  return undefined;
}
