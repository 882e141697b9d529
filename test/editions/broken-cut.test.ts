/**
 * A product whose cut for students is broken: the scan must find what gets out, name it, and write nothing.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { editionOf } from '../../src/5-lower/edition.ts';
import type { StandardModel } from '../../src/model/model.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { bent } from '../support/small-course.ts';
import { canaryCourse, planted } from './canary-course.ts';

type Cut = (model: StandardModel, edition: 'student' | 'teacher') => StandardModel;

const broken = vi.hoisted(() => ({ cut: undefined as unknown }));

vi.mock('../../src/5-lower/edition.ts', async (original) => {
  const real = await original<typeof import('../../src/5-lower/edition.ts')>();
  const cut: Cut = (model, edition) => ((broken.cut as Cut | undefined) ?? real.editionOf)(model, edition);
  return { ...real, editionOf: cut, whole: real.editionOf };
});

const { whole } = (await import('../../src/5-lower/edition.ts')) as unknown as { readonly whole: Cut };

afterEach(() => {
  broken.cut = undefined;
});

async function findingsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  cut: Cut,
  documents?: readonly string[],
) {
  broken.cut = cut;
  const host = machine(files);
  const { checked, written } = await buildWorkspace(host, {
    formats: ['html'],
    ...(documents ? { documents } : {}),
  });
  const leaks = checked.diagnostics.filter(({ code }) => code === 'leaf/leak');
  const wrote = [...host.files.keys()].filter((path) => path.startsWith('/dist/'));
  return { leaks: leaks.map(({ params, where }) => ({ ...(params as LeakParams), where })), written, wrote };
}

interface LeakParams {
  readonly field: string;
  readonly words: string;
  readonly artifacts: readonly string[];
  readonly copies: readonly string[];
}

/** Students get the model of teachers. */
const teachersForAll: Cut = (model) => whole(model, 'teacher');

describe('students who get what teachers get', { timeout: 240_000 }, () => {
  it('are refused every canary that a page would show them', async () => {
    expect(editionOf).not.toBe(whole);
    const { leaks, written, wrote } = await findingsOf(canaryCourse, teachersForAll, [
      'textbook',
      'worksheet',
    ]);
    expect([written, wrote]).toEqual([undefined, []]);
    const named = leaks.map(({ words }) => words).join('\n');
    const found = planted.filter(({ token, phrase }) => named.includes(token) || named.includes(phrase));
    const kinds = [...new Set(found.map(({ place }) => place.split(' ')[0]))].sort();
    expect(kinds).toEqual([
      ...['Activity.ideology', 'Activity.means', 'Activity.methods', 'Activity.teacher', 'Course.notes'],
      ...[
        'LearningTask.difficulty',
        'LearningTask.focus',
        'LearningTask.learners',
        'LearningTask.notes',
        'LearningTask.teaching',
      ],
      ...[
        'Overlay.notes',
        'WorksheetItem.answer',
        'WorksheetItem.correct',
        'closed:任务',
        'closed:课程',
        'overlay:Activity.teacher',
      ],
    ]);
    expect(found.length).toBeGreaterThan(60);
    for (const { copies, artifacts } of leaks) {
      expect(copies).toEqual([]);
      expect(artifacts.filter((path) => path.startsWith('teacher/'))).toEqual([]);
    }
  });
});

describe('one answer that gets out', { timeout: 300_000 }, () => {
  const answer = '先评估老人的意识与伤情再决定搬动';
  const files = bent('course.yaml', '先评估意识与伤情。', answer);
  /** The answers, and nothing else that is for teachers. */
  const withAnswers: Cut = (model, edition) => {
    const cut = whole(model, edition);
    if (edition === 'teacher') return cut;
    const title = (task: StandardModel['courses'][number]['tasks'][number]) =>
      task.stages.flatMap(({ activities }) =>
        activities.flatMap(({ worksheet }) => worksheet.map((item) => item.answer?.text ?? '')),
      );
    const courses = cut.courses.map((course, at) => ({
      ...course,
      tasks: course.tasks.map((task, index) => ({
        ...task,
        scenario: { file: '', text: title(model.courses[at]?.tasks[index] ?? task).join(' ') },
      })),
    }));
    return { ...cut, courses };
  };

  it('is named with its field, its words and the pages, and a note that says the same is not', async () => {
    const course =
      files['course.yaml']?.replace('    scenario: 老人', `    notes: ${answer}\n    scenario: 老人`) ?? '';
    const { leaks, written } = await findingsOf({ ...files, 'course.yaml': course }, withAnswers, [
      'textbook',
      'worksheet',
    ]);
    expect(written).toBeUndefined();
    expect(
      leaks.map(({ field, words, where }) => [field, words, 'path' in where ? where.path.at(-1) : '']),
    ).toEqual([['answer', answer, 'answer']]);
    expect(leaks[0]?.artifacts[0]).toMatch(/^student\//);
  });

  it('is not hidden by a theme, and no theme is blamed', async () => {
    const theme = {
      'ccstd.yaml': 'theme: look\n',
      'look/labels/zh-CN.json': '{"how-to-use": "本校教材的用法"}',
    };
    const { leaks } = await findingsOf({ ...files, ...theme }, withAnswers, ['worksheet', 'textbook']);
    expect(leaks.map(({ field, copies }) => [field, copies])).toEqual([['answer', []]]);
  });
});
