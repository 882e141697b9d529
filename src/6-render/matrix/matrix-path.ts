/** Where the big matrix and the evidence file of a crosswalk stand in the output. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { relativeLink } from '../../paths/relative-link.ts';

type Names = Pick<Crosswalk, 'programme' | 'stage' | 'credential'>;

export function matrixPath({ programme, stage, credential }: Names): string {
  return `crosswalk/matrix-${programme}--${stage}--${credential}`;
}

export function evidencePath({ programme, stage, credential }: Names): string {
  return `crosswalk/evidence-${programme}--${stage}--${credential}`;
}

/** A script of the pages, as a link from a sheet. */
export function scriptLink(from: string, name: string): string {
  return relativeLink(from, `assets/${name}`, 'asset');
}
