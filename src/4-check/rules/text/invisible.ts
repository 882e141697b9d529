/** Characters that nobody sees, and that make two equal names different. */
import { allCharacterSlips } from '../../all-character-slips.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('text/invisible', {
  workspace(_, { fact, report }) {
    for (const { kind, where, shown } of fact(allCharacterSlips)) if (kind === 'invisible') report(where, { codes: shown });
  },
});
