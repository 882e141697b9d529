/** Loss reports: complete, at the right lines, and the same on every run. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeExport } from '../../../src/exports/make-exports.ts';
import { exportFormats } from '../../../src/generated/exports.ts';
import { objectShape } from '../../../src/language/language-tables.ts';
import { bundledFiles, machine } from '../../support/bundled-standards.ts';
import { bent, smallWorkspace } from '../../support/small-course.ts';
import { exported, exportedBundle, exportedFrom } from './exported.ts';

const formats = Object.keys(exportFormats);
const reversed = machine(Object.fromEntries(Object.entries(bundledFiles()).reverse()));
const made = new Map<string, MadeExport[]>();

beforeAll(async () => {
  for (const format of formats) made.set(format, await exportedBundle(format));
}, 300_000);

describe.each(formats)('the loss report of %s', (format) => {
  it('points at the line where the lost field is written', () => {
    const lines = new Map(Object.entries(bundledFiles()).map(([path, text]) => [path, text.split('\n')]));
    for (const { report } of made.get(format) ?? []) {
      for (const { fact, file, line, path } of report.losses) {
        const [type = '', key = ''] = fact.split('.');
        const field = objectShape(type).fields[key];
        const text = lines.get(file)?.[line - 1] ?? '';
        expect(field, fact).toBeDefined();
        if (/aligns\/\d+$/.test(path)) continue;
        // A change of an adoption names the field in its target, and gives the value.
        const change = /^changes\/\d+\/value$/.test(path);
        if (change) {
          const target =
            lines
              .get(file)
              ?.slice(0, line)
              .findLast((one) => /^ *- (target|对象):/.test(one)) ?? '';
          expect(
            [key, field?.zh].some((word) => new RegExp(`[ /]${word}$`).test(target)),
            `${fact} at ${file}:${line}: ${target}`,
          ).toBe(true);
          continue;
        }
        expect(path.endsWith(key), `${fact} at ${path}`).toBe(true);
        const typed = text.trimStart().replace(/^(- )+/, '');
        expect(
          [`${key}:`, `${field?.zh}:`].some((word) => typed.startsWith(word)),
          `${fact} at ${file}:${line}: ${text}`,
        ).toBe(true);
      }
    }
  });

  it('counts what it lists, in the order of the source', () => {
    for (const { report, path } of made.get(format) ?? []) {
      expect(report.file).toBe(path);
      expect(report.count).toBe(report.losses.length);
      expect(Object.values(report.facts).reduce((sum, count) => sum + count, 0)).toBe(report.count);
      const places = report.losses.map(({ file, line }) => `${file} ${String(line).padStart(6, '0')}`);
      expect(places).toEqual([...places].sort());
    }
  });

  it('names no value of a field for teachers only', () => {
    const reports = (made.get(format) ?? []).flatMap(({ report }) => report.losses);
    for (const { fact, value } of reports.filter(({ fact: name }) => name.endsWith('.notes')))
      expect(value, fact).toBeUndefined();
  });
});

describe.each(formats)('%s', (format) => {
  it('is the same whatever the order of the files, and ends its lines', async () => {
    const again = await exportedFrom(reversed, format);
    expect(again).toEqual(made.get(format));
    for (const { text } of again) expect(text.endsWith('\n')).toBe(true);
  });

  it('has no two files of one name, also where case does not count', () => {
    const names = (made.get(format) ?? [])
      .flatMap(({ path, lossPath }) => [path, lossPath])
      .map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('contains nothing that is for teachers only', async () => {
    const secret = '金丝雀教师专用内容不得外传';
    const course = (smallWorkspace['course.yaml'] ?? '')
      .replace(
        'title: 跌倒防护',
        `title: 跌倒防护\nnotes: ${secret}\npositioning: |\n  面向照护员。\n\n  :::teacher\n  ${secret}\n  :::`,
      )
      .replace('answer: 先评估意识与伤情。', `answer: ${secret}\n                rubric: ${secret}`)
      .replace('            hours: 2\n', `            hours: 2\n            teacher: ${secret}\n`)
      .replace(
        'points: 100\n        criteria',
        `points: 100\n        open: false\n        scenario: ${secret}\n        criteria`,
      );
    expect(course.split(secret).length).toBe(7);
    for (const { text, report } of await exported(format, { ...smallWorkspace, 'course.yaml': course })) {
      expect(text).not.toContain(secret);
      expect(JSON.stringify(report)).not.toContain(secret);
    }
  });
});

describe('a fact that no format knows', () => {
  it.each(['ctdl', 'moodle'])('is lost in %s, at its line', async (format) => {
    const [file] = await exported(
      format,
      bent('standard.yaml', 'text: 能处置一起跌倒', 'text: 能处置一起跌倒\n                x-频次: 每年'),
    );
    expect(file?.report.losses.find(({ fact }) => fact === 'Requirement.x-频次')).toMatchObject({
      file: 'standard.yaml',
      line: 24,
    });
  });
});

describe('what is selected', () => {
  const paths = async (format: string, selection: object): Promise<string[]> =>
    (await exportedBundle(format, { selection })).map(({ path }) => path);

  it('is a programme with its courses, credentials and standards', async () => {
    const selection = { programme: 'elderly-care-programme' };
    expect(await paths('case', selection)).toEqual([
      'standard-elderly-care-2019.case.json',
      'course-elderly-safety.case.json',
    ]);
    expect(await paths('sssom', selection)).toEqual(['elderly-care-programme.sssom.tsv']);
    expect(await paths('openbadges', selection)).toEqual([
      'credential-elderly-care-2019-4.badge.json',
      'credential-elderly-care-2019-5.badge.json',
      'course-elderly-safety.badge.json',
    ]);
  }, 300_000);

  it('is a course with the standards it is aligned with', async () => {
    expect(await paths('case', { course: 'plc-control' })).toEqual([
      'standard-control-competition.case.json',
      'standard-electrician-2018.case.json',
      'course-plc-control.case.json',
    ]);
  }, 300_000);

  it('is a standard', async () => {
    expect(await paths('moodle', { standard: 'ai-trainer-2021' })).toEqual(['ai-trainer-2021.csv']);
  }, 300_000);
});
