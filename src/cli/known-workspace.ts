/** What the workspace has already: ids that are taken, and entities a new file can refer to. */
import { workspaceFiles } from '../0-read/workspace-files.ts';
import { idInText } from '../1-parse/id-in-text.ts';
import { typeOfKind } from '../generated/shapes.ts';
import { wordTable } from '../language/language-tables.ts';
import { freeId, type KnownEntities } from '../scaffold/skeleton.ts';
import { checkSources } from '../workspace/check-workspace.ts';
import { relativePath } from './paths.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

export interface KnownWorkspace {
  readonly root: string;
  readonly known: KnownEntities;
  /** Refuses an id that another entity of the kind has, also when only case differs. */
  requireFree(kind: string, id: string): void;
}

/** Also where other files have errors: an id is taken whatever is wrong around it. */
export function knownWorkspace({ host, from }: Shell): KnownWorkspace {
  const { root, config, workspace, typeOf, textOf } = checkSources(host, { from });
  const [standard] = workspace?.standards.values() ?? [];
  const [course] = workspace?.courses.values() ?? [];
  const level = standard?.value.levels[0]?.level;
  return {
    root,
    known: {
      ...(standard ? { standard: standard.value.id } : {}),
      ...(level ? { level: wordTable('CertificateLevel').zh[level] ?? level } : {}),
      ...(course ? { course: course.value.id } : {}),
    },
    requireFree(kind, id) {
      const type = (typeOfKind as Readonly<Record<string, string>>)[kind];
      const files = workspaceFiles(host, root, config).filter(({ path }) => typeOf(path) === type);
      const fileOfId = new Map(files.map(({ path }) => [idInText(textOf(path) ?? '')?.toLowerCase(), path]));
      const file = fileOfId.get(id.toLowerCase());
      if (file === undefined) return;
      const taken = new Set([...fileOfId.keys()].filter((name) => name !== undefined));
      const shown = relativePath(host.cwd, `${root === '/' ? '' : root}/${file}`);
      throw new UsageError(
        { is: 'taken-id', typed: id, file: shown, suggestions: [freeId(id, taken)] },
        'new',
      );
    },
  };
}
