/**
 * SSSOM/TSV → the object that the official schema describes, read as other tools read it; and what the schema
 * misses.
 */
import { parse } from 'yaml';

export type Row = Readonly<Record<string, string | readonly string[] | number>>;

export interface ReadSet {
  readonly [slot: string]: unknown;
  readonly curie_map?: Readonly<Record<string, string>>;
  readonly mappings: readonly Row[];
}

const lists = new Set([
  'author_label',
  'author_id',
  'reviewer_label',
  'reviewer_id',
  'creator_id',
  'creator_label',
  'see_also',
]);
const numbers = new Set(['confidence', 'similarity_score', 'reviewer_agreement']);
const alsoLists = new Set([
  'subject_match_field',
  'object_match_field',
  'match_string',
  'mapping_set_source',
  'curation_rule',
  'curation_rule_text',
  'cardinality_scope',
]);
/** Known to every reader. */
const builtIn = ['owl', 'rdf', 'rdfs', 'semapv', 'skos', 'sssom', 'xsd', 'linkml'];

export function readSssom(text: string): ReadSet {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const head = lines
    .slice(0, end)
    .map((line) => line.slice(1).trimEnd())
    .join('\n');
  const facts = (parse(head) ?? {}) as Record<string, unknown>;
  const [columns = [], ...rows] = table(lines.slice(end).join('\n'));
  const mappings = rows.map((cells) =>
    Object.fromEntries(
      columns.flatMap((column, at) => (cells[at] ? [[column, value(column, cells[at])]] : [])),
    ),
  );
  const listed = Object.entries(facts).map(([slot, fact]) => [
    slot,
    isList(slot) && !Array.isArray(fact) ? [fact] : fact,
  ]);
  return { ...Object.fromEntries(listed), mappings } as ReadSet;
}

export function sssomProblems(text: string): string[] {
  const { curie_map = {}, mappings } = readSssom(text);
  const declared = new Set([...Object.keys(curie_map), ...builtIn]);
  const problems: string[] = [];
  if (text.startsWith('\uFEFF')) problems.push('byte order mark');
  for (const [index, row] of mappings.entries()) {
    const record = String(row.record_id ?? index + 1);
    for (const slot of [
      'subject_id',
      'predicate_id',
      'object_id',
      'mapping_justification',
      'subject_source',
      'object_source',
      'record_id',
    ]) {
      const name = row[slot];
      if (name === undefined) {
        if (/_id$|justification/.test(slot) && slot !== 'record_id')
          problems.push(`${record} has no ${slot}`);
      } else if (typeof name !== 'string' || !/^[A-Za-z_][\w.-]*:[\x21-\x7e]+$/.test(name))
        problems.push(`${slot} ${String(name)} is no CURIE`);
      else if (!declared.has(name.split(':')[0] ?? ''))
        problems.push(`${slot} ${name} has no declared prefix`);
    }
  }
  const records = mappings.flatMap((row) => row.record_id ?? []);
  if (new Set(records).size < records.length) problems.push('a record_id twice');
  return problems;
}

function isList(slot: string): boolean {
  return lists.has(slot) || alsoLists.has(slot);
}

function value(column: string, cell: string): string | string[] | number {
  if (numbers.has(column)) return Number(cell);
  if (!isList(column)) return cell;
  return [...cell.matchAll(/((?:\\.|[^\\|])*)(\||$)/gy)]
    .map(([, item = '']) => item.replace(/\\(.)/g, '$1'))
    .filter((item) => item !== '');
}

/** Tab-separated cells, quoted like CSV. */
function table(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
