/** The page on notation → its parts: what is said, and examples that are shown as they are typed. */
import { writing } from '../../generated/writing.ts';
import type { Words } from '../../model/words.ts';

export interface WritingPart {
  /** Empty where the part is an example. */
  readonly title: string;
  readonly lines: readonly (readonly { readonly code: boolean; readonly text: string }[])[];
  /** Lines of YAML; empty where the part is none. */
  readonly example: readonly { readonly text: string; readonly indented: string }[];
}

export function writingParts({ language }: Words): WritingPart[] {
  return writing[language].split(/\n(?=## )/).flatMap((section) => {
    const [, title = '', body = ''] = /^(?:## (.*)\n)?([\s\S]*)$/.exec(section) ?? [];
    return body.split(/^(?=`{3,}yaml\n)|(?<=^`{3,}\n)/m).flatMap((part, index): WritingPart[] => {
      const [, , example] = /^(`{3,})yaml\n([\s\S]*?)^\1$/m.exec(part) ?? [];
      const heading = index === 0 ? title : '';
      if (example !== undefined)
        return [{ title: '', lines: [], example: example.trimEnd().split('\n').map(shown) }];
      const paragraphs = part.split(/\n\n+/).map((one) => one.trim());
      return [{ title: heading, lines: paragraphs.filter((one) => one !== '').map(runs), example: [] }];
    });
  });
}

/** Markdown drops blanks at the beginning of a line. */
function shown(text: string): { readonly text: string; readonly indented: string } {
  return { text, indented: text.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length)) };
}

/** Between marks of code, notation is shown and means nothing. */
function runs(text: string): { readonly code: boolean; readonly text: string }[] {
  return text.split(/(`+(?: ?[^`]+ ?|[^`]*?`{3}[^`]*?)`+)/).flatMap((run, index) => {
    if (run === '') return [];
    return [{ code: index % 2 === 1, text: index % 2 === 1 ? run.replace(/^`+ ?| ?`+$/g, '') : run }];
  });
}
