/** A picture that the browser has and cannot draw: said at the file that its author named, once a build. */
import { report } from '../diagnostics/report.ts';
import type { Tools } from './format.ts';

export function sayUndrawn(path: string, { report: say, named }: Pick<Tools, 'report' | 'named'>): void {
  const file = named(path) ?? path;
  say(report('emit/picture-undrawn', { file, start: 0, end: 0 }, { path: file }));
}
