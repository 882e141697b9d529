/**
 * A course → the achievement of having passed it: its goals as criteria, aligned with what it teaches and
 * assesses.
 */
import { makersOf } from '../../3-bind/makers.ts';
import { escapeCommonMark } from '../../markdown/escape.ts';
import type { AlignmentEntry, Course, StandardModel } from '../../model/model.ts';
import { alignmentLosses } from '../alignment-losses.ts';
import type { ExportContext, ExportedFile, Loss } from '../export-format.ts';
import { findLosses } from '../find-losses.ts';
import { markdownText } from '../framework.ts';
import { oneLine } from '../one-line.ts';
import { type Achievement, badgeContext } from './achievement.ts';
import { achievementId, badgeAlignments, badgeProfile } from './badge-alignment.ts';
import { badgeHoldings } from './badge-holdings.ts';

export function courseAchievement(
  course: Course,
  model: StandardModel,
  context: ExportContext,
): ExportedFile {
  const entries = model.alignments.filter((entry) => entry.course === course.id);
  const refs = new Set(entries.filter(isClaim).flatMap(({ items }) => items));
  const narrative = course.goals.map(({ text }) => `- ${escapeCommonMark(text)}`).join('\n');
  const creator = makersOf(course.contributors)[0] ?? model.organization?.name;
  const achievement: Achievement = {
    '@context': badgeContext,
    id: achievementId(`course/${course.id}`),
    type: ['Achievement'],
    achievementType: 'Course',
    name: oneLine(course.title),
    description:
      markdownText(course.positioning) ?? markdownText(course.workTask?.description) ?? course.title,
    '@language': model.language,
    inLanguage: model.language,
    criteria: { narrative: narrative || escapeCommonMark(course.title) },
    ...(creator === undefined ? {} : { creator: badgeProfile(creator) }),
    ...(course.code === undefined ? {} : { humanCode: oneLine(course.code) }),
    ...(course.version === undefined ? {} : { version: oneLine(course.version) }),
    ...(course.credits === undefined ? {} : { creditsAvailable: course.credits }),
    alignment: [...refs].map(badgeAlignments(model, context.words, context.base)),
  };
  return {
    about: [context.workspace.courses.get(course.id)?.file ?? ''],
    name: `course-${course.id}`,
    text: `${JSON.stringify(achievement, null, 2)}\n`,
    losses: losses(course, entries, context),
  };
}

/** Goals document intent only, and what is deliberately left out is not achieved. */
function isClaim({ role, relation }: AlignmentEntry): boolean {
  return role !== 'intent' && relation !== 'none';
}

/** An alignment says that there is a relation, not which. */
function losses({ id }: Course, entries: readonly AlignmentEntry[], { workspace }: ExportContext): Loss[] {
  const written = workspace.courses.get(id);
  const intent = entries
    .filter((entry) => entry.role === 'intent')
    .map((entry) => ({ fact: 'Alignment.to', place: entry.place, value: entry.to }));
  return [
    ...(written ? findLosses(written, 'Course', badgeHoldings) : []),
    ...intent,
    ...alignmentLosses(entries, workspace, badgeHoldings, ({ relation }) => ({
      held: relation === 'equal' ? ['to', 'relation'] : ['to'],
    })),
  ];
}
