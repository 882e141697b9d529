/**
 * Turns a seed into a small workspace in which everything the definition speaks of occurs sooner or later.
 */
import type { CertificateLevel, Scheme } from '../../../src/generated/types.ts';
import type {
  AlignmentEntry,
  Course,
  Credential,
  Programme,
  SkillStandard,
  Stage,
  StandardModel,
} from '../../../src/model/model.ts';
import {
  assesses,
  course,
  credential,
  type EntryFacts,
  type FunctionFacts,
  intends,
  type LevelFacts,
  model,
  programme,
  type RequirementFacts,
  type RuleFacts,
  stage,
  standard,
  teaches,
} from './build-model.ts';

export interface Random {
  /** 0 ≤ integer < n */
  below(n: number): number;
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
}

/** mulberry32 */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  const shuffle = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  return { below, chance: (p) => next() < p, pick, shuffle };
}

export function randomModel(r: Random): StandardModel {
  const standards = times(1 + r.below(3), (i) => randomStandard(r, `s${i}`));
  const courses = times(2 + r.below(6), (i) => randomCourse(r, `c${i}`));
  const levels = standards.flatMap((s) => s.levels.map(({ level }) => ({ standard: s.id, level })));
  const ids = levels.map(({ standard, level }) => `${standard}-${level}`);
  const credentials = levels.map(({ standard, level }) => randomCredential(r, standard, level, ids, courses));
  const programmes = times(1 + r.below(2), (i) => randomProgramme(r, `p${i}`, ids, courses));
  const refs = standards.flatMap(referencesOf);
  const alignments = times(r.below(70), () => randomEntry(r, courses, refs));
  return model({ standards, courses, credentials, programmes, alignments });
}

export function times<T>(n: number, make: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => make(i));
}

function randomStandard(r: Random, id: string): SkillStandard {
  const scheme = r.pick<Scheme>([
    'national',
    'national',
    'professional',
    'x-certificate',
    'competition',
    'post',
  ]);
  const byScheme: Record<Scheme, readonly CertificateLevel[]> = {
    national: ['5', '4', '3', '2'],
    professional: ['junior', 'intermediate', 'senior'],
    'x-certificate': ['junior', 'intermediate', 'senior'],
    competition: ['all'],
    post: ['all'],
  };
  const some = r.shuffle(byScheme[scheme]).slice(0, 1 + r.below(3));
  const basics = () => (r.chance(0.5) ? times(1 + r.below(3), (i) => requirement(r, `${i + 1}`, 0.2)) : []);
  return standard({
    id,
    scheme,
    ethics: basics(),
    foundations: basics(),
    levels: some.map((level) => randomLevel(r, level)),
  });
}

function randomLevel(r: Random, level: CertificateLevel): LevelFacts {
  const stated = r.pick([0, 0.6, 1, 1]);
  const basic = () => (r.chance(0.5) ? r.pick([0, 5, 12.5, 20]) : undefined);
  const [ethics, foundations] = [basic(), basic()];
  const basicsWeight = {
    ...(ethics === undefined ? {} : { ethics }),
    ...(foundations === undefined ? {} : { foundations }),
  };
  return {
    level,
    basicsWeight: r.chance(0.7) ? basicsWeight : undefined,
    functions: directed(
      r,
      times(1 + r.below(4), (i) => randomFunction(r, `${i + 1}`, stated)),
    ),
  };
}

/** A level in three has directions: some functions are those of one, and their numbers may repeat in another. */
function directed(r: Random, functions: readonly FunctionFacts[]): FunctionFacts[] {
  if (!r.chance(0.3)) return [...functions];
  return functions.flatMap((one) =>
    r.chance(0.3)
      ? [one]
      : r
          .shuffle(['甲', '乙', '丙'])
          .slice(0, 1 + r.below(3))
          .map((direction) => ({ ...one, direction })),
  );
}

function randomFunction(r: Random, no: string, stated: number): FunctionFacts {
  const weight = () => (r.chance(stated) ? r.pick([0, 5, 10, 15, 33.3, 60]) : undefined);
  const own = r.pick([0, 0, 0.7, 1]);
  const contents = times(r.below(3), (i) => `${no}.${i + 1}`);
  const requirements = () =>
    Object.fromEntries(
      contents.map((c) => [c, times(r.below(4), (i) => requirement(r, `${c}.${i + 1}`, own))]),
    );
  const sections = r.chance(0.15) ? { weight: r.pick([0, 10, 25, 40]) } : {};
  return {
    no,
    ...sections,
    skillWeight: weight(),
    theoryWeight: weight(),
    skills: requirements(),
    knowledge: requirements(),
  };
}

