/** `2/3` as a user types it → the second of three shares. */
import type { Language } from '../../values/language.ts';
import { isShard, mostShards, type Shard } from '../../workspace/shards.ts';
import { UsageError } from '../usage-error.ts';

export function shardOf(typed: string | undefined, language: Language): Shard | undefined {
  if (typed === undefined) return undefined;
  const [, number = 0, of = 0] = (/^([1-9]\d*)[/／]([1-9]\d*)$/.exec(typed.trim()) ?? []).map(Number);
  if (!isShard({ number, of }))
    throw new UsageError({ is: 'said', text: words[language].shard(typed) }, 'build');
  return { number, of };
}

/** How many shares are to be joined. */
export function sharesIn(typed: string, language: Language): number {
  const count = /^[1-9]\d*$/.test(typed) ? Number(typed) : 0;
  if (!isShard({ number: 1, of: count }))
    throw new UsageError({ is: 'said', text: words[language].count(typed) }, 'build');
  return count;
}

const words = {
  'zh-CN': {
    shard: (typed: string) =>
      `--shard 要写成 2/3 这样：三份中的第二份，从 1 数起，最多 ${mostShards} 份；“${typed}”不是。`,
    count: (typed: string) => `--join 后面写一共几份，1 到 ${mostShards} 的整数；“${typed}”不是。`,
  },
  en: {
    shard: (typed: string) =>
      `--shard is written like 2/3, the second of three shares, counted from 1 and at most ${mostShards}; “${typed}” is not.`,
    count: (typed: string) =>
      `--join takes how many shares there are, a whole number from 1 to ${mostShards}; “${typed}” is not.`,
  },
};
