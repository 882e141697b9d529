/**
 * Turns the model into crosswalks: what the courses of a programme stage cover of a credential, and what may
 * be recognised.
 */
import type {
  AlignmentEntry,
  Course,
  Level,
  Programme,
  SkillStandard,
  StandardModel,
} from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { perObject } from '../values/per-object.ts';
import { countingCourses } from './counting-courses.ts';
import { type Crosswalk, type CrosswalkItem, type State, states } from './crosswalk-matrix.ts';
import { entriesOfCourses } from './entries-of-courses.ts';
import { itemVerdict } from './item-verdict.ts';
import { recognitionOf } from './recognition.ts';
import { type Pair, type Selection, selectPairs } from './selection.ts';
import { isSkill, isTheory, tableCoverage } from './table-coverage.ts';
import { type TeachingScope, teachingScopes } from './teaching-scope.ts';
import { type WeightTables, weightTables } from './weight-tables.ts';

export type { Crosswalk, CrosswalkItem, FailingCondition, Recognition, State } from './crosswalk-matrix.ts';
export type { Selection } from './selection.ts';

interface Examined {
  readonly standard: SkillStandard;
  readonly level: Level;
  readonly tables: WeightTables;
}

/** What is worked out once for all pairs. */
interface Index {
  readonly entriesOf: (programme: Programme) => EntriesByItem;
  readonly scopes: ReadonlyMap<string, TeachingScope>;
  readonly courseById: ReadonlyMap<string, Course>;
}

const scopesOf = perObject(teachingScopes);

/**
 * By programme, stage and the order in which the stage names its credentials; `selectPairs` says what a
 * selection means.
 */
export function computeCrosswalks(model: StandardModel, selection: Selection = {}): Crosswalk[] {
  return crosswalksOf(model, selectPairs(model, selection));
}

/** Of any stages and credentials, in the order given. */
export function crosswalksOf(model: StandardModel, pairs: readonly Pair[]): Crosswalk[] {
  const examined = new Map<string, Examined | undefined>();
  for (const { credential } of pairs) {
    if (!examined.has(credential.id)) examined.set(credential.id, examinedBy(model, credential));
  }
  const exempting = pairs.some(({ credential }) =>
    credential.recognition.some(({ kind }) => kind !== 'deemed'),
  );
  const index: Index = {
    entriesOf: perObject((programme) => entriesByItem(model, programme)),
    scopes: exempting ? scopesOf(model.alignments) : new Map(),
    courseById: byId(model.courses),
  };
  return pairs.flatMap((pair) => {
    const exam = examined.get(pair.credential.id);
    return exam === undefined ? [] : [crosswalkOf(pair, exam, index)];
  });
}

function examinedBy(model: StandardModel, credential: Pair['credential']): Examined | undefined {
  const standard = byId(model.standards).get(credential.standard);
  const level = standard?.levels.find((candidate) => candidate.level === credential.level);
  if (!standard || !level) return undefined;
  return { standard, level, tables: weightTables(standard, level, model.language, credential.direction) };
}

function crosswalkOf(
  pair: Pair,
  { standard, level, tables }: Examined,
  { entriesOf, scopes, courseById }: Index,
): Crosswalk {
  const { programme, stage, credential } = pair;
  const courses = countingCourses(programme, stage.id);
  const entries = entriesOf(programme);
  const national = standard.scheme === 'national' ? Number(level.level) : undefined;
  const items = [...tables.skill.items, ...tables.theory.items].map((item) =>
    itemVerdict(item, entries.get(item.ref) ?? [], courses, national),
  );
  const skillCoverage = tableCoverage(items.filter(isSkill));
  const theoryCoverage = tableCoverage(items.filter(isTheory));
  return {
    programme: programme.id,
    stage: stage.id,
    credential: credential.id,
    standard: standard.id,
    level: level.level,
    direction: credential.direction,
    weights: tables.skill.stated && tables.theory.stated ? 'stated' : 'equal',
    skillCoverage,
    theoryCoverage,
    counts: countStates(items),
    items,
    recognition: recognitionOf({
      ...pair,
      courses,
      courseById,
      scopes,
      items,
      skillCoverage,
      theoryCoverage,
    }),
  };
}

function countStates(items: readonly CrosswalkItem[]): Record<State, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** Turns the alignments of the courses of a plan into the entries that name each item. */
type EntriesByItem = ReadonlyMap<string, readonly AlignmentEntry[]>;

function entriesByItem({ alignments }: StandardModel, { plan }: Programme): EntriesByItem {
  const index = new Map<string, AlignmentEntry[]>();
  const planned = new Set(plan.flatMap(({ course }) => course ?? []));
  for (const entry of entriesOfCourses(alignments, planned)) {
    for (const ref of entry.items) {
      const entries = index.get(ref);
      if (entries === undefined) index.set(ref, [entry]);
      else entries.push(entry);
    }
  }
  return index;
}
