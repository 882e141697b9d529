/** How a school wants its documents to look → what is wrong with that: its theme, and its changes of forms. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Workspace } from '../generated/types.ts';
import { type ColumnsOfForms, checkFormColumns } from './check-form-columns.ts';
import { checkTheme } from './check-theme.ts';
import type { Theme } from './read-theme.ts';
import { labelsOf, type Templates, themedTemplates } from './themed-templates.ts';

/** `columnsOf` is asked for the columns of forms by the templates that make them; undefined with errors. */
export function checkLook(
  theme: Theme | undefined,
  builtIn: Templates,
  config: Workspace,
  columnsOf: (templates: Templates) => ColumnsOfForms | undefined,
): Diagnostic[] {
  const language = config.language ?? 'zh-CN';
  const templates = theme ? themedTemplates(builtIn, theme.texts) : builtIn;
  return [
    ...(theme ? checkTheme(theme, builtIn, language) : []),
    ...checkFormColumns(config, labelsOf(templates, `labels/${language}.json`), columnsOf(templates)),
  ];
}
