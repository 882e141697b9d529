/** Every kind of Markdown page is clean by the default rules of markdownlint. */
import type { Configuration } from 'markdownlint';
import { lint } from 'markdownlint/promise';
import { describe, expect, it } from 'vitest';
import { everyKind } from '../render/every-kind.ts';
import { smallProgramme } from '../render-standard/small-programme.ts';
import { allPages, someOfEachTemplate } from './all-pages.ts';

const config: Configuration = {
  default: true,
  // A paragraph of Chinese has no spaces to break a line at; a break would show as a space in the middle of a
  // sentence.
  'line-length': false,
  // Forms repeat their official heads under each learning task.
  'no-duplicate-heading': { siblings_only: true },
  // A line break of plain text, and a second line in the cell of a GFM table.
  'no-inline-html': { allowed_elements: ['br'], table_allowed_elements: ['br'] },
  // The reference shows files with the slips it explains: a tab in an example, `- ` as a piece of code.
  'no-hard-tabs': { code_blocks: false },
  'no-space-in-code': false,
};

type Files = Readonly<Record<string, string>>;

async function findings(
  pages: readonly { readonly path: string; readonly md: string }[],
  files: Files = {},
): Promise<string[]> {
  const results = await lint({
    strings: Object.fromEntries(pages.map(({ path, md }) => [path, md])),
    config,
  });
  // An author may set a line of their own in bold; a template may not.
  const authored = Object.values(files).join('\n');
  return Object.entries(results).flatMap(([path, errors]) =>
    errors
      .filter(
        ({ ruleNames, errorContext }) =>
          !(ruleNames.includes('MD036') && authored.includes(`**${errorContext}**\n`)),
      )
      // The reference shows an address as authors type it, and text that looks like one.
      .filter(({ ruleNames }) => !(ruleNames.includes('MD034') && path === 'reference/writing'))
      .map(({ lineNumber, ruleNames, errorDetail, errorContext }) =>
        [`${path}:${lineNumber}`, ruleNames.join('/'), errorDetail, errorContext].join(' '),
      ),
  );
}

describe('markdownlint', () => {
  it.each([
    ['everything, in Chinese', everyKind, 'zh-CN', ''],
    ['everything, in English', everyKind, 'en', ''],
    ['a small programme', smallProgramme, 'zh-CN', 'reference'],
  ] as const)(
    'finds nothing in the pages of %s',
    async (_, files, language, without) => {
      const pages = someOfEachTemplate(allPages(files, language, without));
      expect(pages.length).toBeGreaterThan(20);
      expect(await findings(pages, files)).toEqual([]);
    },
    300_000,
  );

  it('finds what is wrong', async () => {
    const md = '# 一\n### 二\n\n**三**\n\n| a |\n| --- |\n| <b>x</b> | y |\n\n<br>\n';
    const rules = (await findings([{ path: 'x', md }])).map(
      (finding) => finding.split(' ')[1]?.split('/')[0],
    );
    expect(new Set(rules)).toEqual(new Set(['MD001', 'MD022', 'MD033', 'MD036', 'MD056']));
  });
});
