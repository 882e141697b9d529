/** Another id for what is called by the name under the cursor. */
import type { Subject } from '../../rename/namings.ts';
import { spanOfName, subjectOf } from '../../rename/renaming.ts';
import type { Edit } from '../../source/place.ts';
import type { Language } from '../../values/language.ts';
import type { NamedWorkspace, Renamed } from '../rename-workspace.ts';

interface NameAt {
  readonly subject: Subject;
  /** Of the id in the text. */
  readonly start: number;
  readonly end: number;
}

export function nameAt(file: string, offset: number, { index, checked }: NamedWorkspace): NameAt | undefined {
  const text = checked.textOf(file) ?? '';
  for (const naming of index.namings) {
    if (naming.file !== file) continue;
    const { start, end } = spanOfName(naming, text);
    const subject = start <= offset && offset <= end ? subjectOf(naming, index) : undefined;
    if (subject) return { subject, start, end };
  }
  return undefined;
}

/** Two texts with as many lines → line by line what is another. */
export function changedStretches(before: string, after: string): Edit[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  if (was.length !== is.length) return [{ start: 0, end: before.length, text: after }];
  let at = 0;
  return was.flatMap((line, index): Edit[] => {
    const start = at;
    at += line.length + 1;
    const now = is[index] ?? '';
    if (line === now) return [];
    const shorter = Math.min(line.length, now.length);
    let same = 0;
    while (same < shorter && line[same] === now[same]) same++;
    let rest = 0;
    while (rest < shorter - same && line.at(-1 - rest) === now.at(-1 - rest)) rest++;
    return [
      { start: start + same, end: start + line.length - rest, text: now.slice(same, now.length - rest) },
    ];
  });
}

export function refusal(
  refused: Exclude<Renamed, { is: 'renamed' }>,
  newId: string,
  language: Language,
): string {
  const say = words[language];
  switch (refused.is) {
    case 'taken':
      return say.taken(refused.by.id, refused.by.file);
    case 'breaks':
      return say.breaks(refused.finding.code, refused.finding.where.file);
    default:
      return say[refused.is](newId);
  }
}

interface Words {
  'bad-id'(id: string): string;
  'same-id'(id: string): string;
  taken(id: string, file: string): string;
  breaks(code: string, file: string): string;
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    'bad-id': (id) => `“${id}”不能作标识：只用文字、字母、数字，中间可以加 - . _，最多 64 个字`,
    'same-id': (id) => `标识已经是“${id}”`,
    taken: (id, file) => `标识“${id}”已经用在 ${file} 里`,
    breaks: (code, file) => `这样改，${file} 会出错（${code}），什么也没改`,
  },
  en: {
    'bad-id': (id) => `“${id}” cannot be an id: letters and digits, joined by - . _, at most 64 characters`,
    'same-id': (id) => `the id is “${id}” already`,
    taken: (id, file) => `the id “${id}” is already used in ${file}`,
    breaks: (code, file) => `${file} would have an error (${code}); nothing was changed`,
  },
};
