/**
 * What a command may use of the world around it: the machine, two streams, and what is known of the reader.
 */

import { coloured, type Paint, plain } from '../diagnostics/style.ts';
import type { Connection } from '../host/editor-connection.ts';
import type { Host } from '../host/host.ts';
import type { Language } from '../values/language.ts';
import { RunProgress } from './run-progress.ts';

/** The process as it is; tests put another in its place. */
export interface Io {
  readonly host: Host;
  out(text: string): void;
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Asks on the terminal; undefined when no answer comes. Only there when someone can answer. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** The editor that started the program, where one did. */
  readonly editor?: () => Promise<Connection>;
  /** Cells in a line of the terminal. */
  readonly columns: number | undefined;
  /** Milliseconds since some moment. */
  now(): number;
}

export interface Shell extends Io {
  readonly language: Language;
  /** Folder from which the workspace is looked for, absolute. */
  readonly from: string;
  /** The folder was named with `-C`. */
  readonly fromGiven: boolean;
  readonly width: number;
  /** Another program reads what is printed, also where something fails. */
  readonly asksJson: boolean;
  readonly paintOut: Paint;
  readonly paintErr: Paint;
  /** Says something in passing; silent off a terminal. */
  talk(text: string): void;
  /** How far the run is; what it says of that on the terminal is gone before anything else is said. */
  readonly progress: RunProgress;
}

const usualWidth = 100;

interface Invocation {
  readonly language: Language;
  readonly from: string;
  readonly fromGiven: boolean;
  readonly asksJson: boolean;
}

export function shellOf(io: Io, { language, from, fromGiven, asksJson }: Invocation): Shell {
  const progress = new RunProgress(io, language);
  const { ask } = io;
  const alone = <A extends unknown[], R>(say: (...words: A) => R) => {
    return (...words: A): R => {
      progress.erase();
      return say(...words);
    };
  };
  const err = alone(io.err);
  return {
    ...io,
    host: { ...io.host, progress },
    out: alone(io.out),
    err,
    ...(ask ? { ask: alone(ask) } : {}),
    progress,
    language,
    from,
    fromGiven,
    asksJson,
    width: Math.max(40, io.columns ?? usualWidth),
    paintOut: paintFor(io.outIsTerminal, io.host.env),
    paintErr: paintFor(io.errIsTerminal, io.host.env),
    talk: (text) => {
      if (io.errIsTerminal) err(`${text}\n`);
    },
  };
}

/** Decides whether a stream gets colours. */
type Environment = Readonly<Record<string, string | undefined>>;

function paintFor(isTerminal: boolean, env: Environment): Paint {
  return wantsColour(isTerminal, env) ? coloured : plain;
}

function wantsColour(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR) return false;
  return isTerminal && TERM !== 'dumb';
}
