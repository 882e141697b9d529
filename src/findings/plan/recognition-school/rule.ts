/** A row of mutual recognition whose other course nobody is known to teach. */

import { wordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { recognizedPairs } from '../course-recognition.ts';

export const rule = defineRule('plan/recognition-school', {
  Programme(programme, context) {
    const school = wordIn(context, programme.file, 'CourseRecognition', 'school');
    for (const { row, isKnown } of recognizedPairs(programme, context.workspace))
      if (!isKnown) context.report(placeOf(row, 'with'), { with: row.value.with, school });
  },
});
