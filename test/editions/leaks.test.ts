/**
 * Templates altered so that an answer gets out: the build says so, names where the answer is written, and
 * changes nothing.
 */
import { describe, expect, it } from 'vitest';
import { type MemoryHost, memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { lineAt } from '../../src/source/line-at.ts';
import { type BuildOptions, buildWorkspace } from '../../src/workspace/build-workspace.ts';
import { outputOf } from '../support/bundled-standards.ts';
import { bent } from '../support/small-course.ts';

const answer = '先评估老人的意识与伤情，再决定“是否搬动”；搬动可能加重骨折 & 损伤（A级）。';
const files = bent(
  'course.yaml',
  'answer: 先评估意识与伤情。',
  `answer: |\n                  按规程作答。\n                  ${answer}`,
);
const templates = nodeHost().templates();

/** The same product with one template changed. */
function altered(name: string, change: (text: string) => string): ReadonlyMap<string, string> {
  const text = templates.get(name) ?? '';
  const leaking = change(text);
  if (leaking === text) throw new Error(`${name} is not changed`);
  return new Map([...templates, [name, leaking]]);
}

const known = new Map<string, Promise<MemoryHost['files']>>();

/** The workspace with what the product as it is makes of it, made once for all cases that begin with it. */
function builtFiles(from: Readonly<Record<string, string>>, options: BuildOptions) {
  const key = JSON.stringify([from, options]);
  const make = async () => {
    const host = memoryHost(from, templates);
    await buildWorkspace(host, options);
    return host.files;
  };
  const files = known.get(key) ?? make();
  known.set(key, files);
  return files;
}

async function build(
  from: Readonly<Record<string, string>>,
  given: ReadonlyMap<string, string>,
  options: BuildOptions = {},
) {
  const host = memoryHost(Object.fromEntries(await builtFiles(from, options)), templates);
  const before = outputOf(host);
  const leaking: MemoryHost = { ...host, templates: () => given };
  const { checked, written } = await buildWorkspace(leaking, options);
  const findings = checked.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, where, params }) => {
      const { file, start } = checked.spanOf(where);
      return {
        code,
        place: `${file}:${lineAt(checked.textOf(file) ?? '', start)}`,
        path: checked.stablePathOf(where),
        params,
      };
    });
  return {
    written,
    findings,
    unchanged: JSON.stringify(outputOf(leaking)) === JSON.stringify(before),
    before,
  };
}

const lineOfAnswer = (files['course.yaml'] ?? '').split('\n').findIndex((line) => line.includes(answer)) + 1;

const each = (text: string, encode: (char: string) => string) => Array.from(text, encode).join('');
const hexOf = (char: string) => (char.codePointAt(0) ?? 0).toString(16);
const unitsOf = (text: string) =>
  text.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const forms: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  [
    'with entities by name',
    (text) => text.replaceAll('&', '&amp;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;'),
  ],
  ['with decimal entities', (text) => each(text, (char) => `&#${char.codePointAt(0)};`)],
  [
    'with hexadecimal entities, some without their semicolon',
    (text) => each(text, (char) => `&#x${hexOf(char)}${char > '是' ? ';' : ' '}`),
  ],
  ['with JSON escapes', (text) => unitsOf(text).join('')],
  ['with JavaScript escapes', (text) => each(text, (char) => `\\u{${hexOf(char)}}`)],
  ['with percent escapes', (text) => encodeURIComponent(text)],
  ['with entities that were encoded again', (text) => each(text, (char) => `&amp;#${char.codePointAt(0)};`)],
  ['with percent escapes of JSON escapes', (text) => encodeURIComponent(unitsOf(text).join(''))],
  ['broken into lines', (text) => text.replace(/(.{5})/gu, '$1\n    ')],
  ['with no-break spaces', (text) => each(text, (char) => `${char}\u00a0`)],
  ['with named spaces', (text) => each(text, (char) => `${char}&nbsp;`)],
  [
    'in the other width',
    (text) => text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('A', 'Ａ').replaceAll('（', '('),
  ],
  ['with zero-width characters', (text) => each(text, (char) => `${char}\u200b`)],
  ['with zero-width entities', (text) => each(text, (char) => `${char}&#8203;&zwj;`)],
  ['with soft hyphens', (text) => each(text, (char) => `${char}&shy;`)],
  ['with word breaks', (text) => each(text, (char) => `${char}<wbr>`)],
  [
    'with some of it bold',
    (text) => `${text.slice(0, 3)}<b class="x">${text.slice(3, 8)}</b>${text.slice(8)}`,
  ],
  ['with a tag around every character', (text) => each(text, (char) => `<span>${char}</span>`)],
  ['with comments in between', (text) => each(text, (char) => `${char}<!-- x -->`)],
  ['with tags that are data', (text) => each(text, (char) => `${char}&lt;b&gt;`)],
  ['with Markdown escapes', (text) => each(text, (char) => `\\${char}`)],
  ['with Markdown emphasis', (text) => `**${text.slice(0, 6)}**_${text.slice(6, 9)}_${text.slice(9)}`],
  ['only its first sentence', (text) => text.slice(0, text.indexOf('；'))],
  ['only its last sentence', (text) => text.slice(text.indexOf('；') + 1)],
];

