/** What a user wants to change → the model as it would be. */
import { driftOf } from '../../crosswalk/drift.ts';
import {
  inNewEdition,
  type SupposedChange,
  withoutElement,
  withoutItems,
} from '../../crosswalk/supposed-change.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { canonicalItemReference } from '../../language/item-reference.ts';
import type { SkillStandard, StandardModel } from '../../model/model.ts';
import { requireId } from '../crosswalk/workspace.ts';
import { UsageError } from '../usage-error.ts';

interface Asked {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly without: string | undefined;
}

export function supposed({ from, to, without }: Asked, model: StandardModel): SupposedChange {
  if (without !== undefined) return withoutNamed(without.trim(), model);
  const [older, newer] = [from, to].map((id) => {
    requireId(id, model.standards, 'plan-change');
    return model.standards.find((standard) => standard.id === id);
  });
  if (older === undefined || newer === undefined) throw new Error('standards are named before');
  return inNewEdition(model, driftOf(older, newer));
}

function withoutNamed(typed: string, model: StandardModel): SupposedChange {
  const elements = elementsOf(model);
  const [course = '', task = '', ...below] = typed.split('/');
  const forms = [typed, `course/${typed}`, ['course', course, 'tasks', task, ...below].join('/')];
  const element = forms.find((form) => elements.has(form));
  if (element !== undefined) return withoutElement(model, element);
  const items = new Set(model.standards.flatMap(requirementsOf));
  const ref = canonicalItemReference(typed);
  if (items.has(ref)) return withoutItems(model, new Set([ref]));
  const short = (path: string): string => path.replace(/^course\/([^/]+)(?:\/tasks(\/[^/]+))?/, '$1$2');
  const known = [...[...elements].map(short), ...items];
  throw new UsageError({ is: 'unknown-id', typed, suggestions: suggest(typed, known) }, 'plan-change');
}

/** Courses, tasks, and whatever of them is aligned, with all that it is in. */
function elementsOf({ courses, alignments }: StandardModel): ReadonlySet<string> {
  const elements = new Set<string>();
  for (const { id, tasks } of courses) {
    elements.add(`course/${id}`);
    for (const task of tasks) elements.add(`course/${id}/tasks/${task.id}`);
  }
  for (const { element } of alignments) {
    const parts = element.split('/');
    // A list and an id at a time.
    for (let end = 4; end <= parts.length; end += 2) elements.add(parts.slice(0, end).join('/'));
    elements.add(element);
  }
  return elements;
}

function requirementsOf({ basics, levels }: SkillStandard): string[] {
  const contents = levels.flatMap(({ functions }) => functions.flatMap(({ workContents }) => workContents));
  const items = contents.flatMap(({ skills, knowledge }) => [...skills, ...knowledge]);
  return [...basics.ethics, ...basics.foundations, ...items].map(({ ref }) => ref);
}
