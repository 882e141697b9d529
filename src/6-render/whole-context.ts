/** A model → what a document is made from where it alone is looked at, and no build is made. */
import { computeCrosswalks } from '../crosswalk/crosswalk.ts';
import { noRecord } from '../leaves/leaf-record.ts';
import type { StandardModel } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import type { DocumentContext } from './sheet.ts';

export function wholeContext(model: StandardModel, words: Words): DocumentContext {
  return {
    models: { student: model, teacher: model },
    alignmentsOf: () => [],
    versionsOf: () => [],
    editions: ['teacher'],
    makes: () => false,
    standing: new Set(),
    programme: undefined,
    course: undefined,
    crosswalks: () => computeCrosswalks(model),
    leaves: noRecord,
    words,
  };
}
