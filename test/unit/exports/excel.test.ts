/** CSV for Excel: opens with a double click, and runs nothing. */
import { describe, expect, it } from 'vitest';
import { bent } from '../../support/small-course.ts';
import { exported } from './exported.ts';
import { csvRows } from './moodle-importer.ts';

describe('CSV for Excel', () => {
  it('begins with a mark, ends lines as Windows does, and names programme, stage and credential', async () => {
    const [file] = await exported('excel', bent('standard.yaml', 'id: care-2019', 'id: care-2019'));
    expect(file?.path).toBe('care--intermediate--care-2019-4.csv');
    expect(file?.text.startsWith('\uFEFF')).toBe(true);
    expect(file?.text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
    expect(csvRows(file?.text ?? '').length).toBe(1 + 2 + 2);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(1)', '＝1+1', '＠SUM(1)', '\u200b=1+1', ' =1+1'])(
    'keeps %j a text',
    async (text) => {
      const [file] = await exported(
        'excel',
        bent('standard.yaml', 'text: 能处置一起跌倒', `text: ${JSON.stringify(text)}`),
      );
      const cells = csvRows(file?.text ?? '').flat();
      expect(cells).toContain(`'${text}`);
      expect(cells).not.toContain(text);
    },
  );
});
