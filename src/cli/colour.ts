/** Decides whether a stream gets colours. */
import { coloured, type Paint, plain } from '../diagnostics/style.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export function paintFor(isTerminal: boolean, env: Environment): Paint {
  return wantsColour(isTerminal, env) ? coloured : plain;
}

function wantsColour(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR) return false;
  return isTerminal && TERM !== 'dumb';
}
