/** Turns the directives of the language into HTML elements. */
import type { Element, ElementContent } from 'hast';
import type { Code, InlineCode, Nodes, Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { defaultHandlers, type Handlers } from 'mdast-util-to-hast';
import { toString as words } from 'mdast-util-to-string';
import { defaultLines, toLines } from './attributes.ts';
import { codeParts } from './code-gaps.ts';
import { type Edition, isBoxName } from './directives.ts';
import { gapFor, holdsAnswer, isAnswered, sizeInGap } from './gap.ts';
import { element, figureElement } from './html-elements.ts';
import { qrElement } from './qr-drawing.ts';
import { isSafeUrl, isWebUrl } from './safe-url.ts';
import { sourceText } from './source-text.ts';
import type { MarkdownLabels, MarkdownOptions } from './to-html.ts';

export function directiveHandlers(
  text: string,
  { edition, labels, resolveImage }: MarkdownOptions,
): Handlers {
  return {
    containerDirective: (state, node: ContainerDirective) => {
      const title = titleOf(node);
      const body = state.all({ ...node, children: title ? node.children.slice(1) : node.children });
      if (!isBoxName(node.name)) return element('section', { className: ['box'] }, state.wrap(body, true));
      const name = labels[node.name];
      const label: ElementContent[] = [{ type: 'text', value: name }];
      if (title)
        label.push(
          { type: 'text', value: ' ' },
          element('span', { className: ['box-title'] }, state.all(title)),
        );
      const head = element('p', { className: ['box-label'] }, label);
      return element(
        'section',
        { className: ['box', `box-${node.name}`], role: 'note', ariaLabel: name },
        state.wrap([head, ...body], true),
      );
    },
    leafDirective: (_, node: LeafDirective) =>
      leaf(node) ?? element('p', {}, [{ type: 'text', value: sourceText(text, node) }]),
    textDirective: (state, node: TextDirective) =>
      edition === 'teacher' && holdsAnswer(node)
        ? answeredGap(state.all(node), words(node))
        : openGap(words(node)),
    inlineCode: (state, node: InlineCode) => withGaps(defaultHandlers.inlineCode(state, node), edition),
    code: (state, node: Code) => withGaps(defaultHandlers.code(state, node), edition),
  };

  function leaf({ name, attributes }: LeafDirective): ElementContent | undefined {
    const { lines, url, src, title, alt } = attributes ?? {};
    if (name === 'blank') {
      const count = toLines(lines ?? '') ?? defaultLines;
      const rules = Array.from({ length: count }, () => element('span', { className: ['rule'] }, []));
      return element('div', { className: ['blank'], dataLines: count }, rules);
    }
    if (name === 'qr' && url && isWebUrl(url)) return qrFigure(url, title || labels.qr, labels);
    const image = name === 'figure' && src && isSafeUrl(src) ? resolveImage(src) : undefined;
    return image && figureElement(image, alt || title || labels.figure, title ?? '');
  }
}

function openGap(answer: string): Element {
  return element('span', { className: ['fill'] }, [{ type: 'text', value: gapFor(answer) }]);
}

/** The answer upon the line that students have, so that both editions break their lines alike. */
function answeredGap(children: ElementContent[], answer: string): Element {
  const size = sizeInGap(answer);
  if (size === undefined) return element('span', { className: ['fill', 'fill-answer'] }, children);
  const looks = { className: ['fill', 'fill-answer', 'fill-fits'], dataLine: gapFor(answer) };
  return element('span', { ...looks, style: `--size: ${size}` }, [
    element('span', { className: ['fill-words'] }, children),
  ]);
}

function withGaps(code: Element, edition: Edition): Element {
  const children = code.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [withGaps(child, edition)];
    return child.type === 'text' ? textWithGaps(child.value, edition) : [child];
  });
  return { ...code, children };
}

/** Literal text, and lines to write on for the gaps in it. */
export function textWithGaps(text: string, edition: Edition): ElementContent[] {
  return (codeParts(text) ?? [text]).map((part) => {
    if (typeof part === 'string') return { type: 'text', value: part };
    const { answer } = part;
    return edition === 'teacher' && isAnswered(answer)
      ? answeredGap([{ type: 'text', value: answer }], answer)
      : openGap(answer);
  });
}

/** The code beside its title and the address in words, for who has no phone at hand, or no paper. */
function qrFigure(url: string, title: string, labels: MarkdownLabels): Element {
  const code = qrElement(url, labels['qr-code'] + title);
  const name = element('span', { className: ['qr-title'] }, [{ type: 'text', value: title }]);
  const address = element('a', { href: url }, [{ type: 'text', value: url }]);
  return element('figure', { className: ['qr'] }, [
    ...(code ? [code] : []),
    element('figcaption', {}, [name, { type: 'text', value: ' ' }, address]),
  ]);
}

/** The author's own title, as in `:::case[一起触电事故]`. */
export function titleOf(node: ContainerDirective): Paragraph | undefined {
  const first: Nodes | undefined = node.children[0];
  return first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first : undefined;
}
