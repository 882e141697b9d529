/** html-validate with its recommended rules, but for what is a matter of layout or of what authors write. */
import { HtmlValidate } from 'html-validate';

const pageValidator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are as long as those of their courses and tasks.
    'long-title': 'off',
    // Of generated text.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    // A measure that differs from one form or picture to the next.
    'no-inline-style': 'off',
    // A phone number in a text is the author's.
    'tel-non-breaking': 'off',
    // Results of a search are more than a list of words to choose from.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
});

/** `line rule: message` of everything it has against a page. */
export async function problemsOfPage(html: string): Promise<string[]> {
  const { results } = await pageValidator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}
