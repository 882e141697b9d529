import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { findMarkdownFaults } from '../../../src/markdown/faults.ts';
import { markdownToHtml } from '../../../src/markdown/to-html.ts';
import { anyMarkdown, secret, wellFormed } from './arbitraries.ts';
import { student, teacher } from './options.ts';

const forStudents = (text: string) => markdownToHtml(text, student);
const forTeachers = (text: string) => markdownToHtml(text, teacher);

describe('what authors write in Markdown', () => {
  it.each([
    ['headings at the level of the page', '# 一\n\n#### 二', '<h3>一</h3>\n<h6>二</h6>'],
    ['no empty heading', '甲\n\n# <!---->', '<p>甲</p>'],
    ['a heading that is only a gap', '# :fill[甲]', '<h3><span class="fill">＿＿＿＿＿＿＿＿</span></h3>'],
    [
      'emphasis, code and breaks',
      '**甲** *乙* ~~丙~~ `丁`  \n戊',
      '<p><strong>甲</strong> <em>乙</em> <del>丙</del> <code>丁</code><br>\n戊</p>',
    ],
    [
      'words of other scripts that slant',
      '*E. coli* *大肠杆菌*',
      '<p><em class="latin">E. coli</em> <em>大肠杆菌</em></p>',
    ],
    ['lines of Chinese as one line', '先评估，\n再搬动。\nword\nword', '<p>先评估，再搬动。\nword\nword</p>'],
    ['room between brackets', '含义是（    ），用（ ）。', '<p>含义是（\u3000\u3000），用（ ）。</p>'],
    [
      'room beside formatting',
      '**甲**是（\u3000\u3000\u3000）',
      '<p><strong>甲</strong>是（\u3000\u3000\u3000）</p>',
    ],
    [
      'tables with scopes, without attributes that HTML dropped',
      '| 甲 | |\n|--:|---|\n| 1 | 2 |',
      '<div class="table-scroll"><table>\n<thead>\n<tr>\n<th scope="col" class="align-right">甲</th>\n<td></td>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-right">1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table></div>',
    ],
    [
      'task lists as signs',
      '- [x] 甲\n- [ ] 乙',
      '<ul class="contains-task-list">\n<li class="task-list-item"><span class="task-box">☑</span> 甲</li>\n<li class="task-list-item"><span class="task-box">☐</span> 乙</li>\n</ul>',
    ],
    [
      'a link',
      '[甲](http://a.cn "题") <https://b.cn>',
      '<p><a href="http://a.cn">甲（题）</a> <a href="https://b.cn">https://b.cn</a></p>',
    ],
    ['an image in a line', '看![图](a.png "题")', '<p>看<img src="img/a.png" alt="图" title="题"></p>'],
    [
      'an image that stands alone, as a figure',
      '![图](a.png "题")',
      '<figure class="figure"><img src="img/a.png" alt="图"><figcaption>题</figcaption></figure>',
    ],
    [
      'references',
      '[甲][x] ![乙][y]\n\n[x]: #a\n[y]: b.png',
      '<p><a href="#a">甲</a> <img src="img/b.png" alt="乙"></p>',
    ],
    ['a formula', '$U$', '<p><math><mi>U</mi></math></p>'],
    [
      'a formula on its own',
      '$$\nU\n$$',
      '<div class="formula"><math display="block" class="tml-display"><mi>U</mi></math></div>',
    ],
    [
      'a formula that starts on the line of its fence',
      '$$ U\n=1\n$$',
      expect.stringContaining('<mi>U</mi><mo>=</mo><mn>1</mn>'),
    ],
    [
      'a bar in a formula in a table',
      '| a |\n|---|\n| $\\|x\\|$ |',
      expect.stringContaining('<mi>|</mi><mi>x</mi><mi>|</mi>'),
    ],
    [
      'a formula that cannot be set, as its source',
      '$\\frac{<$',
      '<p><code class="formula-source">\\frac{&#x3C;</code></p>',
    ],
  ])('shows %s', (_, text, html) => expect(forStudents(text)).toEqual(html));
});

