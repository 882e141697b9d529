/** Every page is valid, accessible HTML; its links lead somewhere; nothing is fetched from elsewhere. */
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../support/bundled-standards.ts';
import { someOfEachKind } from '../../support/kinds-of-pages.ts';
import { problemsOfPage } from '../../support/page-validator.ts';
import { builtPages, everyPage, pagesOf } from './built-pages.ts';
import { hostile } from './every-kind.ts';

/**
 * Left out: what is a matter of style, bars whose length is a number, titles that authors choose, and the
 * list of a search, which no `select` can be.
 */
describe.each([
  ['a workspace with everything', everyPage],
  ['the standards of an area', () => builtPages(bundledFiles('ai-trainer/'))],
])('%s', async (_, built) => {
  const output = await built();
  const pages = pagesOf(output, 'html');

  it('builds pages that html-validate accepts', async () => {
    const problems = new Map<string, string>();
    for (const [path, text] of someOfEachKind(pages)) {
      for (const problem of await problemsOfPage(text))
        problems.set(problem.replace(/^\d+ /, ''), `${path}:${Number.parseInt(problem, 10)}`);
    }
    expect([...problems]).toEqual([]);
  }, 300_000);

  it('links only to pages and places that exist', () => {
    const broken = pages.flatMap(([path, text]) =>
      linksOf(text)
        .filter((href) => !leadsSomewhere(href, path, output))
        .map((href) => `${path} → ${href}`),
    );
    expect(broken).toEqual([]);
    const markdown = pagesOf(output, 'md');
    const brokenToo = markdown.flatMap(([path, text]) =>
      markdownLinksOf(text)
        .filter((href) => !leadsSomewhere(href, path, output))
        .map((href) => `${path} → ${href}`),
    );
    expect(brokenToo).toEqual([]);
  });

  it('keeps each edition to its own folder, so that one can be given away alone', () => {
    const leaving = pages.flatMap(([path, text]) => {
      const edition = /^(student|teacher)\//.exec(path)?.[0];
      return edition ? linksOf(text).filter((href) => !target(href, path).startsWith(edition)) : [];
    });
    expect(leaving).toEqual([]);
  });

  it('forbids everything external and asks for nothing of it', () => {
    for (const [path, text] of pages) {
      expect(text, path).toContain("default-src 'none'");
      expect(text, path).not.toMatch(/<(script|img|link|iframe|source)[^>]*(src|href)="(https?:)?\/\//);
    }
  });
});

describe('plain text of an author', () => {
  it('is shown literally in both media', async () => {
    const output = await everyPage();
    const html = output['student/textbook/falls/fall/index.html'] ?? '';
    expect(html).toContain(
      '甲&lt;b&gt;&quot;乙&quot;&lt;/b&gt;&amp;&#39;丙&#39; *丁* [戊](己) `庚` |辛| {{壬}}',
    );
    expect(html).not.toContain('<b>"乙"');
    const markdown = output['student/textbook/falls/fall/index.md'] ?? '';
    expect(markdown).not.toMatch(/(?<!\\)<b>/);
    expect(markdown.replaceAll('\\', '')).toContain(hostile);
  });
});

function linksOf(html: string): string[] {
  return [...html.matchAll(/\shref="([^"]*)"/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '='))
    .filter(isLocal);
}

function markdownLinksOf(markdown: string): string[] {
  return [...markdown.matchAll(/(?<!\\)\]\(([^()\s]+)\)/g)]
    .map(([, href]) => (href ?? '').replaceAll('\\', ''))
    .filter(isLocal);
}

function isLocal(href: string): boolean {
  return !/^[a-z]+:/i.test(href);
}

/** Path of an output file, from the page that links to it. */
function target(href: string, page: string): string {
  return decodeURIComponent(
    new URL(href.split('#')[0] || page.split('/').at(-1) || '', `file:///${encodeURI(page)}`).pathname.slice(
      1,
    ),
  );
}

function leadsSomewhere(href: string, page: string, output: Readonly<Record<string, string>>): boolean {
  const text = output[target(href, page)];
  const fragment = href.split('#')[1];
  return (
    text !== undefined && (fragment === undefined || text.includes(`id="${decodeURIComponent(fragment)}"`))
  );
}
