/** Nothing is used unreviewed: a textbook that was chosen for a released course has a review of the choice. */
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('release/textbook-unreviewed', {
  Course(course, context) {
    if (course.value.status === 'retired') return;
    for (const book of children(course, 'textbooks', course.value.textbooks)) {
      if (book.value.review?.trim()) continue;
      context.report(placeOf(book, 'title'), {
        book: book.value.title,
        course: titleOf(course.value),
        field: context.word('Textbook', 'review'),
      });
    }
  },
});
