/** The page on notation → its parts: what is said, and examples that are shown as they are typed. */
import { writing } from '../../generated/writing.ts';
import type { Words } from '../../model/words.ts';
import { type Line, lineOf } from './line.ts';

export interface WritingPart {
  /** Empty where the part is an example. */
  readonly title: string;
  readonly lines: readonly Line[];
  /** Lines of YAML; empty where the part is none. */
  readonly example: readonly string[];
}

export function writingParts({ language }: Words): WritingPart[] {
  return writing[language].split(/\n(?=## )/).flatMap((section) => {
    const [, title = '', body = ''] = /^(?:## (.*)\n)?([\s\S]*)$/.exec(section) ?? [];
    return body.split(/^(?=`{3,}yaml\n)|(?<=^`{3,}\n)/m).flatMap((part, index): WritingPart[] => {
      const [, , example] = /^(`{3,})yaml\n([\s\S]*?)^\1$/m.exec(part) ?? [];
      const heading = index === 0 ? title : '';
      if (example !== undefined) return [{ title: '', lines: [], example: example.trimEnd().split('\n') }];
      const paragraphs = part.split(/\n\n+/).map((one) => one.trim());
      return [{ title: heading, lines: paragraphs.filter((one) => one !== '').map(runs), example: [] }];
    });
  });
}

/** Between marks of code, notation is shown and means nothing. */
function runs(text: string): Line {
  return lineOf(
    text
      .split(/(`+(?: ?[^`]+ ?|[^`]*?`{3}[^`]*?)`+)/)
      .map((run, index) =>
        index % 2 === 1 ? { isCode: true, text: run.replace(/^`+ ?| ?`+$/g, '') } : { text: run },
      ),
  );
}
