/**
 * Whatever a theme tries, what authors wrote stays text, nothing runs, and nothing but the data of the view
 * is reached.
 */
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/host/node-host.ts';
import { findingsOf } from './findings-of.ts';

/** The one page of each medium that shows what the themes below change; checking all pages takes much longer. */
const page = new Map(
  [...nodeHost().templates()].filter(([path]) =>
    /^(?:labels|assets|html\/partials|md\/partials)\/|\/textbook-index\.hbs$/.test(path),
  ),
);
const onPage = (files: Readonly<Record<string, string>>) => findingsOf(files, { templates: () => page });

const cover = (text: string) => ({ 'html/partials/cover.hbs': text });
const inHtml = async (text: string) => (await onPage(cover(text))).map((line) => line.split(' ')[0]);
const inMarkdown = async (text: string) =>
  (await onPage({ 'md/partials/goals.hbs': text })).map((line) => line.split(' ')[0]);

describe('text of authors is refused', () => {
  it.each([
    ['without escaping', '{{{course.title}}}', 'template/raw-output'],
    ['without escaping, in its other form', '{{&course.title}}', 'template/raw-output'],
    ['in a script', '<script>var a = "{{course.title}}"</script>', 'template/unsafe-place'],
    ['in a style', '<style>p { color: {{course.title}} }</style>', 'template/unsafe-place'],
    ['in a style of an element', '<p style="color: {{course.title}}">x</p>', 'template/unsafe-place'],
    ['in the attribute of an event', '<p onclick="say(\'{{course.title}}\')">x</p>', 'template/unsafe-place'],
    [
      'as a document inside the document',
      '<iframe srcdoc="{{course.title}}"></iframe>',
      'template/unsafe-place',
    ],
    ['as an attribute', '<p {{course.title}}>x</p>', 'template/unsafe-place'],
    ['as the name of an attribute', '<p data-{{course.title}}="a">x</p>', 'template/unsafe-place'],
    ['as the name of a tag', '<{{course.title}}>x', 'template/unsafe-place'],
    ['in an attribute without quotes', '<p title={{course.title}}>x</p>', 'template/unsafe-place'],
    ['in a comment', '<!-- {{course.title}} -->', 'template/unsafe-place'],
    ['as an address', '<a href="{{course.title}}">x</a>', 'template/unsafe-address'],
    [
      'as an address after the scheme',
      '<a href="javascript:{{course.title}}">x</a>',
      'template/unsafe-address',
    ],
    [
      'as an address of an animation',
      '<svg><a><animate attributeName="href" to="{{course.title}}"/></a></svg>',
      'template/unsafe-address',
    ],
    ['as an address put together', '<a href="{{concat course.title "x"}}">x</a>', 'template/unsafe-address'],
    ['as an address of another host', '<a href="//{{course.title}}">x</a>', 'template/unsafe-address'],
    [
      'where branches disagree',
      '<p {{#if course.code}}title="{{else}}>{{/if}}{{course.title}}',
      'template/torn-tag',
    ],
    [
      'with formatted text in an attribute',
      '<p title="{{md course.positioning}}">x</p>',
      'template/unsafe-place',
    ],
    ['with text for styles outside a style', '<p>{{css course.title}}</p>', 'template/unsafe-place'],
  ])('%s', async (_, text, code) => expect(await inHtml(text)).toContain(code));

  it.each([
    ['inside HTML', '<b>{{goals.length}}</b>', 'template/html-in-markdown'],
    ['inside a tag', '<{{t "path"}}>', 'template/html-in-markdown'],
    ['as an address', '{{#each goals}}[x]({{text}}){{/each}}', 'template/unsafe-address'],
    ['without escaping', '{{#each goals}}{{{text}}}{{/each}}', 'template/raw-output'],
  ])('%s of a Markdown template', async (_, text, code) => expect(await inMarkdown(text)).toContain(code));
});

