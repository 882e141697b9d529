/** Leaves are numbered by their place and named by their ids, whatever ids authors choose. */
import { describe, expect, it } from 'vitest';
import { builtPages, everyPage } from './built-pages.ts';
import { everyKind } from './every-kind.ts';

const leafOf = (page: string | undefined) => /class="leaf-no"[^>]*>([^<]+)</.exec(page ?? '')?.[1];

describe('a leaf', () => {
  it('of an assessment has room for who is assessed, and for who signs', async () => {
    const output = await everyPage();
    for (const path of [
      'student/textbook/falls/fall/assessment/e1',
      'teacher/textbook/falls/assessment/exam',
    ]) {
      expect(output[`${path}.html`]).toContain(
        '<li>班级</li><li>姓名</li><li>学号</li><li>组别</li><li>日期</li>',
      );
      expect(output[`${path}.html`]).toContain('<li>学生签名</li><li>教师签名</li><li>日期</li>');
      expect(output[`${path}.md`]).toContain(
        '班级 ＿＿＿＿　姓名 ＿＿＿＿　学号 ＿＿＿＿　组别 ＿＿＿＿　日期 ＿＿＿＿',
      );
      expect(output[`${path}.md`]).toContain('学生签名 ＿＿＿＿　教师签名 ＿＿＿＿　日期 ＿＿＿＿');
    }
  });

  it('on which something is drawn has a frame as high as its lines, and no lines to write on', async () => {
    const output = await everyPage();
    const item = /画出流程图[\s\S]*?<\/section>/.exec(output['student/worksheet/falls/fall.html'] ?? '')?.[0];
    expect(item).toContain('<div class="drawing" style="--lines: 14"></div>');
    expect(item).not.toContain('class="rule"');
    const md = /画出流程图[\s\S]*?####/.exec(output['student/worksheet/falls/fall.md'] ?? '')?.[0];
    expect(md).toBeDefined();
    expect(md).not.toContain('＿＿');
  });

  it('is listed in the contents with what it is', async () => {
    const output = await everyPage();
    const front = output['student/textbook/falls/index.html'] ?? '';
    const kinds = [
      ...front.matchAll(/class="of-(?:stage|info)" href="fall\/[^"]*">(信息页|考核|卡片)? ?/g),
    ].map(([, kind]) => kind);
    expect(new Set(kinds)).toEqual(new Set([undefined, '信息页', '考核', '卡片']));
  });
});

describe('the leaves of a book', () => {
  it('are numbered task-stage-page; what belongs to the whole task follows its last stage, what belongs to the course its last task', async () => {
    const output = await everyPage();
    const names = [
      'fall/index',
      'fall/s1',
      'fall/info/a1',
      'fall/s2',
      'fall/assessment/e1',
      'fall/cards/1_',
      'assessment/exam',
      'terms',
    ];
    const numbers = names.map((name) => leafOf(output[`student/textbook/falls/${name}.html`]));
    expect(numbers).toEqual(['1-0-1', '1-1-1', '1-1-1', '1-1-1', '1-3-1', '1-3-1', '2-0-1', '2-0-1']);
    expect(output['student/textbook/falls/fall/s1.html']?.replace(/<[^>]+>/g, '')).toContain(
      '活页编号 1-1-1',
    );
  });

  it('never take the place of one another', async () => {
    const renamed = Object.fromEntries(Object.entries(everyKind).map(([path, text]) => [path, rename(text)]));
    const output = await builtPages(renamed);
    const names = Object.keys(output).filter(
      (path) => path.startsWith('student/textbook/falls/') && path.endsWith('.html'),
    );
    expect(names.map((path) => path.slice('student/textbook/falls/'.length))).toEqual([
      'assessment/exam.html',
      'index.html',
      'index_/2_.html',
      'index_/assessment/e1.html',
      'index_/assessment_.html',
      'index_/cards/1_.html',
      'index_/cards/2_.html',
      'index_/cards/3_.html',
      'index_/cards/4_.html',
      'index_/index.html',
      'index_/info/con_.html',
      'requirements.html',
      'terms.html',
      'whole.html',
    ]);
  });
});

/**
 * The task takes the name of the book's front, a stage that of the assessment sheets, an activity that of a
 * device; a stage has no id.
 */
function rename(text: string): string {
  return text
    .replace('标识: fall\n', '标识: index\n')
    .replace('[fall]', '[index]')
    .replace('标识: s1', '标识: assessment')
    .replace('标识: a1', '标识: con')
    .replace('  - 标识: s2\n    环节', '  - 环节')
    .replace('    学习环节: s2\n', '');
}
