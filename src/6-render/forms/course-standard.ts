/** 校本课程标准: where the course stands, then its block as the national form prints it. */
import { formatNumber } from '../format-number.ts';
import { courseBlock } from '../standard/standard-course.ts';
import { courseTitles } from '../views/course-mentions.ts';
import { placeLines, teacherLines } from '../views/course-needs.ts';
import { listCell, richCell, textCell } from './cells.ts';
import type { FormScope } from './form-scope.ts';
import type { Block, Form } from './form-view.ts';
import { statedEntries } from './stated.ts';

export function courseStandard(scope: FormScope): Form {
  const { course, words } = scope;
  const title = words.label(
    course.category === 'integrated' ? 'form.block.course.integrated' : 'form.block.course',
  );
  return {
    name: 'course-standard',
    landscape: false,
    sections: [{ title, blocks: [...standing(scope), { courseBlock: courseBlock(course, '', words) }] }],
  };
}

function standing({ course, words }: FormScope): Block[] {
  const number = (value: number | undefined) =>
    textCell(value === undefined ? undefined : formatNumber(value));
  const titles = (mentions: typeof course.prerequisites) =>
    textCell(courseTitles(mentions, words).join(words.label('list-separator')));
  return statedEntries(
    [
      ['Course.category', textCell(words.word('CourseCategory', course.category))],
      ['Course.module', textCell(course.module && words.word('CourseModule', course.module))],
      ['Course.level', textCell(course.level && words.word('CourseLevel', course.level))],
      ['Course.theoryHours', number(course.theoryHours)],
      ['Course.practiceHours', number(course.practiceHours)],
      ['Course.credits', number(course.credits)],
      ['Course.posts', listCell(course.posts)],
      ['Course.prerequisites', titles(course.prerequisites)],
      ['Course.corequisites', titles(course.corequisites)],
      ['Course.followUps', titles(course.followUps)],
      ['Course.teachers', listCell(teacherLines(course, words))],
      ['Course.places', listCell(placeLines(course, words))],
      ['Course.positioning', richCell(course.positioning)],
    ],
    words,
  );
}
