/** An address too long for a QR code that phones can read. */

import { defineRule } from '../../../4-check/rule.ts';
import { maxQrBytes, qrAddress } from '../../../media/qr-code.ts';

export const rule = defineRule('media/qr-too-long', {
  workspace({ media }, context) {
    for (const { as, written, where } of media.uses) {
      const { length } = as === 'qr' ? qrAddress(written) : '';
      if (length > maxQrBytes) context.report(where, { length, limit: maxQrBytes });
    }
  },
});
