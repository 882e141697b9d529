/** Fonts and sizes of the kinds of documents, as their style sheets for paper have them. */
import type { Typography } from './styles.ts';

const book: Typography = {
  ...{ body: 'song', size: 10.5, line: 16.8, table: 9.5, tableLine: 13.8 },
  title: { font: 'hei', size: 18, before: 0, after: 8 },
  headings: [
    { font: 'hei', size: 13, before: 18, after: 6 },
    { font: 'hei', size: 11.5, before: 9, after: 4 },
    { font: 'hei', size: 10.5, before: 6, after: 3 },
  ],
};

const sheet: Typography = { ...book, title: { ...book.title, align: 'center' } };

const form: Typography = {
  ...{ body: 'song', size: 10.5, line: 14.2, table: 10.5, tableLine: 13.7 },
  title: { font: 'hei', size: 16, before: 0, after: 6, align: 'center' },
  headings: [
    { font: 'hei', size: 12, before: 9, after: 6 },
    { font: 'hei', size: 10.5, before: 8, after: 4 },
  ],
};

/** GB/T 9704: 小标宋 for the title, 黑体 and 楷体 for the levels, 仿宋 for the text. */
const official: Typography = {
  isExact: true,
  isIndented: true,
  ...{ body: 'fang', size: 16, line: 28.9, table: 10.5, tableLine: 15.2 },
  title: { font: 'title', size: 22, before: 140, after: 16, align: 'center' },
  headings: [
    { font: 'hei', size: 16, before: 14, after: 4, indented: true },
    { font: 'kai', size: 16, before: 8, after: 2, indented: true },
    { font: 'fang', size: 16, bold: true, before: 6, after: 0, indented: true },
  ],
};

const crosswalk: Typography = {
  ...{ body: 'song', size: 9.5, line: 14.2, table: 8.5, tableLine: 11.9 },
  title: { font: 'hei', size: 16, before: 0, after: 6 },
  headings: [
    { font: 'hei', size: 12, before: 12, after: 6 },
    { font: 'hei', size: 10.5, before: 8, after: 4 },
  ],
};

const evidence: Typography = {
  ...{ body: 'song', size: 10.5, line: 16.8, table: 9, tableLine: 13 },
  title: { font: 'hei', size: 24, before: 120, after: 12, align: 'center' },
  headings: [
    { font: 'hei', size: 14, before: 20, after: 9 },
    { font: 'hei', size: 11.5, before: 9, after: 4 },
  ],
};

const kinds: Readonly<Record<string, Typography>> = {
  textbook: book,
  worksheet: sheet,
  forms: form,
  standard: official,
  crosswalk,
  matrix: crosswalk,
  evidence,
};

export function typographyOf(document: string): Typography {
  return kinds[document] ?? book;
}
