/**
 * What `ccstd export` says when it is done: the files, what was left behind most often, and whether that is
 * too much.
 */
import { artifactWords } from '../6-render/words.ts';
import type { ExportList } from '../8-write/write-exports.ts';
import type { LossReport } from '../exports/loss-report.ts';
import { kindOfType } from '../language/kind-of-type.ts';
import type { Shell } from './shell.ts';

/** A school looks at the most frequent ones; the reports have them all. */
const listedFacts = 8;

const texts = {
  'zh-CN': {
    made: (files: number, where: string) => `在 ${where}/ 里导出 ${files} 个文件`,
    nothing: '没有可以导出的内容',
    file: (path: string, losses: number) =>
      `  ${path}  ${losses === 0 ? '没有遗漏' : `${losses} 项没有带过去`}`,
    most: (count: number) => `没有带过去的共 ${count} 项，最多的是：`,
    more: (kinds: number) => `  … 另有 ${kinds} 种`,
    left: (count: number, where: string) => `  ${count} 个文件的内容完全没有导出，见 ${where}/left.json`,
    withheld: (count: number) => `给教师的内容 ${count} 项，一律不导出`,
    next: (where: string) => `每一项和它在源文件中的行号，见 ${where}/*.loss.json`,
    tooMany: (count: number, most: number) => `没有带过去的共 ${count} 项，--max-loss 只允许 ${most} 项`,
  },
  en: {
    made: (files: number, where: string) =>
      `Exported ${files} ${files === 1 ? 'file' : 'files'} to ${where}/`,
    nothing: 'There is nothing to export',
    file: (path: string, losses: number) =>
      `  ${path}  ${losses === 0 ? 'complete' : `${losses} left behind`}`,
    most: (count: number) => `${count} facts left behind, most often:`,
    more: (kinds: number) => `  … and ${kinds} more kinds`,
    left: (count: number, where: string) =>
      `  ${count} ${count === 1 ? 'source' : 'sources'} of which nothing is exported: ${where}/left.json`,
    withheld: (count: number) =>
      `${count} ${count === 1 ? 'fact' : 'facts'} for teachers only, which no export carries`,
    next: (where: string) => `Each of them, with its line in the source: ${where}/*.loss.json`,
    tooMany: (count: number, most: number) => `${count} facts were left behind; --max-loss allows ${most}`,
  },
};

export function closingLines(
  { files }: ExportList,
  reports: readonly LossReport[],
  where: string,
  withheld: number,
  most: number | undefined,
  { language, host }: Pick<Shell, 'language' | 'host'>,
): { readonly out: string; readonly err: string } {
  const say = texts[language];
  const made = new Set(reports.map(({ file }) => file).filter((file) => file !== ''));
  const lines = files.filter(({ path }) => made.has(path)).map(({ path, losses }) => say.file(path, losses));
  const count = reports.reduce((sum, report) => sum + report.count, 0);
  const words = artifactWords(language, host.templates());
  const nameOfFact = (fact: string): string =>
    fact.includes('.') ? words.field(fact) : words.word('EntityKind', kindOfType(fact) ?? fact);
  const nameOf = (fact: string): string => (fact.includes('.x-') ? fact : `${nameOfFact(fact)} (${fact})`);
  const facts = [...totals(reports)].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const frequent = facts
    .slice(0, listedFacts)
    .map(([fact, times]) => `  ${String(times).padStart(5)}  ${nameOf(fact)}`);
  const rest = facts.length > listedFacts ? [say.more(facts.length - listedFacts)] : [];
  const none = reports.find(({ file }) => file === '')?.count ?? 0;
  const outside = none === 0 ? [] : [say.left(none, where)];
  const left = count === 0 ? [] : [say.most(count), ...frequent, ...rest, ...outside, say.next(where)];
  const kept = withheld === 0 ? [] : [say.withheld(withheld)];
  const out = made.size === 0 ? [say.nothing] : [say.made(made.size, where), ...lines, ...left, ...kept];
  return {
    out: `${out.join('\n')}\n`,
    err: most !== undefined && count > most ? `${say.tooMany(count, most)}\n` : '',
  };
}

function totals(reports: readonly LossReport[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [fact, count] of reports.flatMap(({ facts }) => Object.entries(facts)))
    sums.set(fact, (sums.get(fact) ?? 0) + count);
  return sums;
}