function requirement(r: Random, no: string, weighed: number): RequirementFacts {
  return { no, key: r.chance(0.1), ...(r.chance(weighed) ? { weight: r.pick([0, 1, 1, 2, 7]) } : {}) };
}

function randomCourse(r: Random, id: string): Course {
  return course(id, {
    category: r.pick(['integrated', 'integrated', 'core', 'public', 'literacy', 'elective']),
    tasks: times(r.below(3), (i) => `t${i + 1}`),
    ...(r.chance(0.9)
      ? { status: r.pick(['approved', 'approved', 'approved', 'approved', 'in-review', 'retired', 'draft']) }
      : {}),
    ...(r.chance(0.7) ? { credits: r.pick([1, 2, 3.5]) } : {}),
  });
}

function randomCredential(
  r: Random,
  of: string,
  level: CertificateLevel,
  ids: readonly string[],
  courses: readonly Course[],
): Credential {
  const rules = times(r.below(4), (): RuleFacts => {
    const kind = r.pick(['deemed', 'deemed', 'exempt', 'credit'] as const);
    const listed = { courses: r.chance(0.3) ? [r.pick(courses).id, r.pick(courses).id] : [] };
    if (kind === 'exempt') return { kind, ...listed };
    if (kind === 'credit') return { kind, ...listed, ...(r.chance(0.4) ? { credits: r.below(4) } : {}) };
    return {
      kind,
      after: r.chance(0.3) ? [r.pick(ids)] : [],
      ...(r.chance(0.8) ? { skill: r.pick([0, 10, 50]) } : {}),
      ...(r.chance(0.8) ? { theory: r.pick([0, 5, 30]) } : {}),
    };
  });
  const direction = r.chance(0.25) ? r.pick(['甲', '乙', '丙']) : undefined;
  return credential(`${of}-${level}`, of, level, rules, direction);
}

function randomProgramme(
  r: Random,
  id: string,
  credentials: readonly string[],
  courses: readonly Course[],
): Programme {
  const stages: Stage[] = times(1 + r.below(3), (i) =>
    stage(`stage${i}`, r.pick(['5', '4', '3', '2'] as const), ...r.shuffle(credentials).slice(0, r.below(4))),
  );
  const rows = times(
    r.below(9),
    () => [r.pick(stages).id, r.chance(0.9) ? r.pick(courses).id : undefined] as const,
  );
  return programme(id, stages, rows);
}

/** Every way to name items: one, a work content, a function, of skills or of knowledge, and the basics. */
export function referencesOf(of: SkillStandard): string[][] {
  const refs = of.levels.flatMap(({ functions }) =>
    functions.flatMap(({ workContents }) => {
      const skills = workContents.map((w) => w.skills.map(({ ref }) => ref));
      const knowledge = workContents.map((w) => w.knowledge.map(({ ref }) => ref));
      return [
        ...skills,
        ...knowledge,
        skills.flat(),
        knowledge.flat(),
        ...skills.flat().map(only),
        ...knowledge.flat().map(only),
      ];
    }),
  );
  for (const [name, listed] of Object.entries(of.basics)) {
    refs.push(
      listed.length === 0 ? [`${of.id}/${name}`] : listed.map(({ ref }) => ref),
      ...listed.map(({ ref }) => [ref]),
    );
  }
  return refs.filter((items) => items.length > 0);
}

const only = (ref: string): string[] => [ref];

export function randomEntry(
  r: Random,
  courses: readonly Course[],
  refs: readonly (readonly string[])[],
): AlignmentEntry {
  const { id, tasks } = r.pick(courses);
  const make = r.pick([teaches, teaches, teaches, assesses, assesses, assesses, intends]);
  const relation = r.pick(['equal', 'equal', 'superset', 'subset', 'intersects', 'none'] as const);
  const coverage = r.pick([0, 0.25, 0.3, 0.5, 0.9, 1]);
  const whole = (relation === 'equal' || relation === 'superset') && r.chance(0.8);
  const part = whole || !r.chance(0.4) ? undefined : r.pick(['外观', ' 外观', '尺寸', 'Ａ', 'A']);
  const facts: EntryFacts = {
    relation,
    ...(whole ? {} : { coverage }),
    ...(part === undefined ? {} : { part }),
  };
  return make(id, r.pick(refs), { ...facts, task: tasks.length === 0 ? 'elsewhere' : r.pick(tasks).id });
}
