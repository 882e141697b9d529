/** When and where courses are taught; what is retired was taught in another term, and has no forms. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import type * as Lowered from '../generated/lowered.ts';
import { compareText } from '../values/compare-text.ts';
import { plainContext } from './context.ts';
import { lowerObject } from './lower-object.ts';

export function lowerDeliveries(workspace: BoundWorkspace): Lowered.Delivery[] {
  return [...workspace.deliveries.values()]
    .filter(({ value }) => value.status !== 'retired')
    .map(({ value, file }) => lowerObject<Lowered.Delivery>(value, 'Delivery', plainContext(workspace, file)))
    .sort((a, b) => compareText(a.id, b.id));
}
