/** A mapping set → SSSOM/TSV: its facts as YAML behind `#`, then a table of the columns that are used. */
import { type Mapping, type MappingSet, mappingColumns } from './mapping-set.ts';

export function mappingSetToTsv({ mappings, ...facts }: MappingSet): string {
  const used = mappingColumns.filter((column) => mappings.some((mapping) => mapping[column] !== undefined));
  const columns =
    used.length > 0 ? used : (['subject_id', 'predicate_id', 'object_id', 'mapping_justification'] as const);
  const rows = mappings.map((mapping) => columns.map((column) => cell(mapping[column])).join('\t'));
  return `${[...Object.entries(facts).flatMap(([slot, value]) => commented(slot, value)), columns.join('\t'), ...rows].join('\n')}\n`;
}

/** JSON is YAML, so nothing an author writes can break out of its line. */
function commented(
  slot: string,
  value: string | readonly string[] | Readonly<Record<string, string>> | undefined,
): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [`#${slot}: ${JSON.stringify(value)}`];
  if (Array.isArray(value))
    return [`#${slot}:`, ...value.map((item: string) => `#  - ${JSON.stringify(item)}`)];
  return [
    `#${slot}:`,
    ...Object.entries(value).map(([prefix, url]) => `#  ${prefix}: ${JSON.stringify(url)}`),
  ];
}

/** Text stays what it is, also where a spreadsheet would see a formula: this file is for programs. */
function cell(value: Mapping[keyof Mapping]): string {
  const text =
    typeof value === 'object'
      ? value.map((item) => item.replace(/[\\|]/g, '\\$&')).join('|')
      : String(value ?? '');
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
