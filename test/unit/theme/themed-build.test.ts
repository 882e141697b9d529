/**
 * A school's own look, built: its colours, labels, partials and fonts are in every page that shows them, and
 * nothing else changes.
 */
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { machine, outputOf } from '../../support/bundled-standards.ts';
import { pngOf } from '../../support/tiny-pictures.ts';
import { everyKind, secret } from '../render/every-kind.ts';

const badge = pngOf(600, 240);
const config = 'title: 示例库\norganization:\n  name: 示例学院\n  logo: badge.png\ntheme: look\n';
const theme = {
  'look/assets/theme.css':
    "@font-face { font-family: S; src: url('fonts/school.woff2') }\n:root { --accent: #7a1f1f; --sans: S }\n",
  'look/assets/theme-dark.css': ':root { --accent: #e5a0a0 }\n',
  'look/assets/theme.js': 'document.documentElement.dataset.school = "1";\n',
  'look/assets/matrix.js': 'document.documentElement.dataset.matrix = "own";\n',
  'look/assets/fonts/school.woff2': new Uint8Array([0x77, 0x4f, 0x46, 0x32]),
  'look/labels/zh-CN.json':
    '{ "how-to-use": "本校教材的用法", "school.motto": "厚德精技", "CourseCategory.integrated": "一体化课程" }',
  'look/html/partials/motto.hbs': '<p class="motto">{{t "school.motto"}}</p>',
  'look/html/partials/how-to-use.hbs': '<section><h2>{{t "how-to-use"}}</h2>{{> motto}}</section>',
};

async function built(files: Readonly<Record<string, string | Uint8Array>>): Promise<Record<string, string>> {
  const host = machine(files);
  const { written, checked } = await buildWorkspace(host);
  if (!written)
    throw new Error(
      JSON.stringify(checked.diagnostics.map(({ code, params, where }) => [code, params, where])),
    );
  return outputOf(host);
}

const plain = { ...everyKind, 'ccstd.yaml': config.replace('theme: look\n', ''), 'badge.png': badge };
const themed = { ...plain, ...theme, 'ccstd.yaml': config };

describe('a small theme', async () => {
  const [before, after] = [await built(plain), await built(themed)];
  const cover = after['student/textbook/falls/index.html'] ?? '';
  const sheets = Object.keys(after).filter((path) => /^student\/worksheet\/.*\.html$/.test(path));
  const sheet = after[sheets[0] ?? ''] ?? '';

  it('changes labels, partials and words', () => {
    expect(cover).toContain('<h2>本校教材的用法</h2><p class="motto">厚德精技</p>');
    expect(before['student/textbook/falls/index.html']).not.toContain('厚德精技');
  });

  it('is read after the built-in style, and by pages of the site from a file beside it', () => {
    const links = [...cover.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.slice(0, 4)).toEqual(
      ['ccstd', 'theme', 'dark', 'theme-dark'].map((name) => `../../assets/${name}.css`),
    );
    expect(cover).toContain('<script src="../../assets/theme.js" defer></script>');
    expect(after['student/assets/theme.css']).toContain('#7a1f1f');
    expect(after['assets/fonts/school.woff2']).toBe('wOF2');
    expect(after['teacher/assets/fonts/school.woff2']).toBe('wOF2');
  });

  it('puts its own script in the place of a built-in one, in every folder, and leaves the others', () => {
    for (const folder of ['', 'student/', 'teacher/']) {
      expect(after[`${folder}assets/matrix.js`]).toBe(theme['look/assets/matrix.js']);
      expect(after[`${folder}assets/search.js`]).toBe(before[`${folder}assets/search.js`]);
    }
  });

  it('is inside files that are handed out alone, with addresses that start from them', () => {
    expect(sheet).toContain(':root { --accent: #7a1f1f; --sans: S }');
    expect(sheet).toContain("url('../../assets/fonts/school.woff2')");
  });

  it('shows the logo under the name of the organization', () => {
    for (const path of [
      'index.html',
      'student/index.html',
      'student/textbook/falls/index.html',
      'student/textbook/falls/whole.html',
      ...sheets,
    ]) {
      expect(after[path], path).toMatch(
        /<img class="logo" src="[./a-z]*assets\/images\/[0-9a-f]{16}\.png" alt="示例学院">/,
      );
    }
    const form = Object.keys(after).find((path) => /^student\/forms\/.*\.html$/.test(path)) ?? '';
    expect(after[form]).toContain('alt="示例学院"');
    const [, name = ''] =
      /!\[示例学院\]\(\.\.\/\.\.\/assets\/images\/([0-9a-f]{16}\.png)\)/.exec(
        after['student/textbook/falls/index.md'] ?? '',
      ) ?? [];
    expect(after[`student/assets/images/${name}`]).toBeDefined();
  });

  it('cannot show students what only teachers may read', () => {
    const leaking = Object.entries(after).filter(
      ([path, text]) => !path.startsWith('teacher/') && text.includes(secret),
    );
    expect(leaking.map(([path]) => path)).toEqual([]);
  });

  it('gives the same bytes whatever the order of the files', async () => {
    const turned = Object.fromEntries(Object.entries(themed).reverse());
    expect(await built(turned)).toEqual(after);
  });
});

it('makes no difference as long as a theme only repeats the built-in files', async () => {
  const host = machine({});
  const copies = [...host.templates()]
    .filter(([path]) => /^(html|md|labels|assets)\//.test(path))
    .map(([path, text]) => [`look/${path}`, text]);
  const repeated = { ...plain, ...Object.fromEntries(copies), 'ccstd.yaml': config };
  const { diagnostics } = await checkWorkspace(machine(repeated));
  expect(diagnostics.filter(({ code }) => /^(template|config)\//.test(code))).toEqual([]);
  expect(await built(repeated)).toEqual(await built(plain));
}, 300_000);

describe('the logo', () => {
  const findings = async (logo: string, files: Readonly<Record<string, string | Uint8Array>>) => {
    const checked = await checkWorkspace(
      machine({ ...everyKind, ...files, 'ccstd.yaml': `organization:\n  name: 学院\n  logo: ${logo}\n` }),
    );
    return checked.diagnostics.filter(({ where }) => where.file === 'ccstd.yaml').map(({ code }) => code);
  };

  it.each([
    ['is missing', 'badge.png', {}, 'media/missing'],
    ['lies outside the workspace', '../badge.png', { 'badge.png': badge }, 'media/outside'],
    ['is of no kind that browsers show', 'badge.psd', { 'badge.psd': 'x' }, 'media/type'],
    ['is no picture', 'badge.png', { 'badge.png': 'x' }, 'media/corrupt'],
    ['is too large', 'badge.png', { 'badge.png': new Uint8Array(51 * 1024 * 1024) }, 'media/too-large'],
  ])('is reported where it %s', async (_, logo, files, code) =>
    expect(await findings(logo, files)).toEqual([code]),
  );

  it('may be a drawing', async () =>
    expect(
      await findings('badge.svg', {
        'badge.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
      }),
    ).toEqual([]));
});
