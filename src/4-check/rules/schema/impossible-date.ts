/** A date of the right form that no calendar has, such as 2026-02-30. */
import { walk } from '../../../3-bind/walk.ts';
import { defineRule } from '../../rule.ts';

const fields: ReadonlySet<unknown> = new Set(['effective', 'on', 'start', 'holidays']);

export const rule = defineRule('schema/impossible-date', {
  workspace({ documents, config }, { report }) {
    const files = [...documents, { file: 'ccstd.yaml', type: 'Workspace', value: config }];
    for (const { file, type, value } of files) {
      walk(value, type, [], {
        text(text, path) {
          if (!path.slice(-2).some((step) => fields.has(step))) return;
          const wrong = text.split('/').find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && !exists(date));
          if (wrong !== undefined) report({ file, path }, { date: wrong });
        },
      });
    }
  },
});

function exists(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
