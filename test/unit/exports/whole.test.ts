/**
 * Each fact of a workspace in which every field is filled is in a file of an export, or is counted: in the report
 * beside a file, among the sources of which nothing is exported, or among what only teachers may read.
 */
import { describe, expect, it } from 'vitest';
import { publicWorkspace } from '../../../src/editions/public-workspace.ts';
import { exportFormats } from '../../../src/generated/exports.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { filledWorkspace } from '../../printed/filled-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';
import { smallWorkspace } from '../../support/small-course.ts';
import { exported, exportedFrom, leftOf } from './exported.ts';

const host = machine(filledWorkspace);
const { workspace } = checkSources(host);

/** Words that stand nowhere else in the filled workspace, with the place of each. */
function* wordsIn(value: unknown, path: readonly (string | number)[]): Iterable<[string, string]> {
  if (typeof value === 'string' && /词K\d+Z/.test(value)) yield [path.join('/'), value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* wordsIn(item, [...path, key]);
}

describe.each(Object.keys(exportFormats))('%s', (format) => {
  it('carries or counts each fact of others than teachers', async () => {
    if (!workspace) throw new Error('the filled workspace is broken');
    const made = await exportedFrom(host, format);
    const left = leftOf(made);
    const whole = new Set(left.losses.flatMap(({ file, path }) => (path === '' ? file : [])));
    const text = made.map((one) => one.text).join('\n');
    const lost = new Map<string, string[]>();
    for (const report of [...made.map((one) => one.report), left])
      for (const { file, path } of report.losses) lost.set(file, [...(lost.get(file) ?? []), path]);
    const silent = publicWorkspace(workspace).documents.flatMap(({ file, value }) => {
      if (whole.has(file) || workspace.adoptions.has(file)) return [];
      const paths = lost.get(file) ?? [];
      const isCounted = (path: string) => paths.some((one) => path === one || path.startsWith(`${one}/`));
      return [...wordsIn(value, [])].flatMap(([path, words]) => {
        const word = /词K\d+Z/.exec(words)?.[0] ?? words;
        return text.includes(word) || isCounted(path) ? [] : [`${file} ${path}`];
      });
    });
    expect(silent).toEqual([]);
    expect(Object.keys(left.facts)).toEqual(expect.arrayContaining(['QuestionBank', 'Review']));
  });

  it('speaks of what was asked for alone', async () => {
    const made = await exported(format, smallWorkspace, { selection: { course: 'falls' } });
    const files = leftOf(made).losses.map(({ file }) => file);
    expect(files.filter((file) => !/^(?:course|standard)/.test(file))).toEqual([]);
    const isCarried = ['case', 'ctdl', 'openbadges'].includes(format);
    expect(files.includes('course.yaml')).toBe(!isCarried);
  });
});
