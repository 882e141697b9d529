/**
 * Exports on disk: only what changed is written, what is no longer exported goes, and nothing else is
 * touched.
 */
import { describe, expect, it } from 'vitest';
import { type WriteOptions, writeExports } from '../../../src/8-write/write-exports.ts';
import { type MemoryHost, memoryHost } from '../../../src/host/memory-host.ts';
import { outputOf } from '../../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../../support/small-course.ts';
import { exported, leftOf } from './exported.ts';

const options: WriteOptions = { folder: '/dist', format: 'case', version: '0', partial: false };

function counting(): MemoryHost & { readonly written: string[] } {
  const host = memoryHost({});
  const written: string[] = [];
  const move = (from: string, to: string): void => {
    written.push(to);
    host.move(from, to);
  };
  return { ...host, written, move };
}

async function allOf(workspace: Readonly<Record<string, string>>) {
  const files = await exported('case', workspace);
  return { files, left: leftOf(files) };
}

describe('writeExports', () => {
  it('writes each file with its loss report, and the list of them', async () => {
    const host = counting();
    const list = writeExports(host, await allOf(smallWorkspace), options);
    expect(Object.keys(outputOf(host))).toEqual([
      'course-falls.case.json',
      'course-falls.loss.json',
      'exports.json',
      'left.json',
      'standard-care-2019.case.json',
      'standard-care-2019.loss.json',
    ]);
    expect(list.files.map(({ path }) => path)).toEqual([
      'course-falls.case.json',
      'standard-care-2019.case.json',
    ]);
    expect(JSON.parse(outputOf(host)['exports.json'] ?? '')).toEqual(list);
  });

  it('writes nothing again that has not changed', async () => {
    const host = counting();
    writeExports(host, await allOf(smallWorkspace), options);
    host.written.length = 0;
    writeExports(host, await allOf(smallWorkspace), options);
    expect(host.written).toEqual([]);
    writeExports(host, await allOf(bent('course.yaml', 'title: 跌倒防护', 'title: 跌倒的防护')), options);
    expect(host.written).toEqual(['/dist/course-falls.case.json']);
  });

  it('removes what it no longer exports, unless only a part was asked for, and never what others put there', async () => {
    const host = counting();
    const all = await allOf(smallWorkspace);
    writeExports(host, all, options);
    host.write('/dist/mine.json', new Uint8Array());
    const files = all.files.filter(({ path }) => path.startsWith('standard-'));
    const standards = { ...all, files };
    expect(writeExports(host, standards, { ...options, partial: true }).files.length).toBe(2);
    expect(Object.keys(outputOf(host))).toContain('course-falls.case.json');
    expect(writeExports(host, standards, options).files.length).toBe(1);
    expect(Object.keys(outputOf(host))).toEqual([
      'exports.json',
      'left.json',
      'mine.json',
      'standard-care-2019.case.json',
      'standard-care-2019.loss.json',
    ]);
  });

  it('does not follow a list that leads outside', async () => {
    const host = counting();
    host.write('/secret.json', new Uint8Array());
    host.write(
      '/dist/exports.json',
      new TextEncoder().encode('{"files": [{"path": "../secret.json", "lossReport": "x"}, null]}'),
    );
    writeExports(host, await allOf(smallWorkspace), options);
    expect(host.files.has('/secret.json')).toBe(true);
  });
});
