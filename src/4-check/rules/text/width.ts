/** Half-width marks between Chinese characters, brackets of two kinds, full-width digits and letters. */
import { allCharacterSlips } from '../../all-character-slips.ts';
import { defineRule } from '../../rule.ts';

export const rule = defineRule('text/width', {
  workspace(_, { fact, report }) {
    for (const { kind, where, shown } of fact(allCharacterSlips)) if (kind === 'width') report(where, { shown });
  },
});
