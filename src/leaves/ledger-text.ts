/**
 * The ledger ⇄ the text of `leaves.lock.yaml`: YAML of one fixed form, a line a leaf, so that versions of it
 * can be compared and merged.
 */
import { compareText } from '../values/compare-text.ts';
import { once } from '../values/once.ts';
import type { CourseTitle, FormerLine, Ledger, LedgerLine, LedgerRelease } from './ledger.ts';
import { placeForm } from './places.ts';

const heading = [
  '# 活页台账，由 ccstd leaves release 写入，请勿手改。The ledger of leaves: written by ccstd leaves release, not by hand.',
  'ccstd: 1',
];

export function ledgerToText({ releases, leaves, history, students, titles }: Ledger): string {
  const lines = [...leaves]
    .sort(([a], [b]) => compareText(a, b))
    .map(([leaf, line]) => `  ${leaf}: {${fieldsOf(line)}}`);
  const listed = (of: Ledger['leaves']) =>
    [...of]
      .sort(([a], [b]) => compareText(a, b))
      .map(([leaf, line]) => `  - {leaf: ${leaf}, ${fieldsOf(line)}}`);
  const formerOf = (of: Ledger['history']) =>
    of.map((line) => `  - {leaf: ${line.leaf}, ${fieldsOf(line)}, until: ${line.until}}`);
  const named = titles?.map(
    ({ course, release, title }) =>
      `  - {course: ${course}, release: ${release}, title: ${JSON.stringify(title)}}`,
  );
  return `${[
    ...heading,
    'releases:',
    ...releases.map(releaseLine),
    'leaves:',
    ...lines,
    'history:',
    ...formerOf(history),
    ...(students
      ? ['student-leaves:', ...listed(students.leaves), 'student-history:', ...formerOf(students.history)]
      : []),
    ...(named ? ['titles:', ...named] : []),
  ].join('\n')}\n`;
}

function releaseLine({ release, effective, courses }: LedgerRelease): string {
  const only = courses ? `, courses: [${courses.join(', ')}]` : '';
  return `  - {release: ${release}, effective: ${effective}${only}}`;
}

function fieldsOf({ revision, digest, effective, number, release, title }: LedgerLine): string {
  const text = JSON.stringify(title);
  return `revision: ${revision}, digest: "${digest}", effective: ${effective}, number: ${number}, release: ${release}, title: ${text}`;
}

/** The ledger, or the first line (from 0) that is none of it. */
export function ledgerFromText(text: string): Ledger | { readonly wrongLine: number } {
  const found: Found = { releases: [], teachers: noLines(), students: noLines(), titles: [] };
  const sections = new Set<string>();
  let section = '';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#') || line === 'ccstd: 1') continue;
    const title = /^(releases|(?:student-)?leaves|(?:student-)?history|titles):$/.exec(line)?.[1];
    if (title === undefined && !readLine(section, line, found)) return { wrongLine: index };
    section = title ?? section;
    sections.add(section);
  }
  const { releases, teachers, students, titles } = found;
  const hasStudents = sections.has('student-leaves') || sections.has('student-history');
  return {
    releases,
    ...teachers,
    ...(hasStudents ? { students } : {}),
    ...(sections.has('titles') ? { titles } : {}),
  };
}

interface Lines {
  readonly leaves: Map<string, LedgerLine>;
  readonly history: FormerLine[];
}

interface Found {
  readonly releases: LedgerRelease[];
  readonly teachers: Lines;
  readonly students: Lines;
  readonly titles: CourseTitle[];
}

const noLines = (): Lines => ({ leaves: new Map(), history: [] });

const number = `\\d+(?:-${placeForm}){2,3}`;
const fields = String.raw`revision: (\d{1,6}), digest: "([0-9a-f]{16})", effective: (\d{4}-\d{2}-\d{2}), number: (${number}), release: (\d{1,6}), title: ("(?:[^"\\]|\\.)*")`;
const leafId = /([\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}_]+|_)*)/u.source;
const forms = once(() => ({
  release: new RegExp(
    `^ {2}- \\{release: (\\d{1,6}), effective: (\\d{4}-\\d{2}-\\d{2})(?:, courses: \\[(${leafId}(?:, ${leafId})*)\\])?\\}$`,
    'u',
  ),
  leaf: new RegExp(`^ {2}${leafId}: \\{${fields}\\}$`, 'u'),
  former: new RegExp(`^ {2}- \\{leaf: ${leafId}, ${fields}, until: (\\d{1,6})\\}$`, 'u'),
  listed: new RegExp(`^ {2}- \\{leaf: ${leafId}, ${fields}\\}$`, 'u'),
  title: new RegExp(
    `^ {2}- \\{course: ${leafId}, release: (\\d{1,6}), title: ("(?:[^"\\\\]|\\\\.)*")\\}$`,
    'u',
  ),
}));

/** False for a line that does not belong there, or says for the second time what it says. */
function readLine(section: string, line: string, { releases, teachers, students, titles }: Found): boolean {
  if (section === 'releases') {
    const [, release, effective = '', courses] = forms().release.exec(line) ?? [];
    if (release === undefined || Number(release) !== releases.length + 1) return false;
    const only = courses === undefined ? {} : { courses: courses.split(', ') };
    releases.push({ release: Number(release), effective, ...only });
    return true;
  }
  if (section === 'titles') {
    const [, course, release, written = ''] = forms().title.exec(line) ?? [];
    const title = textOf(written);
    if (course === undefined || title === undefined || Number(release) > releases.length) return false;
    titles.push({ course, release: Number(release), title });
    return true;
  }
  const { leaves, history } = section.startsWith('student-') ? students : teachers;
  const isFormer = section.endsWith('history');
  const form = isFormer
    ? forms().former
    : section === 'leaves'
      ? forms().leaf
      : section === 'student-leaves'
        ? forms().listed
        : /$^/;
  const [, leaf, ...rest] = form.exec(line) ?? [];
  const read = leaf === undefined ? undefined : lineOf(rest);
  if (leaf === undefined || !read || read.release > releases.length) return false;
  if (isFormer) history.push({ ...read, leaf, until: Number(rest[6]) });
  else if (leaves.has(leaf)) return false;
  else leaves.set(leaf, read);
  return true;
}

function lineOf([
  revision,
  digest = '',
  effective = '',
  number = '',
  release,
  written = '',
]: readonly string[]): LedgerLine | undefined {
  const title = textOf(written);
  if (title === undefined) return undefined;
  return { revision: Number(revision), digest, effective, number, release: Number(release), title };
}

function textOf(written: string): string | undefined {
  try {
    return String(JSON.parse(written) as unknown);
  } catch {
    return undefined;
  }
}
