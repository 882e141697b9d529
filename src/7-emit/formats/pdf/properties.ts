/** A sheet → what a PDF says of itself: nothing of the machine, and no other day than that of the source. */
import type { Sheet } from '../../../6-render/sheet.ts';
import { version } from '../../../version.ts';
import type { Tools } from '../../format.ts';

export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly creator: string;
  /** Since when the source holds, `2026-09-01`; undefined where it does not say. */
  readonly date: string | undefined;
}

export function propertiesOf(
  sheet: Sheet,
  { words, organization }: Pick<Tools, 'words' | 'organization'>,
): Properties {
  const { title, edition, origin, path, programme, course } = sheet;
  const isShared = !/^(?:student|teacher)\//.test(path);
  const names = origin?.contributors?.flatMap((contributor) => contributor.names) ?? [];
  const authors = names.length > 0 ? names : organization === undefined ? [] : [organization];
  return {
    title,
    author: [...new Set(authors)].join(words.label('list-separator')),
    subject: isShared ? '' : words.label(`edition.${edition}`),
    keywords: [programme, course, path].filter((one) => one !== undefined),
    creator: `ccstd ${version}`,
    date: origin?.effective,
  };
}
