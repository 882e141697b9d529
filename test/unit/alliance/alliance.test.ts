/** The report over several schools says what each of them teaches, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { lower } from '../../../src/5-lower/lower.ts';
import { type AllianceReport, allianceReport } from '../../../src/alliance/alliance-report.ts';
import { type SchoolFacts, schoolFacts } from '../../../src/alliance/school-facts.ts';
import { absolutePath } from '../../../src/cli/paths.ts';
import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { fetchPackages } from '../../../src/workspace/fetch-packages.ts';
import { readLock } from '../../../src/workspace/read-packages.ts';
import {
  hoursOf,
  nationalCourses,
  nationalFiles,
  type PlainSchool,
  randomSchool,
} from '../../support/many-schools.ts';
import { randomFrom } from '../../support/random.ts';

const count = 12;
const courses = nationalCourses(randomFrom(7), 3);
const plain = Array.from({ length: count }, (_, at) => randomSchool(at + 1, courses, '1'));

describe('several schools over one national programme', () => {
  let schools: SchoolFacts[];
  let report: AllianceReport;
  beforeAll(async () => {
    schools = await Promise.all(plain.map(factsOf));
    report = allianceReport(schools, []);
  });

  it('finds each national course at every school', () => {
    expect(report.courses.map(({ title, schools }) => [title, schools])).toEqual(
      courses.map(({ id }) => [`课程 ${id}`, count]),
    );
    expect(report.schools.every(({ alone }) => alone === 0)).toBe(true);
    expect(report.schools.map(({ adopted }) => adopted)).toEqual(
      plain.map(({ adoptions }) => adoptions.size),
    );
  });

  it('gives the hours that each school teaches', () => {
    for (const { title, hours } of report.courses) {
      const said = new Map(hours.flatMap(({ value, schools }) => schools.map((school) => [school, value])));
      plain.forEach(({ taught }, at) => {
        const course = taught.get(title.replace('课程 ', ''));
        expect(said.get(`学校 ${at + 1}`)).toBe(course && hoursOf(course));
      });
    }
  });

  it('lists the tasks that are not everywhere the same, and who lacks them', () => {
    for (const [at, row] of report.courses.entries()) {
      for (const task of courses[at]?.tasks ?? []) {
        const own = plain.map(({ taught }) =>
          taught.get(`c${at + 1}`)?.tasks.find(({ id }) => id === task.id),
        );
        const lacking = own.flatMap((one, no) => (one ? [] : [`学校 ${no + 1}`]));
        const hours = new Set(own.flatMap((one) => one?.hours ?? []));
        const listed = row.tasks.find(({ title }) => title.startsWith(task.title));
        expect(listed?.missing ?? []).toEqual(lacking);
        expect(new Set(listed?.amounts.map(({ value }) => value) ?? hours)).toEqual(hours);
        expect(listed !== undefined).toBe(lacking.length > 0 || hours.size > 1);
      }
    }
  });

  it('counts credits only where no task and no hour is missing', () => {
    for (const [at, { versions, counts }] of report.courses.entries()) {
      const courseAt = (version: number) => {
        const [school = ''] = versions[version]?.schools ?? [];
        return plain[Number(school.replace('学校 ', '')) - 1]?.taught.get(`c${at + 1}`);
      };
      for (const [of] of versions.entries()) {
        for (const [at2] of versions.entries()) {
          const [one, other] = [courseAt(of), courseAt(at2)];
          if (of === at2 || !one || !other) continue;
          const names = new Set(one.tasks.map(nameOf));
          const may = hoursOf(one) >= hoursOf(other) && other.tasks.every((task) => names.has(nameOf(task)));
          expect(counts.some((pair) => pair.of === of && pair.at === at2)).toBe(may);
        }
      }
    }
  });

  it('says the same of the schools in another order', () => {
    const turned = allianceReport(schools.toReversed(), []);
    const facts = ({ courses: all }: AllianceReport) =>
      new Map(
        all.map(({ title, tasks, hours }) => [
          title,
          [
            tasks.map(({ missing }) => missing.toSorted()).toSorted(),
            hours.map(({ value, schools }) => [value, schools.toSorted()]).toSorted(),
          ],
        ]),
      );
    expect(facts(turned)).toEqual(facts(report));
  });
});

/** A task of the nation keeps its id under another title; those of schools go by their titles. */
const nameOf = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  id === 'own' ? title : id;

async function factsOf({ files }: PlainSchool): Promise<SchoolFacts> {
  const all = { national: nationalFiles(courses, '1'), school: files };
  const host = memoryHost(
    Object.fromEntries(
      Object.entries(all).flatMap(([folder, own]) =>
        Object.entries(own).map(([path, text]) => [`${folder}/${path}`, text]),
      ),
    ),
  );
  expect(await fetchPackages(host, '/school', { resolve: absolutePath })).toMatchObject({ is: 'fetched' });
  const { workspace } = checkSources(host, { from: '/school' });
  if (!workspace) throw new Error('the school can be read');
  return schoolFacts({ folder: 'school', errors: 0 }, workspace, lower(workspace), readLock(host, '/school'));
}
