/** What was typed behind `ccstd print` → which sheets of which document are meant. */
import type { BoundWorkspace } from '../../3-bind/bound-workspace.ts';
import type { Sheet } from '../../6-render/sheet.ts';
import type { LeafPageView } from '../../6-render/views/leaf-page.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { pathPart } from '../../leaves/leaf-names.ts';
import type { Language } from '../../values/language.ts';
import type { PrintRequest } from '../../workspace/print-workspace.ts';
import type { OptionValues } from '../option-values.ts';
import { inEnglish } from '../typed-words.ts';
import { UsageError } from '../usage-error.ts';
import { words } from './words.ts';

/** A word of the command → the document, and the options that choose within it. */
const kinds = {
  worksheet: { document: 'worksheet', of: 'course', within: ['task'] },
  textbook: { document: 'textbook', of: 'course', within: [] },
  leaf: { document: 'textbook', of: 'course', within: ['task', 'leaf'] },
  forms: { document: 'forms', of: 'course', within: ['form'] },
  standard: { document: 'standard', of: 'programme', within: [] },
  crosswalk: { document: 'crosswalk', of: 'programme', within: [] },
  evidence: { document: 'evidence', of: 'programme', within: [] },
} as const;

type What = keyof typeof kinds;

export const whats = Object.keys(kinds) as readonly What[];

export type Choice = Omit<PrintRequest, 'edition' | 'onSheet'>;

export function choiceOf(
  typed: string,
  options: OptionValues,
  workspace: BoundWorkspace,
  language: Language,
): Choice {
  const what = whats.find((one) => one === inEnglish(typed));
  if (!what)
    throw new UsageError(
      { is: 'unknown-value', option: 'document', typed, allowed: whats, suggestions: suggest(typed, whats) },
      'print',
    );
  const { document, of, within } = kinds[what];
  const other = of === 'course' ? 'programme' : 'course';
  for (const option of [other, 'task', 'leaf', 'form'] as const)
    if (options.list(option) && !(within as readonly string[]).includes(option))
      throw said(words[language].notFor(`--${option}`, what));
  const id = idOf(of, options, workspace, language);
  const tasks = options.list('task');
  if (tasks && id !== undefined) requireTasks(tasks, id, workspace);
  const wants = wantsOf(what, options);
  return { document, wants, ...(id === undefined ? {} : { [of]: id }) };
}

/** Undefined where there is none, so that nothing will be found. */
function idOf(
  of: 'course' | 'programme',
  options: OptionValues,
  { courses, programmes }: BoundWorkspace,
  language: Language,
): string | undefined {
  const known = [...(of === 'course' ? courses : programmes).keys()];
  const typed = options.text(of);
  if (typed !== undefined && !known.includes(typed))
    throw new UsageError({ is: 'unknown-id', typed, suggestions: suggest(typed, known) }, 'print');
  if (typed === undefined && known.length > 1)
    throw said(words[language][of === 'course' ? 'whichCourse' : 'whichProgramme'](known));
  return typed ?? known[0];
}

function requireTasks(typed: readonly string[], course: string, { tasks }: BoundWorkspace): void {
  const known = (tasks.get(course) ?? []).flatMap(({ value }) => value.id ?? []);
  const unknown = typed.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError({ is: 'unknown-id', typed: unknown, suggestions: suggest(unknown, known) }, 'print');
}

function wantsOf(what: What, options: OptionValues): (sheet: Sheet) => boolean {
  const tasks = options.list('task')?.map(pathPart);
  const isOfTask = (step: string | undefined) => !tasks || (step !== undefined && tasks.includes(step));
  switch (what) {
    case 'worksheet':
      return ({ path }) => isOfTask(path.split('/').at(-1));
    case 'textbook':
      return ({ leaf }) => leaf === undefined;
    case 'leaf': {
      const numbers = options.list('leaf');
      return (sheet) =>
        sheet.leaf !== undefined &&
        isOfTask(sheet.leaf.split('/')[1]) &&
        (!numbers || numbersOf(sheet).some((number) => numbers.includes(number)));
    }
    case 'forms': {
      const forms = options.list('form')?.map(Number);
      return ({ path }) => !forms || forms.includes(Number.parseInt(path.split('/').at(-1) ?? '', 10));
    }
    default:
      return () => true;
  }
}

/** As it stands on the leaf, and as it stands at its foot. */
function numbersOf({ view }: Sheet): readonly string[] {
  const { leafNo, fullNo } = (view as LeafPageView).leaf;
  return [leafNo, fullNo];
}

function said(text: string): UsageError {
  return new UsageError({ is: 'said', text }, 'print');
}
