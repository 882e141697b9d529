/**
 * What a book designer marks, counted over printed pages of the bundled standards, with a table of the counts.
 * `npm run looks` prints all documents, which takes minutes; the tests print some of each kind.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupBy } from '../../src/values/group-by.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { releaseWorkspace } from '../../src/workspace/release-workspace.ts';
import { bundledFiles, machine, outputOf } from '../support/bundled-standards.ts';
import { singleLeaves } from '../support/small-course.ts';
import { type Looks, looksOf } from './looks.ts';
import { hasChromium, OpenSite } from './open-site.ts';

const everything = process.env.CCSTD_LOOKS === 'all';
const timeout = everything ? 3_600_000 : 240_000;

/** Of a course of 58 hours, whose leaves are on sheets of their own. */
const longBook = 'student/textbook/elderly-safety/whole';
const pack = 'packs/1-2/student/falls';
const printedInTests =
  /^(?:student|teacher)\/worksheet\/(?:plc-control|elderly-safety\/fall)|^teacher\/forms\/plc-control\/|^crosswalk\/evidence-elec.*-3$/;
/** Leaves stand in their book; what has no page of paper of its own is read on screens. */
const printedAtAll =
  /^(?:student|teacher)\/(?:worksheet|forms|textbook\/[^/]+\/whole)|^(?:standard|ability-map)\/|^crosswalk\/(?:matrix-|evidence-)?\w/;

/** The opening of a task, both its stages and its assessment change between two releases. */
async function packOfFour(): Promise<Record<string, string>> {
  const host = machine(singleLeaves);
  releaseWorkspace(host, { from: '/', effective: '2026-09-01' });
  const changed = (singleLeaves['course.yaml'] ?? '')
    .replace('老人在走廊跌倒。', '老人在浴室跌倒。')
    .replace('到场后第一件事是什么？', '到场后先做什么？')
    .replace('kind: implement\n', 'kind: implement\n        requirements:\n          - 先评估后搬动\n')
    .replace('text: 先评估意识与伤情\n            points', 'text: 先看现场，再评估\n            points');
  host.write('/course.yaml', new TextEncoder().encode(changed));
  releaseWorkspace(host, { from: '/', effective: '2027-02-20' });
  await buildWorkspace(host, { pack: { from: 1, to: 2, reprint: false }, formats: ['html'] });
  return outputOf(host);
}

describe.skipIf(!hasChromium)('a book designer finds', () => {
  let site: OpenSite;
  const looks = new Map<string, Looks>();

  beforeAll(async () => {
    const host = machine(bundledFiles());
    const documents = everything ? {} : { documents: ['worksheet', 'forms', 'textbook', 'evidence'] };
    await buildWorkspace(host, { formats: ['html'], ...documents });
    const pages = { ...outputOf(host), ...(await packOfFour()) };
    site = await OpenSite.of(pages);
    const paths = Object.keys(pages).flatMap((path) => /^(.+)\.html$/.exec(path)?.[1] ?? []);
    const chosen = everything ? printedAtAll : printedInTests;
    for (const path of paths.filter((path) => chosen.test(path) || path === longBook || path === pack))
      looks.set(path, await looksOf(site, path));
  }, timeout);
  afterAll(async () => {
    console.log(tableOf(looks));
    console.log(
      [
        '',
        ...all(({ runts, torn, alone, wide, narrow }) => [...runts, ...torn, ...alone, ...wide, ...narrow]),
      ].join('\n'),
    );
    await site?.close();
  });

  const all = (marks: (one: Looks) => readonly string[]) =>
    [...looks].flatMap(([path, one]) => marks(one).map((mark) => `${path} ${mark}`));
  const sum = (count: (one: Looks) => number) =>
    [...looks.values()].reduce((total, one) => total + count(one), 0);

  it('no table of up to twelve rows torn that half a side would hold', () => {
    expect(sum(({ tables }) => tables)).toBeGreaterThan(100);
    expect(all(({ torn }) => torn)).toEqual([]);
  });

  it('no bar of a stage and no heading at the foot of a side', () => {
    expect(sum(({ headings }) => headings)).toBeGreaterThan(300);
    expect(all(({ alone }) => alone)).toEqual([]);
  });

  it('of a hundred sides at most one that holds only the end of what began on another', () => {
    expect(all(({ runts }) => runts).length).toBeLessThanOrEqual(sum(({ sides }) => sides) / 100);
    expect(sum(({ fill, sides, blank }) => fill * (sides - blank))).toBeGreaterThan(
      0.65 * sum(({ sides, blank }) => sides - blank),
    );
  });

  it('nothing wider than a phone of 390 px but tables of four columns and more, which are pushed', () => {
    expect(all(({ wide }) => wide)).toEqual([]);
  });

  it('the first question of a worksheet within one and a half screens of a phone', () => {
    expect([...looks.keys()].filter((path) => /^student\/worksheet\//.test(path)).length).toBeGreaterThan(3);
    expect(all(({ late }) => late).filter((mark) => mark.startsWith('student/'))).toEqual([]);
  });

  it('no column under three characters, on paper, on a desk and on a phone', () => {
    expect(all(({ narrow }) => narrow)).toEqual([]);
  });

  it('no line that begins with a sign that closes, parts or joins', () => {
    expect(all(({ begun }) => begun)).toEqual([]);
  });

  it('a course of 58 hours on at most 130 sides, fewer than ten of them blank', () => {
    expect(looks.get(longBook)?.sides).toBeGreaterThan(60);
    expect(looks.get(longBook)?.sides).toBeLessThanOrEqual(130);
    expect(looks.get(longBook)?.blank).toBeLessThan(10);
  });

  it('a pack of four changed leaves on at most ten sides', () => {
    expect(looks.get(pack)?.sides).toBeGreaterThan(4);
    expect(looks.get(pack)?.sides).toBeLessThanOrEqual(10);
  });

  it('every question on the same side for teachers and for students, but where only these are told more', () => {
    const pairs = [...looks].filter(
      ([path, { isForStudents }]) => /^student\/worksheet\//.test(path) && !isForStudents,
    );
    expect(pairs.length).toBeGreaterThan(3);
    const places = (path: string) => looks.get(path)?.places;
    for (const [path, { places: ofStudents }] of pairs)
      expect(`${path} ${places(path.replace(/^student/, 'teacher'))}`).toBe(`${path} ${ofStudents}`);
  });
});

/** The counts of each kind of document. */
function tableOf(looks: ReadonlyMap<string, Looks>): string {
  const kinds = groupBy([...looks], ([path]) => /^(?:(?:student|teacher)\/)?[^/]+/.exec(path)?.[0] ?? path);
  const head = ['', 'documents', 'sides', 'blank', 'fill', 'runts', 'torn', 'alone', 'wide', 'narrow'];
  const rows = [...kinds].map(([kind, entries]) => {
    const sum = (count: (one: Looks) => number) => entries.reduce((total, [, one]) => total + count(one), 0);
    const sides = sum((one) => one.sides);
    const blank = sum((one) => one.blank);
    const fill = sum((one) => one.fill * (one.sides - one.blank)) / (sides - blank);
    const marks = (['runts', 'torn', 'alone', 'wide', 'narrow'] as const).map((mark) =>
      sum((one) => one[mark].length),
    );
    return [kind, entries.length, sides, blank, `${Math.round(fill * 100)} %`, ...marks].map(String);
  });
  return [head, ...rows]
    .map(([kind = '', ...cells]) => kind.padEnd(20) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
}
