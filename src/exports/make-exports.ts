/** A format and a checked workspace → its files, each with the loss report that stands beside it. */
import { writtenPlace } from '../3-bind/adoption.ts';
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { reviewedDigest } from '../3-bind/digest.ts';
import { countingReview, latestReviews } from '../3-bind/latest-reviews.ts';
import { editionsOf } from '../5-lower/editions-of.ts';
import { lower } from '../5-lower/lower.ts';
import { artifactWords } from '../6-render/words.ts';
import { publicWorkspace } from '../editions/public-workspace.ts';
import { studentDigests } from '../editions/student-digest.ts';
import type { Review } from '../generated/types.ts';
import { fileName } from '../paths/file-name.ts';
import type { Place } from '../source/place.ts';
import { once } from '../values/once.ts';
import type { ExportFormat, ExportSelection, Loss } from './export-format.ts';
import { leftOut, withheldFrom } from './left-out.ts';
import { type LossReport, lossReport } from './loss-report.ts';

export interface ExportOptions {
  /** Name of the format: that of its folder. */
  readonly format: string;
  readonly selection: ExportSelection;
  readonly base?: string;
  readonly license?: string;
  /** Seconds since 1970, as `SOURCE_DATE_EPOCH` gives them. */
  readonly epoch?: string | undefined;
  readonly templates: ReadonlyMap<string, string>;
  /**
   * In which reviews are compared with what they passed, where that is another workspace than the one that is
   * exported.
   */
  readonly reviewed?: BoundWorkspace;
  lineOf(place: Place): number;
}

export interface MadeExport {
  /** Below the folder of the format. */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
  readonly lossPath: string;
  readonly report: LossReport;
}

export interface MadeExports {
  readonly files: readonly MadeExport[];
  /** What is in none of the files. */
  readonly left: LossReport;
  /** What only teachers may read of what is in the files. It is told to who exports, and written nowhere. */
  readonly withheld: number;
}

export function makeExports(
  format: ExportFormat,
  workspace: BoundWorkspace,
  options: ExportOptions,
): MadeExports {
  const { student: model } = editionsOf(lower(workspace));
  const whole = options.reviewed ?? workspace;
  const reviewOf = reviewsOfStudents(whole);
  const context = {
    // A format also reads what was written: of that, too, nothing for teachers only.
    workspace: publicWorkspace(workspace),
    reviewOf,
    words: artifactWords(model.language, options.templates),
    date: dayOf(options.epoch),
    base: options.base?.replace(/\/+$/, ''),
    license: options.license,
  };
  // What an adopted course loses was written in its base, or in a change of the adoption.
  const written = (loss: Loss): Loss => ({ ...loss, place: writtenPlace(workspace.adoptions, loss.place) });
  const carried = new Set<string>();
  const files: MadeExport[] = [];
  for (const { name, text, losses, about } of format.make(model, options.selection, context)) {
    for (const file of about) carried.add(file);
    const path = `${fileName(name)}.${format.extension}`;
    const report = lossReport(options.format, path, losses.map(written), options.lineOf);
    const lossPath = `${fileName(name)}.loss.json`;
    files.push({ path, mediaType: format.mediaType, text, lossPath, report });
  }
  const all = { workspace, model, selection: options.selection, carried };
  const left = lossReport(options.format, '', leftOut(all), options.lineOf);
  return { files, left, withheld: withheldFrom(all).length };
}

function dayOf(epoch: string | undefined): string | undefined {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
    : undefined;
}

/**
 * The review that speaks for what an entity says to students. A file for others holds nothing else, so that what
 * is changed for teachers alone takes nobody out of it.
 */
function reviewsOfStudents(workspace: BoundWorkspace): (file: string) => Review | undefined {
  const reviews = once(() => latestReviews(workspace));
  const digestOf = once(() => studentDigests(workspace));
  return (file) => {
    const counting = countingReview(file, reviews());
    const latest = reviews().get(file);
    if (counting || !latest || latest.review.value.conclusion !== 'pass') return counting;
    const { students } = reviewedDigest(latest.review.value.digest) ?? {};
    return students !== undefined && students === digestOf()(latest.subject)
      ? latest.review.value
      : undefined;
  };
}
