/** A programme's code that is none of the catalogue which its school follows. */

import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';
import { isCodeOf, profileOfCode, tidyCode } from '../programme-codes.ts';

export const rule = defineRule('plan/programme-code', {
  Programme(programme, context) {
    const profile = context.workspace.config.profile ?? 'technical-institute';
    const { code } = programme.value;
    // What has no digits is a placeholder, and said to be one.
    if (profile === 'none' || code === undefined || isCodeOf(profile, code) || !/\d/.test(code)) return;
    const other = profileOfCode(tidyCode(code));
    const spoken = (value: string) => `Workspace.profile=${value}`;
    const params = {
      code,
      profile: spoken(profile),
      form: profile === 'moe' ? '590302' : '0403-3',
      fitting: other === undefined || other === profile ? '' : spoken(other),
      tidy: other === profile ? tidyCode(code) : '',
    };
    context.report(placeOf(programme, 'code'), params);
  },
});
