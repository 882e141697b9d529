/** The words of the artifacts → what leaves without a title of their own are called. */
import type { LeafWords } from '../../leaves/leaf-record.ts';
import type { Words } from '../../model/words.ts';
import { stageTitle } from './stage-words.ts';

export const leafWords = (words: Words): LeafWords => ({
  stage: (stage) => stageTitle(stage, words),
  terms: words.label('terms-leaf'),
});
