/** Questions → a course whose one worksheet and one closed final assessment ask them. */

import { memoryHost } from '../../../src/host/memory-host.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';

export type Question = Readonly<Record<string, unknown>>;

export function courseOf(
  questions: readonly Question[],
  final: readonly Question[] = [],
  assessment: Question = {},
): Record<string, string> {
  const activity = { id: 'a1', title: '自测', worksheet: questions };
  const course = {
    kind: 'course',
    id: 'c',
    title: '安全用电',
    category: 'core',
    hours: 4,
    tasks: [
      {
        id: 't1',
        title: '停电检修',
        hours: 4,
        description: '停电后检修。',
        stages: [{ id: 's1', kind: 'check', activities: [activity] }],
      },
    ],
    ...(final.length > 0
      ? { assessments: [{ id: 'f1', title: '期末', kind: 'final', questions: final, ...assessment }] }
      : {}),
  };
  // JSON is YAML.
  return { 'course.yaml': JSON.stringify(course) };
}

/** Findings of answers and sums only, with the place below the question or assessment. */
export function answerFindings(files: Readonly<Record<string, string>>, release = false): string[] {
  const { diagnostics } = checkSources(memoryHost(files), { release });
  return diagnostics
    .filter(({ code }) => code.startsWith('answer/') || code.startsWith('assessment/'))
    .map(
      ({ code, severity, where }) =>
        `${severity} ${code} ${'path' in where ? where.path.join('/').replace(/^.*?(?:worksheet|questions)\/\d+\//, '') : ''}`,
    );
}
