/** `check --forms`: which cells of the twelve forms of each course stay empty, one finding a form. */
import { lower } from '../5-lower/lower.ts';
import { emptyCells } from '../6-render/forms/empty-cells.ts';
import { wholeContext } from '../6-render/whole-context.ts';
import { artifactWords } from '../6-render/words.ts';
import { report } from '../diagnostics/report.ts';
import { fieldWord } from '../language/key-language.ts';
import type { LookAt } from './check-workspace.ts';

export function emptyForms(templates: ReadonlyMap<string, string>): LookAt {
  return (workspace) => {
    const model = lower(workspace);
    const context = wholeContext(model, artifactWords(model.language, templates));
    const languages = new Map(workspace.documents.map(({ file, language }) => [file, language]));
    return model.courses.flatMap((course) => {
      const written = workspace.courses.get(course.id);
      if (!written) return [];
      const word = (field: string): string => {
        const [type = '', key = ''] = field.split('.');
        return fieldWord(type, key, languages.get(written.file) ?? 'zh');
      };
      return emptyCells(course, context).map(({ no, form, cells }) =>
        report(
          'forms/empty-cells',
          { file: written.file, path: written.path },
          {
            ...{ course: course.title, no, form },
            count: cells.reduce((sum, cell) => sum + cell.count, 0),
            cells: cells.map(({ label, count }) => `${label} ${count}`),
            fields: [...new Set(cells.map(({ field }) => word(field)))],
          },
        ),
      );
    });
  };
}
