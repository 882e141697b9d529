/** Reads a page as a person does, without spaces: the words, and the numbers that a list shows. */
import { Parser } from 'htmlparser2';

export function textOfPage(html: string): string {
  let text = '';
  const lists: { ordered: boolean; next: number; delimiter: string }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'ol' || name === 'ul')
          lists.push({
            ordered: name === 'ol',
            next: Number(attributes.start ?? 1),
            delimiter: attributes.class === 'paren' ? ')' : '.',
          });
        const list = lists.at(-1);
        if (name !== 'li' || !list?.ordered) return;
        if (attributes.value !== undefined) list.next = Number(attributes.value);
        text += `${list.next++}${list.delimiter}`;
      },
      ontext(data) {
        text += data;
      },
      onclosetag(name) {
        if (name === 'ol' || name === 'ul') lists.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return text.replace(/\s/g, '');
}
