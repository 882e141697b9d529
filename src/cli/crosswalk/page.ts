/**
 * The page that `ccstd build crosswalk` makes: of the one crosswalk asked for, else the overview of all that
 * were.
 */
import { editionOf } from '../../5-lower/edition.ts';
import { document as crosswalkDocument } from '../../6-render/crosswalk/document.ts';
import { Renderer } from '../../6-render/renderer.ts';
import { type DocumentContext, sheetsOf } from '../../6-render/sheet.ts';
import { UsedMedia } from '../../6-render/used-media.ts';
import type { Question } from '../../crosswalk/answers/answer.ts';
import { noRecord } from '../../leaves/leaf-record.ts';
import { noMedia } from '../../media/media.ts';

export function crosswalkPage(question: Question, templates: ReadonlyMap<string, string>): string {
  const { model, crosswalks, words } = question;
  const student = editionOf(model, 'student');
  const context: DocumentContext = {
    models: { student, teacher: student },
    alignmentsOf: (_, id) => student.alignments.filter(({ course }) => course === id),
    versionsOf: () => [],
    editions: [],
    makes: () => true,
    standing: new Set(),
    programme: undefined,
    course: undefined,
    crosswalks: () => crosswalks,
    leaves: noRecord,
    words,
  };
  const sheets = [...sheetsOf(crosswalkDocument, context)];
  const sheet = crosswalks.length === 1 ? sheets[0] : sheets.at(-1);
  const renderer = new Renderer({ templates, words, media: new UsedMedia(noMedia) });
  return (sheet && renderer.page(sheet, 'html')) ?? '';
}
