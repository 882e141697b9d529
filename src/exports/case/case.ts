/**
 * CASE 1.1: one package for each standard, one for each course, with associations from the course's items to
 * the standards'.
 */
import type { StandardModel } from '../../model/model.ts';
import { alignmentLosses } from '../alignment-losses.ts';
import { courseFramework } from '../course-framework.ts';
import { entityDate } from '../entity-date.ts';
import type { ExportContext, ExportedFile, ExportFormat, Loss } from '../export-format.ts';
import { findLosses } from '../find-losses.ts';
import type { Framework } from '../framework.ts';
import { itemTexts } from '../item-texts.ts';
import { relationLinks } from '../relation-links.ts';
import { reviewStateLoss } from '../review-state.ts';
import { selectedEntities } from '../selected-entities.ts';
import { standardFramework } from '../standard-framework.ts';
import { caseRelation } from './case-associations.ts';
import { caseDocument } from './case-document.ts';
import { caseHoldings } from './case-holdings.ts';
import { caseHierarchy, caseItem, caseItemTypes } from './case-items.ts';
import { linkTo } from './case-nodes.ts';
import type { CfAssociation, CfLicense, CfPackage } from './case-package.ts';

export const format: ExportFormat = {
  mediaType: 'application/json',
  extension: 'case.json',
  carriesExtensions: true,
  *make(model, selection, context) {
    const { standards, courses } = selectedEntities(model, selection);
    for (const standard of standards) {
      const framework = standardFramework(standard, model, context.workspace, context.words);
      if (framework) yield exported(`standard-${standard.id}`, framework, [], [], model, context);
    }
    const texts = itemTexts(model, context.words);
    for (const course of courses) {
      const framework = courseFramework(course, model, context.workspace, context.words);
      if (!framework) continue;
      const nodes = new Map(framework.nodes.map((node) => [node.key, node]));
      const { moment } = entityDate(framework, context);
      const relations = relationLinks(model, [course.id]).flatMap((link) => {
        const origin = nodes.get(link.element);
        return origin ? caseRelation(link, origin, texts(link.ref), moment, context) : [];
      });
      yield exported(
        `course-${course.id}`,
        framework,
        relations,
        courseLosses(course.id, model, context),
        model,
        context,
      );
    }
  },
};

function exported(
  name: string,
  framework: Framework,
  relations: readonly CfAssociation[],
  more: readonly Loss[],
  model: StandardModel,
  context: ExportContext,
): ExportedFile {
  const { moment, losses } = entityDate(framework, context);
  const { license, base } = context;
  const licenses: CfLicense[] =
    license === undefined
      ? []
      : [
          {
            ...linkTo('CFLicenses', `license/${license}`, license, base),
            licenseText: license,
            lastChangeDateTime: moment,
          },
        ];
  const content: CfPackage = {
    CFDocument: caseDocument(framework, moment, model, context),
    CFItems: framework.nodes.map((node) => caseItem(node, moment, model.language, context)),
    CFAssociations: [...caseHierarchy(framework, moment, context), ...relations],
    CFDefinitions: {
      CFItemTypes: caseItemTypes(framework.nodes, moment, context),
      ...(licenses.length === 0 ? {} : { CFLicenses: licenses }),
    },
  };
  const found = [
    ...reviewStateLoss(framework, caseHoldings.keptIn),
    ...findLosses(framework.written, framework.type, caseHoldings),
  ];
  return {
    name,
    about: [framework.written.file, ...tasksOf(framework, context)],
    text: `${JSON.stringify(content, null, 2)}\n`,
    losses: [...losses, ...framework.losses, ...found, ...more],
  };
}

/** Files in which tasks of a course stand. */
function tasksOf({ type, entity }: Framework, { workspace }: ExportContext): string[] {
  return type === 'Course' ? (workspace.tasks.get(entity.id) ?? []).map(({ file }) => file) : [];
}

/** Tasks in files of their own are looked at here; a relation that is not there cannot be told. */
function courseLosses(course: string, model: StandardModel, { workspace }: ExportContext): Loss[] {
  const tasks = workspace.tasks.get(course) ?? [];
  const entries = model.alignments.filter((entry) => entry.course === course);
  return [
    ...tasks.flatMap((task) => findLosses(task, 'LearningTask', caseHoldings)),
    ...alignmentLosses(entries, workspace, caseHoldings, ({ relation }) =>
      relation === 'none'
        ? { held: ['to'] }
        : {
            held: ['to', 'relation', 'rationale'],
            kept: ['coverage', 'part', 'confidence', 'by', 'on', 'coveredBy'],
          },
    ),
  ];
}
