/** A line of who may sign reviews that names nobody, or no key. */
import { defineRule } from '../../../4-check/rule.ts';
import { configName } from '../../../paths/config-name.ts';
import { signerOf } from '../../../signatures/signers.ts';

export const rule = defineRule('config/signer', {
  workspace({ config }, { report }) {
    for (const [index, line] of (config.reviewSigners ?? []).entries())
      if (!signerOf(line)) report({ file: configName, path: ['reviewSigners', index] }, { line });
  },
});
