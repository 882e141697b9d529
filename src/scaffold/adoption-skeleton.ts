/** What a school adopts → a file to begin with, which says of which version it is and whose. */
import type { AdoptableType } from '../language/adopted-shape.ts';
import { enumWord, fieldWord } from '../language/key-language.ts';
import { kindOfType } from '../language/kind-of-type.ts';
import { type SkeletonInput, skeleton, yamlText } from './skeleton.ts';

export interface AdoptionInput
  extends Pick<SkeletonInput, 'templates' | 'language' | 'keys' | 'id' | 'title'> {
  readonly type: AdoptableType;
  readonly base: string;
  readonly version: string | undefined;
  readonly school: string | undefined;
  /** Courses of a programme that the school adopts as well, and the ids of their adoptions. */
  readonly courses: readonly (readonly [course: string, adoption: string])[];
}

export function adoptionSkeleton(input: AdoptionInput): string {
  const { type, base, version, school, keys, language, courses } = input;
  const kind = enumWord('EntityKind', kindOfType(type) ?? '', keys);
  const key = (name: string): string => fieldWord('Overlay', name, keys);
  const text = skeleton({ ...input, kind: 'overlay', known: { base: `${kind}/${base}` } });
  const lines = text.trimEnd().split('\n');
  const own = lines.flatMap((line) => {
    if (line.startsWith(`${key('extends')}: `) && version !== undefined)
      return [line, `${key('baseVersion')}: ${JSON.stringify(version)}`];
    return line.startsWith(`${key('school')}: `) && school !== undefined
      ? [`${key('school')}: ${yamlText(school)}`]
      : [line];
  });
  const of = (name: string): string => fieldWord('OverlayChange', name, keys);
  const reason = language === 'en' ? 'we teach our own adoption of it [rewrite]' : '本校另有转化【请改写】';
  const planned = courses.flatMap(([course, adoption]) => [
    `  - ${of('target')}: ${yamlText(`plan/${course}/course`)}`,
    `    ${of('op')}: ${enumWord('OverlayChangeOp', 'replace', keys)}`,
    `    ${of('value')}: ${yamlText(adoption)}`,
    `    ${of('reason')}: ${reason}`,
  ]);
  return `${[...own, ...planned].join('\n')}\n`;
}
