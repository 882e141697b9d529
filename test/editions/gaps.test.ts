/**
 * Gaps wherever exercises have them, notes of answers, names of pictures and resources for teachers: what
 * each edition gets.
 */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { checkSources } from '../../src/workspace/check-workspace.ts';
import { machine } from '../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../support/small-course.ts';
import { pngOf } from '../support/tiny-pictures.ts';
import { isIn, readableIn } from './independent-scan.ts';

const info = `# 检查 :fill[SECRETHEAD]

- 列表 :填空[SECRETITEM]

> 引用 :fill[SECRETQUOTE]

行内 \`G01 X:fill[SECRETLINE] F0.2\`，公式 :fill[$SECRETMATH$]，嵌套 :fill[a[SECRETNEST]]。

\`\`\`python
for i in range(:fill[SECRETCODE]):
    print(:填空[a[SECRETINDEX]])
\`\`\`

| 电器 | 符号 |
| --- | --- |
| 接触器 | :fill[KM\\|SECRETCELL] |
| 指令 | \`LD :fill[SECRETCELLCODE]\` |

:::答案
见[^a]和[书][b]
:::

用 :fill[拍肩[^c]] 的方法，共同的注[^d]。

[^a]: SECRETNOTE
[^b1]: 没有人引用的注
[^c]: 再见[^e]
[^d]: 学生的注
[^e]: SECRETCHAIN
[b]: https://example.org/SECRETBOOK

![接线图](答案-SECRETNAME.png)
`;

