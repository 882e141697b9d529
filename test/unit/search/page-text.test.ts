/** What a reader can find on a page: its words as they are shown, and nothing of the frame around them. */
import { expect, it } from 'vitest';
import { pageText } from '../../../src/7-emit/search/page-text.ts';

const page = (main: string, header = '') =>
  `<!DOCTYPE html><head><title>头</title><style>p{}</style></head><body>${header}<main>${main}</main><footer>尾</footer></body>`;
const textOf = (main: string) => pageText(page(main)).sections.map(({ text }) => text);

it('takes the title, the number and the way to the page from where they are shown', () => {
  const crumbs =
    '<nav class="crumbs"><ol>\n<li><a href="x">示例库</a></li>\n<li><a href="y">跌倒防护</a></li>\n<li><span>认识现场</span></li>\n</ol></nav>';
  const found = pageText(
    page('<p data-search="number" data-full-number="3-1-1-1">1-1-1</p><h1>认识<br>现场</h1>', crumbs),
  );
  expect(found).toEqual({
    title: '认识 现场',
    number: '1-1-1',
    fullNumber: '3-1-1-1',
    trail: ['跌倒防护'],
    sections: [],
  });
});

it('begins a section at each heading and at each place with an id', () => {
  const found = pageText(
    page(
      '<h1>题</h1><p>前言</p><h2 id="a">目标</h2><p>能处置</p><table><tr id="r1"><td data-search="heading">2.1.3</td><td>能记录</td></tr></table><p>后文</p>',
    ),
  );
  expect(found.sections).toEqual([
    { heading: '', anchor: '', text: '前言' },
    { heading: '目标', anchor: 'a', text: '能处置' },
    { heading: '2.1.3', anchor: 'r1', text: '能记录' },
    { heading: '', anchor: '', text: '后文' },
  ]);
});

it('joins what stands in one line and parts what stands in two blocks', () => {
  expect(textOf('<p>先<b>断</b>电，\n后 检修</p><ul><li>挂牌</li><li>验电</li></ul>')).toEqual([
    '先断电， 后 检修\n挂牌\n验电',
  ]);
});

it('shows characters, not their entities, and a formula without its source', () => {
  expect(
    textOf(
      '<p>5 &lt; 6 &amp; &#x4e00;</p><math><semantics><mrow><mi>I</mi><mo>=</mo><mn>2</mn></mrow><annotation>I=2</annotation></semantics></math>',
    ),
  ).toEqual(['5 < 6 & 一\nI=2']);
});

it('passes over what is hidden, what moves the reader on, and what the template says is no text', () => {
  expect(
    textOf(
      '<nav>路</nav><p hidden>隐</p><p aria-hidden="true">✓</p><svg><text>图</text></svg><p data-search="off">活动 <b>1</b></p><button>钮</button><p>留</p>',
    ),
  ).toEqual(['留']);
});

it('reads no further than the title of a page that is found by its title', () => {
  expect(pageText(page('<h1>工作页</h1><p>题目</p>'), 'title')).toEqual({
    title: '工作页',
    number: '',
    fullNumber: '',
    trail: [],
    sections: [],
  });
});

it('reads what a theme puts behind the main part: another one, or the way to the page', () => {
  expect(textOf('<p>一</p></main><main><p>二</p>').join('\n')).toBe('一\n二');
  const behind = '<p>一</p></main><nav class="crumbs"><ol><li>库</li><li>课</li><li>页</li></ol></nav>';
  expect(pageText(`<body><main>${behind}</body>`).trail).toEqual(['课']);
});
