/** Codes of programmes: each kind of school has a catalogue of its own. */

/** 技工院校: four digits and the level, 4, 3 or 2; one programme on several levels joins them by a slash. */
const ofInstitutes = /^\d{4}-[234](?:\/\d{4}-[234])*$/;
/** 职业院校: six digits. */
const ofColleges = /^\d{6}$/;

const forms = { 'technical-institute': ofInstitutes, moe: ofColleges } as const;

export type CodedProfile = keyof typeof forms;

export function isCodeOf(profile: CodedProfile, code: string): boolean {
  return forms[profile].test(code);
}

/** The set of rules to which a code belongs. */
export function profileOfCode(code: string): CodedProfile | undefined {
  return (['technical-institute', 'moe'] as const).find((profile) => isCodeOf(profile, code));
}

/** As the catalogue writes it: half-width, joined by slashes, without spaces. */
export function tidyCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s*[、,;/／和及]\s*/g, '/')
    .replace(/\s/g, '');
}
