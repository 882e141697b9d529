/** A credential whose id is that of a standard's level, and which names another standard or level. */

import { enumWordIn } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('id/credential-mismatch', {
  Credential(credential, context) {
    const { workspace, report } = context;
    const { id, standard, level } = credential.value;
    // A standard that is not there is a finding already.
    if (!workspace.standards.has(standard)) return;
    for (const { value } of workspace.standards.values()) {
      const implied = value.levels.find((one) => `${value.id}-${one.level}` === id);
      if (!implied || (standard === value.id && level === implied.level)) continue;
      const field = standard === value.id ? 'level' : 'standard';
      report(placeOf(credential, field), {
        id,
        standard: value.id,
        level: enumWordIn(context, credential.file, 'CertificateLevel', implied.level),
      });
      return;
    }
  },
});