describe('text of authors is accepted', () => {
  it.each([
    ['in the text', '<p>{{course.title}}</p>'],
    ['in an attribute with quotes', '<p title="{{course.title}}" class=\'a {{course.code}}\'>x</p>'],
    ['as a fragment', '<a href="#{{course.title}}">x</a>'],
    [
      'as part of an address whose beginning is fixed',
      '<a href="https://example.edu/?q={{course.title}}">x</a>',
    ],
    [
      'as the text of a link into the output',
      '{{#each tasks}}<a href="{{link worksheet}}">{{title}}</a>{{/each}}',
    ],
    ['in a title', '<svg><title>{{course.title}}</title></svg>'],
    ['in a style, through `css`', '<style>p::after { content: {{css course.title}} }</style>'],
    [
      'with branches that agree',
      '<td{{#if course.code}} class="{{course.code}}"{{/if}}>{{course.title}}</td>',
    ],
  ])('%s', async (_, text) => expect(await onPage(cover(text))).toEqual([]));

  it('in Markdown, in the text and as the text of a link', async () =>
    expect(await inMarkdown('{{#each goals}}\n- [{{text}}](#goals)<br>\n{{/each}}')).toEqual([]));
});

describe('nothing is reached besides the data', () => {
  it.each([
    ['prototypes', '{{course.constructor}}', 'template/unknown-field'],
    ['prototypes by name', '{{lookup course "__proto__"}}', 'template/unknown-field'],
    ['prototypes by a name of the data', '{{lookup course course.title}}', 'template/not-literal'],
    ['methods', '{{course.title.toString}}', 'template/unknown-field'],
    ['the data of other pages', '{{@root.programmes}}', 'template/unknown-field'],
    ['what the program keeps for itself', '{{@sheet.path}}', 'template/unknown-field'],
    ['helpers that are none', '{{helperMissing course.title}}', 'template/unknown-helper'],
    ['the console', '{{log course.title}}', 'template/unknown-helper'],
    ['decorators', '{{* anything}}', 'template/unsupported'],
    ['partials of its own making', '{{#*inline "cover"}}x{{/inline}}', 'template/unsupported'],
    ['partials by a name of the data', '{{> (lookup course "title")}}', 'template/not-literal'],
    [
      'files that only teachers may have',
      '{{#with (attachment "task.yaml" "answers.pdf")}}{{address}}{{/with}}',
      'template/wrong-value',
    ],
    [
      'such files by a name put together',
      '{{#with (attachment (concat "a" "b") course.title)}}{{address}}{{/with}}',
      'template/wrong-value',
    ],
    ['partials without end', '{{> cover}}', 'template/endless'],
    ['helpers of the other medium', '{{lead (t "path")}}', 'template/unknown-helper'],
  ])('%s', async (_, text, code) => expect(await inHtml(text)).toContain(code));

  it('partials that call each other more often than anything could print', async () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [
        `html/partials/p${at}.hbs`,
        at === 19 ? 'x' : `{{> p${at + 1}}}{{> p${at + 1}}}`,
      ]),
    );
    const found = await findingsOf({ ...doubling, ...cover('{{> p0}}') });
    expect(found.some((line) => line.startsWith('template/endless'))).toBe(true);
  });

  it('files behind a link that leads outside', async () => {
    const found = await findingsOf(
      { 'assets/theme.css': 'p{}', 'assets/logo.png': 'x' },
      {
        realPath: (path) =>
          path === '/school/assets/logo.png' ? '/etc/passwd' : path === '/' ? '/work' : `/work${path}`,
      },
    );
    expect(found).toEqual(['template/link-outside assets/logo.png:1']);
  });
});

describe('one slip is one finding', () => {
  it('where everything inside something unknown is unknown too', async () => {
    expect(
      await findingsOf(
        cover('{{#each course.tasks}}{{title}} {{number hours}}{{#if kind}}{{kind.x}}{{/if}}{{/each}}'),
      ),
    ).toEqual(['template/unknown-field html/partials/cover.hbs:1']);
  });

  it('in a partial that many pages show', async () => {
    expect(
      await findingsOf({ 'html/partials/page.hbs': '<p>{{@root.page.titel}}</p>\n{{> @partial-block}}' }),
    ).toEqual(['template/unknown-field html/partials/page.hbs:1']);
  });

  it('and none where a partial shows what only some of its callers have', async () => {
    expect(
      await findingsOf({
        'html/partials/page.hbs':
          '{{#if @root.printed}}<p>{{@root.printed.length}}</p>{{/if}}\n{{> @partial-block}}',
      }),
    ).toEqual([]);
  });
});

it('says which file is too large', async () => {
  expect(
    await findingsOf({ 'assets/theme.css': 'p{}', 'assets/school.woff2': new Uint8Array(33 * 1024 * 1024) }),
  ).toEqual(['template/asset-too-large assets/school.woff2:1']);
});
