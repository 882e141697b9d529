/** What follows from the class of a code. */
import { describe, expect, it } from 'vitest';
import {
  classes,
  isBaselined,
  isErrorInRelease,
  isFatal,
  isFixed,
  isForReleaseOnly,
  isIgnorable,
} from '../../../src/diagnostics/classes.ts';
import { type Code, catalogue } from '../../../src/generated/catalogue.ts';

const codes = Object.keys(catalogue) as Code[];
const of = (area: string): Code[] => codes.filter((code) => code.startsWith(`${area}/`));

describe('the class of a code', () => {
  it('is stated by every page, and each class has codes', () => {
    expect([...new Set(codes.map((code) => catalogue[code].class))].sort()).toEqual([...classes].sort());
  });

  it.each(['yaml', 'io', 'schema', 'id', 'ref'])(
    'keeps the severity of %s/* as it is, and its errors stop every later stage',
    (area) => {
      for (const code of of(area)) {
        expect(isFixed(code), code).toBe(true);
        expect(
          isFatal({
            code,
            severity: 'error',
            params: {},
            where: { file: '', path: [] },
            related: [],
          } as never),
          code,
        ).toBe(true);
        expect(
          isFatal({
            code,
            severity: 'warning',
            params: {},
            where: { file: '', path: [] },
            related: [],
          } as never),
          code,
        ).toBe(false);
      }
    },
  );

  it('lets a school ignore its own judgements, and never what cannot be read or what standards lock', () => {
    expect(isIgnorable('hours/total')).toBe(true);
    expect(isIgnorable('text/placeholder')).toBe(true);
    expect(isIgnorable('answer/own-letters')).toBe(catalogue['answer/own-letters'].severity !== 'error');
    for (const code of [
      'yaml/syntax',
      'schema/unknown-key',
      'answer/no-such-option',
      'overlay/lock-minimum',
      'suppress/unused',
      'release/unreviewed',
    ])
      expect(isIgnorable(code), code).toBe(false);
  });

  it('keeps what is unreadable, what the program is told and what it is asked, out of baselines', () => {
    expect(
      codes
        .filter((code) => !isBaselined(code))
        .map((code) => code.split('/')[0])
        .filter((area, i, all) => all.indexOf(area) === i),
    ).toEqual(['config', 'emit', 'forms', 'io', 'package', 'results', 'suppress', 'yaml']);
  });

  it('asks of a release alone what stands in release/*, and takes unfinished work for an error there', () => {
    expect(codes.filter(isForReleaseOnly)).toEqual(of('release'));
    expect(codes.filter(isErrorInRelease)).toEqual([
      'answer/key-in-answer',
      'answer/missing',
      'answer/missing-options',
      'answer/own-letters',
      'assessment/outside-sections',
      'assessment/question-sum',
      'assessment/section-points',
      'assessment/section-questions',
      'schema/missing-field',
      'text/placeholder',
    ]);
  });

  it('gives nothing to a name that is no code', () => {
    expect([isFixed('toString'), isIgnorable('hours/totals'), isBaselined('constructor')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
