/** Options of choices are Markdown within a line: formulas, pictures, gaps; in both editions, as keys, on leaves. */
import { describe, expect, it } from 'vitest';
import { assetName } from '../../src/6-render/asset-name.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { pngOf } from '../support/tiny-pictures.ts';
import { presentIn } from '../unit/leaves/present.ts';

interface Question {
  readonly kind?: string;
  readonly options: readonly string[];
  readonly correct?: readonly string[];
}

function course(...questions: readonly Question[]): string {
  const worksheet = questions.map((question, index) => ({
    ...{ id: `w${index + 1}`, kind: 'choice', prompt: '哪一个？', correct: ['A'] },
    ...question,
  }));
  const activity = { id: 'a1', title: '认识', hours: 2, worksheet };
  return JSON.stringify({
    ...{ kind: 'course', id: 'c', title: '电路', level: 'intermediate', hours: 2 },
    tasks: [
      {
        ...{ id: 't', title: '测量', hours: 2, description: '测一个电路。' },
        stages: [{ id: 's1', kind: 'inform', hours: 2, activities: [activity] }],
      },
    ],
  });
}

const found = (...questions: readonly Question[]) =>
  checkSources(machine({ 'c.yaml': course(...questions) }))
    .diagnostics.filter(({ where }) => 'path' in where && where.path.includes('worksheet'))
    .map(({ code, where }) => `${code} ${'path' in where ? where.path.slice(-2).join('/') : ''}`);

describe('options', async () => {
  const host = machine({
    'courses/c.yaml': course(
      { options: ['$U=IR$', '$P=\\frac{U^2}{R}$', 'H~2~O', '- 10℃ 以下'], correct: ['$U=IR$'] },
      { options: ['![接触器](img/a.png)', '![开关](img/b.png)'], correct: ['B'] },
      { options: ['电压 :fill[380] V', '**必须**断电', 'a*b*c'], correct: ['a*b*c'] },
      { kind: 'checklist', options: ['$I\\le 5$ A', '$|x|$', '紧固'], correct: [] },
    ),
    'courses/img/a.png': pngOf(30, 20),
    'courses/img/b.png': pngOf(31, 20),
  });
  await buildWorkspace(host, { documents: ['worksheet'], formats: ['html', 'md'] });
  const output = outputOf(host);
  const page = (path: string) => output[path] ?? '';
  const main = (path: string) => page(path).replace(/[\s\S]*<main/, '');
  const student = main('student/worksheet/c/t.html');
  const teacher = main('teacher/worksheet/c/t.html');

  it('print formulas, small letters and bold, and signs as typed', () => {
    expect(student).toContain('<span>A.</span><span><math><mrow><mi>U</mi>');
    expect(student).toContain('<span>H<sub>2</sub>O</span>');
    expect(student).toContain('<span>- 10℃ 以下</span>');
    expect(student).toContain('<strong>必须</strong>断电');
    expect(student).toContain('<span>a*b*c</span>');
    expect(student).toContain('<th scope="row"><math>');
    expect(page('student/worksheet/c/t.md')).toContain('- [ ] A. $U=IR$\n');
    expect(page('student/worksheet/c/t.md')).toContain('| $\\|x\\|$ |');
  });

  it('show pictures from where they are written, in their line', () => {
    const picture = `assets/images/${assetName('courses/img/a.png', 'neutral')}`;
    expect(Object.keys(output)).toContain(`student/${picture}`);
    expect(student).toContain(
      `<span><img src="../../${picture}" alt="接触器" width="30" height="20"></span>`,
    );
    expect(student).not.toContain('<figure');
  });

  it('mark the key for teachers alone, and hold what belongs into gaps for them', () => {
    expect(student).not.toMatch(/tick-right|380|class="right"/);
    expect(teacher.match(/class="right"/g)).toHaveLength(3);
    expect(teacher).toContain(
      '<li class="right"><span class="tick tick-right">✓</span><span>C.</span><span>a*b*c',
    );
    expect(teacher).toContain('<span class="fill-words">380</span>');
  });
});

describe('what is said of options', () => {
  it.each([
    ['![图](no.png)', 'media/missing options/1'],
    ['＊＊断电＊＊ 再验电', 'md/wide-marks options/1'],
    ['$\\frac{1}$', 'md/formula options/1'],
    ['::figure{src="a.png"}', 'text/directive options/1'],
    [':::answer\n甲\n:::', 'text/directive options/1'],
    ['<!-- 甲 -->乙', 'text/plain-marks options/1'],
    [':fill[甲', 'md/unclosed-gap options/1'],
  ])('%j', (option, finding) =>
    expect(found({ options: ['断电', option, '$x$', '验电'] })).toContain(finding),
  );

  it.each(['<p>', '# 注释', '- 10℃ 以下', '| a |', 'https://example.org/a', '```', 'f(*a, *b)', '$HOME'])(
    'nothing is of %j',
    (option) => expect(found({ options: ['断电', option, '$x$', '验电'] })).toEqual([]),
  );

  it('a key may be the text of an option, with its marks', () =>
    expect(found({ options: ['$x^2$', '**不**断电', '断电'], correct: ['$x^2$'] })).toEqual([]));
});

it('a picture that is drawn anew makes another leaf', () => {
  const files = { 'c.yaml': course({ options: ['![图](a.png)', '丙'] }), 'a.png': pngOf(30, 20) };
  const digests = (more: object) => presentIn({ ...files, ...more }).map(({ digest }) => digest);
  expect(digests({})).toEqual(digests({}));
  expect(digests({ 'a.png': pngOf(32, 20) })).not.toEqual(digests({}));
});
