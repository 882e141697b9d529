/** From one output path to another, as a link that also works from a USB stick. */
import { stepsBetween } from './relative-path.ts';

const extension = { html: '.html', md: '.md', asset: '' } as const;

/** `target` is a sheet path, with `#fragment` if wanted, or for `asset` the path of a file. */
export function relativeLink(from: string, target: string, medium: keyof typeof extension): string {
  const [path = '', fragment] = target.split('#');
  const steps = stepsBetween(from, path).map(encodeURIComponent);
  return (
    steps.join('/') + extension[medium] + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`)
  );
}
