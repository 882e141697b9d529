/** The pages of `docs/` → what their templates print; `npm run generate` has read their Markdown. */
import { guides } from '../../generated/guides.ts';
import type { Language } from '../../values/language.ts';
import type { Line } from './line.ts';

/** One of its fields is there. */
export interface GuideBlock {
  readonly heading?: string;
  readonly paragraph?: Line;
  readonly list?: readonly Line[];
  /** As it is typed. */
  readonly code?: string;
  readonly table?: {
    readonly head: readonly Line[];
    readonly rows: readonly (readonly Line[])[];
  };
}

/** A page as its templates print it. */
export interface GuideView {
  readonly title: string;
  readonly blocks: readonly (Omit<GuideBlock, 'code'> & { readonly code?: readonly string[] })[];
}

export interface Guide {
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** In the order in which they are read. */
export function guidesIn(language: Language): readonly Guide[] {
  return JSON.parse(guides[language]) as Guide[];
}

export function guideView({ title, blocks }: Guide): GuideView {
  return {
    title,
    blocks: blocks.map(({ code, ...block }) =>
      code === undefined ? block : { ...block, code: code.split('\n') },
    ),
  };
}
