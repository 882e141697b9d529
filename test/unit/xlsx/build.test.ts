/** `ccstd build --formats xlsx`, on the bundled standards. */
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { openWorkbook } from '../../support/open-workbook.ts';

describe('a build with xlsx', { timeout: 300_000 }, () => {
  it('makes a workbook of every sheet that has a table', async () => {
    const host = machine(bundledFiles());
    const { written } = await buildWorkspace(host, { formats: ['xlsx'], documents: ['crosswalk', 'matrix'] });
    const made = (extension: string) =>
      (written?.manifest.documents ?? []).filter(({ path }) => path.endsWith(extension));
    const stems = (extension: string) =>
      made(extension)
        .map(({ path }) => path.slice(0, -extension.length))
        .sort();
    expect(stems('.xlsx').length).toBeGreaterThan(5);
    expect(stems('.xlsx')).toEqual(stems('.csv'));
    expect(made('.xlsx')[0]?.mediaType).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const crosswalk = made('.xlsx').find(
      ({ path }) => path.includes('--electrician-2018-4') && !path.includes('matrix'),
    );
    const [summary, items] = openWorkbook(host.files.get(`/dist/${crosswalk?.path}`) ?? new Uint8Array());
    expect(summary?.cells.get('A1')?.value).toContain('对照表');
    expect(items?.cells.get('A3')?.value).toBe('编号');
    expect(items?.cells.get('I1')?.formula).toMatch(/^IF\(SUM\(\$F\$4:/);
  });
});
