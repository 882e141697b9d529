/** What `ccstd check` says about pictures, files and QR codes that authors name. */
import { describe, expect, it } from 'vitest';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';
import { heavyPictureBytes, maxFileBytes, maxSvgBytes } from '../../../src/media/file-types.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { pngOf, tinyPicture } from '../../support/tiny-pictures.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="9" height="9"/></svg>';

const course = (text: string, more: object = {}): string =>
  JSON.stringify({
    kind: 'course',
    id: 'c',
    title: '家居整理',
    category: 'core',
    hours: 8,
    positioning: text,
    ...more,
  });

function found(host: MemoryHost): string[] {
  const { diagnostics, spanOf, textOf } = checkSources(host);
  return diagnostics
    .filter(({ code }) => /^(media|md|schema|yaml|id)\//.test(code))
    .map(({ code, severity, params, where }) => {
      const { file, start, end } = spanOf(where);
      const facts = Object.entries(params).map(([name, value]) => `${name}=${value}`);
      return [
        severity,
        code,
        ...facts,
        `@${file}`,
        file.endsWith('.yaml') ? '' : (textOf(file) ?? '').slice(start, end),
      ]
        .join(' ')
        .trim();
    });
}

const inCourse = (text: string, files: Files = {}): string[] =>
  found(memoryHost({ 'courses/c.yaml': course(text), ...files }));

const png = pngOf(800, 600);

describe('a picture', () => {
  it.each([
    ['beside its file', '![接触器](a.png)', { 'courses/a.png': png }],
    ['above its file', '![接触器](../images/a.png)', { 'images/a.png': png }],
    ['of another kind', '![接触器](a.JPG)', { 'courses/a.JPG': tinyPicture('jpg') }],
    [
      'with a space, as others write it',
      '正文![接触器](my%20a.gif)中',
      { 'courses/my a.gif': tinyPicture('gif') },
    ],
    [
      'with a percent sign in its name',
      '正文![接触器](a%20b.gif)中',
      { 'courses/a%20b.gif': tinyPicture('gif') },
    ],
    ['named with a backslash', '::figure{src="图\\a.png" title="接触器"}', { 'courses/图/a.png': png }],
    ['as a figure with only a title', '::figure{src="a.svg" title="接触器"}', { 'courses/a.svg': drawing }],
    [
      'as a figure with only a description',
      '::figure{src="a.svg" alt="一只接触器"}',
      { 'courses/a.svg': drawing },
    ],
    ['by reference', '![接触器][k]\n\n[k]: a.png', { 'courses/a.png': png }],
    ['in code', '`![](x.png)`\n\n```\n![](x.png)\n```', {}],
  ] as const)('%s is in order', (_, text, files) => {
    const wide = Object.fromEntries(Object.entries(files));
    expect(inCourse(text, wide).filter((line) => !line.startsWith('info'))).toEqual([]);
  });

  it.each([
    ['missing', '![接触器](b.png)', {}, 'error media/missing path=b.png suggestion='],
    [
      'with another extension',
      '![接触器](a.jpg)',
      { 'courses/a.png': png },
      'error media/missing path=a.jpg suggestion=a.png',
    ],
    [
      'in another case',
      '![接触器](A.png)',
      { 'courses/a.png': png },
      'error media/missing path=A.png suggestion=a.png',
    ],
    [
      'in another folder',
      '![接触器](a.png)',
      { 'img/a.png': png },
      'error media/missing path=a.png suggestion=../img/a.png',
    ],
    [
      'nearly spelt',
      '![接触器](conactor.png)',
      { 'courses/contactor.png': png },
      'error media/missing path=conactor.png suggestion=contactor.png',
    ],
    ['above the workspace', '![接触器](../../a.png)', {}, 'error media/outside path=../../a.png'],
    ['with an absolute path', '![接触器](/etc/a.png)', {}, 'error media/outside path=/etc/a.png'],
    ['with a drive', '![接触器](C:/a.png)', {}, 'error media/outside path=C:/a.png'],
    [
      'above the workspace in disguise',
      '![接触器](%2e%2e/%2e%2e/a.png)',
      {},
      'error media/missing path=%2e%2e/%2e%2e/a.png suggestion=',
    ],
    ['on the web', '![接触器](https://a.cn/a.png)', {}, 'error media/outside path=https://a.cn/a.png'],
    ['without a scheme', '![接触器](//a.cn/a.png)', {}, 'error media/outside path=//a.cn/a.png'],
    [
      'as data',
      '![接触器](data:image/png;base64,AAAA)',
      {},
      'error media/outside path=data:image/png;base64,AAAA',
    ],
    [
      'that is a bitmap',
      '![接触器](a.bmp)',
      {},
      'error media/type path=a.bmp known=png, jpg, gif, webp, svg',
    ],
    [
      'that is a program',
      '![接触器](c.yaml)',
      {},
      'error media/type path=c.yaml known=png, jpg, gif, webp, svg',
    ],
    [
      'renamed',
      '![接触器](a.png)',
      { 'courses/a.png': tinyPicture('jpg') },
      'error media/corrupt path=a.png',
    ],
    ['cut off', '![接触器](a.png)', { 'courses/a.png': png.slice(0, -20) }, 'error media/corrupt path=a.png'],
    [
      'that is an empty file',
      '![接触器](a.png)',
      { 'courses/a.png': new Uint8Array() },
      'error media/corrupt path=a.png',
    ],
    [
      'not in UTF-8',
      '![接触器](a.svg)',
      { 'courses/a.svg': new Uint8Array([0x3c, 0xff, 0xfe]) },
      'error media/corrupt path=a.svg',
    ],
    [
      'of a few pixels',
      '![接触器](a.png)',
      { 'courses/a.png': pngOf(120, 90) },
      'info media/small path=a.png width=120 millimetres=20',
    ],
    ['without words', '![](a.png)', { 'courses/a.png': png }, 'warning media/no-text path=a.png'],
    [
      'with its name for words',
      '![a.png](a.png)',
      { 'courses/a.png': png },
      'warning media/no-text path=a.png',
    ],
    ['with an empty word', '![图片 1](a.png)', { 'courses/a.png': png }, 'warning media/no-text path=a.png'],
    ['without title', '::figure{src="a.png"}', { 'courses/a.png': png }, 'warning media/no-text path=a.png'],
  ] as const)('%s is told, once', (_, text, files, expected) =>
    expect(inCourse(text, files)).toEqual([`${expected} @courses/c.yaml`]),
  );

  it('of a few pixels may stand in a line', () =>
    expect(inCourse('按![起动按钮](a.png)起动', { 'courses/a.png': pngOf(20, 20) })).toEqual([]));

  it('is told where it stands, also in a Markdown file, from which its path counts', () => {
    const files = {
      'c.yaml': course('').replace('""', '{"file":"texts/long.md"}'),
      'texts/long.md': '先看图。\n\n![接触器](img/a.png)\n\n![按钮](img/b.png)\n',
      'texts/img/a.png': png,
    };
    expect(found(memoryHost(files))).toEqual([
      'error media/missing path=img/b.png suggestion=img/a.png @texts/long.md ![按钮](img/b.png)',
    ]);
  });

  it('that is a link out of the workspace is refused, and not read', () => {
    const host = memoryHost({
      '/home/w/ccstd.yaml': '',
      '/home/w/c.yaml': course('![接触器](a.png)'),
      '/home/w/a.png': png,
    });
    const read: string[] = [];
    const linked = {
      ...host,
      cwd: '/home/w',
      read: (path: string) => {
        read.push(path);
        return host.read(path);
      },
      realPath: (path: string) => (path.endsWith('a.png') ? '/etc/secret.png' : path),
    };
    expect(found(linked)).toEqual(['error media/outside path=a.png @c.yaml']);
    expect(read).not.toContain('/home/w/a.png');
  });

  it('is heavy above 5 MB, and too large above 50; the latter is not read', () => {
    const host = memoryHost({ 'courses/c.yaml': course('![接触器](a.png)'), 'courses/a.png': png });
    const weighing = (bytes: number) => ({
      ...host,
      size: (path: string) => (path.endsWith('.png') ? bytes : host.size(path)),
    });
    expect(found(weighing(heavyPictureBytes))).toEqual([]);
    expect(found(weighing(heavyPictureBytes + 1_000_000))).toEqual([
      'warning media/heavy path=a.png size=6 limit=5 @courses/c.yaml',
    ]);
    const refusing = {
      ...weighing(maxFileBytes + 1_000_000),
      read: (path: string) => (path.endsWith('.png') ? fail(path) : host.read(path)),
    };
    expect(found(refusing)).toEqual(['error media/too-large path=a.png size=51 limit=50 @courses/c.yaml']);
  });

  it('drawn with a megabyte of text is too large', () => {
    const files = { 'courses/a.svg': `${drawing}<!--${'x'.repeat(maxSvgBytes)}-->` };
    expect(inCourse('![接触器](a.svg)', files)).toEqual([
      'error media/too-large path=a.svg size=1 limit=1 @courses/c.yaml',
    ]);
  });
});

describe('a drawing', () => {
  it('is told once what is left out of it, however often it is used', () => {
    const files = { 'courses/a.svg': drawing.replace('<rect', '\n  <script>x</script><rect onclick="x"') };
    expect(inCourse('![甲](a.svg)\n\n![乙](./a.svg)', files)).toEqual([
      'warning media/svg-removed what=<script> count=1 @courses/a.svg <script>x</script><rect onclick="x" width="9" height="9"/></svg>',
      'warning media/svg-removed what=onclick count=1 @courses/a.svg <script>x</script><rect onclick="x" width="9" height="9"/></svg>',
    ]);
  });

  it('that is broken is told at its line', () => {
    const files = { 'courses/a.svg': drawing.replace('</svg>', '\n</g>\n') };
    expect(inCourse('![甲](a.svg)', files)).toEqual(['error media/svg-broken @courses/a.svg </g>']);
  });
});

describe('a learning resource', () => {
  const task = (resource: object, more: object = {}) => ({
    tasks: [
      {
        id: 't',
        title: '整理',
        hours: 8,
        description: '整理一间屋',
        resources: [{ type: 'manual', title: '手册', ...resource }],
        ...more,
      },
    ],
  });
  const withResource = (resource: object, files: Files = {}, more: object = {}) =>
    found(memoryHost({ 'courses/c.yaml': course('定位', task(resource, more)), ...files }));

  it.each([
    ['is a file to open', { file: 'm.pdf' }, { 'courses/m.pdf': '%PDF' }, []],
    ['is an address', { url: 'https://example.com/v' }, {}, []],
    [
      'is missing',
      { file: 'm.pdf' },
      { 'courses/n.pdf': '' },
      ['error media/missing path=m.pdf suggestion=n.pdf @courses/c.yaml'],
    ],
    ['is outside', { file: '../../m.pdf' }, {}, ['error media/outside path=../../m.pdf @courses/c.yaml']],
    [
      'has a very long address',
      { url: `https://example.com/${'x'.repeat(1000)}` },
      {},
      ['warning media/qr-too-long length=1020 limit=1000 @courses/c.yaml'],
    ],
  ] as const)('%s', (_, resource, files, expected) =>
    expect(withResource(resource, files)).toEqual(expected),
  );

  it.each(['answers.md', 'task.yaml', 'page.html', 'drawing.svg', 'run.exe'])(
    'is never %s, which would carry answers or run',
    (file) => {
      expect(withResource({ file }, { [`courses/${file}`]: '' })[0]).toMatch(/^error media\/type/);
    },
  );

  it('may be Markdown that is a page of the book anyway', () => {
    const stages = [
      { kind: 'inform', hours: 8, activities: [{ id: 'a', title: '看', hours: 8, info: { file: 'i.md' } }] },
    ];
    expect(withResource({ file: './i.md' }, { 'courses/i.md': '正文' }, { stages })).toEqual([]);
  });

  it('that is a page of the book and was renamed is missing once', () => {
    const stages = [
      {
        kind: 'inform',
        hours: 8,
        activities: [{ id: 'a', title: '看', hours: 8, info: { file: './i.md' } }],
      },
    ];
    const text = course('定位', task({ file: './i.md' }, { stages }));
    const { diagnostics } = checkSources(memoryHost({ 'courses/c.yaml': text, 'courses/info.md': '正文' }));
    expect(diagnostics.map(({ code }) => code).filter((code) => /^(io|media)\//.test(code))).toEqual([
      'io/include-missing',
    ]);
  });

  it('that was renamed while the book follows is missing, not of a wrong kind', () => {
    const stages = [
      {
        kind: 'inform',
        hours: 8,
        activities: [{ id: 'a', title: '看', hours: 8, info: { file: './info-iou2.md' } }],
      },
    ];
    expect(withResource({ file: './info-iou.md' }, { 'courses/info-iou2.md': '正文' }, { stages })).toEqual([
      'error media/missing path=./info-iou.md suggestion=info-iou2.md @courses/c.yaml',
    ]);
  });
});

describe('a formula', () => {
  it.each([
    ['取 $\\frac{1}{2} 倍', ['warning md/formula formula=\\frac{1}{2} @courses/c.yaml']],
    ['面积 \\[a=b\\]', ['warning md/formula formula=\\[a=b\\] @courses/c.yaml']],
    ['电流 \\(I=\\frac{U}{R}\\)', ['warning md/formula formula=\\(I=\\frac{U}{R}\\) @courses/c.yaml']],
    ['电流 $\\frac{U}{R$ 安', ['warning md/formula formula=\\frac{U}{R @courses/c.yaml']],
    ['| a |\n|---|\n| $\\|x\\|$ |', []],
    ['价 $5 元，共 $10 元', []],
    ['$$\n\\begin{cases}a\\\\b\n$$', ['warning md/formula formula=\\begin{cases}a\\\\b @courses/c.yaml']],
    ['`$\\frac{$`', []],
  ])('%s', (text, expected) => expect(inCourse(text)).toEqual(expected));
});

function fail(path: string): never {
  throw new Error(`${path} was read`);
}
