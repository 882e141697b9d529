/** Nothing that is for teachers only reaches a student's page, in any byte. */
import { describe, expect, it } from 'vitest';
import { bare, everyPage, pagesOf } from './built-pages.ts';
import { everyKind, secret } from './every-kind.ts';

describe('the student edition', async () => {
  const output = await everyPage();

  it('holds none of the teacher texts, which the teacher edition all holds', () => {
    const marks = new Set(
      Object.values(everyKind).flatMap((text) => text.match(new RegExp(`${secret}..`, 'g')) ?? []),
    );
    const teacher = Object.entries(output).filter(
      ([path]) => path.startsWith('teacher/') && path.endsWith('.html'),
    );
    const all = teacher.map(([, text]) => text).join('');
    const shown = [...marks].filter((mark) => !mark.endsWith('备注'));
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.filter((mark) => !all.includes(mark))).toEqual([]);
    const leaking = Object.entries(output).filter(
      ([path, text]) => !path.startsWith('teacher/') && bare(text).includes(secret),
    );
    expect(leaking.map(([path]) => path)).toEqual([]);
  });

  it('says of nothing that it is for teachers, and the teacher edition says it of the same in HTML and in Markdown', () => {
    const label = '教师用';
    for (const [path, text] of Object.entries(output).filter(([path]) =>
      /^student\/textbook\/.*\.(html|md)$/.test(path),
    ))
      expect(text.replace(/<style[^>]*>[\s\S]*?<\/style>/g, ''), path).not.toContain(label);
    for (const edition of ['student', 'teacher'])
      for (const medium of ['html', 'md'])
        expect(output[`${edition}/textbook/falls/index.${medium}`]).toContain('先做后讲。');
    const [html = '', md = ''] = ['html', 'md'].map(
      (medium) => output[`teacher/textbook/falls/index.${medium}`],
    );
    expect(html).toMatch(new RegExp(`${label}</p>\\s*<h2>备注</h2>\\s*<p>${secret}备注`));
    expect(md).toMatch(new RegExp(`## 备注\\s+> \\*\\*${label}[^\\n]*\\n>\\s+> ${secret}备注`));
    expect(md).toMatch(/## 教学实施建议\s+先做后讲。/);
  });

  it('does not mark which option is right or what a judgement should be', () => {
    for (const [path, text] of pagesOf(output, 'html').filter(
      ([path]) => path.startsWith('student/') && /fall/.test(path),
    )) {
      expect(text.replace(/<style[^>]*>[\s\S]*?<\/style>/g, ''), path).not.toMatch(
        /tick-right|right-word|fill-answer|box-answer|box-teacher/,
      );
    }
  });

  it('shows of a closed examination the criteria and their points, and says why not more', () => {
    const page = output['student/textbook/falls/assessment/exam.html'] ?? '';
    expect(page).toContain('能说明处置步骤');
    expect(page).toContain('试题与评分标准在考核时公布');
  });
});
