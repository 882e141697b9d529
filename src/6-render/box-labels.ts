/** The words that stand in front of what authors put into boxes, beside pictures and codes. */
import type { MarkdownLabels } from '../markdown/to-html.ts';
import type { Words } from '../model/words.ts';

export function boxLabels(words: Words): MarkdownLabels {
  const label = (name: string) => words.label(`box.${name}`);
  return {
    answer: label('answer'),
    teacher: label('teacher'),
    student: label('student'),
    safety: label('safety'),
    tip: label('tip'),
    case: label('case'),
    qr: label('qr'),
    'qr-code': label('qr-code'),
    figure: label('figure'),
  };
}
