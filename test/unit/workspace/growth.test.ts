/** Ten times the courses are ten times the work: nothing is looked at once for every other thing. */
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../src/6-render/sheet.ts';
import { artifactWords } from '../../../src/6-render/words.ts';
import { computeCrosswalks } from '../../../src/crosswalk/crosswalk.ts';
import { documents } from '../../../src/generated/documents.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import type { StandardModel } from '../../../src/model/model.ts';
import { groupBy } from '../../../src/values/group-by.ts';
import { documentContext } from '../../support/document-context.ts';
import {
  assesses,
  course,
  credential,
  model,
  programme,
  stage,
  standard,
  teaches,
} from '../crosswalk/build-model.ts';
import { times } from '../crosswalk/random-model.ts';

const words = artifactWords('zh-CN', nodeHost(import.meta.dirname).templates());
const planned = 10;
const few = 50;

/** Without those of a release or of the program, and without what no course here has: equipment and marks. */
const names = Object.keys(documents).filter(
  (name) => !['pack', 'reference', 'equipment-list', 'mark-book'].includes(name),
);

describe('ten times the courses', () => {
  it.each(names)('are at most eleven times the looks at entities for %s', (name) => {
    const [small, large] = [few, few * 10].map((courses) => looksFor(name, courses)) as [number, number];
    expect(small).toBeGreaterThan(few / planned);
    expect(large).toBeLessThanOrEqual(11 * small);
  });

  it('are at most eleven times the looks at entities for all crosswalks', () => {
    const looksAt = (courses: number) => {
      const { counted, looks } = countingLooks(schools(courses));
      expect(computeCrosswalks(counted)).toHaveLength(courses / planned);
      return looks.count;
    };
    expect(looksAt(few * 10)).toBeLessThanOrEqual(11 * looksAt(few));
  });
});

function looksFor(name: string, courses: number): number {
  const { counted, looks } = countingLooks(schools(courses));
  const byCourse = groupBy(counted.alignments, (entry) => entry.course);
  const context = documentContext(counted, words, {
    models: { student: counted, teacher: counted },
    editions: name === 'quality' ? ['teacher'] : ['student'],
    alignmentsOf: (_, id) => byCourse.get(id) ?? [],
  });
  const document = documents[name];
  const sheets = document ? [...sheetsOf(document, context)] : [];
  expect(sheets.length).toBeGreaterThan(0);
  return looks.count;
}

/** Programmes of ten courses, each of which teaches and assesses something of one standard. */
function schools(courses: number): StandardModel {
  const ids = times(courses, (at) => `c${at}`);
  return model({
    standards: [
      standard({
        id: 'S',
        levels: [
          { level: '4', functions: [{ no: '1', skills: { '1.1': [{ no: '1.1.1' }, { no: '1.1.2' }] } }] },
        ],
      }),
    ],
    credentials: [credential('S-4', 'S', '4', [{ kind: 'deemed' }])],
    programmes: times(courses / planned, (at) =>
      programme(
        `p${at}`,
        [stage('中级', '4', 'S-4')],
        ids.slice(at * planned, (at + 1) * planned).map((id) => ['中级', id] as const),
      ),
    ),
    courses: ids.map((id) => course(id, { status: 'approved' })),
    alignments: ids.flatMap((id) => [teaches(id, 'S/4/1.1.1'), assesses(id, 'S/4/1.1.1')]),
  });
}

const lists = ['standards', 'credentials', 'programmes', 'courses', 'alignments'] as const;

/** The same model, which counts how often an entity of its lists is taken, and a field of one. */
function countingLooks(whole: StandardModel): { counted: StandardModel; looks: { count: number } } {
  const looks = { count: 0 };
  const counting = <T extends object>(value: T): T =>
    new Proxy(value, {
      get(target, key) {
        looks.count++;
        return Reflect.get(target, key);
      },
    });
  const counted = Object.fromEntries(
    lists.map((key) => [key, counting(whole[key].map((one) => counting({ ...one })))]),
  );
  return { counted: { ...whole, ...counted }, looks };
}
