/**
 * Turns a programme into its ability map: programme → courses → learning tasks → work contents → functions of
 * its certificates.
 */
import type { CertificateLevel } from '../generated/types.ts';
import { numberInDirection, titleInDirection } from '../language/item-reference.ts';
import type { Course, JobFunction, Programme, SkillStandard, StandardModel } from '../model/model.ts';
import { byId } from '../values/by-id.ts';
import { entriesOfCourses } from './entries-of-courses.ts';
import { functionsOf } from './weight-tables.ts';

export const layers = ['programme', 'course', 'task', 'content', 'function'] as const;
export type Layer = (typeof layers)[number];

export interface AbilityNode {
  /** `programme/<id>`, `course/<id>`, `course/<id>/tasks/<id>`, `<standard>/<level>/<no>`; stable. */
  readonly id: string;
  readonly layer: Layer;
  readonly title: string;
  /** Number as the standard or the course prints it; empty for none. */
  readonly no: string;
  /** Of work contents and functions. */
  readonly standard?: string;
  readonly level?: CertificateLevel;
  /** Course and learning task, where there is one. */
  readonly course?: string;
  readonly task?: string;
  /** Of a work content: all its skills and knowledge. */
  readonly items: readonly string[];
}

/** From left to right. */
export interface AbilityEdge {
  readonly from: string;
  readonly to: string;
  /** `contains`, or what the task does for requirements of the work content. */
  readonly is: 'contains' | 'taught' | 'assessed' | 'both';
}

export interface AbilityGraph {
  readonly programme: string;
  /** Layer by layer, in the order of the plan and of the standards, lower levels first. */
  readonly nodes: readonly AbilityNode[];
  readonly edges: readonly AbilityEdge[];
}

export function abilityGraph(model: StandardModel, programme: Programme): AbilityGraph {
  const root: AbilityNode = {
    id: `programme/${programme.id}`,
    layer: 'programme',
    title: programme.title,
    no: '',
    items: [],
  };
  const courses = byId(model.courses);
  const planned = [...new Set(programme.plan.flatMap(({ course }) => course ?? []))].flatMap(
    (id) => courses.get(id) ?? [],
  );
  const branches = examinedLevels(model, programme).map(standardBranch);
  const contents = branches.flatMap((branch) => branch.contents);
  const aligned = alignedEdges(model, planned, contents);
  const reached = new Set(aligned.map(({ from }) => from));
  const stems = planned.map((course) => courseBranch(course, root.id, reached));
  return {
    programme: programme.id,
    nodes: [
      root,
      ...stems.map(({ course }) => course),
      ...stems.flatMap(({ tasks }) => tasks),
      ...contents,
      ...branches.flatMap((branch) => branch.functions),
    ],
    edges: [...stems.flatMap(({ edges }) => edges), ...aligned, ...branches.flatMap(({ edges }) => edges)],
  };
}

interface ExaminedLevel {
  readonly standard: SkillStandard;
  readonly level: CertificateLevel;
  /** Those of every direction that a certificate of the programme examines. */
  readonly functions: ReadonlySet<JobFunction>;
}

/** The levels of the certificates that its stages name, each once. */
function examinedLevels(model: StandardModel, { stages }: Programme): ExaminedLevel[] {
  const credentials = new Map(model.credentials.map((credential) => [credential.id, credential]));
  const standards = new Map(model.standards.map((standard) => [standard.id, standard]));
  const found = new Map<string, ExaminedLevel>();
  for (const id of stages.flatMap((stage) => stage.credentials)) {
    const credential = credentials.get(id);
    const standard = credential && standards.get(credential.standard);
    const level = standard?.levels.find((one) => one.level === credential?.level);
    if (!credential || !standard || !level) continue;
    const key = `${standard.id}/${level.level}`;
    const functions = [...(found.get(key)?.functions ?? []), ...functionsOf(level, credential.direction)];
    found.set(key, { standard, level: level.level, functions: new Set(functions) });
  }
  return [...found.values()];
}

function courseBranch(course: Course, root: string, reached: ReadonlySet<string>) {
  const id = `course/${course.id}`;
  const node: AbilityNode = {
    id,
    layer: 'course',
    title: course.title,
    no: course.code ?? '',
    course: course.id,
    items: [],
  };
  const tasks = course.tasks.map((task): AbilityNode => {
    return {
      id: `${id}/tasks/${task.id}`,
      layer: 'task',
      title: task.title,
      no: String(task.no),
      course: course.id,
      task: task.id,
      items: [],
    };
  });
  // What the course assesses as a whole stands beside its tasks, when it is aligned with anything.
  const whole: AbilityNode = {
    id: `${id}/assessments`,
    layer: 'task',
    title: '',
    no: '',
    course: course.id,
    items: [],
  };
  if (reached.has(whole.id)) tasks.push(whole);
  const edges: AbilityEdge[] = [
    { from: root, to: id, is: 'contains' },
    ...tasks.map((task) => ({ from: id, to: task.id, is: 'contains' as const })),
  ];
  return { course: node, tasks, edges };
}

function standardBranch({ standard: { id, levels }, level, functions: examined }: ExaminedLevel) {
  const functions = (levels.find((one) => one.level === level)?.functions ?? []).filter((one) =>
    examined.has(one),
  );
  const idOf = ({ direction }: JobFunction, no: string): string =>
    `${id}/${level}/${numberInDirection(direction, no)}`;
  const at = { standard: id, level };
  return {
    functions: functions.map(
      (f): AbilityNode => ({
        id: idOf(f, f.no),
        layer: 'function',
        title: titleInDirection(f),
        no: f.no,
        ...at,
        items: [],
      }),
    ),
    contents: functions.flatMap((f) =>
      f.workContents.map(({ no, title, skills, knowledge }): AbilityNode => {
        return {
          id: idOf(f, no),
          layer: 'content',
          title,
          no,
          ...at,
          items: [...skills, ...knowledge].map(({ ref }) => ref),
        };
      }),
    ),
    edges: functions.flatMap((f: JobFunction) =>
      f.workContents.map(({ no }): AbilityEdge => ({ from: idOf(f, no), to: idOf(f, f.no), is: 'contains' })),
    ),
  };
}

function alignedEdges(
  { alignments }: StandardModel,
  planned: readonly Course[],
  contents: readonly AbilityNode[],
): AbilityEdge[] {
  const contentOf = new Map(contents.flatMap(({ id, items }) => items.map((ref) => [ref, id] as const)));
  const courses = new Set(planned.map(({ id }) => id));
  const roles = new Map<string, { from: string; to: string; taught: boolean; assessed: boolean }>();
  for (const { course, task, role, relation, items } of entriesOfCourses(alignments, courses)) {
    if (role === 'intent' || relation === 'none') continue;
    const from = task === undefined ? `course/${course}/assessments` : `course/${course}/tasks/${task}`;
    for (const to of new Set(items.flatMap((ref) => contentOf.get(ref) ?? []))) {
      const key = `${from}\n${to}`;
      const edge = roles.get(key) ?? { from, to, taught: false, assessed: false };
      roles.set(key, edge);
      edge[role] = true;
    }
  }
  return [...roles.values()].map(({ from, to, taught, assessed }) => ({
    from,
    to,
    is: taught && assessed ? 'both' : taught ? 'taught' : 'assessed',
  }));
}