describe('an answer in a page for students', { timeout: 300_000 }, () => {
  it.each(forms)('is found %s', async (_, form) => {
    const leak = altered('html/worksheet.hbs', (text) =>
      text.replace(/{{\/page}}\s*$/, (end) => `<p>${form(answer)}</p>\n${end}`),
    );
    const { written, findings, unchanged, before } = await build(files, leak, {
      documents: ['worksheet'],
      formats: ['html'],
    });
    expect(Object.keys(before).length).toBeGreaterThan(5);
    expect(written).toBeUndefined();
    expect(unchanged).toBe(true);
    expect(findings.map(({ code, place, path }) => [code, place, path])).toEqual([
      ['leaf/leak', `course.yaml:${lineOfAnswer}`, 'tasks/t1/stages/s1/activities/a1/worksheet/w1/answer'],
    ]);
    expect(findings[0]?.params).toMatchObject({ artifacts: ['student/worksheet/falls/t1.html'], count: 1 });
  });

  const places: readonly (readonly [string, string, (text: string) => string])[] = [
    ['an attribute', 'html/worksheet.hbs', (text) => `<p title="${text}"></p>`],
    [
      'an attribute of data',
      'html/worksheet.hbs',
      (text) =>
        `<p data-answer='${JSON.stringify({ text }).replace(/[^ -~]/g, (c) => unitsOf(c).join(''))}'></p>`,
    ],
    ['a comment', 'html/worksheet.hbs', (text) => `<!-- ${text} -->`],
    ['metadata', 'html/worksheet.hbs', (text) => `<meta name="description" content="${text}">`],
    ['alternative text', 'html/worksheet.hbs', (text) => `<img src="x.png" alt="${text}">`],
    [
      'an address',
      'html/worksheet.hbs',
      (text) => `<a href="https://example.org/?q=${encodeURIComponent(text)}">x</a>`,
    ],
    [
      'an inline script',
      'html/worksheet.hbs',
      (text) => `<script>var a = "${unitsOf(text).join('')}";</script>`,
    ],
    [
      'embedded JSON',
      'html/worksheet.hbs',
      (text) => `<script type="application/json">${JSON.stringify({ a: [text] })}</script>`,
    ],
    ['an inline style', 'html/worksheet.hbs', (text) => `<style>p::after { content: "${text}"; }</style>`],
    ['Markdown', 'md/worksheet.hbs', (text) => `\n${text}\n`],
    ['a shared style', 'assets/ccstd.css', (text) => `\n/* ${text} */\n`],
    ['a shared script', 'assets/ccstd.js', (text) => `\n// ${text}\n`],
  ];

  it.each(places)('is found in %s', async (_, name, place) => {
    const leak = altered(name, (text) =>
      /{{\/page}}\s*$/.test(text)
        ? text.replace(/{{\/page}}\s*$/, (end) => place(answer) + end)
        : text + place(answer),
    );
    const { written, findings, unchanged } = await build(files, leak, { documents: ['worksheet'] });
    expect([written, unchanged]).toEqual([undefined, true]);
    expect(findings.map(({ place: line }) => line)).toEqual([`course.yaml:${lineOfAnswer}`]);
  });

  it("is found in a label of a school's own theme", async () => {
    const labels = (text: string) => ({
      'ccstd.yaml': 'theme: look\n',
      'look/labels/zh-CN.json': JSON.stringify({ 'how-to-use': text }),
    });
    const harmless = await build({ ...files, ...labels('本校教材的用法') }, templates);
    expect(harmless.written).toBeDefined();
    const { written, findings } = await build({ ...files, ...labels(answer) }, templates);
    expect(written).toBeUndefined();
    expect(findings.map(({ code, place }) => [code, place])).toEqual([
      ['leaf/leak', `course.yaml:${lineOfAnswer}`],
    ]);
  });
});
