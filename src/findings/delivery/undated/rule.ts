/** A delivery of which nobody says when it begins: its lessons have no dates. */
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('delivery/undated', {
  Delivery(delivery, { workspace, report }) {
    const { start } = delivery.value;
    if (start === undefined && workspace.config.calendar?.start === undefined)
      report(placeOf(delivery, 'lessons'), {});
  },
});
