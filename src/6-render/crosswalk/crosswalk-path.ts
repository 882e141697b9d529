/** Where the page of a crosswalk stands in the output. */
import type { Crosswalk } from '../../crosswalk/crosswalk-matrix.ts';
import { fileName } from '../../paths/file-name.ts';

export function crosswalkPath({
  programme,
  stage,
  credential,
}: Pick<Crosswalk, 'programme' | 'stage' | 'credential'>): string {
  return `crosswalk/${fileName(`${programme}--${stage}--${credential}`)}`;
}
