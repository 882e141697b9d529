/** Traces of the PDF or scan out of which a text was copied. */
import { whereOf } from '../../../3-bind/authored-texts.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { extractionSlip } from '../extraction-slips.ts';
import { wordBullets } from '../word-bullet.ts';

const titles: ReadonlySet<unknown> = new Set(['title', 'name', 'task']);
/** Names of files and addresses are what they are. */
const names: ReadonlySet<unknown> = new Set(['file', 'url', 'logo', 'theme', 'target', 'correct']);

export const rule = defineRule('text/extraction', {
  text(authored, context) {
    const { text, markdown, entity, path } = authored;
    // Bullets of Word are a finding of their own.
    if (path?.some((step) => names.has(step)) || wordBullets(text).length > 0) return;
    const standard = path !== undefined && entity === 'SkillStandard';
    const found = extractionSlip(text, { markdown, title: titles.has(path?.at(-1)), standard });
    if (found) context.report(whereOf(authored, found.start, found.end), { shown: found.shown });
  },
});
