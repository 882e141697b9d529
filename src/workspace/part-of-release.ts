/** The release of a part → which findings are its business: those of what it is made of and cites. */
import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { type Asked, filesOutside, type ReleasePart, releaseScope } from '../3-bind/release-scope.ts';
import { isFatal } from '../diagnostics/classes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { enumWord, wordLanguage } from '../language/key-language.ts';

export interface PartOfRelease {
  readonly asked: readonly Asked[];
  /** Of what rules found, before it is said where adopted facts were written. */
  findings(found: readonly Diagnostic[]): readonly Diagnostic[];
  /** Of everything: an error by which files cannot be joined leaves nothing to stand on, wherever it is. */
  settled(all: readonly Diagnostic[]): readonly Diagnostic[];
}

export function partOfRelease(workspace: BoundWorkspace, part: ReleasePart, release: boolean): PartOfRelease {
  const asked = releaseScope(workspace, part);
  const outside = filesOutside(workspace, asked);
  const isInside = ({ where }: Diagnostic): boolean => !outside.has(where.file);
  return {
    asked,
    findings: (found) => [...found.filter(isInside), ...(release ? retired(workspace, asked) : [])],
    settled: (all) => all.filter((one) => isFatal(one) || isInside(one)),
  };
}

/** What is retired is asked for nothing, unless it is named to be released. */
function retired({ documents }: BoundWorkspace, asked: readonly Asked[]): Diagnostic[] {
  return asked.flatMap(({ why, file, title }) => {
    const document = documents.find((one) => one.file === file);
    if (why !== 'released' || document?.value.status !== 'retired') return [];
    const language = wordLanguage(document, 'Status');
    const word = (status: string): string => enumWord('Status', status, language);
    const params = { title, status: word('retired'), written: word('retired'), approved: word('approved') };
    return [report('release/not-approved', { file, path: ['status'] }, params)];
  });
}
