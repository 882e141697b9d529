/** An answer → the text or the bytes of the form that was asked for. */

import type { Answer, Question } from '../../crosswalk/answers/answer.ts';
import type { Language } from '../../values/language.ts';

export type FormatName = 'table' | 'json' | 'md' | 'csv' | 'html' | 'xlsx' | 'parquet';

const closing: Readonly<Record<Language, { readonly next: string; readonly nothing: string }>> = {
  'zh-CN': {
    next: '带链接的完整对照表：ccstd build crosswalk；还缺什么：ccstd crosswalk --gaps；某一条的依据：ccstd crosswalk --why <条目>',
    nothing: '没有可以对照的：请在专业的“培养层级”里写上“证书”，或写明专业和证书',
  },
  en: {
    next: 'The whole crosswalk with links: ccstd build crosswalk; what is missing: ccstd crosswalk --gaps; the evidence of one item: ccstd crosswalk --why <item>',
    nothing:
      'There is nothing to compare: name credentials in the stages of a programme, or give a programme and a credential',
  },
};

export async function printed(
  answer: Answer,
  format: FormatName,
  question: Question,
  templates: ReadonlyMap<string, string>,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify({ version: 1, ...answer.json() }, null, 2)}\n`;
  if (format === 'html') return (await import('./page.ts')).crosswalkPage(question, templates);
  if (format === 'table') {
    const blocks = answer.table();
    const { next, nothing } = closing[question.language];
    return blocks.length > 0 ? `${blocks.join('\n')}\n${next}\n` : `${nothing}\n`;
  }
  if (format === 'parquet') {
    const { columnsToParquet } = await import('./parquet.ts');
    return columnsToParquet(answer.columns?.() ?? []);
  }
  const { gridsToCsv, gridsToMarkdown, gridsToWorkbook } = await import('./grid-files.ts');
  if (format === 'xlsx' && answer.workbook) {
    const { workbookBytes } = await import('../../7-emit/formats/xlsx/workbook.ts');
    return workbookBytes(answer.workbook());
  }
  const grids = answer.grids?.() ?? [];
  return { csv: gridsToCsv, md: gridsToMarkdown, xlsx: gridsToWorkbook }[format](grids);
}
