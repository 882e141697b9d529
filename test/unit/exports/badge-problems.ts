/** What an Open Badges credential may not have although its schema lets it pass. */
import type { Achievement } from '../../../src/exports/openbadges/achievement.ts';

const vocabulary = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.0\.\d+)?\.json$/;

/** Property → what the objects below it are. */
const kinds: Readonly<Record<string, string>> = {
  issuer: 'Profile',
  creator: 'Profile',
  source: 'Profile',
  parentOrg: 'Profile',
  credentialSubject: 'AchievementSubject',
  achievement: 'Achievement',
  alignment: 'Alignment',
  resultDescription: 'ResultDescription',
  result: 'Result',
  evidence: 'Evidence',
  identifier: 'IdentityObject',
  otherIdentifier: 'IdentifierEntry',
};

type Fields = Readonly<Record<string, unknown>>;

export function badgeProblems(credential: Fields, targets?: ReadonlySet<string>): string[] {
  const contexts = asList(credential['@context']).map(String);
  const types = asList(credential.type);
  return [
    ...(contexts[0]?.startsWith('https://www.w3.org/') ? [] : ['no context of verifiable credentials']),
    ...(contexts.some((context) => vocabulary.test(context)) ? [] : ['no context of open badges']),
    ...(types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')
      ? []
      : ['no badge credential']),
    ...within(credential, targets),
  ];
}

function within(value: Fields, targets: ReadonlySet<string> | undefined): string[] {
  return Object.entries(value).flatMap(([key, item]): string[] => {
    if (/^(@language|inLanguage)$/.test(key) && item !== 'zh-CN' && item !== 'en')
      return [`language ${String(item)}`];
    if (key === 'targetUrl' && targets && !targets.has(String(item))) return [`no target ${String(item)}`];
    return asList(item).flatMap((one) => {
      if (typeof one !== 'object' || one === null) return [];
      const kind = kinds[key];
      const is = asList((one as Fields).type);
      return [
        ...(kind === undefined || is.includes(kind) ? [] : [`${key} is ${is.join(', ')}`]),
        ...within(one as Fields, targets),
      ];
    });
  });
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Somebody who has it. */
export function awarded(achievement: Achievement): Record<string, unknown> {
  return {
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    ],
    id: 'urn:uuid:0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: { id: 'https://school.example/', type: ['Profile'], name: '示范学校' },
    issuanceDate: '2026-09-01T00:00:00Z',
    credentialSubject: { type: ['AchievementSubject'], achievement },
  };
}
