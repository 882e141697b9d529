/**
 * 工作页: a cover sheet that names the worksheet of each learning task, with its code, its hours and the way to
 * it.
 */
import { linkNowhere, worksheetPath } from '../views/leaf-names.ts';
import { learningPath } from '../views/learning-path.ts';
import { worksheetCode } from '../worksheet/worksheet.ts';
import { amountCell, linkCell, listCell, sum, textCell } from './cells.ts';
import { columns, type FormScope } from './form-scope.ts';
import type { Form } from './form-view.ts';
import { grid } from './grid.ts';

export function worksheetIndex({ course, edition, words, isThere }: FormScope): Form {
  const heads = columns(words, [
    ['no', 'narrow'],
    ['code', 'middle'],
    ['task'],
    ['hours', 'narrow'],
    ['path', 'wide'],
    ['worksheet', 'middle'],
  ]);
  const rows = course.tasks.map((task) => {
    const target = worksheetPath(edition, task);
    const path = learningPath(task, words, linkNowhere);
    return [
      amountCell(task.no),
      textCell(worksheetCode(task, course)),
      textCell(task.title),
      amountCell(task.hours),
      listCell(path.map(({ title }) => title)),
      isThere('worksheet', target) ? linkCell(words.label('form.read-more'), target) : textCell(),
    ];
  });
  const hours = amountCell(sum(course.tasks.map((task) => task.hours)));
  const foot = [textCell(), textCell(), textCell(words.label('form.total')), hours, textCell(), textCell()];
  const blocks = [{ note: words.label('form.note.worksheets') }, { grid: grid(heads, rows, foot) }];
  return { name: 'worksheets', landscape: false, sections: [{ blocks }] };
}
