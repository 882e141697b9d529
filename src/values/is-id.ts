/** What may be the id of anything. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{N}]+([-._][\p{L}\p{N}]+)*$/u.test(text) && [...text].length <= 64;
}
