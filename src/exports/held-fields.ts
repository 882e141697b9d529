/**
 * What a format does with each field of the language; a field that is not named here is lost, also one that
 * the language gains later.
 */

export interface TypeHolding {
  /** The format has a place for it. */
  readonly held?: readonly string[];
  /** Objects below it are looked at one by one. */
  readonly within?: readonly string[];
  /** Still there, though only people or ccstd can read it. */
  readonly kept?: readonly string[];
}

/** By object type of the language. */
export interface Holdings {
  readonly types: Readonly<Record<string, TypeHolding>>;
  /** Name of the place where `kept` fields stand. */
  readonly keptIn: string;
  /** Object types whose `x-` keys are carried along. */
  readonly extensions: readonly string[];
}
