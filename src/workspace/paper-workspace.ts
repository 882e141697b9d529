/**
 * A question bank of an opened workspace → papers drawn from it, each with its answer sheet and its key, beside
 * each other in one folder.
 */
import { outputFolder } from '../0-read/workspace-files.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { lower } from '../5-lower/lower.ts';
import type { Sheet } from '../6-render/sheet.ts';
import { Printer } from '../7-emit/printer.ts';
import { replaceFile } from '../8-write/replace-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Assessment, Blueprint, Course, QuestionBank, WorksheetItem } from '../generated/types.ts';
import type { Host } from '../host/host.ts';
import { poolOf } from '../papers/bank.ts';
import { type Drawn, draw, type Variant } from '../papers/draw.ts';
import { fileName } from '../paths/file-name.ts';
import { joinFolder } from '../paths/join-folder.ts';
import type { Located } from '../source/located.ts';
import { buildPlan } from './build-plan.ts';
import type { Checked } from './check-workspace.ts';
import { makings } from './making.ts';

export interface PaperRequest {
  readonly bank: Located<QuestionBank>;
  readonly blueprint: Blueprint;
  readonly variants: readonly string[];
  readonly seed: string;
  readonly formats: readonly string[] | undefined;
  /** Absolute path of the folder for the files; undefined where only the draw is wanted. */
  readonly folder: string | undefined;
}

export interface Papers {
  readonly drawn: Drawn<WorksheetItem>;
  /** Questions of the bank that cannot be drawn. */
  readonly unplaced: number;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** What formats had to say. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Of a workspace without errors. */
export async function makePapers(
  host: Host,
  checked: Checked,
  workspace: BoundWorkspace,
  { bank, blueprint, variants, seed, formats, folder }: PaperRequest,
): Promise<Papers> {
  const pool = poolOf(bank.value, lower(workspace), workspace);
  const drawn = draw({
    ...pool,
    parts: blueprint.sections.map(({ title, kind, count = 0, each = 0 }) => ({
      ...{ title, count, each },
      ...(kind === undefined ? {} : { kind }),
    })),
    variants,
    shuffle: (text) => host.sha256(new TextEncoder().encode(`${seed}\n${text}`)),
  });
  const diagnostics: Diagnostic[] = [];
  const files: string[] = [];
  if (folder === undefined || drawn.short.length > 0)
    return { drawn, unplaced: pool.unplaced, files, diagnostics };
  const report = (finding: Diagnostic) => void diagnostics.push(finding);
  const printer = new Printer(host, report);
  try {
    const output = joinFolder(checked.root, outputFolder(checked.config));
    const options = { documents: ['forms'], editions: ['teacher' as const], ...(formats ? { formats } : {}) };
    const plan = buildPlan(host, checked, output, { ...options, course: bank.value.course });
    const write = (path: string, bytes: Uint8Array): void => {
      const whole = joinFolder(folder, path);
      replaceFile(host, whole.slice(0, whole.lastIndexOf('/')), whole, bytes);
      // Papers of one bank show the same pictures.
      if (!files.includes(whole)) files.push(whole);
    };
    for (const variant of drawn.variants) {
      const of = withPaper(workspace, bank, paperOf(blueprint, variant, drawn.variants.length));
      const making = (await makings(plan, of, []))(of, { report, print: (page) => printer.print(page) });
      for (const part of making.parts()) {
        for (const sheet of making.sheets(part)) {
          const role = roleOf(sheet);
          if (!role) continue;
          const name = fileName(`${blueprint.title}-${variant.name}-${plan.words.label(`paper.${role}`)}`);
          for await (const made of making.artifacts({ ...sheet, path: name })) {
            const artifact = 'source' in made ? await made.print() : made;
            if (artifact) write(artifact.path, artifact.bytes);
          }
          for (const { path, bytes } of making.mediaFiles(making.shown())) write(path, bytes);
        }
      }
    }
  } finally {
    await printer.close();
  }
  return { drawn, unplaced: pool.unplaced, files, diagnostics };
}

/** The two sheets of the form: what candidates get, and the same with how it is marked. */
function roleOf({ path }: Sheet): 'paper' | 'key' | undefined {
  if (path.endsWith('/05-final-exam-paper')) return 'paper';
  return path.endsWith('/05-final-exam') ? 'key' : undefined;
}

function paperOf(blueprint: Blueprint, variant: Variant<WorksheetItem>, variants: number): Assessment {
  const { id, title, minutes, sections } = blueprint;
  const questions = variant.parts.flatMap((part, at) => {
    const each = sections[at]?.each ?? 0;
    return part.map(({ question }) => ({ ...question, points: each }));
  });
  return {
    id: `${id}-${variant.name}`,
    title: variants > 1 ? `${title} ${variant.name}` : title,
    kind: 'final',
    ...(minutes === undefined ? {} : { minutes }),
    points: questions.reduce((sum, { points }) => sum + points, 0),
    sections: sections.map(({ points: _points, ...section }) => section),
    questions,
  };
}

/** The course of the bank with this examination alone; texts in files are looked for beside the bank. */
function withPaper(
  workspace: BoundWorkspace,
  { value: { course: id }, file }: Located<QuestionBank>,
  paper: Assessment,
): BoundWorkspace {
  const there = workspace.courses.get(id);
  if (!there) return workspace;
  const { kind, title, hours, code, level, category, version } = there.value;
  const course: Course = {
    ...{ kind, id, title, hours, assessments: [paper] },
    ...(code === undefined ? {} : { code }),
    ...(level === undefined ? {} : { level }),
    ...(category === undefined ? {} : { category }),
    ...(version === undefined ? {} : { version }),
  };
  return {
    ...workspace,
    courses: new Map(workspace.courses).set(id, { value: course, file, path: [] }),
    tasks: new Map(workspace.tasks).set(id, []),
  };
}
