/** What documents are made from → the same, which takes down what of it is read. */
import type { DocumentContext } from '../6-render/sheet.ts';
import { versionsIn } from '../6-render/views/versions-of.ts';
import type { Edition } from '../model/edition.ts';
import type { AlignmentEntry } from '../model/model.ts';
import { groupBy } from '../values/group-by.ts';
import { once } from '../values/once.ts';
import type { Pieces } from './pieces.ts';

export function watchedContext(
  given: Omit<DocumentContext, 'alignmentsOf' | 'versionsOf' | 'standing'> & {
    readonly standing: ReadonlySet<string>;
  },
  pieces: Pieces,
): DocumentContext {
  const ofEdition = (edition: Edition) => {
    const model = given.models[edition];
    const byCourse = once(() => groupBy(model.alignments, ({ course }) => course));
    return {
      model: pieces.model(edition, model),
      alignments: pieces.map(`${edition} alignments`, byCourse),
      versions: pieces.map(
        `${edition} versions`,
        once(() => versionsIn(model.courses)),
      ),
      marks: pieces.map(`${edition} marks`, () => given.leaves.marks(edition)),
    };
  };
  const editions = { student: ofEdition('student'), teacher: ofEdition('teacher') };
  const none: readonly AlignmentEntry[] = [];
  const noVersions: readonly string[] = [];
  const crosswalks = pieces.list(
    'crosswalks',
    given.crosswalks,
    ({ programme, stage, credential }) => [programme, stage, credential].join(' '),
    ['programme', 'stage', 'credential'],
  );
  return {
    ...given,
    standing: pieces.map('standing', () => new Map([...given.standing].map((path) => [path, true])))(),
    models: { student: editions.student.model, teacher: editions.teacher.model },
    alignmentsOf: (edition, course) => editions[edition].alignments().get(course) ?? none,
    versionsOf: (edition, course) => editions[edition].versions().get(course) ?? noVersions,
    crosswalks,
    leaves: { ledger: given.leaves.ledger, marks: (edition) => editions[edition].marks() },
  };
}
