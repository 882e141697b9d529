/**
 * What authors type is data: in plain fields it comes out literally in every format, whatever characters it
 * contains.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { bent } from '../support/small-course.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{constructor}}{{{this}}}{{#each this}}',
  '=HYPERLINK("http://evil.example","x")',
  '[x](javascript:alert(1))',
  '*粗* _斜_ ~删~ `码`',
  '| 列 | 二 |',
  '5 < 6 & 7 > 2 "引" \'号\'',
  '# 标题 - 列表 1. 编号',
  'std::vector ::1',
  '$x^2$ &amp; &#60;',
  '${process.exit(1)} #{x} <%= y %>',
];

/** Visible text of an HTML page, as a reader sees it. */
function htmlText(html: string): string {
  return html
    .replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&#x60;/g, '`')
    .replace(/&lt;|&#x3C;/gi, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function markdownText(markdown: string): string {
  const texts: string[] = [];
  const visit = (node: { type: string; value?: string; children?: unknown[] }): void => {
    if (node.value !== undefined) texts.push(node.value);
    for (const child of node.children ?? []) visit(child as never);
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) texts.push('\n');
  };
  visit(parseMarkdown(markdown) as never);
  return texts.join('');
}

describe.each(hostile)('the plain text %s', (text) => {
  let output: Record<string, string>;
  beforeAll(async () => {
    const host = machine(bent('course.yaml', '能按规程处置一起跌倒', JSON.stringify(`甲${text}乙`)));
    for (const [path, from] of [
      ['/course.yaml', '先评估后搬动'],
      ['/course.yaml', '到场后第一件事是什么？'],
    ] as const) {
      expect(new TextDecoder().decode(host.files.get(path))).toContain(from);
    }
    host.write(
      '/course.yaml',
      new TextEncoder().encode(
        new TextDecoder()
          .decode(host.files.get('/course.yaml'))
          .replace('- 先评估后搬动', () => `- ${JSON.stringify(`丙${text}丁`)}`),
      ),
    );
    const built = await buildWorkspace(host);
    expect(built.checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    output = outputOf(host);
  });

  it('stands literally on the HTML pages that show it, and adds no element', () => {
    const pages = Object.entries(output).filter(
      ([path, page]) => path.endsWith('.html') && page.includes('甲'),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const [path, page] of pages) {
      expect(htmlText(page), path).toContain(`甲${text}乙`);
      expect(page, path).not.toMatch(/<img src=x|<script>alert|href="javascript:/);
    }
  });

  it('stands literally on the Markdown pages that show it', () => {
    const pages = Object.entries(output).filter(
      ([path, page]) => path.endsWith('.md') && page.includes('甲'),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const [path, page] of pages) expect(markdownText(page), path).toContain(`甲${text}乙`);
  });
});

describe('a Markdown field', () => {
  it('shows raw HTML as text and a link with an unsafe scheme as its source', async () => {
    const scenario = '看 [这里](javascript:alert(1)) 和 <b class=x>粗</b> {{constructor}}';
    const host = machine(
      bent('course.yaml', 'scenario: 老人在走廊跌倒。', `scenario: ${JSON.stringify(scenario)}`),
    );
    expect((await buildWorkspace(host)).written).toBeDefined();
    const pages = Object.entries(outputOf(host)).filter(
      ([path, page]) => path.endsWith('.html') && page.includes('javascript:'),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const [path, page] of pages) {
      expect(page, path).not.toMatch(/href="javascript:|<b class/);
      expect(htmlText(page), path).toContain('[这里](javascript:alert(1))');
      expect(htmlText(page), path).toContain('<b class=x>粗</b> {{constructor}}');
    }
  });
});