describe('what could do harm', () => {
  it.each([
    ['raw HTML in a line', '甲 <b onclick="x">乙</b>', '<p>甲 &#x3C;b onclick="x">乙&#x3C;/b></p>'],
    ['a raw HTML block', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['raw HTML in a list', '- <iframe src=x>', '<ul>\n<li>&#x3C;iframe src=x></li>\n</ul>'],
    ['a comment', '<!-- 甲 -->', '<p>&#x3C;!-- 甲 --></p>'],
    ['a script link', '[甲](javascript:alert(1))', '<p>[甲](javascript:alert(1))</p>'],
    ['a script link with entities', '[甲](java&#115;cript:x)', '<p>[甲](java&#x26;#115;cript:x)</p>'],
    ['a script link in angle brackets', '<javascript:alert(1)>', '<p>&#x3C;javascript:alert(1)></p>'],
    ['a script link by reference', '[甲][x]\n\n[x]: javascript:alert(1)', '<p>[甲][x]</p>'],
    [
      'a script link around a gap, whose answer stays hidden',
      '[甲 :fill[乙]](javascript:x)',
      '<p>[甲 <span class="fill">＿＿＿＿＿＿＿＿</span>](javascript:x)</p>',
    ],
    ['a link to a file', '[甲](../a.pdf)', '<p>[甲](../a.pdf)</p>'],
    ['a link to a file, by reference', '[甲][x]\n\n[x]: ../a.pdf', '<p>[甲][x]</p>'],
    ['a link to nothing', '[甲]()', '<p>[甲]()</p>'],
    ['a link to a drive', '[甲](C:/a.pdf)', '<p>[甲](C:/a.pdf)</p>'],
    [
      'a link to a file with a gap beside a picture defined in an answer',
      ':::answer\n[k]: a.png\n:::\n\n[![图][k] :fill[乙]](a.pdf)',
      '<p>[![图][k] <span class="fill">＿＿＿＿＿＿＿＿</span>](a.pdf)</p>',
    ],
    [
      'a link to a file with a gap behind a footnote defined in an answer',
      ':::answer\n[^1]: 注\n:::\n\n[甲[^1] :fill[乙][^1]](a.pdf)',
      '<p>[甲[^1] <span class="fill">＿＿＿＿＿＿＿＿</span>[^1]](a.pdf)</p>',
    ],
    ['a link to whatever protocol the page has', '[甲](//evil.cn)', '<p>[甲](//evil.cn)</p>'],
    ['a link with nothing to click', '[](http://a.cn)', '<p>[](http://a.cn)</p>'],
    ['a data image', '![甲](data:image/svg+xml,x)', '<p>![甲](data:image/svg+xml,x)</p>'],
    ['an image that is not there', '![甲](no.png)', '<p>![甲](no.png)</p>'],
    ['a template', '{{甲}} {{{乙}}} ${丙}', '<p>{{甲}} {{{乙}}} ${丙}</p>'],
    [
      'a formula with a link',
      '$\\href{javascript:alert(1)}{x}$',
      '<p><code class="formula-source">\\href{javascript:alert(1)}{x}</code></p>',
    ],
  ])('is shown literally: %s', (_, text, html) => expect(forStudents(text)).toBe(html));
});

describe('directives', () => {
  it.each([
    [
      'a box',
      ':::safety\n断电\n:::',
      '<section class="box box-safety" role="note" aria-label="安全">\n<p class="box-label">安全</p>\n<p>断电</p>\n</section>',
    ],
    [
      'a box with a title',
      ':::case[一起 *触电*]\n甲\n:::',
      '<section class="box box-case" role="note" aria-label="案例">\n<p class="box-label">案例 <span class="box-title">一起 <em>触电</em></span></p>\n<p>甲</p>\n</section>',
    ],
    [
      'writing lines',
      '::blank{lines=2}',
      '<div class="blank" data-lines="2"><span class="rule"></span><span class="rule"></span></div>',
    ],
    [
      'a figure',
      '::figure{src="a.png" title="图 1"}',
      '<figure class="figure"><img src="img/a.png" alt="图 1"><figcaption>图 1</figcaption></figure>',
    ],
    [
      'a figure with a description',
      '::figure{src="a.png" title="图 1" alt="一只接触器"}',
      '<figure class="figure"><img src="img/a.png" alt="一只接触器"><figcaption>图 1</figcaption></figure>',
    ],
    [
      'a figure without title',
      '::figure{src="a.png"}',
      '<figure class="figure"><img src="img/a.png" alt="插图"></figure>',
    ],
    ['a figure that is not there', '::figure{src="no.png"}', '<p>::figure{src="no.png"}</p>'],
    ['an empty gap', '甲:fill[]', '<p>甲<span class="fill">＿＿＿＿＿＿＿＿</span></p>'],
  ])('show %s', (_, text, html) => expect(forTeachers(text)).toBe(html));

  it.each([
    ['answers', ':::answer\n甲\n:::', '', 'box-answer'],
    ['teacher notes', ':::teacher\n甲\n:::', '', 'box-teacher'],
    ['boxes with a misspelt name', ':::anwser\n甲\n:::', '', 'class="box"'],
    [
      'the text of gaps',
      '乙 :fill[甲]',
      '<p>乙 <span class="fill">＿＿＿＿＿＿＿＿</span></p>',
      '<span class="fill fill-answer">甲</span>',
    ],
    [
      'an address defined in an answer',
      ':::answer\n[乙][x]甲\n\n[x]: #a\n:::\n\n[乙][x]',
      '<p>[乙][x]</p>',
      '<a href="#a">乙</a>',
    ],
    [
      'a footnote defined in an answer',
      ':::answer\n甲\n\n[^x]: 注\n:::\n\n乙[^x]',
      '<p>乙[^x]</p>',
      'footnotes',
    ],
  ])('show %s to teachers only', (_, text, html, marker) => {
    expect(forStudents(text)).toBe(html);
    expect(forTeachers(text)).toContain(marker);
  });

  it('show notes to students only to students', () => {
    expect(forTeachers(':::student\n甲\n:::')).toBe('');
    expect(forStudents(':::student\n甲\n:::')).toContain('甲');
  });

  it('show no secret to students, wherever it was planted', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(forStudents(text)).not.toContain(secret);
      }),
      { seed: 7, numRuns: 80 },
    );
  }, 300_000);
});

