/** The repository that benchmarks are made on is sound, and what is planted in it is found where it stands. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../../src/host/node-host.ts';
import { lineAt } from '../../../src/source/line-at.ts';
import { checkWorkspace } from '../../../src/workspace/check-workspace.ts';
import { writeRepository } from '../../bench/repository.ts';

describe('a generated repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccstd-generated-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has neither errors nor warnings', async () => {
    expect(writeRepository(folder, 21)).toEqual([]);
    expect(await found(folder)).toEqual([]);
  });

  it('has every planted fault found once, at its line', async () => {
    const planted = writeRepository(folder, 21, 5);
    expect(planted).toHaveLength(5);
    const seen = await found(folder);
    expect(seen).toEqual(expect.arrayContaining(planted));
    expect(seen).toHaveLength(planted.length);
  });
});

async function found(folder: string): Promise<unknown[]> {
  const { diagnostics, spanOf } = await checkWorkspace({ ...nodeHost(), cwd: folder });
  return diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, where }) => {
      const { file, start } = spanOf(where);
      return { code, file, line: lineAt(readFileSync(join(folder, file), 'utf8'), start) };
    });
}
