/** Whether a text holds nothing that a reader would see: blanks of any width, zero-width and soft marks, fillers, byte order marks. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
}
