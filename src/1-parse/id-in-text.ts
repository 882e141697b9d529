/** The id that a file which cannot be read as YAML most likely defines. */
export function idInText(text: string): string | undefined {
  return /^(?:id|标识)[ \t]*[:：][ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];
}
