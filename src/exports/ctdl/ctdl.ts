/**
 * CTDL-ASN as JSON-LD: one graph for each standard and for each course, the framework first, then its
 * competencies.
 */

import type { StandardModel } from '../../model/model.ts';
import { groupBy } from '../../values/group-by.ts';
import { alignmentLosses } from '../alignment-losses.ts';
import { courseFramework } from '../course-framework.ts';
import type { ExportContext, ExportedFile, ExportFormat, Loss } from '../export-format.ts';
import { findLosses } from '../find-losses.ts';
import type { Framework } from '../framework.ts';
import { relationLinks } from '../relation-links.ts';
import { reviewStateLoss } from '../review-state.ts';
import { selectedEntities } from '../selected-entities.ts';
import { standardFramework } from '../standard-framework.ts';
import { ctdlAlignments } from './ctdl-alignments.ts';
import { type CtdlNode, ctdlCompetencies, ctdlFramework } from './ctdl-graph.ts';
import { ctdlHoldings } from './ctdl-holdings.ts';

export const format: ExportFormat = {
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  *make(model, selection, context) {
    const { standards, courses } = selectedEntities(model, selection);
    for (const standard of standards) {
      const framework = standardFramework(standard, model, context.workspace, context.words);
      if (framework) yield graph(`standard-${standard.id}`, framework, () => ({}), [], model, context);
    }
    for (const course of courses) {
      const framework = courseFramework(course, model, context.workspace, context.words);
      if (!framework) continue;
      const links = groupBy(relationLinks(model, [course.id]), ({ element }) => element);
      const alignmentsOf = ({ key }: { readonly key: string }): CtdlNode =>
        ctdlAlignments(links.get(key) ?? [], context.base);
      yield graph(
        `course-${course.id}`,
        framework,
        alignmentsOf,
        courseLosses(course.id, model, context),
        model,
        context,
      );
    }
  },
};

function graph(
  name: string,
  framework: Framework,
  alignmentsOf: (node: { readonly key: string }) => CtdlNode,
  more: readonly Loss[],
  model: StandardModel,
  context: ExportContext,
): ExportedFile {
  const content = {
    '@context': 'http://credreg.net/ctdlasn/schema/context/json',
    '@graph': [
      ctdlFramework(framework, model, context),
      ...ctdlCompetencies(framework, alignmentsOf, model.language, context.base),
    ],
  };
  const losses = [
    ...framework.losses,
    ...reviewStateLoss(framework),
    ...findLosses(framework.written, framework.type, ctdlHoldings),
    ...more,
  ];
  const about = [framework.written.file, ...tasksOf(framework, context)];
  return { name, about, text: `${JSON.stringify(content, null, 2)}\n`, losses };
}

/** Files in which tasks of a course stand. */
function tasksOf({ type, entity }: Framework, { workspace }: ExportContext): string[] {
  return type === 'Course' ? (workspace.tasks.get(entity.id) ?? []).map(({ file }) => file) : [];
}

function courseLosses(course: string, model: StandardModel, { workspace }: ExportContext): Loss[] {
  const tasks = workspace.tasks.get(course) ?? [];
  const entries = model.alignments.filter((entry) => entry.course === course);
  return [
    ...tasks.flatMap((task) => findLosses(task, 'LearningTask', ctdlHoldings)),
    ...alignmentLosses(entries, workspace, ctdlHoldings, ({ relation }) => ({
      held: relation === 'none' ? ['to'] : ['to', 'relation'],
    })),
  ];
}
