/** A certificate of a direction that its level does not have. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { suggest } from '../../../diagnostics/suggest.ts';
import { children, placeOf } from '../../../source/located.ts';

export const rule = defineRule('ref/no-such-direction', {
  Credential(credential, context) {
    const { direction, standard: id, level: wanted } = credential.value;
    const standard = context.workspace.standards.get(id);
    if (direction === undefined || !standard) return;
    const level = children(standard, 'levels', standard.value.levels).find(
      ({ value }) => value.level === wanted,
    );
    const known = new Set((level?.value.functions ?? []).flatMap((one) => one.direction ?? []));
    if (!level || known.has(direction)) return;
    const params = {
      direction,
      level: enumWordIn(context, credential.file, 'CertificateLevel', wanted),
      standard: standard.value.title ?? id,
      directions: [...known],
      suggestions: suggest(direction, known),
    };
    const related = [{ where: placeOf(level, 'level'), note: 'level' }];
    context.report(placeOf(credential, 'direction'), params, { related });
  },
});
