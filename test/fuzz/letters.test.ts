/**
 * Every letter, digit and sign of a Markdown field reaches the page, and the Markdown that a stock reader
 * shows.
 */
import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { lineToCell, lineToCommonMark, markdownToCommonMark } from '../../src/markdown/to-commonmark.ts';
import { lineToHtml, markdownToHtml } from '../../src/markdown/to-html.ts';
import { teacher } from '../unit/markdown/options.ts';
import { textOfPage } from './page-text.ts';
import { patience, tryInputs } from './run.ts';
import { workshopLine, workshopText } from './workshop-language.ts';

const stock = new MarkdownIt({ html: true });

it(
  'prints what workshops write, letter by letter',
  () => {
    const { troubles } = tryInputs(2_500, workshopText, ({ typed, page, markdown }) => {
      const shown = textOfPage(markdownToHtml(typed, teacher));
      if (shown !== page) return `typed ${JSON.stringify(typed)}\n page ${shown}\n want ${page}`;
      const written = markdownToCommonMark(typed, teacher);
      const read = textOfPage(stock.render(written));
      return read === markdown
        ? undefined
        : `typed ${JSON.stringify(typed)}\n read ${read}\n want ${markdown}\n from ${JSON.stringify(written)}`;
    });
    expect(troubles).toEqual([]);
  },
  patience,
);

it(
  'prints what workshops write as options, letter by letter, behind a letter and in a cell',
  () => {
    const { troubles } = tryInputs(800, workshopLine, ({ typed, page, markdown }) => {
      const shown = textOfPage(lineToHtml(typed, teacher));
      if (shown !== page) return `typed ${JSON.stringify(typed)}\n page ${shown}\n want ${page}`;
      const option = `- A. ${lineToCommonMark(typed, teacher)}`;
      const row = `| 选项 |\n| --- |\n| A. ${lineToCell(typed, teacher)} |`;
      for (const [written, before] of [[option, 'A.'] as const, [row, '选项A.'] as const]) {
        const read = textOfPage(stock.render(written));
        if (read !== before + markdown)
          return `typed ${JSON.stringify(typed)}\n read ${read}\n want ${markdown}\n from ${JSON.stringify(written)}`;
      }
      return undefined;
    });
    expect(troubles).toEqual([]);
  },
  patience,
);
