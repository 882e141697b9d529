/** An adoption made from another version of its base than the one that is there now. */
import { adoptedFile } from '../../../3-bind/adoption.ts';
import { defineRule } from '../../../4-check/rule.ts';
import { placeOf } from '../../../source/located.ts';

export const rule = defineRule('overlay/base-version', {
  Overlay(overlay, context) {
    const { baseVersion, extends: base } = overlay.value;
    const adopted = context.workspace.adoptions.get(adoptedFile(overlay.value.id))?.base;
    const present = adopted?.value.version;
    if (
      !adopted ||
      baseVersion === undefined ||
      present === undefined ||
      present.trim() === baseVersion.trim()
    )
      return;
    const related = [{ where: placeOf(adopted, 'version'), note: 'present' }];
    context.report(placeOf(overlay, 'baseVersion'), { base, stated: baseVersion, present }, { related });
  },
});
