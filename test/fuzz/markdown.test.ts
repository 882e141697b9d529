/** No text of a Markdown field makes a page throw or hang, or lets a finding stand beside the text. */
import { expect, it } from 'vitest';
import { findMarkdownFaults } from '../../src/markdown/faults.ts';
import { stripForStudents } from '../../src/markdown/for-students.ts';
import { markdownToCommonMark } from '../../src/markdown/to-commonmark.ts';
import { markdownToHtml } from '../../src/markdown/to-html.ts';
import { student, teacher } from '../unit/markdown/options.ts';
import { troubleWith } from './check-anything.ts';
import { mutated, scrambled } from './mutate.ts';
import { patience, tryInputs } from './run.ts';
import { markdown } from './seeds.ts';

function trouble(text: string): string | undefined {
  try {
    for (const options of [student, teacher]) {
      markdownToHtml(text, options);
      markdownToCommonMark(text, options);
    }
    markdownToHtml(stripForStudents(text), student);
    findMarkdownFaults(text);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const block = text.split(/\r\n|[\n\r\u2028]/).map((line) => `  ${line}`);
  const course = [
    'kind: course',
    'id: c1',
    'title: c1',
    'category: core',
    'hours: 1',
    'positioning: |',
    '  一',
    ...block,
    'teaching:',
    '  file: ./any.md',
    '',
  ];
  return troubleWith({ 'course.yaml': course.join('\n'), 'any.md': text });
}

it(
  'makes a page of any Markdown',
  () => {
    const { troubles } = tryInputs(
      200,
      (random) =>
        random.below(10) === 0 ? scrambled(random) : mutated(random.pick(markdown) ?? '', random, markdown),
      trouble,
    );
    expect(troubles).toEqual([]);
  },
  patience,
);
