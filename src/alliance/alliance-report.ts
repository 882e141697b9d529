/** The facts of several schools → where they teach the same, where they differ, and what they may share. */
import { nearForm } from '../language/fold.ts';
import { groupBy } from '../values/group-by.ts';
import { type Named, type Recognised, recognisedCredits } from './recognised-credits.ts';
import { sameCourses, sameParts, type Taught, type TaughtPart } from './same-courses.ts';
import type { SchoolFacts } from './school-facts.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface AllianceReport {
  readonly version: 1;
  readonly schools: readonly SchoolRow[];
  /** Folders in which errors leave nothing to compare. */
  readonly unread: readonly { readonly folder: string; readonly errors: number }[];
  readonly courses: readonly CourseRow[];
  readonly credentials: readonly CredentialRow[];
}

export interface SchoolRow extends Pick<SchoolFacts, 'folder' | 'errors' | 'packages' | 'programmes'> {
  /** As it is called in this report: no two alike. */
  readonly school: string;
  readonly province: string | null;
  readonly courses: number;
  /** Of these, those made from another course, those whose review holds, and those that no other school teaches. */
  readonly adopted: number;
  readonly reviewed: number;
  readonly alone: number;
}

export interface CourseRow extends Recognised {
  readonly title: string;
  readonly package: string | null;
  /** How many schools teach it. */
  readonly schools: number;
  readonly hours: readonly Spread<number>[];
  readonly credits: readonly Spread<number>[];
  readonly grading: readonly Spread<{ readonly process: number; readonly final: number }>[];
  readonly textbooks: readonly Spread<readonly string[]>[];
  readonly reviews: readonly Spread<string>[];
  /** Only those that are not the same everywhere. */
  readonly tasks: readonly PartRow[];
  readonly assessments: readonly PartRow[];
  readonly resources: readonly ResourceRow[];
}

/** Its hours, or points. */
export interface PartRow {
  readonly title: string;
  readonly amounts: readonly Spread<number>[];
  readonly missing: readonly string[];
}

export interface ResourceRow {
  readonly title: string;
  readonly type: string;
  readonly url: string | null;
  readonly schools: readonly string[];
  readonly missing: readonly string[];
}

export interface CredentialRow {
  readonly credential: string;
  readonly title: string;
  readonly kind: string;
  readonly holds: readonly Spread<boolean>[];
  readonly credits: readonly Spread<number>[];
  readonly courses: readonly Spread<number>[];
}

export function allianceReport(
  schools: readonly SchoolFacts[],
  unread: AllianceReport['unread'],
): AllianceReport {
  const nameOf = namesOf(schools);
  const groups = sameCourses(schools);
  const shared = new Set(groups.flat().map(({ school, id }) => JSON.stringify([school.folder, id])));
  return {
    version: 1,
    schools: schools.map((school) => rowOf(school, nameOf(school), shared)),
    unread,
    courses: groups.map((group) => courseRow(group, nameOf)),
    credentials: credentialRows(schools, nameOf),
  };
}

/** Of two schools with one name, each is called with its folder. */
function namesOf(schools: readonly SchoolFacts[]): (school: SchoolFacts) => string {
  const known = groupBy(schools, ({ name }) => name);
  return ({ name, folder }) =>
    (known.get(name)?.length ?? 0) > 1 && name !== folder ? `${name} (${folder})` : name;
}

function rowOf(school: SchoolFacts, name: string, shared: ReadonlySet<string>): SchoolRow {
  const { folder, errors, packages, programmes, courses, province = null } = school;
  return {
    ...{ school: name, folder, errors, province, packages, programmes },
    courses: courses.length,
    adopted: courses.filter(({ adopted }) => adopted).length,
    reviewed: courses.filter(({ review }) => review === 'valid').length,
    alone: courses.filter(({ id }) => !shared.has(JSON.stringify([folder, id]))).length,
  };
}

function courseRow(group: readonly Taught[], nameOf: (school: SchoolFacts) => string): CourseRow {
  // A school may teach a course in two versions of its own.
  const perSchool = groupBy(group, ({ school }) => school);
  const all = group.map((course): Named => {
    const isOne = perSchool.get(course.school)?.length === 1;
    const name = nameOf(course.school);
    return { ...course, by: isOne ? name : `${name} (${course.id})` };
  });
  const [first] = all;
  if (!first) throw new Error('a group has a course');
  return {
    title: first.rootTitle,
    package: all.find(({ origin }) => origin)?.origin?.package ?? null,
    schools: perSchool.size,
    hours: spreadOf(all, ({ hours }) => hours),
    credits: spreadOf(all, ({ credits }) => credits),
    grading: spreadOf(all, ({ process, final }) =>
      process === undefined || final === undefined ? undefined : { process, final },
    ),
    textbooks: spreadOf(all, ({ textbooks }) => (textbooks.length === 0 ? undefined : textbooks)),
    reviews: spreadOf(all, ({ review }) => review),
    tasks: partRows(all, (one) => one.tasks),
    assessments: partRows(all, (one) => one.assessments),
    resources: resourceRows(all),
    ...recognisedCredits(all),
  };
}

function partRows(all: readonly Named[], partsOf: (course: Taught) => Taught['tasks']): PartRow[] {
  return sameParts(all, partsOf).flatMap((parts): PartRow[] => {
    const named = parts.map((part) => ({ ...part, by: (part.course as Named).by }));
    const having = new Set(named.map(({ by }) => by));
    const row = {
      title: titleOf(parts),
      amounts: spreadOf(named, ({ amount }) => amount),
      missing: all.flatMap(({ by }) => (having.has(by) ? [] : [by])),
    };
    return row.amounts.length > 1 || row.missing.length > 0 ? [row] : [];
  });
}

function titleOf([first]: readonly TaughtPart[]): string {
  return first?.title ?? '';
}

function resourceRows(all: readonly Named[]): ResourceRow[] {
  const named = all.flatMap(({ by, resources }) => resources.map((one) => ({ ...one, by })));
  const groups = groupBy(named, ({ type, title, url }) => url ?? JSON.stringify([type, nearForm(title)]));
  return [...groups.values()].flatMap((group): ResourceRow[] => {
    const having = new Set(group.map(({ by }) => by));
    return group.slice(0, 1).map(({ title, type, url = null }) => ({
      ...{ title, type, url },
      schools: [...having],
      missing: all.flatMap(({ by }) => (having.has(by) ? [] : [by])),
    }));
  });
}

/** Certificates about which more than one school says something. */
function credentialRows(
  schools: readonly SchoolFacts[],
  nameOf: (school: SchoolFacts) => string,
): CredentialRow[] {
  const all = schools.flatMap((school) =>
    school.recognitions.map((one) => ({ ...one, school, by: nameOf(school) })),
  );
  const groups = groupBy(all, ({ credential, kind }) => JSON.stringify([credential, kind]));
  return [...groups.values()].flatMap((group): CredentialRow[] => {
    if (new Set(group.map(({ school }) => school)).size < 2) return [];
    return group.slice(0, 1).map(({ credential, title, kind }) => ({
      ...{ credential, title, kind },
      holds: spreadOf(group, ({ holds }) => holds),
      credits: spreadOf(group, ({ credits }) => credits),
      courses: spreadOf(group, ({ courses }) => courses),
    }));
  });
}
