/**
 * Open Badges 3.0: an achievement for each certificate and for each course, ready to be put into credentials.
 */
import type { ExportFormat } from '../export-format.ts';
import { selectedEntities } from '../selected-entities.ts';
import { courseAchievement } from './course-achievement.ts';
import { credentialAchievement } from './credential-achievement.ts';

export const format: ExportFormat = {
  mediaType: 'application/ld+json',
  extension: 'badge.json',
  *make(model, selection, context) {
    const { credentials, courses } = selectedEntities(model, selection);
    const standards = new Map(model.standards.map((standard) => [standard.id, standard]));
    for (const credential of credentials) {
      const standard = standards.get(credential.standard);
      if (standard) yield credentialAchievement(credential, standard, model, context);
    }
    for (const course of courses) yield courseAchievement(course, model, context);
  },
};
