/** Pictures, files and QR codes in what a build writes: in the edition that shows them, and in no other. */
import { describe, expect, it } from 'vitest';
import { assetName } from '../../src/6-render/asset-name.ts';
import { buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { machine, outputOf } from '../support/bundled-standards.ts';
import { pngOf, uprightPhoto } from '../support/tiny-pictures.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><script>alert(1)</script><rect width="9" height="9"/></svg>';

const files = {
  'courses/c.yaml': `类型: 课程
标识: c
名称: 低压电器
培养层级: 中级技能
基准学时: 2
学习任务:
  - 标识: t
    名称: 认识接触器
    参考学时: 2
    学习任务描述: 认识一只接触器。
    教学实施建议: |
      ![只给教师看的照片](img/teacher.png)
    教学资源:
      - 类型: 手册
        名称: 接触器样本
        文件: ../files/样本 1.pdf
      - 类型: 信息页
        名称: 接触器的结构
        文件: info/page.md
      - 类型: 视频
        名称: 拆装示范
        网址: https://example.com/视频?a=1&b=2
    学习环节:
      - 标识: s1
        环节: 明确任务
        学时: 2
        教学活动:
          - 标识: a1
            名称: 看图
            学时: 2
            信息页:
              文件: info/page.md
            工作页:
              - 标识: w1
                题型: 问答
                题目: 说出各部分的名称
                答案: "![带答案的图](img/answer.png)"
`,
  'courses/info/page.md': `::figure{src="../img/drawing.svg" title="结构" alt="线圈在下，触点在上"}

![实物照片](photo%20a.jpg "实物")

看![线圈符号](../img/coil.png)。

::qr{url="https://example.com/v" title="示范"}

:::answer
![教师的图](../img/teacher2.png)
:::

:::student
![学生的图](../img/student.png)
:::
`,
  'courses/img/drawing.svg': drawing,
  'courses/info/photo a.jpg': uprightPhoto(),
  'courses/img/coil.png': pngOf(30, 20),
  'courses/img/teacher.png': pngOf(900, 600),
  'courses/img/teacher2.png': pngOf(900, 601),
  'courses/img/answer.png': pngOf(900, 602),
  'courses/img/student.png': pngOf(900, 603),
  'courses/img/unused.png': pngOf(900, 604),
  'files/样本 1.pdf': '%PDF-1.7 样本',
};

async function built() {
  const host = machine(files);
  const { written, checked } = await buildWorkspace(host);
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(written).toBeDefined();
  return { host, output: outputOf(host) };
}

const shared = [
  'files/files/样本 1.pdf',
  'images/courses/img/coil.png',
  'images/courses/img/drawing.svg',
  'images/courses/info/photo a.jpg',
];

/** A file of the output under the name that says nothing about it. */
function neutral(path: string): string {
  return path.replace(/\/(.+)$/, (_, source: string) => `/${assetName(source, 'neutral')}`);
}

describe('a build', async () => {
  const { host, output } = await built();
  const assets = (edition: string) =>
    Object.keys(output).flatMap((path) =>
      path.startsWith(`${edition}/assets/`) && path.split('/').length > 3 && !path.includes('/search/')
        ? [path.slice(edition.length + 8)]
        : [],
    );
  const page = (path: string) => output[path] ?? '';

  it('writes for students what students see', () => {
    const codes = assets('student').filter((path) => /^qr\/[0-9a-f]{16}\.svg$/.test(path));
    expect(codes).toHaveLength(1);
    const named = [...shared, 'images/courses/img/student.png'].map((path) =>
      path.startsWith('images/') ? neutral(path) : path,
    );
    expect(assets('student').sort()).toEqual([...named, ...codes].sort());
  });

  it('writes for teachers what teachers see, under names that tell students nothing', () => {
    const own = ['answer', 'teacher', 'teacher2'].map((name) => `images/courses/img/${name}.png`);
    const named = [...shared, ...own].map(neutral);
    const written = assets('teacher').filter((path) => !path.startsWith('qr/'));
    expect(written.sort()).toEqual(named.sort());
    expect(written.join()).not.toMatch(/answer|teacher/);
  });

  it('takes pictures over byte by byte, and drawings without what does more than draw', () => {
    expect(host.files.get(`/dist/student/assets/${neutral('images/courses/info/photo a.jpg')}`)).toEqual(
      uprightPhoto(),
    );
    expect(host.files.get('/dist/student/assets/files/files/样本 1.pdf')).toEqual(
      new TextEncoder().encode('%PDF-1.7 样本'),
    );
    expect(page(`student/assets/${neutral('images/courses/img/drawing.svg')}`)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="9" height="9"></rect></svg>\n',
    );
  });

  it('says how large a picture is, on the screen and on paper, and what it shows', () => {
    const html = page('student/textbook/c/t/info/a1.html');
    expect(html).toContain(
      `<figure class="figure"><img src="../../../../assets/${neutral('images/courses/img/drawing.svg')}" alt="线圈在下，触点在上" width="300" height="200" style="--print-width:79mm"><figcaption>结构</figcaption></figure>`,
    );
    expect(html).toMatch(
      /<img src="[^"]*\/[0-9a-f]{16}\.jpg" alt="实物照片" width="2" height="3"><figcaption>实物<\/figcaption>/,
    );
    expect(html).toMatch(/<p>看<img src="[^"]*\/[0-9a-f]{16}\.png" alt="线圈符号" width="30" height="20"/);
  });

  it('shows resources by what they are: a file to open, a page of the book, an address to scan', () => {
    const html = page('student/textbook/c/t/index.html');
    expect(html).toMatch(
      /<a href="[./]*assets\/files\/files\/%E6%A0%B7%E6%9C%AC%201\.pdf">样本 1\.pdf<\/a>（PDF，0\.1 MB）/,
    );
    expect(html).toContain('<a href="info/a1.html">阅读信息页 1-0-1</a>');
    expect(html).toMatch(
      /<svg class="qr-code" role="img" aria-label="二维码：拆装示范"[\s\S]*<a href="https:\/\/example\.com\/视频\?a&#x3D;1&amp;b&#x3D;2"/,
    );
    const md = page('student/textbook/c/t/index.md');
    expect(md).toContain(
      '【手册】接触器样本 [样本 1.pdf](../../../assets/files/files/%E6%A0%B7%E6%9C%AC%201.pdf)',
    );
    expect(md).toContain('【信息页】接触器的结构 [阅读信息页 1-0-1](info/a1.md)');
  });

  it('has every file that a page names', () => {
    const named = Object.entries(output).flatMap(([path, text]) => {
      const links = path.endsWith('.html')
        ? text.matchAll(/(?:src|href)="([^"#]+)"/g)
        : path.endsWith('.md')
          ? text.matchAll(/\]\(([^)\s]+)/g)
          : [];
      return [...links].map(([, link = '']) => ({ path, link }));
    });
    const media = named.filter(({ link }) => link.includes('assets/'));
    const missing = media.filter(
      ({ path, link }) =>
        output[
          new URL(link, `file:///${path}`).pathname.slice(1).split('/').map(decodeURIComponent).join('/')
        ] === undefined,
    );
    expect(missing).toEqual([]);
    expect(media.length).toBeGreaterThan(20);
  });

  it('writes the same again', async () => {
    const again = await built();
    expect(again.output).toEqual(output);
  });
});
