/**
 * Every letter, digit and sign of a Markdown field reaches the page, and the Markdown that a stock reader
 * shows.
 */
import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { markdownToCommonMark } from '../../src/markdown/to-commonmark.ts';
import { markdownToHtml } from '../../src/markdown/to-html.ts';
import { teacher } from '../unit/markdown/options.ts';
import { textOfPage } from './page-text.ts';
import { patience, tryInputs } from './run.ts';
import { workshopText } from './workshop-language.ts';

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
