/** What a course means has one digest however it is written down, and another one as soon as it means more or less. */
import { expect, it } from 'vitest';
import { parseYaml } from '../../../src/1-parse/parse-yaml.ts';
import { type ValidDocument, validate } from '../../../src/2-validate/validate.ts';
import { bind } from '../../../src/3-bind/bind.ts';
import { digestOf } from '../../../src/3-bind/digest.ts';
import type { Entity } from '../../../src/generated/types.ts';
import type { Located } from '../../../src/source/located.ts';
import { sameValue } from '../../../src/values/same-value.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import {
  courseFiles,
  type Fields,
  type Item,
  nationalCourse,
  nationalEdit,
  plain,
} from '../../support/revised-course.ts';
import { translateKeys } from '../../support/translate-keys.ts';

/** Keys in either language, any indent, comments, line breaks of either kind. */
function written(path: string, text: string, random: Random): string {
  const lineBreak = random.below(2) === 0 ? '\n' : '\r\n';
  if (!path.endsWith('.yaml')) return text.replaceAll('\n', lineBreak);
  const indent = random.below(5);
  const spread = `${JSON.stringify(JSON.parse(text), null, indent)}\n`;
  // Keys lose their quotes, and then a blank has to follow the colon.
  const worded = indent > 0 && random.below(2) === 0 ? translateKeys(spread, 'zh') : spread;
  const noted = random.below(2) === 0 ? `# 第 ${random.below(100)} 稿\n${worded}` : worded;
  return noted.replaceAll('\n', lineBreak);
}

function digest(course: Fields, random: Random): string {
  const files = Object.entries(courseFiles(course, '1', random)).map(
    ([path, text]) => [path, written(path, text, random)] as const,
  );
  const documents = files.flatMap(([path, text]): ValidDocument[] => {
    if (!path.endsWith('.yaml')) return [];
    const { tree } = parseYaml({ path, text });
    const document = tree && validate(tree).document;
    if (!document) throw new Error(text);
    return [document];
  });
  const includes = new Map(files.filter(([path]) => path.endsWith('.md')));
  const { workspace } = bind({ config: {}, documents, refused: new Set(), includes });
  return digestOf(workspace.courses.get('c') as Located<Entity>, workspace);
}

it('is unchanged by the layout, and changed by the meaning', () => {
  const digests = new Map<string, string>();
  let [layouts, meanings] = [0, 0];
  for (let run = 0; meanings < 200 || layouts < 200; run++) {
    const random = randomFrom(run);
    const course = nationalCourse(random);
    const now = digest(course, random);
    expect(digest(course, random), `seed ${run}`).toBe(now);
    layouts++;
    const next = nationalEdit(course, random);
    const isSame = sameValue(plain(course as Item), plain(next as Item));
    expect(digest(next, random) === now, `seed ${run}`).toBe(isSame);
    if (!isSame) meanings++;
    // No two courses share one.
    expect(digests.get(now) ?? '').toBe('');
    digests.set(now, JSON.stringify(plain(course as Item)));
  }
});
