/**
 * The code of the built-in templates. There is none here: the bundle has it in the place of this file, by the
 * SHA-256 of each medium and text, and what it does not have is compiled when it is shown.
 */
export const bundledTemplates: Readonly<Record<string, TemplateSpecification>> = {};
