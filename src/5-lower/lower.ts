/**
 * `BoundWorkspace` → `StandardModel`: references resolved, defaults filled in, everything frozen; nothing can
 * fail here.
 */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type { StandardModel } from '../model/model.ts';
import { collectAlignments } from './alignments.ts';
import { lowerCourses } from './courses.ts';
import { lowerCredentials } from './credentials.ts';
import { lowerDeliveries } from './deliveries.ts';
import { freeze } from './freeze.ts';
import { lowerProgrammes } from './programmes.ts';
import { lowerStandards } from './standards.ts';

/** Of a workspace that gives itself no name. */
const noTitle = { 'zh-CN': '课程标准', en: 'Curriculum standards' } as const;

/** All that documents, crosswalks and exports are made of: complete, frozen, of a workspace without errors. */
export function lower(workspace: BoundWorkspace): StandardModel {
  const { config } = workspace;
  const { organization, calendar, forms, review, language = 'zh-CN' } = config;
  return freeze({
    // An empty name would be a page without a title and a link without a text.
    title: [config.title, organization?.name].find((name) => name?.trim()) ?? noTitle[language],
    language,
    profile: config.profile ?? 'technical-institute',
    organization: organization && {
      name: organization.name,
      ...(organization.province ? { province: organization.province } : {}),
      ...(organization.logo ? { logo: organization.logo } : {}),
    },
    ...(calendar ? { calendar: { ...calendar, holidays: calendar.holidays ?? [] } } : {}),
    ...(review === 'not-required' ? { review } : {}),
    forms: {
      head: forms?.head ?? [],
      foot: forms?.foot ?? [],
      lessonFront: forms?.lessonFront ?? [],
      each: forms?.each ?? [],
    },
    standards: lowerStandards(workspace),
    credentials: lowerCredentials(workspace),
    programmes: lowerProgrammes(workspace),
    courses: lowerCourses(workspace),
    deliveries: lowerDeliveries(workspace),
    alignments: collectAlignments(workspace),
  });
}
