/** What Node makes of the program's code before it can run: kept for the next run where this Node can keep it. */
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

interface SinceNode22 {
  readonly enableCompileCache?: (folder: string) => unknown;
}

/**
 * `program` is the address of the file in which the program begins. What is kept is code that will be run, so it
 * lies with the program: whoever can write there can change the program itself. Where nobody may write, nothing is
 * kept.
 */
export function keepCompiledCode(program: string): void {
  const { enableCompileCache } = nodeModule as object as SinceNode22;
  // Sources that are run as they are belong to no installed program.
  if (program.endsWith('.js')) enableCompileCache?.(fileURLToPath(new URL('../.cache', program)));
}
