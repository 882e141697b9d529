/** The words that documents are written with. */

/** The words of the artifacts' language. */
export interface Words {
  readonly language: 'zh-CN' | 'en';
  /** A label of `templates/labels`, with `{name}` filled in. */
  label(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The label of a field, e.g. `Course.hours`. */
  field(name: string): string;
  /** The word for a value of an enumeration, e.g. `CourseCategory`, `public`. */
  word(words: string, value: string): string;
}
