/** Why a command could not do its work, for programs; a contract, as `schemas/output/failure.schema.json` has it. */
import { HostError } from '../host/host.ts';
import type { Language } from '../values/language.ts';
import { failureMessage } from './failure-message.ts';
import { suggestionsIn, UsageError, whatIsWrong } from './usage-error.ts';

type Kind = 'usage' | 'machine' | 'bug' | 'refused';

export function failureJson(error: unknown, language: Language): string {
  if (error instanceof UsageError)
    return written('usage', whatIsWrong(error, language), suggestionsIn(error));
  const kind = error instanceof HostError ? 'machine' : 'bug';
  return written(kind, withoutName(failureMessage(error, language, false)));
}

/** In the words that the command had for people. */
export function refusalJson(said: string): string {
  return written('refused', withoutName(said));
}

function written(kind: Kind, message: string, suggestions: readonly string[] = []): string {
  return `${JSON.stringify({ version: 1, failure: { kind, message, suggestions } }, null, 2)}\n`;
}

function withoutName(message: string): string {
  return message.replace(/^ccstd: /, '').trim();
}
