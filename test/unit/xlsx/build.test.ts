/** `ccstd build --formats xlsx`, on the bundled standards. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../../src/workspace/build-workspace.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { parse } from './read-xml.ts';

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
    const parts = unzipSync(host.files.get(`/dist/${crosswalk?.path}`) ?? new Uint8Array());
    const sheet = parse(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()));
    const [head, first] = sheet.all('row');
    expect(head?.all('t').map(({ text }) => text)[0]).toBe('编号');
    expect(first?.all('c')[0]?.attributes.t).toBe('inlineStr');
    expect(first?.all('c')[5]?.all('v')).toHaveLength(1);
  });
});
