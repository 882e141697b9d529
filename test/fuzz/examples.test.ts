/** Inputs that once were too much, each by name. */
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory-host.ts';
import { lineAt } from '../../src/source/line-at.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { smallWorkspace } from '../support/small-course.ts';
import { type Files, troubleWith } from './check-anything.ts';

/** Findings above info with their places. */
function found(files: Files): string[] {
  const { diagnostics, spanOf, textOf } = checkSources(memoryHost(files));
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, where }) => {
      const { file, start } = spanOf(where);
      return `${code} ${file}:${lineAt(textOf(file) ?? '', start)}`;
    });
}

function changed(file: string, from: string | RegExp, to: string): Files {
  return { ...smallWorkspace, [file]: (smallWorkspace[file] ?? '').replace(from, () => to) };
}

const taskFile =
  'kind: learning-task\nid: t9\ntitle: 任务\nstatus: approved\nhours: 6\ndescription: 处置。\ngoals:\n  - g1\n';
const withTask = changed('course.yaml', /tasks:[\s\S]*$/, 'tasks:\n  - t9\n');

describe('fuzzing found', () => {
  it('a question mark at the very end, whose finding stood outside of the file', () => {
    expect(troubleWith({ 'course.yaml': 'id: a\n? ' })).toBeUndefined();
    expect(found({ 'course.yaml': 'id: a\n? ' })).toContain('yaml/key-not-text course.yaml:2');
  });
});

describe('fault injection found', () => {
  it.each<[string, Files, string[]]>([
    [
      'a refused standard, whose certificates were missed',
      changed('standard.yaml', 'title: 养老', 'title： 养老'),
      ['yaml/full-width-colon standard.yaml:3'],
    ],
    [
      'a refused course, whose tasks were orphans',
      { ...withTask, 'task.yaml': taskFile, 'course.yaml': 'kind: course\nid: falls\ntitle： 甲\n' },
      ['yaml/full-width-colon course.yaml:3'],
    ],
    [
      'a standard whose id nobody can read',
      changed('standard.yaml', 'id: care-2019', 'id: care 2019'),
      ['schema/bad-id standard.yaml:2'],
    ],
    [
      'an id taken twice, which left its references behind',
      changed(
        'course.yaml',
        /- id: s2([\s\S]*)kind: process/,
        '- id: s1\n        kind: implement\n        hours: 4\n    assessments:\n      - id: e1\n        title: 情景处置\n        stage: s2\n        kind: process',
      ),
      ['id/duplicate course.yaml:42'],
    ],
    [
      'a task that is misspelt where it is named',
      { ...changed('course.yaml', /tasks:[\s\S]*$/, 'tasks:\n  - t99\n'), 'task.yaml': taskFile },
      ['ref/unresolved course.yaml:19'],
    ],
    [
      'a course that is misspelt in its plan',
      changed('programme.yaml', 'course: falls', 'course: fallz'),
      ['ref/unresolved programme.yaml:11'],
    ],
    [
      'bold text at the beginning of a value',
      changed('course.yaml', '照护员处置老人跌倒并上报。', '**照护员**处置老人跌倒。'),
      ['yaml/special-start course.yaml:8'],
    ],
    [
      'an exclamation mark before a text',
      changed('course.yaml', '- 跌倒现场', '- !跌倒现场'),
      ['yaml/tag course.yaml:10'],
    ],
    [
      'a key one space too far to the right, blamed on the line above',
      changed('course.yaml', '    hours: 6\n    description', '     hours: 6\n    description'),
      ['yaml/bad-indent course.yaml:21'],
    ],
    [
      'a key one space too far to the left, taken for a missing character',
      changed('course.yaml', '    hours: 6\n    description', '   hours: 6\n    description'),
      ['yaml/bad-indent course.yaml:21'],
    ],
    [
      'a bracket never closed, blamed on the next line',
      changed('course.yaml', 'description: 处置一起跌倒。', 'description: [处置一起跌倒。'),
      ['yaml/missing-character course.yaml:22'],
    ],
    [
      'a quote that a later one closes',
      changed(
        'course.yaml',
        /description: 处置一起跌倒。\n {4}scenario: (.*)/,
        'description: "处置一起跌倒。\n    scenario: 说“快”"走廊',
      ),
      ['yaml/unclosed-quote course.yaml:22'],
    ],
  ])('%s', (_name, files, expected) => expect(found(files)).toEqual(expected));
});
