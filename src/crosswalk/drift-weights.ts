/** Turns two editions into the stated weights that differ: of functions in each table, and of the basics. */
import type { CertificateLevel } from '../generated/types.ts';
import type { JobFunction, Level, SkillStandard } from '../model/model.ts';
import type { Match } from './drift-matches.ts';
import { foldText } from './likeness.ts';

export interface Reweighting {
  readonly level: CertificateLevel;
  readonly table: 'skill' | 'theory';
  /** The function, or the basics, in each edition. */
  readonly from: Weighed;
  readonly to: Weighed;
}

export interface Weighed {
  /** Number of the function; `ethics` or `foundations` for basics. */
  readonly no: string;
  readonly title: string;
  /** Undefined where the table does not state it. */
  readonly weight: number | undefined;
}

export function reweightings(
  before: SkillStandard,
  after: SkillStandard,
  matches: readonly Match[],
): Reweighting[] {
  const levels = new Map(after.levels.map((level) => [level.level, level]));
  return before.levels.flatMap((old) => {
    const level = levels.get(old.level);
    return level === undefined ? [] : [...functionWeights(old, level, matches), ...basicWeights(old, level)];
  });
}

function functionWeights(old: Level, level: Level, matches: readonly Match[]): Reweighting[] {
  const successor = successors(old, level, matches);
  return old.functions.flatMap((before) => {
    const after = successor.get(before);
    if (after === undefined) return [];
    return (['skill', 'theory'] as const).flatMap((table) => {
      const weight = (f: JobFunction): Weighed => ({
        no: f.no,
        title: f.title,
        weight: (table === 'skill' ? f.skillWeight : f.theoryWeight) ?? f.weight,
      });
      return changed(level.level, table, weight(before), weight(after));
    });
  });
}

/** By title; a function that was renamed is the one that holds most of its requirements now. */
function successors(old: Level, level: Level, matches: readonly Match[]): Map<JobFunction, JobFunction> {
  const found = new Map<JobFunction, JobFunction>();
  for (const before of old.functions) {
    const after = level.functions.find(
      ({ title, direction }) => foldText(title) === foldText(before.title) && direction === before.direction,
    );
    if (after) found.set(before, after);
  }
  const taken = new Set(found.values());
  for (const before of old.functions.filter((one) => !found.has(one))) {
    const free = level.functions.filter((one) => !taken.has(one));
    const votes = free.map((after) => ({
      after,
      votes: matches.filter((match) => leads(match, old.level, before, after)).length,
    }));
    const best = votes.reduce((a, b) => (b.votes > a.votes ? b : a), {
      after: undefined as JobFunction | undefined,
      votes: 0,
    });
    if (best.after === undefined) continue;
    found.set(before, best.after);
    taken.add(best.after);
  }
  return found;
}

function leads(
  { from, to }: Match,
  level: CertificateLevel,
  before: JobFunction,
  after: JobFunction,
): boolean {
  return (
    from.level === level &&
    to.level === level &&
    from.function === foldText(before.title) &&
    to.function === foldText(after.title)
  );
}

function basicWeights(old: Level, level: Level): Reweighting[] {
  return (['ethics', 'foundations'] as const).flatMap((no) => {
    const weighed = ({ basicsWeight }: Level): Weighed => ({ no, title: '', weight: basicsWeight?.[no] });
    return changed(level.level, 'theory', weighed(old), weighed(level));
  });
}

function changed(
  level: CertificateLevel,
  table: Reweighting['table'],
  from: Weighed,
  to: Weighed,
): Reweighting[] {
  return from.weight === to.weight ? [] : [{ level, table, from, to }];
}
