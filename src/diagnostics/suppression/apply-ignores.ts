/**
 * Findings and the comments that ask to ignore some → the findings that stay, and what is wrong with the
 * comments.
 */
import { type Code, catalogue } from '../../generated/catalogue.ts';
import type { Fix, Span, Where } from '../../source/place.ts';
import { isDay } from '../../values/is-day.ts';
import { isIgnorable } from '../classes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { report } from '../report.ts';
import { suggest } from '../suggest.ts';
import { coveredStretch, type Stretch } from './covered-stretch.ts';
import { type IgnoreComment, ignoreWord, readIgnoreComment, type Word } from './ignore-comment.ts';

export interface IgnoreRequest {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** `2026-09-01`. */
  readonly today: string;
  /** Nothing kept a check from running: only then does an ignore that meets no finding serve nothing. */
  readonly complete: boolean;
  remarksOf(text: string): { readonly comments: readonly Word[]; readonly longTexts: readonly Stretch[] };
  spanOf(where: Where): Span;
}

export interface IgnoreResult {
  readonly kept: readonly Diagnostic[];
  /** How many findings are left out. */
  readonly ignored: number;
}

interface Ignore extends IgnoreComment {
  readonly covers: Stretch;
  readonly expired: boolean;
  readonly met: Set<string>;
}

const isCode = (text: string): text is Code => Object.hasOwn(catalogue, text);

export function applyIgnores(request: IgnoreRequest): IgnoreResult {
  const kept: Diagnostic[] = [...request.diagnostics];
  let ignored = 0;
  for (const { path, text } of request.files) {
    if (!ignoreWord.test(text)) continue;
    const ignores = ignoresIn(text, request);
    for (let i = kept.length - 1; i >= 0; i--) {
      const diagnostic = kept[i];
      if (
        diagnostic?.where.file !== path ||
        !meets(ignores, diagnostic.code, request.spanOf(diagnostic.where).start)
      )
        continue;
      kept.splice(i, 1);
      ignored++;
    }
    kept.push(...ignores.flatMap((ignore) => faultsOf(ignore, path, text, request.complete)));
  }
  return { kept, ignored };
}

function ignoresIn(text: string, { remarksOf, today }: IgnoreRequest): Ignore[] {
  const { comments, longTexts } = remarksOf(text);
  return comments.flatMap((comment) => {
    const ignore = readIgnoreComment(comment);
    if (!ignore) return [];
    const expired = ignore.until !== undefined && isDay(ignore.until.text) && ignore.until.text < today;
    return [{ ...ignore, covers: coveredStretch(text, comment, longTexts), expired, met: new Set<string>() }];
  });
}

function meets(ignores: readonly Ignore[], code: Code, at: number): boolean {
  const meeting = ignores.filter(
    ({ expired, covers, codes }) =>
      !expired && covers.start <= at && at <= covers.end && codes.some(({ text }) => text === code),
  );
  if (meeting.length === 0 || !isIgnorable(code)) return false;
  for (const { met } of meeting) met.add(code);
  return true;
}

function faultsOf(ignore: Ignore, file: string, text: string, complete: boolean): Diagnostic[] {
  const { codes, until, reason, expired, met, start, end } = ignore;
  const whole = { file, start, end };
  if (codes.length === 0) return [report('suppress/no-code', whole, {})];
  const faults: Diagnostic[] = [];
  const usable = codes.filter((word) => {
    const where = { file, start: word.start, end: word.end };
    if (!isCode(word.text)) {
      faults.push(
        report('suppress/unknown-code', where, {
          code: word.text,
          suggestions: suggest(word.text, Object.keys(catalogue)),
        }),
      );
    } else if (!isIgnorable(word.text))
      faults.push(report('suppress/not-allowed', where, { code: word.text }));
    else return true;
    return false;
  });
  const hasBadDate = until !== undefined && !isDay(until.text);
  if (hasBadDate) {
    faults.push(
      report('suppress/bad-date', { file, start: until.start, end: until.end }, { date: until.text }),
    );
  }
  if (expired)
    return [
      ...faults,
      report('suppress/expired', whole, { date: until?.text ?? '', codes: codes.map((word) => word.text) }),
    ];
  // One slip of the comment is enough to say.
  const idle = complete && !hasBadDate ? usable.filter((word) => !met.has(word.text)) : [];
  if (idle.length > 0) {
    const fix = idle.length === codes.length ? removal(text, ignore) : without(idle, ignore);
    faults.push(report('suppress/unused', whole, { codes: idle.map((word) => word.text) }, { fix }));
  }
  if (reason === '' && idle.length < codes.length) faults.push(report('suppress/no-reason', whole, {}));
  return faults;
}

function without(idle: readonly Word[], { codes }: Ignore): Fix {
  const left = codes.filter((word) => !idle.includes(word)).map((word) => word.text);
  return {
    safe: true,
    edits: [{ start: codes[0]?.start ?? 0, end: codes.at(-1)?.end ?? 0, text: left.join(',') }],
  };
}

/** The comment goes, with its line where it stands alone. */
function removal(text: string, { start, end }: Ignore): Fix {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (before.trim() !== '')
    return {
      safe: true,
      edits: [{ start: start - (before.length - before.trimEnd().length), end, text: '' }],
    };
  const newline = text.indexOf('\n', end);
  return {
    safe: true,
    edits: [{ start: start - before.length, end: newline === -1 ? text.length : newline + 1, text: '' }],
  };
}
