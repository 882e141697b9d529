/** A date of the right form that no calendar has, such as 2026-02-30. */

import { defineRule } from '../../../4-check/rule.ts';
import { walk } from '../../../language/walk.ts';
import type { Path } from '../../../source/place.ts';

const fields: ReadonlySet<unknown> = new Set(['effective', 'on', 'start', 'holidays', 'makeUp']);

export const rule = defineRule('schema/impossible-date', {
  text({ text, file, path }, { report }) {
    if (!path) return;
    const date = impossibleDate(text, path);
    if (date !== undefined) report({ file, path }, { date });
  },
  workspace({ config }, { report }) {
    walk(config, 'Workspace', [], {
      text(text, path) {
        const date = impossibleDate(text, path);
        if (date !== undefined) report({ file: 'ccstd.yaml', path }, { date });
      },
    });
    for (const day of Object.keys(config.calendar?.makeUp ?? {})) {
      const path = ['calendar', 'makeUp', day];
      if (impossibleDate(day, path) !== undefined)
        report({ file: 'ccstd.yaml', path, on: 'key' }, { date: day });
    }
  },
});

function impossibleDate(text: string, path: Path): string | undefined {
  if (!path.slice(-2).some((step) => fields.has(step))) return undefined;
  return text
    .split('/')
    .map((date) => date.trim())
    .find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && !exists(date));
}

function exists(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
