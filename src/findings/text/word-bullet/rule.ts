/** Bullets of Word at the beginning of lines. */
import { whereOf } from '../../../3-bind/authored-texts.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { wordBullets } from '../word-bullet.ts';

export const rule = defineRule('text/word-bullet', {
  text(authored, context) {
    const [first] = wordBullets(authored.text);
    if (first) context.report(whereOf(authored, first.start, first.start + 1), {});
  },
});
