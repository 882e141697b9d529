/** `yes`, `√`, `否定` and their like → the words that the language has. */

import type { FixFor } from '../../../fix/fix-for.ts';
import { narrow, replaceValue, writtenAt } from '../../../fix/replace-value.ts';
import { keyLanguage } from '../../../language/key-language.ts';

export const fix: FixFor<'schema/not-yes-or-no'> = (request) => {
  const typed = narrow(writtenAt(request) ?? '').toLowerCase();
  const yes = [...sure.yes, ...likely.yes].includes(typed);
  if (!yes && ![...sure.no, ...likely.no].includes(typed)) return undefined;
  const chinese = keyLanguage(request.tree?.root ?? null) === 'zh';
  const word = chinese ? (yes ? '是' : '否') : String(yes);
  return replaceValue(request, word, [...sure.yes, ...sure.no].includes(typed));
};

/** What YAML 1.1 read as yes and no. */
const sure = { yes: ['yes', 'y', 'on'], no: ['no', 'n', 'off'] };
const likely = { yes: ['√', '✓', '✔', '对', '有', '1'], no: ['×', '✗', '✘', '错', '无', '0'] };
