/** 校本课程标准: the block of the course as the national form prints it. */
import { courseBlock } from '../standard-course.ts';
import type { FormScope } from './form-scope.ts';
import type { Form } from './form-view.ts';

export function courseStandard({ course, words }: FormScope): Form {
  const title = words.label(course.category === 'integrated' ? 'form.block.course.integrated' : 'form.block.course');
  return {
    name: 'course-standard',
    landscape: false,
    sections: [{ title, blocks: [{ courseBlock: courseBlock(course, '') }] }],
  };
}
