/**
 * An oracle of Moodle's competency framework importer: its rules, also the ones that lose data without a
 * word.
 */

export interface Imported {
  readonly framework: Competency | undefined;
  /** In the order in which they are created. */
  readonly competencies: readonly Competency[];
}

export interface Competency {
  readonly id: string;
  readonly parent: string;
  readonly shortName: string;
  readonly description: string;
}

export function importIntoMoodle(text: string): Imported {
  const [, ...rows] = csvRows(text);
  const flat = new Map<string, Competency>();
  let framework: Competency | undefined;
  for (const row of rows) {
    const [parent = '', id = '', shortName = '', description = ''] = row;
    const isFramework = !['', '0', undefined].includes(row[12]);
    const made = {
      parent: plain(parent),
      id: shorten(plain(id)),
      shortName: shorten(plain(shortName)),
      description,
    };
    if (isFramework) framework = made;
    else flat.set(id, made);
  }
  if (!framework) return { framework, competencies: [] };
  const competencies: Competency[] = [];
  const seen = new Set<string>();
  for (const one of flat.values()) {
    if ((one.parent !== '' && !seen.has(one.parent)) || one.id === '' || one.shortName === '') continue;
    seen.add(one.id);
    competencies.push(one);
  }
  return { framework, competencies };
}

/** `strip_tags`: from `<` to the next `>`, or to the end. */
function plain(text: string): string {
  return text.replace(/<(?!\s)[^>]*(>|$)/g, '');
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 100 ? text : `${characters.slice(0, 97).join('')}...`;
}

export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n\r]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}
