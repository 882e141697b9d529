/** Sources of which one is a link to another: they are one file, which is read once. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import type { FoundFile, Host } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';
import { leavesWorkspace } from './links-out.ts';

export interface Untwinned {
  readonly files: readonly FoundFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files stay before links, and of several links to one file the first one. */
export function withoutTwins(host: Host, root: string, sources: readonly FoundFile[]): Untwinned {
  const links = sources.filter(({ link }) => link);
  if (links.length === 0) return { files: sources, diagnostics: [] };
  const home = host.realPath(root) ?? root;
  const places = new Map(
    sources.flatMap(({ path, link }) => (link ? [] : [[joinFolder(home, path), path] as const])),
  );
  const twins = new Map<string, string>();
  for (const { path } of links) {
    const real = host.realPath(joinFolder(root, path));
    if (real === undefined) continue;
    const other = places.get(real);
    if (other === undefined) places.set(real, path);
    else twins.set(path, other);
  }
  return {
    files: sources.filter(({ path }) => !twins.has(path)),
    // Of a link that leads out of the workspace that is said already.
    diagnostics: [...twins].flatMap(([file, other]) =>
      leavesWorkspace(host, root, file)
        ? []
        : [report('io/link-repeated', { file, start: 0, end: 0 }, { other })],
    ),
  };
}
