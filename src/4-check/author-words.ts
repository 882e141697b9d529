/** The words an author reads in a finding: fields and steps as the file with the finding calls them. */

import type { BoundWorkspace } from '../3-bind/bound-workspace.ts';
import { stageId } from '../3-bind/stages.ts';
import type { ObjectByName, Stage, TaskStage } from '../generated/types.ts';
import { enumWord, fieldWord, unwritten, type WrittenIn, wordLanguage } from '../language/key-language.ts';
import type { RuleContext } from './rule.ts';

type Asked = Pick<RuleContext, 'fact'>;

function writings({ documents }: BoundWorkspace): ReadonlyMap<string, WrittenIn> {
  return new Map(documents.map(({ file, language, words }) => [file, { language, words }]));
}

/** For rules that look at several files: `word` of the context speaks only for the file being visited. */
export function wordIn(context: Asked, file: string, type: keyof ObjectByName, key: string): string {
  return fieldWord(type, key, (context.fact(writings).get(file) ?? unwritten).language);
}

/** A word of a list as the file calls it: keys of one language may stand beside words of the other. */
export function enumWordIn(context: Asked, file: string, list: string, value: string): string {
  return enumWord(list, value, wordLanguage(context.fact(writings).get(file) ?? unwritten, list));
}

export function levelStageName(context: Asked, file: string, stage: Stage): string {
  return (
    stage.title ??
    (stage.level && (stage.id === undefined || stage.id === stage.level)
      ? enumWordIn(context, file, 'StageLevel', stage.level)
      : stageId(stage))
  );
}

export function stageName(context: Asked, file: string, stage: TaskStage): string {
  return (
    stage.title ??
    [stage.kind]
      .flat()
      .map((kind) => enumWordIn(context, file, 'StepKind', kind))
      .join('·')
  );
}

/** A draft may still lack its title. */
export function titleOf(entity: { readonly id: string; readonly title?: string }): string {
  return entity.title ?? entity.id;
}
