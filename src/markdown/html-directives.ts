/** Turns the directives of the language into HTML elements. */
import type { ElementContent } from 'hast';
import type { Nodes, Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Handlers } from 'mdast-util-to-hast';
import { defaultLines, toLines } from './attributes.ts';
import { isBoxName } from './directives.ts';
import { element } from './html-elements.ts';
import { isSafeUrl, isWebUrl } from './safe-url.ts';
import { sourceText } from './source-text.ts';
import type { MarkdownOptions } from './to-html.ts';

/** Always of the same width, so that a gap does not betray the length of its answer. */
export const gap = '＿＿＿＿';

export function directiveHandlers(text: string, { labels, resolveImage }: MarkdownOptions): Handlers {
  return {
    containerDirective: (state, node: ContainerDirective) => {
      const title = titleOf(node);
      const body = state.all({ ...node, children: title ? node.children.slice(1) : node.children });
      if (!isBoxName(node.name)) return element('section', { className: ['box'] }, state.wrap(body, true));
      const name = labels[node.name];
      const label: ElementContent[] = [{ type: 'text', value: name }];
      if (title) label.push({ type: 'text', value: ' ' }, element('span', { className: ['box-title'] }, state.all(title)));
      const head = element('p', { className: ['box-label'] }, label);
      return element(
        'section',
        { className: ['box', `box-${node.name}`], role: 'note', ariaLabel: name },
        state.wrap([head, ...body], true),
      );
    },
    leafDirective: (_, node: LeafDirective) => leaf(node) ?? element('p', {}, [{ type: 'text', value: sourceText(text, node) }]),
    textDirective: (state, node: TextDirective) =>
      node.children.length === 0
        ? element('span', { className: ['fill'] }, [{ type: 'text', value: gap }])
        : element('span', { className: ['fill', 'fill-answer'] }, state.all(node)),
  };

  function leaf({ name, attributes }: LeafDirective): ElementContent | undefined {
    const { lines, url, src, title } = attributes ?? {};
    if (name === 'blank') {
      const count = toLines(lines ?? '') ?? defaultLines;
      const rules = Array.from({ length: count }, () => element('span', { className: ['rule'] }, []));
      return element('div', { className: ['blank'], dataLines: count }, rules);
    }
    if (name === 'qr' && url && isWebUrl(url)) {
      const address = element('a', { href: url }, [{ type: 'text', value: url }]);
      return element('figure', { className: ['qr'] }, [address, caption(title || labels.qr)]);
    }
    const address = name === 'figure' && src && isSafeUrl(src) ? resolveImage(src) : undefined;
    if (address === undefined) return undefined;
    const image = element('img', { src: address, alt: title || labels.figure }, []);
    return element('figure', { className: ['figure'] }, title ? [image, caption(title)] : [image]);
  }
}

/** The author's own title, as in `:::case[一起触电事故]`. */
export function titleOf(node: ContainerDirective): Paragraph | undefined {
  const first: Nodes | undefined = node.children[0];
  return first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first : undefined;
}

function caption(title: string): ElementContent {
  return element('figcaption', {}, [{ type: 'text', value: title }]);
}
