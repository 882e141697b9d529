/** What a leaf is called, in the language of the artifacts. */
import type { TaskStage } from '../model/model.ts';
import type { FrontPart, Leaf } from './leaf.ts';

export interface LeafWords {
  readonly language: 'zh-CN' | 'en';
  readonly stage: (stage: TaskStage) => string;
  readonly terms: string;
  readonly front: Readonly<Record<FrontPart, string>>;
}

export function leafTitle(leaf: Leaf, words: LeafWords): string {
  switch (leaf.kind) {
    case 'task':
      return leaf.task.title;
    case 'stage':
      return words.stage(leaf.stage);
    case 'info':
      return leaf.activity.title;
    case 'card':
      return leaf.card.title;
    case 'assessment':
      return leaf.assessment.title;
    case 'terms':
      return words.terms;
  }
}

/** What the ledger calls the cover of a book, in each language of the artifacts. */
export const coverTitles: Readonly<Record<LeafWords['language'], string>> = { 'zh-CN': '封面', en: 'Cover' };
