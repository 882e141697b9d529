/** The columns that the forms of the courses have here, before a school changes them. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { lower } from '../5-lower/lower.ts';
import { courseForms } from '../6-render/forms/document.ts';
import { wholeContext } from '../6-render/whole-context.ts';
import { artifactWords } from '../6-render/words.ts';
import type { ColumnsOfForms } from '../theme/check-form-columns.ts';
import type { Templates } from '../theme/themed-templates.ts';

/** Of a workspace without errors; `wanted` are names by form, after whose last one no course is asked any more. */
export function printedColumns(
  workspace: BoundWorkspace,
  templates: Templates,
  wanted: ReadonlyMap<number, ReadonlySet<string>>,
): ColumnsOfForms {
  const model = lower({ ...workspace, config: { ...workspace.config, forms: {} } });
  const context = wholeContext(model, artifactWords(model.language, templates));
  const found = new Map<number, Set<string>>();
  const isAllThere = (): boolean =>
    [...wanted].every(([no, names]) => [...names].every((name) => found.get(no)?.has(name)));
  for (const course of model.courses) {
    if (isAllThere()) break;
    for (const { kind, form } of courseForms(course, 'teacher', context)) {
      const names = found.get(kind.no) ?? new Set();
      found.set(kind.no, names);
      for (const { grid } of form.sections.flatMap(({ blocks }) => blocks)) {
        for (const { label, group } of grid?.columns ?? [])
          for (const name of [label, group]) if (name) names.add(name);
        for (const label of grid?.labels ?? []) names.add(label);
      }
    }
  }
  return found;
}
