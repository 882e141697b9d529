/** The script `search.js`: all that a search knows, and nothing of the page it runs on. */
import { finder } from './search/finder.ts';
import { fold } from './search/fold.ts';
import { marksIn, snippet } from './search/marks.ts';
import { exactWords, nearWords } from './search/seek.ts';
import { type Head, sizeOf } from './search/shards.ts';

const program = { finder, fold, marksIn, snippet, sizeOf, exact: exactWords, near: nearWords };

export type SearchProgram = typeof program;

declare global {
  /** What scripts of the pages leave for each other, for each is loaded when it is needed. */
  interface Window {
    ccstdSearch: SearchProgram;
    /** What `search-index.js` says. */
    ccstdSearchIndex: Head;
    /** Each shard calls it. */
    ccstdSearchShard(name: string, data: unknown): void;
    ccstdSearchArrival(query: string): void;
  }
}

self.ccstdSearch = program;
