/** The search of a built folder, as its pages run it: the scripts of the folder, without a browser. */
import { runInNewContext } from 'node:vm';
import type { Found, finder } from '../../src/site/search/finder.ts';
import type { fold } from '../../src/site/search/fold.ts';
import type { FoundPage } from '../../src/site/search/found-page.ts';
import type { exactWords, nearWords } from '../../src/site/search/seek.ts';
import type { Head } from '../../src/site/search/shards.ts';

export type { Found };

interface Scripts {
  readonly ccstdSearch: {
    readonly finder: typeof finder;
    readonly fold: typeof fold;
    readonly exact: typeof exactWords;
    readonly near: typeof nearWords;
  };
  readonly ccstdSearchIndex: Head;
}

type Output = Readonly<Record<string, string>>;

/**
 * `output` is path → text; `base` the edition's folder with `/`, or empty for the whole site. The finder
 * reads all pages that may have what is sought, unless `kilobytes` says how much; `onLoad` is told what it
 * reads.
 */
export function siteSearch(
  output: Output,
  base = '',
  kilobytes = Number.POSITIVE_INFINITY,
  onLoad = (_: string) => {},
) {
  const { ccstdSearch, ccstdSearchIndex } = searchScripts(output, base);
  const load = async (name: string) => {
    const path = `${base}assets/search/${name}.js`;
    onLoad(path);
    return shard(output, path);
  };
  return ccstdSearch.finder(ccstdSearchIndex, load, kilobytes);
}

export function searchScripts(output: Output, base = ''): Scripts {
  const self = {} as Scripts;
  for (const name of ['search.js', 'search-index.js'])
    runInNewContext(output[`${base}assets/${name}`] ?? '', { self });
  return self;
}

/** The pages of the index of a folder, from all of its blocks. */
export function searchedPages(output: Output, base = ''): readonly FoundPage[] {
  const prefix = `${base}assets/search/p`;
  const blocks = Object.keys(output).filter((path) => path.startsWith(prefix));
  return blocks.flatMap((path) => shard(output, path) as readonly FoundPage[]);
}

function shard(output: Output, path: string): unknown {
  let arrived: unknown;
  const self = {
    ccstdSearchShard(_: string, data: unknown) {
      arrived = JSON.parse(JSON.stringify(data));
    },
  };
  const script = output[path];
  if (script === undefined) throw new Error(`there is no ${path}`);
  runInNewContext(script, { self });
  return arrived;
}
