/** Knows patterns and commands by their form: in them a backslash belongs to the code. */

/** Each is found in patterns, and in words of prose with an escaped sign nearly never. */
const ofPattern: readonly RegExp[] = [
  // \d, \n, and a backslash for a backslash.
  /\\[\p{L}\p{N}\\]/u,
  // Signs that are no marks, and need no backslash in prose: \( \? \/
  /(?<!\])\\\(|(?<!\d)\\\)|\\[{}?/]/,
  // The same of \. and \+, which open blocks at the start of a line.
  /(?<=[^\s\d])\\[.+]/,
  // .* and [0-9]+ and [^"]
  /(?<![*\\.])\.[*+?](?![*.])/,
  /(?<!\\)\[(?:\^(?!\d)[^\]\s[]+|[^\]\s[]*[A-Za-z0-9]-[A-Za-z0-9][^\]\s[]*)\]/,
  /(?<!\\)\[[^\]\s[]+(?<!\\)\][*+?{]/,
  // \*+ and \*{2} and \*?$
  /\\[*$^\]](?:\+(?!\+)|\{\d|\?(?=[$)'"/|]))/,
  // ^\* and \$$
  /(?:^|[\s'"(/|])\^\\|\\[*.$\]]\$(?=$|['")/|])/,
  // s/\*/x/g and /\*/g
  /(?:^|['"\s])[sy]\/[^\s/]+\/[^\s/]*\//,
  /(?:^|[('"=,])\/(?!\\\*[^/]*\*\/)[^\s/]*\\[^\s/]*\/[dgimsuy]{0,3}(?=$|[)'",;.])/,
];

export function readsAsPattern(word: string): boolean {
  return ofPattern.some((pattern) => pattern.test(word));
}

const command =
  /(?:^|[^\w/.-])(?:(?:[ef]?grep|rg|sed|awk|printf|ls|rm|cp|mv|tr|expr|tar|rsync|scp|xargs|echo|cat)[ ]|(?:find|cut|test)[ ]+[-./~$"'])[\x20-\x7e]*$/;

/** Behind the name of a command, as far as the line has no other writing. */
export function isCommandTo(before: string): boolean {
  return command.test(before);
}

const call = /[A-Za-z_]\w*\(((?:[^()"'\u0080-\uffff]|"[^"]*"|'[^']*')*)(["'])(?:(?!\2)[^\u0080-\uffff])*$/;

/** Inside the quotes of a call, `split("…`, or of an assignment, `x = "…`. */
export function isQuotedArgument(before: string): boolean {
  return call.test(before) || /[A-Za-z_]\w* ?=+ ?(["'])(?:(?!\1)[^\u0080-\uffff])*$/.test(before);
}
