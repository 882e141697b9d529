/** The entities of two states → which is which: by kind and id, then by content, then by likeness. */
import { likeness } from '../crosswalk/likeness.ts';
import { groupBy } from '../values/group-by.ts';
import { oneToOne } from '../values/one-to-one.ts';
import { scopeOf } from './compare-entity.ts';
import { type ComparedEntity, writtenPairs } from './compared-entities.ts';
import { Renames } from './renames.ts';

export interface EntityPair {
  readonly before: ComparedEntity;
  readonly after: ComparedEntity;
  /** Undefined where the name is the same. */
  readonly confidence?: number;
}

export interface PairedEntities {
  readonly pairs: readonly EntityPair[];
  readonly gone: readonly ComparedEntity[];
  readonly added: readonly ComparedEntity[];
  /** What was called otherwise. */
  readonly renames: Renames;
}

/** Under another id it is another entity, unless it says nearly the same. */
const enough = 0.7;

export function pairEntities(
  before: readonly ComparedEntity[],
  after: readonly ComparedEntity[],
): PairedEntities {
  const renames = new Renames();
  const isTask = ({ type }: ComparedEntity): boolean => type === 'LearningTask';
  const whole = pairSome(
    before.filter((one) => !isTask(one)),
    after.filter((one) => !isTask(one)),
    ({ type, id }) => `${type} ${id}`,
  );
  learn(whole.pairs, renames);
  const courseNow = ({ course }: ComparedEntity): string =>
    course === undefined ? '' : renames.translate('', 'Course', course);
  const old = new Set(before);
  const tasks = pairSome(before.filter(isTask), after.filter(isTask), (one) =>
    [old.has(one) ? courseNow(one) : (one.course ?? ''), one.id].join(' '),
  );
  learn(tasks.pairs, renames);
  return {
    pairs: [...whole.pairs, ...tasks.pairs],
    gone: [...whole.gone, ...tasks.gone],
    added: [...whole.added, ...tasks.added],
    renames,
  };
}

function learn(pairs: readonly EntityPair[], renames: Renames): void {
  for (const { before, after } of pairs) {
    if (before.id === after.id) continue;
    renames.add(before.type === 'LearningTask' ? scopeOf(before) : '', before.type, before.id, after.id);
  }
}

function pairSome(
  before: readonly ComparedEntity[],
  after: readonly ComparedEntity[],
  keyOf: (one: ComparedEntity) => string,
): Omit<PairedEntities, 'renames'> {
  const known = new Map(after.map((one) => [keyOf(one), one]));
  const pairs: EntityPair[] = [];
  const taken = new Set<ComparedEntity>();
  const pair = (one: ComparedEntity, other: ComparedEntity, confidence?: number): void => {
    taken.add(one).add(other);
    pairs.push({ before: one, after: other, ...(confidence === undefined ? {} : { confidence }) });
  };
  for (const one of before) {
    const other = known.get(keyOf(one));
    if (other && !taken.has(other)) pair(one, other);
  }
  const free = (side: readonly ComparedEntity[]) => side.filter((one) => !taken.has(one));
  const gone = groupBy(free(before), ({ type }) => type);
  for (const [type, ones] of gone) {
    const others = free(after).filter((other) => other.type === type);
    const surest = oneToOne(alike(ones, others), ({ one, other }) => [one, other]);
    for (const { one, other, confidence } of surest) pair(one, other, confidence);
  }
  return { pairs, gone: free(before), added: free(after) };
}

/** The surest first. */
function alike(before: readonly ComparedEntity[], after: readonly ComparedEntity[]) {
  const others = after.map((other) => ({ other, pairs: writtenPairs(other.value) }));
  return before
    .flatMap((one) => {
      const own = writtenPairs(one.value);
      return others.map(({ other, pairs }) => ({ one, other, confidence: likeness(own, pairs) }));
    })
    .filter(({ confidence }) => confidence >= enough)
    .sort((a, b) => b.confidence - a.confidence);
}
