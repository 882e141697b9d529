/** Whether a text holds nothing that a reader would see: blanks of any width, zero-width and soft marks, fillers, byte order marks. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}\p{Zs}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2800\u3164\ufe00-\ufe0f\uffa0]*$/u.test(text);
}
