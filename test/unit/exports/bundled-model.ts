/**
 * Files → the model, for comparing an export with what it was made from: questions of closed examinations by
 * their place alone.
 */
import { withoutClosedQuestions } from '../../../src/5-lower/closed-questions.ts';
import { lower } from '../../../src/5-lower/lower.ts';
import type { StandardModel } from '../../../src/model/model.ts';
import { checkSources } from '../../../src/workspace/check-workspace.ts';
import { machine } from '../../support/bundled-standards.ts';

export function modelOfFiles(files: Readonly<Record<string, string>>): StandardModel {
  const { workspace } = checkSources(machine(files));
  if (!workspace) throw new Error('the workspace is broken');
  return withoutClosedQuestions(lower(workspace));
}