describe('footnotes', () => {
  const text = '甲[^注] 乙[^b] 丙[^注]\n\n[^注]: 一\n[^b]: 二';

  it('have ids of their own field, in numbers', () => {
    const ids = [...forStudents(text).matchAll(/ (?:id|href)="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      '#f1-fn-1',
      'f1-fnref-1',
      '#f1-fn-2',
      'f1-fnref-2',
      '#f1-fn-1',
      'f1-fnref-1-2',
      'f1-fn-1',
      '#f1-fnref-1',
      '#f1-fnref-1-2',
      'f1-fn-2',
      '#f1-fnref-2',
    ]);
  });

  it('do not nest links', () => expect(forStudents('[甲[^1]](#a)\n\n[^1]: 注')).toContain('<p>甲<sup><a '));
});

describe('every page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // What authors decide: the order of their headings, spaces in their code, bare `>` in their text.
      'heading-level': 'off',
      'no-trailing-whitespace': 'off',
      'no-raw-characters': 'off',
      // Ids only have to be unique and without spaces; a phone number in a text is the author's.
      'tel-non-breaking': 'off',
    },
  });

  const problemsOf = (html: string) =>
    validator
      .validateStringSync(
        `<!DOCTYPE html>\n<html lang="zh-CN"><head><title>甲</title></head><body>${html}</body></html>`,
      )
      .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));

  it('is valid HTML without inline styles', () => {
    fc.assert(
      fc.property(fc.oneof(wellFormed, anyMarkdown), fc.constantFrom(student, teacher), (text, options) => {
        const html = markdownToHtml(text, options);
        if (problemsOf(html).length > 0)
          expect({ html, problems: problemsOf(html) }).toEqual({ html, problems: [] });
      }),
      { seed: 20240901, numRuns: 80 },
    );
  }, 300_000);

  it('is valid with everything the language has', () => {
    const text = [
      '# 标题\n\n- [x] 甲\n  1. 乙\n\n> 引用 `代码` **重** *点* ~~删~~ 注[^1]',
      '| 甲 | $x$ | |\n|:-:|--:|---|\n| :fill[乙] | ![图](a.png) | [链](http://b.cn) |',
      '$$\n\\begin{aligned}a&=\\boxed{b}\\\\c&=\\sqrt[3]{d}\\end{aligned}\n$$',
      ':::answer[题]\n甲\n:::\n\n:::answer\n乙\n:::\n\n:::safety\n丙\n:::',
      '::blank{lines=3}\n\n::qr{url="https://a.cn"}\n\n::figure{src="a.png" title="图"}',
      '```js\nx < y\n```\n\n---\n\n[^1]: 注 www.a.cn',
    ].join('\n\n');
    expect(findMarkdownFaults(text)).toEqual([]);
    expect(problemsOf(forTeachers(text))).toEqual([]);
  });
});
