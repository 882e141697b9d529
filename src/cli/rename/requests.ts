/** What was typed behind `ccstd rename` → what is meant, or why it cannot be done. */
import { presentAll } from '../../diagnostics/present.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { wholeMessage } from '../../diagnostics/whole-message.ts';
import { entityReference } from '../../language/adopted-shape.ts';
import type { Subject } from '../../rename/namings.ts';
import { wantedSubject } from '../../rename/wanted-subject.ts';
import { idFromTitle } from '../../scaffold/skeleton.ts';
import type { Language } from '../../values/language.ts';
import type { NamedWorkspace, Renamed } from '../../workspace/rename-workspace.ts';
import { relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

export function subjectWanted(typed: string, workspace: NamedWorkspace, { language }: Shell): Subject {
  const wanted = wantedSubject(typed, workspace.index);
  switch (wanted.is) {
    case 'found':
      return wanted.subject;
    case 'form':
      throw said(words[language].form(typed));
    case 'several':
      throw said(words[language].several(typed, wanted.ways));
    case 'unknown': {
      const { type, id } = entityReference(typed.normalize('NFC'));
      const standard = type === 'Credential' ? workspace.standardOf(id) : undefined;
      if (standard !== undefined) throw said(words[language].implied(id, standard));
      const kind = typed.slice(0, typed.indexOf('/') + 1);
      const suggestions = suggest(id, wanted.known).map((known) => `${kind}${known}`);
      throw new UsageError({ is: 'unknown-id', typed, suggestions }, 'rename');
    }
  }
}

export interface RenameRequest {
  readonly typed: string;
  readonly newId: string;
  readonly workspace: NamedWorkspace;
}

export function requireRenamed(
  renamed: Renamed,
  { typed, newId, workspace }: RenameRequest,
  { host, language }: Shell,
): Extract<Renamed, { is: 'renamed' }> {
  const pathOf = (file: string): string =>
    relativePath(host.cwd, `${workspace.checked.root === '/' ? '' : workspace.checked.root}/${file}`);
  switch (renamed.is) {
    case 'renamed':
      return renamed;
    case 'bad-id': {
      const better = idFromTitle(newId);
      throw new UsageError({ is: 'bad-id', typed: newId, suggestions: better ? [better] : [] }, 'rename');
    }
    case 'same-id':
      throw said(words[language].same(typed));
    case 'taken': {
      const { id, file } = renamed.by;
      throw new UsageError({ is: 'taken-id', typed: id, file: pathOf(file), suggestions: [] }, 'rename');
    }
    case 'breaks': {
      const [found] = presentAll([renamed.finding], renamed.checked, language);
      const message = found ? wholeMessage(found, language) : '';
      throw said(words[language].breaks(pathOf(renamed.finding.where.file), message));
    }
  }
}

function said(text: string): UsageError {
  return new UsageError({ is: 'said', text }, 'rename');
}

interface Words {
  form(typed: string): string;
  several(typed: string, ways: readonly string[]): string;
  implied(id: string, standard: string): string;
  same(typed: string): string;
  breaks(file: string, message: string): string;
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    form: (typed) => `“${typed}”要写成 种类/标识，例如 课程/falls、skill-standard/care-2019。`,
    several: (typed, ways) => `好几门课程里都有“${typed}”，请写明是哪一个：${ways.join('、')}。`,
    implied: (id, standard) =>
      `证书“${id}”由技能标准“${standard}”得出，没有自己的文件；给它换标识要换 skill-standard/${standard} 的。`,
    same: (typed) => `“${typed}”已经是这个标识了，什么也没改。`,
    breaks: (file, message) => `这样改会出错，什么也没改。${file}：${message}`,
  },
  en: {
    form: (typed) => `“${typed}” has to be kind/id, such as course/falls or skill-standard/care-2019.`,
    several: (typed, ways) => `several courses have “${typed}”; say which: ${ways.join(', ')}.`,
    implied: (id, standard) =>
      `the certificate “${id}” follows from a standard and has no file; give skill-standard/${standard} another id.`,
    same: (typed) => `“${typed}” has this id already; nothing was changed.`,
    breaks: (file, message) => `this would be an error, so nothing was changed. ${file}: ${message}`,
  },
};
