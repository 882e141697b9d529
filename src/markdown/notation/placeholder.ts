/** An empty comment shows nothing and keeps apart what the container kept apart: paragraphs, lists, items. */
export const placeholder = '<!---->';
