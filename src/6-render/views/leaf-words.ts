/** The words of the artifacts → what leaves without a title of their own are called. */
import type { LeafWords } from '../../leaves/leaf-title.ts';
import type { Words } from '../../model/words.ts';
import { stageTitle } from './stage-words.ts';

export const leafWords = (words: Words): LeafWords => ({
  language: words.language,
  stage: (stage) => stageTitle(stage, words),
  terms: words.label('terms-leaf'),
  front: {
    cover: words.label('cover'),
    contents: words.label('contents'),
    facts: words.label('course-facts'),
    index: words.label('requirements'),
  },
});
