/**
 * Turns a model into crosswalk numbers a second time: written from the definition alone, slowly, sharing
 * nothing with the engine.
 */
import type { AlignmentEntry, Item, JobFunction, StandardModel } from '../../../src/model/model.ts';

export interface Recomputed {
  readonly skill: number;
  readonly theory: number;
  readonly weights: string;
  readonly counts: Record<string, number>;
  readonly items: Record<string, { weight: number; t: number; a: number; c: number; state: string }>;
  readonly verdicts: {
    kind: string;
    holds: boolean;
    failing: string[];
    courses: string[];
    credits: number | undefined;
  }[];
}

export function recompute(
  model: StandardModel,
  programmeId: string,
  stageId: string,
  credentialId: string,
): Recomputed {
  const programme = one(model.programmes.filter((p) => p.id === programmeId));
  const stage = one(programme.stages.filter((s) => s.id === stageId));
  const credential = one(model.credentials.filter((c) => c.id === credentialId));
  const S = one(model.standards.filter((s) => s.id === credential.standard));
  const L = one(S.levels.filter((l) => l.level === credential.level));

  // The courses whose plan rows belong to P or to a stage before it.
  const upTo: string[] = [];
  for (const s of programme.stages) {
    upTo.push(s.id);
    if (s.id === stage.id) break;
  }
  const rows = programme.plan.filter((row) => upTo.includes(row.stage) && row.course !== undefined);
  const counting = (id: string) => rows.some((row) => row.course === id);
  const inDeficit = (id: string) =>
    S.scheme === 'national' &&
    rows
      .filter((row) => row.course === id)
      .every(
        (row) => Number(one(programme.stages.filter((s) => s.id === row.stage)).trainsTo) > Number(L.level),
      );

  // Items and weights.
  type Line = { ref: string; key: boolean; raw: number; basic: boolean };
  const skillLines: Line[] = [];
  const theoryLines: Line[] = [];
  // A credential that names its direction examines the functions of that direction and those of none.
  const examined = L.functions.filter(
    (f) =>
      f.direction === undefined || credential.direction === undefined || f.direction === credential.direction,
  );
  // One weight of a section stands for both tables, where the section states none for one of them.
  const inSkill = (f: JobFunction) => (f.skillWeight === undefined ? f.weight : f.skillWeight);
  const inTheory = (f: JobFunction) => (f.theoryWeight === undefined ? f.weight : f.theoryWeight);
  const skillStated = examined.some((f) => inSkill(f) !== undefined);
  const bw = L.basicsWeight ?? {};
  const theoryStated =
    examined.some((f) => inTheory(f) !== undefined) ||
    bw.ethics !== undefined ||
    bw.foundations !== undefined;
  for (const f of examined) {
    const skills: Item[] = [];
    const knowledge: Item[] = [];
    for (const w of f.workContents) {
      skills.push(...w.skills);
      knowledge.push(...w.knowledge);
    }
    for (const i of skills) {
      skillLines.push({
        ref: i.ref,
        key: i.key,
        basic: false,
        raw: skillStated ? share(i, skills, inSkill(f)) : 1,
      });
    }
    for (const i of knowledge) {
      theoryLines.push({
        ref: i.ref,
        key: i.key,
        basic: false,
        raw: theoryStated ? share(i, knowledge, inTheory(f)) : 1,
      });
    }
  }
  const basics: [string, number | undefined, readonly Item[]][] = [
    ['ethics', bw.ethics, S.basics.ethics],
    ['foundations', bw.foundations, S.basics.foundations],
  ];
  for (const [name, weight, listed] of basics) {
    if (weight === undefined) continue;
    if (listed.length === 0)
      theoryLines.push({ ref: `${S.id}/${name}`, key: false, basic: true, raw: weight });
    for (const i of listed)
      theoryLines.push({ ref: i.ref, key: i.key, basic: true, raw: weight / listed.length });
  }

  const items: Recomputed['items'] = {};
  const counts: Record<string, number> = {};
  const usedCourses = new Set<string>();
  const coverageOf = (lines: Line[]) => {
    const whole = lines.map((l) => l.raw).reduce((a, b) => a + b, 0);
    let total = 0;
    for (const line of lines) {
      const weight = whole === 0 ? 0 : (100 / whole) * line.raw;
      const entries = model.alignments.filter((e) => counting(e.course) && e.items.includes(line.ref));
      const low = (e: AlignmentEntry) => !line.basic && inDeficit(e.course);
      const claims = entries.filter((e) => e.relation !== 'none' && e.role !== 'intent');
      const valid = claims.filter((e) => !low(e));
      for (const e of valid) usedCourses.add(e.course);
      const t = largest(valid.filter((e) => e.role === 'taught'));
      const a = largest(valid.filter((e) => e.role === 'assessed'));
      const c = Math.min(t, a);
      let state = 'missing';
      if (entries.some((e) => e.relation === 'none')) state = 'waived';
      if (claims.some(low)) state = 'level-deficit';
      if (a > 0) state = 'assessed-only';
      if (t > 0) state = 'taught-only';
      if (c > 0 && c < 1) state = 'partial';
      if (c === 1) state = 'covered';
      items[line.ref] = { weight, t, a, c, state };
      counts[state] = (counts[state] ?? 0) + 1;
      total += weight * c;
    }
    return total;
  };
  const skill = coverageOf(skillLines);
  const theory = coverageOf(theoryLines);

  // Recognition.
  const order = ['5', '4', '3', '2', '1'].includes(L.level)
    ? ['5', '4', '3', '2', '1']
    : L.level === 'all'
      ? ['all']
      : ['junior', 'intermediate', 'senior'];
  const attests = (ref: string) => {
    const [s, part = ''] = ref.split('/');
    if (s !== S.id) return false;
    return (
      part === 'ethics' ||
      part === 'foundations' ||
      (order.includes(part) && order.indexOf(part) <= order.indexOf(L.level))
    );
  };
  const computedExempt = model.courses
    .filter((k) => {
      const teaching = model.alignments.filter(
        (e) => e.course === k.id && e.role === 'taught' && e.relation !== 'none',
      );
      return (
        counting(k.id) &&
        !['public', 'literacy'].includes(k.category) &&
        k.tasks.length > 0 &&
        k.tasks.every((t) => teaching.some((e) => e.task === t.id)) &&
        teaching.every((e) => e.items.every(attests))
      );
    })
    .map((k) => k.id);
  const verdicts = credential.recognition.map((rule) => {
    const failing: string[] = [];
    if (rule.kind === 'deemed') {
      if (skillLines.length > 0 && skill < (rule.skill ?? 100) - 1e-9) failing.push('skillCoverage');
      if (theoryLines.length > 0 && theory < (rule.theory ?? 100) - 1e-9) failing.push('theoryCoverage');
      for (const line of [...skillLines, ...theoryLines])
        if (line.key && items[line.ref]?.c !== 1) failing.push(`key-item ${line.ref}`);
      for (const id of usedCourses) {
        if (one(model.courses.filter((k) => k.id === id)).status !== 'approved')
          failing.push(`course-status ${id}`);
      }
      for (const id of rule.after) {
        const named = programme.stages.some((s) => upTo.includes(s.id) && s.credentials.includes(id));
        if (!named) failing.push(`after ${id}`);
      }
      return {
        kind: 'deemed',
        holds: failing.length === 0,
        failing: failing.sort(),
        courses: [],
        credits: undefined,
      };
    }
    let lists = [...rule.courses];
    if (rule.kind === 'credit')
      for (const r of credential.recognition) if (r.kind === 'exempt') lists = lists.concat(r.courses);
    const listed = lists.filter((id) => programme.plan.some((row) => row.course === id));
    const courses = [...new Set(computedExempt.concat(listed))].sort();
    if (rule.kind === 'exempt')
      return { kind: 'exempt', holds: courses.length > 0, failing, courses, credits: undefined };
    let credits = rule.credits;
    if (credits === undefined) {
      credits = 0;
      for (const k of model.courses) if (courses.includes(k.id)) credits += k.credits ?? 0;
    }
    return { kind: 'credit', holds: credits > 0, failing, courses, credits };
  });

  return {
    skill,
    theory,
    weights: skillStated && theoryStated ? 'stated' : 'equal',
    counts,
    items,
    verdicts,
  };
}

