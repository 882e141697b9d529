/**
 * The fourteen columns of Moodle's competency framework CSV, in the order in which its importer reads them,
 * whatever their heads say.
 */
import { csvText } from '../csv-text.ts';

const moodleColumns = {
  parent: 'Parent ID number',
  id: 'ID number',
  shortName: 'Short name',
  description: 'Description',
  descriptionFormat: 'Description format',
  scaleValues: 'Scale values',
  scaleConfiguration: 'Scale configuration',
  ruleType: 'Rule type (optional)',
  ruleOutcome: 'Rule outcome (optional)',
  ruleConfig: 'Rule config (optional)',
  related: 'Cross-referenced competency ID numbers',
  exportId: 'Exported ID (optional)',
  isFramework: 'Is framework',
  taxonomy: 'Taxonomy',
} as const;

export type MoodleRow = { readonly [C in keyof typeof moodleColumns]?: string };

/**
 * UTF-8 without mark; text stays what it is, also where a spreadsheet would see a formula: this file is for
 * Moodle.
 */
export function moodleCsv(rows: readonly MoodleRow[]): string {
  const columns = Object.keys(moodleColumns) as (keyof MoodleRow)[];
  return csvText([
    Object.values(moodleColumns),
    ...rows.map((row) => columns.map((column) => row[column] ?? '')),
  ]);
}