const course = {
  ...{
    kind: 'course',
    id: 'c',
    title: '课程',
    status: 'approved',
    category: 'basic-skill',
    level: 'intermediate',
    hours: 6,
  },
  tasks: [
    {
      ...{ id: 't', title: '任务', hours: 6, description: '任务描述。' },
      resources: [
        { type: 'textbook', title: '学生用的教材', file: '教材.pdf' },
        { type: 'teacher-book', title: 'SECRETTEACHERBOOK', file: 'SECRETBOOKFILE.pdf' },
        { type: 'lesson-plan', title: 'SECRETPLAN', url: 'https://example.org/SECRETURL' },
        { type: 'video', audience: 'teacher', title: 'SECRETVIDEO' },
        { type: 'lesson-plan', audience: 'student', title: '给学生看的教案' },
      ],
      stages: [
        {
          ...{ id: 's', kind: 'inform', hours: 6 },
          activities: [
            {
              ...{ id: 'a', title: '活动', info },
              worksheet: [
                {
                  kind: 'choice',
                  prompt: '选择。',
                  options: ['甲 :fill[SECRETOPTION] 丙', '乙'],
                  correct: ['2'],
                },
                {
                  kind: 'table',
                  prompt: '填表。',
                  columns: ['项目', '结果 :fill[SECRETCOLUMN]'],
                  rows: ['水温 :填空[SECRETROW] ℃'],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const secrets = [...JSON.stringify(course).matchAll(/SECRET[A-Z]+/g)].map(([secret]) => secret);

const built = await (async () => {
  const host = machine({
    ...{ 'course.yaml': stringify(course, { lineWidth: 0 }), '答案-SECRETNAME.png': pngOf(600, 400) },
    ...{ '教材.pdf': '%PDF-1.7 教材', 'SECRETBOOKFILE.pdf': '%PDF-1.7 SECRETBOOKBYTES' },
  });
  const { checked, written } = await buildWorkspace(host, { formats: ['html', 'md', 'json'] });
  const files = [...host.files]
    .filter(([path]) => path.startsWith('/dist/'))
    .map(([path, bytes]) => [path.slice(6), bytes] as const);
  return { checked, written, files };
})();

const ofTeachers = (path: string) => path.startsWith('teacher/');
const readable = {
  teacher: built.files
    .filter(([path]) => ofTeachers(path))
    .flatMap(([path, bytes]) => readableIn(path, bytes)),
  other: built.files
    .filter(([path]) => !ofTeachers(path))
    .flatMap(([path, bytes]) => readableIn(path, bytes)),
};
const page = (path: string) => new TextDecoder().decode(built.files.find(([name]) => name === path)?.[1]);

describe('a course with gaps in code, tables, options and rows', () => {
  it('builds, and speaks only of the note that nothing cites', () => {
    const codes = built.checked.diagnostics
      .filter(({ code }) => /^(?:md|text|leaf)\//.test(code))
      .map(({ code }) => code);
    expect(codes).toEqual(['md/unused-note']);
    expect(built.written).toBeDefined();
  });

  it('shows students none of the answers, in no byte', () => {
    expect(secrets.length).toBeGreaterThan(20);
    expect([...secrets, 'SECRETBOOKBYTES'].filter((secret) => isIn(readable.other, secret))).toEqual([]);
    for (const words of ['学生用的教材', '给学生看的教案', '学生的注', '水温'])
      expect(isIn(readable.other, words), words).toBe(true);
    expect(isIn(readable.other, '没有人引用的注')).toBe(false);
  });

  it('shows teachers all of them', () => {
    const unseen = secrets.filter((secret) => secret !== 'SECRETNAME' && !isIn(readable.teacher, secret));
    expect(unseen).toEqual([]);
  });

  it('gives students a line to write on inside the code, and teachers the answer on it', () => {
    const leaf = 'textbook/c/t/info/a';
    expect(page(`student/${leaf}.html`)).toContain('range(<span class="fill">＿＿＿＿＿＿＿＿</span>)');
    expect(page(`teacher/${leaf}.html`)).toMatch(
      /range\(<span class="fill fill-answer[^>]*><span[^>]*>SECRETCODE<\/span><\/span>\)/,
    );
    expect(page(`student/${leaf}.md`)).toContain('for i in range(＿＿＿＿＿＿＿＿):');
    expect(page(`teacher/${leaf}.md`)).toContain('for i in range(＿SECRETCODE＿):');
    expect(page(`teacher/${leaf}.md`)).toContain('`G01 X＿SECRETLINE＿ F0.2`');
  });

  it('gives pictures names that say nothing', () => {
    const pictures = built.files.map(([path]) => path).filter((path) => path.endsWith('.png'));
    expect(pictures).toHaveLength(2);
    for (const path of pictures) expect(path).toMatch(/\/assets\/images\/[0-9a-f]{16}\.png$/);
  });
});

describe('a directive left as text', () => {
  const said = (files: Readonly<Record<string, string>>) => {
    const { diagnostics, spanOf, textOf } = checkSources(machine(files));
    return diagnostics.flatMap(({ code, severity, where }) => {
      if (severity !== 'error') return [];
      const { file, start } = spanOf(where);
      return [`${code} ${file} ${/^[^\n]*/.exec((textOf(file) ?? '').slice(start))?.[0].slice(0, 24)}`];
    });
  };
  const inCourse = (from: string, to: string) => bent('course.yaml', from, to);
  const one = '先 :fill(评估) 再';

  it.each([
    ['a title', inCourse('title: 跌倒处置', `title: ${one}`)],
    ['a goal', inCourse('text: 能按规程处置一起跌倒', `text: ${one}`)],
    ['a criterion', inCourse('text: 先评估意识与伤情', `text: ${one}`)],
    ['the title of an assessment', inCourse('title: 情景处置', `title: ${one}`)],
    ['an object of the work', inCourse('- 跌倒现场', `- ${one}`)],
    ['a requirement', inCourse('- 先评估后搬动', `- ${one}`)],
    ['a standard', bent('standard.yaml', 'text: 能处置一起跌倒', `text: ${one}`)],
    ['a programme', bent('programme.yaml', 'title: 老年服务与管理', `title: ${one}`)],
  ])('is found once in %s', (_, files) => {
    const found = said(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^text\/directive /);
  });

  it('is found in the settings', () => {
    const files = {
      ...smallWorkspace,
      'ccstd.yaml': `ccstd: 1\ntitle: 标准\norganization:\n  name: ${one}\n`,
    };
    expect(said(files)).toEqual([`text/directive ccstd.yaml ${one}`]);
  });

  it('is found in what an adoption changes', () => {
    const overlay = `kind: overlay\nid: school\nextends: course/falls\nbaseVersion: '1'\nschool: 示例学校\nchanges:\n  - target: tasks/t1/title\n    op: replace\n    value: ${one}\n    reason: 用本校的叫法\n`;
    expect(
      said({ ...smallWorkspace, 'overlay.yaml': overlay }).filter((line) =>
        line.startsWith('text/directive'),
      ),
    ).toHaveLength(1);
  });

  it('is found in a file that a field includes', () => {
    const files = {
      ...inCourse('scenario: 老人在走廊跌倒。', 'scenario:\n      file: ./scenario.md'),
      'scenario.md': `正文。\n\n${one}\n`,
    };
    expect(said(files)).toEqual([`md/gap-form scenario.md ${one.slice(2)}`]);
  });
});
