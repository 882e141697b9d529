/** A workspace far larger than any school's, as large as one likes. */
import type { AlignmentEntry, StandardModel } from '../../../src/model/model.ts';
import { assesses, course, credential, model, programme, stage, standard, teaches } from './build-model.ts';
import { times } from './random-model.ts';

interface Size {
  readonly items: number;
  /** Per item, half of them taught and half assessed. */
  readonly entries: number;
  readonly courses: number;
}

/** Every tenth item has nothing. */
export function largeModel({ items, entries, courses }: Size): StandardModel {
  const contents = Math.ceil(items / 100);
  const skills = (c: number) => times(100, (i) => ({ no: `1.${c + 1}.${i + 1}` }));
  const of = standard({
    id: 'S',
    levels: [
      {
        level: '4',
        functions: [
          {
            no: '1',
            skillWeight: 100,
            skills: Object.fromEntries(times(contents, (c) => [`1.${c + 1}`, skills(c)])),
          },
        ],
      },
    ],
  });
  const tasks = times(20, (t) => `t${t}`);
  const ids = times(courses, (c) => `c${c}`);
  const alignments = times(contents, (c) => skills(c))
    .flat()
    .flatMap(({ no }, index): AlignmentEntry[] => {
      if (index % 10 === 9) return [];
      return times(entries, (e) =>
        (e % 2 === 0 ? teaches : assesses)(`c${(index + e) % courses}`, `S/4/${no}`, {
          task: `t${(index + e) % 20}`,
        }),
      );
    });
  return model({
    standards: [of],
    credentials: [credential('S-4', 'S', '4', [{ kind: 'deemed' }])],
    programmes: [
      programme(
        'P',
        [stage('中级', '4', 'S-4')],
        ids.map((id) => ['中级', id] as const),
      ),
    ],
    courses: ids.map((id) => course(id, { status: 'approved', tasks })),
    alignments,
  });
}
