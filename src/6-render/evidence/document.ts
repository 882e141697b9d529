/** 视同认定证据材料: for each crosswalk whose certificate has a deemed rule, the file that a school could hand in. */

import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { groupBy } from '../../values/group-by.ts';
import { perObject } from '../../values/per-object.ts';
import { crosswalkCrumbs } from '../crosswalk/crosswalk-crumbs.ts';
import { textbookTargets } from '../crosswalk/crosswalk-target.ts';
import { evidencePath } from '../matrix/matrix-path.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { wantedCrosswalks } from '../views/wanted-courses.ts';
import { type EvidenceFileView, evidenceFileView } from './evidence.ts';

export interface Views {
  /**
   * The file of evidence for deemed recognition.
   * @zh 视同认定证据材料
   */
  readonly evidence: EvidenceFileView & { readonly crumbs: readonly Crumb[] };
}

export const document: Document = { parts, sheets };

const pagesOf = perObject((crosswalks: readonly Crosswalk[]) => groupBy(crosswalks, evidencePath));

function* parts(context: DocumentContext): Iterable<Part> {
  for (const crosswalk of wantedCrosswalks(context))
    if (crosswalk.recognition.some(({ kind }) => kind === 'deemed'))
      yield { edition: 'student', of: evidencePath(crosswalk) };
}

function* sheets(context: DocumentContext, { of }: Part): Iterable<SheetOf<Views>> {
  const { models, words } = context;
  const model = models.student;
  const targetOf = textbookTargets(context);
  for (const crosswalk of pagesOf(context.crosswalks()).get(of) ?? []) {
    const view = evidenceFileView(crosswalk, { model, words, targetOf });
    const names = {
      programme: view.programme.title,
      stage: view.stage.title,
      credential: view.credential.title,
    };
    yield {
      path: of,
      document: 'evidence',
      edition: 'student',
      programme: crosswalk.programme,
      title: words.label('evidence.title', names),
      template: 'evidence',
      view: {
        ...view,
        crumbs: crosswalkCrumbs(
          context,
          `${words.label('evidence.heading')} · ${view.stage.title} · ${view.credential.title}`,
        ),
      },
      standalone: true,
      search: 'title',
    };
  }
}
