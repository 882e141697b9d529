/** Files → the model, for comparing an export with what it was made from. */
import { checkWorkspace, modelOf, type StandardModel } from '../../../src/index.ts';
import { machine } from '../../support/bundled-standards.ts';

export function modelOfFiles(files: Readonly<Record<string, string>>): StandardModel {
  const { workspace } = checkWorkspace(machine(files));
  if (!workspace) throw new Error('the workspace is broken');
  return modelOf(workspace);
}