function share(item: Item, all: Item[], functionWeight: number | undefined): number {
  if (functionWeight === undefined) return 0;
  let sum = 0;
  for (const i of all) sum += i.weight ?? Number.NaN;
  return Number.isNaN(sum) || sum === 0
    ? functionWeight / all.length
    : (functionWeight * (item.weight ?? 0)) / sum;
}

/** The largest of those without a part, or all named parts together, each with its largest; never more than 1. */
function largest(entries: AlignmentEntry[]): number {
  let most = 0;
  for (const e of entries) if (e.part === undefined && e.coverage > most) most = e.coverage;
  const names = [...new Set(entries.flatMap((e) => (e.part === undefined ? [] : [plain(e.part)])))];
  let sum = 0;
  for (const name of names) {
    let best = 0;
    for (const e of entries)
      if (e.part !== undefined && plain(e.part) === name && e.coverage > best) best = e.coverage;
    sum += best;
  }
  // Hundredths are what authors write; a sum of them is one, too.
  const parts = Math.min(1, Number(sum.toFixed(9)));
  return parts > most ? parts : most;
}

function plain(part: string): string {
  return part.normalize('NFKC').replace(/^\s+|\s+$/g, '');
}

function one<T>(found: readonly T[]): T {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`expected one, found ${found.length}`);
  return first;
}
