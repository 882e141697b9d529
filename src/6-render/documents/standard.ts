/** 专业课程标准: one page a programme, in the national form. */
import { fileName } from '../../model/file-name.ts';
import type { Document, DocumentContext, Sheet } from '../sheet.ts';
import { standardView } from '../views/standard.ts';
import { wantedProgrammes } from '../views/wanted-courses.ts';

export const document: Document = { sheets };

function* sheets(context: DocumentContext): Iterable<Sheet> {
  const { words } = context;
  const model = context.models.student;
  for (const programme of wantedProgrammes(model, context)) {
    const view = standardView(programme, model, words);
    yield {
      path: `standard/${fileName(programme.id)}`,
      document: 'standard',
      edition: 'student',
      programme: programme.id,
      title: words.label(view.integrated ? 'standard.title.integrated' : 'standard.title', { programme: programme.title }),
      template: 'standard',
      view: {
        ...view,
        crumbs: [
          { title: model.title, path: 'index' },
          { title: `${words.label('site.standard')} · ${programme.title}`, path: undefined },
        ],
      },
      standalone: true,
    };
  }
}
