/** What is written behind `-o`: a table that spreadsheets open with a double click begins with their mark. */
import { expect, it } from 'vitest';
import { writeOutput } from '../../src/cli/write-output.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

it.each([
  ['对照表.csv', '\uFEFF序号,内容\r\n'],
  ['out/A.CSV', '\uFEFF序号,内容\r\n'],
  ['对照表.md', '序号,内容\r\n'],
  ['csv', '序号,内容\r\n'],
])('%s', (file, written) => {
  const host = memoryHost({});
  const path = writeOutput(host, file, '序号,内容\r\n');
  expect(Buffer.from(host.files.get(path) ?? []).toString('utf8')).toBe(written);
});
