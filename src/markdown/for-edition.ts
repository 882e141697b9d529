/**
 * Turns a parsed tree into what one edition shows of it, without references: links and images carry their
 * addresses themselves.
 */
import type {
  Definition,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { toString as words } from 'mdast-util-to-string';
import { citedIn, keyOf } from './citations.ts';
import { type Edition, isShownIn } from './directives.ts';
import { gapFor } from './gap.ts';
import { walk } from './walk.ts';

interface Context {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, string>;
  readonly inCell: boolean;
}

/**
 * Several fields share a page, so footnotes get numbers for names; the prefix that keeps fields apart is
 * added when written.
 */
export function forEdition(tree: Root, edition: Edition): Root {
  const visible: Root = {
    ...tree,
    children: tree.children.flatMap((child) =>
      isVisible(child, edition) ? [onlyVisible(child, edition)] : [],
    ),
  };
  const definitions = new Map<string, Definition>();
  const defined: string[] = [];
  for (const { node } of walk(visible)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !defined.includes(node.identifier))
      defined.push(node.identifier);
  }
  const footnotes = new Map(defined.map((identifier, index) => [identifier, String(index + 1)]));
  const cited = citedIn(visible);
  const children = visible.children.filter(
    (child) => child.type !== 'footnoteDefinition' || cited.has(keyOf(child)),
  );
  return { ...visible, children: resolveAll(children, { definitions, footnotes, inCell: false }) };
}

function isVisible(node: Nodes, edition: Edition): boolean {
  return node.type !== 'containerDirective' || isShownIn(node.name, edition);
}

function onlyVisible<Node extends Nodes>(node: Node, edition: Edition): Node {
  if (!('children' in node)) return node;
  const gap = node.type === 'textDirective' && edition === 'student';
  const children = gap
    ? [text(gapFor(words(node)))]
    : (node as Parents).children
        .filter((child) => isVisible(child, edition))
        .map((child) => onlyVisible(child, edition));
  return { ...node, children };
}

/** What stands beside an address is read on paper, too. */
function linkTo({ title }: Pick<Link, 'title'>, link: Link): Link {
  return title ? { ...link, children: [...link.children, text(`（${title}）`)] } : link;
}

function resolveAll<Node extends RootContent>(nodes: readonly Node[], context: Context): Node[] {
  return nodes.flatMap((node) => resolve(node, context) as Node[]);
}

function resolve(node: RootContent, context: Context): RootContent[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      const children = resolveAll(node.children, context);
      if (!definition) return [text('['), ...children, text(`]${suffix(node)}`)];
      return [linkTo(definition, { ...source(node), type: 'link', url: definition.url, children })];
    }
    case 'link':
      return [linkTo(node, { ...node, title: null, children: resolveAll(node.children, context) })];
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      if (!definition) return [{ ...source(node), ...text(`![${node.alt ?? ''}]${suffix(node)}`) }];
      return [
        {
          ...source(node),
          type: 'image',
          url: definition.url,
          title: definition.title ?? null,
          alt: node.alt ?? '',
        },
      ];
    }
    case 'footnoteReference': {
      const identifier = context.footnotes.get(node.identifier);
      return identifier
        ? [{ ...node, identifier, label: identifier }]
        : [{ ...source(node), ...text(`[^${node.label ?? node.identifier}]`) }];
    }
    case 'footnoteDefinition': {
      const identifier = context.footnotes.get(node.identifier) ?? node.identifier;
      return [{ ...node, identifier, label: identifier, children: resolveAll(node.children, context) }];
    }
    case 'inlineMath':
      // In a table cell `\|` is how GFM spells a bar, also inside other syntax.
      return [context.inCell ? { ...node, value: node.value.replaceAll('\\|', '|') } : node];
    default:
      if (!('children' in node)) return [node];
      return [
        {
          ...node,
          children: resolveAll<RootContent>(node.children, {
            ...context,
            inCell: context.inCell || node.type === 'tableCell',
          }),
        } as RootContent,
      ];
  }
}

/**
 * The definition of a reference may be hidden in an answer; the reference then is the text it was written as.
 */
function suffix(node: LinkReference | ImageReference): string {
  if (node.referenceType === 'shortcut') return '';
  return node.referenceType === 'collapsed' ? '[]' : `[${node.label ?? node.identifier}]`;
}

function source({ position }: Nodes): Pick<Nodes, 'position'> {
  return position ? { position } : {};
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
