/** A model → what documents are made from, as a build of everything would give it to them. */
import { editionOf } from '../../src/5-lower/edition.ts';
import type { DocumentContext } from '../../src/6-render/sheet.ts';
import { versionsIn } from '../../src/6-render/views/versions-of.ts';
import { computeCrosswalks } from '../../src/crosswalk/crosswalk.ts';
import { noRecord } from '../../src/leaves/leaf-record.ts';
import type { StandardModel } from '../../src/model/model.ts';
import type { Words } from '../../src/model/words.ts';
import { once } from '../../src/values/once.ts';

export function documentContext(
  model: StandardModel,
  words: Words,
  given: Partial<DocumentContext> = {},
): DocumentContext {
  const models = { student: editionOf(model, 'student'), teacher: editionOf(model, 'teacher') };
  const versions = {
    student: once(() => versionsIn(models.student.courses)),
    teacher: once(() => versionsIn(models.teacher.courses)),
  };
  return {
    models,
    alignmentsOf: (edition, id) => models[edition].alignments.filter(({ course }) => course === id),
    versionsOf: (edition, id) => versions[edition]().get(id) ?? [],
    editions: ['student', 'teacher'],
    makes: () => true,
    standing: new Set(),
    programme: undefined,
    course: undefined,
    crosswalks: once(() => computeCrosswalks(model)),
    leaves: noRecord,
    words,
    ...given,
  };
}
