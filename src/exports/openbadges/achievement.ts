/** The parts of an Open Badges 3.0 Achievement that we write; nobody holds it yet, so it is no credential. */

export interface BadgeAlignment {
  readonly type: readonly ['Alignment'];
  readonly targetCode: string;
  readonly targetName: string;
  readonly targetDescription?: string;
  readonly targetFramework: string;
  readonly targetType: 'CFItem';
  readonly targetUrl: string;
}

export interface BadgeResult {
  readonly id: string;
  readonly type: readonly ['ResultDescription'];
  readonly name: string;
  readonly resultType: 'Percent';
  readonly requiredValue: string;
  readonly valueMin: '0';
  readonly valueMax: '100';
}

export interface BadgeProfile {
  readonly id: string;
  readonly type: readonly ['Profile'];
  readonly name: string;
}

export interface Achievement {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly ['Achievement'];
  readonly achievementType: string;
  readonly name: string;
  readonly description: string;
  /** Where the draft-4 schema looks for the language, */
  readonly '@language': string;
  /** and where the published specification does. */
  readonly inLanguage: string;
  readonly criteria: { readonly narrative: string };
  readonly creator?: BadgeProfile;
  readonly humanCode?: string;
  readonly fieldOfStudy?: string;
  readonly specialization?: string;
  readonly version?: string;
  readonly creditsAvailable?: number;
  readonly alignment: readonly BadgeAlignment[];
  readonly resultDescription?: readonly BadgeResult[];
}

export const badgeContext = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];
