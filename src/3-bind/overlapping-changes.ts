/** The changes of an adoption → those that undo or overwrite an earlier one. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { Overlay } from '../generated/types.ts';
import { type Located, placeOf } from '../source/located.ts';
import type { Applied } from './overlay-change.ts';

export function overlappingChanges(overlay: Located<Overlay>, applied: readonly Applied[]): Diagnostic[] {
  return applied.flatMap((change, at) => {
    const earlier = applied.slice(0, at).find((other) => overwrites(change, other));
    if (!earlier) return [];
    const related = [{ where: placeOf(overlay, 'changes', earlier.index, 'target'), note: 'first' }];
    const target = overlay.value.changes[change.index]?.target ?? '';
    return [
      report(
        'overlay/changed-twice',
        placeOf(overlay, 'changes', change.index, 'target'),
        { target },
        { related },
      ),
    ];
  });
}

/** What an earlier change brought is gone, or the part in which it changed something. */
function overwrites({ replaced }: Applied, earlier: Applied): boolean {
  if (!replaced) return false;
  return (
    earlier.around.some((part) => part === replaced.value) ||
    replaced.origin.pathsTo(new Set(earlier.brought)).length > 0
  );
}
