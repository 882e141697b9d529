/** From one output path to another, as a link that also works from a USB stick. */
const extension = { html: '.html', md: '.md', asset: '' } as const;

/** `target` is a sheet path, with `#fragment` if wanted, or for `asset` the path of a file. */
export function relativeLink(from: string, target: string, medium: keyof typeof extension): string {
  const [path = '', fragment] = target.split('#');
  const start = from.split('/').slice(0, -1);
  const end = path.split('/');
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  const steps = [...start.slice(shared).map(() => '..'), ...end.slice(shared).map(encodeURIComponent)];
  return steps.join('/') + extension[medium] + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`);
}
