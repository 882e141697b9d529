/** A certificate → an achievement: aligned with all that it examines, with its pass marks as results. */

import { weightTables } from '../../crosswalk/weight-tables.ts';
import type { Scheme } from '../../generated/types.ts';
import { escapeCommonMark } from '../../markdown/escape.ts';
import type { Credential, SkillStandard, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { child, placeOf } from '../../source/located.ts';
import type { ExportContext, ExportedFile, Loss } from '../export-format.ts';
import { findLosses } from '../find-losses.ts';
import { keyPlace } from '../key-place.ts';
import { oneLine } from '../one-line.ts';
import { type Achievement, type BadgeResult, badgeContext } from './achievement.ts';
import { achievementId, badgeAlignments, badgeProfile } from './badge-alignment.ts';
import { badgeHoldings } from './badge-holdings.ts';

const achievementTypes: Readonly<Record<Scheme, string>> = {
  national: 'Certification',
  professional: 'Certification',
  'x-certificate': 'Certificate',
  competition: 'Award',
  post: 'ext:PostQualification',
};

export function credentialAchievement(
  credential: Credential,
  standard: SkillStandard,
  model: StandardModel,
  context: ExportContext,
): ExportedFile {
  const level = standard.levels.find((one) => one.level === credential.level);
  const tables = level && weightTables(standard, level, model.language, credential.direction);
  const alignmentOf = badgeAlignments(model, context.words, context.base);
  const key = `credential/${credential.id}`;
  const results = passMarks(credential, key, context.words);
  const achievement: Achievement = {
    '@context': badgeContext,
    id: achievementId(key),
    type: ['Achievement'],
    achievementType: achievementTypes[credential.scheme],
    name: oneLine(credential.title),
    description: standard.definition ?? credential.title,
    '@language': model.language,
    inLanguage: model.language,
    criteria: { narrative: narrative(credential, standard, results, context.words) },
    ...(credential.issuer === undefined ? {} : { creator: badgeProfile(credential.issuer) }),
    ...(standard.code === undefined ? {} : { humanCode: oneLine(standard.code) }),
    fieldOfStudy: oneLine(standard.title),
    ...(standard.specialization === undefined
      ? {}
      : { specialization: oneLine(standard.specialization.name) }),
    ...(standard.edition === undefined ? {} : { version: oneLine(standard.edition) }),
    alignment: [...(tables?.skill.items ?? []), ...(tables?.theory.items ?? [])].map(({ ref }) =>
      alignmentOf(ref),
    ),
    ...(results.length > 0 ? { resultDescription: results } : {}),
  };
  return {
    about: [
      context.workspace.credentials.get(credential.id)?.file ?? '',
      context.workspace.standards.get(standard.id)?.file ?? '',
    ],
    name: `credential-${credential.id}`,
    text: `${JSON.stringify(achievement, null, 2)}\n`,
    losses: losses(credential, context),
  };
}

function passMarks({ passMark }: Credential, key: string, words: Words): BadgeResult[] {
  return (['theory', 'skill', 'review'] as const).flatMap((part): BadgeResult[] => {
    const mark = passMark[part];
    if (mark === undefined) return [];
    const about = {
      name: words.field(`PassMark.${part}`),
      resultType: 'Percent',
      requiredValue: String(mark),
    } as const;
    return [
      {
        id: achievementId(`${key}/passMark/${part}`),
        type: ['ResultDescription'],
        ...about,
        valueMin: '0',
        valueMax: '100',
      },
    ];
  });
}

/** Markdown, as the specification wants it. */
function narrative(
  { level, title }: Credential,
  { eligibility }: SkillStandard,
  results: readonly BadgeResult[],
  words: Words,
): string {
  const lines = [
    ...results.map(
      ({ name, requiredValue }) =>
        `- ${words.field('Credential.passMark')}${words.label('colon')}${name} ${requiredValue}`,
    ),
    ...eligibility.filter((one) => one.level === level).map(({ text }) => `- ${escapeCommonMark(text)}`),
  ];
  return lines.join('\n') || escapeCommonMark(title);
}

/** Of the certificate, where it has a file, and of the level that it attests. */
function losses({ id, standard, level }: Credential, { workspace }: ExportContext): Loss[] {
  const own = workspace.credentials.get(id);
  const written = workspace.standards.get(standard);
  const index = written?.value.levels?.findIndex((one) => one.level === level) ?? -1;
  const attested = written?.value.levels?.[index];
  return [
    ...(own ? findLosses(own, 'Credential', badgeHoldings) : []),
    ...(written ? findLosses(written, 'SkillStandard', badgeHoldings) : []),
    // A certificate speaks of its own level.
    ...(written?.value.levels ?? []).flatMap((one, at) =>
      written && one !== attested
        ? [
            {
              fact: 'Level.level',
              place: keyPlace(child(written, one, 'levels', at), 'level'),
              value: one.level,
            },
          ]
        : [],
    ),
    ...(written && attested
      ? findLosses({ value: attested, ...placeOf(written, 'levels', index) }, 'Level', badgeHoldings)
      : []),
  ];
}
