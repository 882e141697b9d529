/** A setting that needs another one, or one of the formats, to change anything. */

import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Workspace } from '../../../generated/types.ts';
import { configName } from '../../../paths/config-name.ts';
import type { Path } from '../../../source/place.ts';

/** When a setting has an effect: one line each. */
interface Condition {
  /** `Calendar.holidays` */
  readonly field: string;
  readonly path: Path;
  readonly value: (config: Workspace) => unknown;
  readonly needs: string;
  /** Of a list: one of these is enough. */
  readonly values?: readonly string[];
  readonly holds: (workspace: BoundWorkspace) => boolean;
}

/** Those in which a book or a form is set on pages, with the pictures in it. */
export const pageFormats = ['docx', 'epub', 'html', 'md', 'pdf'] as const;

/** Those in which there are forms. */
export const formFormats = ['docx', 'html', 'md', 'pdf', 'xlsx'] as const;

type Format = NonNullable<Workspace['formats']>[number];

function shownIn(
  field: string,
  path: Path,
  value: Condition['value'],
  formats: readonly Format[],
): Condition {
  const holds = ({ config }: BoundWorkspace) =>
    (config.formats ?? ['html']).some((format) => formats.includes(format));
  return { field, path, value, needs: 'Workspace.formats', values: formats, holds };
}

/** Weeks have dates by the term, or by a course or a delivery of its own start. */
function dated({ config, courses, deliveries }: BoundWorkspace): boolean {
  return (
    config.calendar?.start !== undefined ||
    [...deliveries.values()].some(({ value }) => value.start !== undefined) ||
    [...courses.values()].some(({ value }) => value.schedule?.start !== undefined)
  );
}

const conditions: readonly Condition[] = [
  shownIn('Workspace.leaves', ['leaves'], ({ leaves }) => leaves, pageFormats),
  shownIn('Workspace.forms', ['forms'], ({ forms }) => forms, formFormats),
  shownIn(
    'Organization.logo',
    ['organization', 'logo'],
    ({ organization }) => organization?.logo,
    pageFormats,
  ),
  {
    field: 'Calendar.holidays',
    path: ['calendar', 'holidays'],
    value: ({ calendar }) => calendar?.holidays,
    needs: 'Calendar.start',
    holds: dated,
  },
  {
    field: 'Calendar.makeUp',
    path: ['calendar', 'makeUp'],
    value: ({ calendar }) => calendar?.makeUp,
    needs: 'Calendar.start',
    holds: dated,
  },
];

export const rule = defineRule('config/no-effect', {
  workspace(workspace, { report }) {
    for (const { field, path, value, needs, values = [], holds } of conditions) {
      const set = value(workspace.config);
      // What is empty has a finding of its own.
      if (set === undefined || (typeof set === 'object' && Object.keys(set ?? {}).length === 0)) continue;
      if (holds(workspace)) continue;
      report({ file: configName, path, on: 'key' }, { field, needs, values });
    }
  },
});
