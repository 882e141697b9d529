/**
 * What the program writes, moves and removes by itself stays in the folder it was told: whoever hands somebody a
 * workspace may have put a link into it that leads to other files of theirs.
 */
import { leavesWorkspace } from '../0-read/links-out.ts';
import { type Host, HostError } from '../host/host.ts';
import { joinFolder } from '../paths/join-folder.ts';

/** Throws where a folder on the way to one of the files, which lie below `folder`, is a link out of it. */
export function stayInside(host: Host, folder: string, files: Iterable<string>): void {
  const asked = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end !== -1; end = file.lastIndexOf('/', end - 1)) {
      const below = file.slice(0, end);
      if (asked.has(below)) break;
      asked.add(below);
      if (leavesWorkspace(host, folder, below))
        throw new HostError('write', joinFolder(folder, below), 'ELINK');
    }
  }
}
