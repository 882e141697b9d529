/**
 * Object types of the language → read-only TypeScript interfaces, as authors write them and as stages after
 * lowering see them.
 */
import { becomesList, isOneOfList, type Shape, type UnionShape } from '../language/shape.ts';
import type { Field, Language, ObjectType } from './read-schemas.ts';

/**
 * `authored`: what a file may say. `lowered`: references resolved, one form per field, lists never missing.
 */
type Flavour = 'authored' | 'lowered';

export function emitTypes(language: Language): string {
  const words = [...language.wordSets.values()].map(
    (set) =>
      `export type ${set.name} = ${Object.keys(set.words)
        .map((word) => JSON.stringify(word))
        .join(' | ')};`,
  );
  const entities = [...language.objects.values()].filter((object) => object.entity);
  return [
    '/** A Markdown field: its text, or the file that holds it. */\nexport type Markdown = string | Include;',
    '/** What an author keeps under an `x-` key: carried along, never interpreted. */\nexport type Extension = string | number | boolean | null | readonly Extension[] | { readonly [key: string]: Extension };',
    ...words,
    ...[...language.objects.values()].map((object) => emitInterface(object, 'authored')),
    `export type Entity = ${entities.map((object) => object.name).join(' | ')};`,
    `export interface EntityByKind {\n${entities.map((object) => `  readonly ${JSON.stringify(object.entity)}: ${object.name};`).join('\n')}\n}`,
    `export interface ObjectByName {\n${[...language.objects.keys()].map((name) => `  readonly ${name}: ${name};`).join('\n')}\n}`,
  ].join('\n\n');
}

export function emitLoweredTypes(language: Language): string {
  const wordNames = ['Extension', ...language.wordSets.keys()];
  return [
    `import type { ${wordNames.join(', ')} } from './types.ts';`,
    '/** Markdown an author wrote, with the file that relative images start from. */\nexport interface RichText {\n  readonly text: string;\n  readonly file: string;\n}',
    ...[...language.objects.values()].map((object) => emitInterface(object, 'lowered')),
  ].join('\n\n');
}

function emitInterface(object: ObjectType, flavour: Flavour): string {
  const fields = object.fields.map((field) => emitField(object, field, flavour));
  return `export interface ${object.name} {\n${fields.join('\n')}\n  readonly [extension: \`x-\${string}\`]: Extension;\n}`;
}

function emitField(object: ObjectType, field: Field, flavour: Flavour): string {
  const doc =
    flavour === 'lowered'
      ? helpComment(field)
      : `  /** ${field.zh}${field.description ? `: ${field.description}` : ''} */\n`;
  const type =
    field.name === 'kind' && object.entity ? JSON.stringify(object.entity) : typeOf(field.shape, flavour);
  const present = field.required || (flavour === 'lowered' && becomesList(field.shape));
  return `${doc}  readonly ${field.name}${present ? '' : '?'}: ${type};`;
}

/** What templates see of the language is described from here. */
function helpComment({ zh, help }: Field): string {
  const text =
    `${help.en}\n   * @zh ${help.zh.startsWith(zh) ? help.zh : [zh, help.zh].filter(Boolean).join('：')}`.replaceAll(
      '*/',
      '*\\/',
    );
  return `  /**\n   * ${text}\n   */\n`;
}

function typeOf(shape: Shape, flavour: Flavour): string {
  switch (shape.is) {
    case 'text':
      return flavour === 'lowered' && shape.line ? 'RichText' : 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'enum':
      return shape.words;
    case 'list':
      return `readonly ${inList(typeOf(shape.of, flavour))}[]`;
    case 'map':
      return `{ readonly [key: string]: ${typeOf(shape.of, flavour)} }`;
    case 'object':
      return shape.type;
    case 'any':
      return 'Extension';
    case 'union':
      return unionType(shape, flavour);
  }
}

function unionType(shape: UnionShape, flavour: Flavour): string {
  const { scalar, list, map } = shape;
  if (scalar?.is === 'text' && scalar.md) return flavour === 'lowered' ? 'RichText' : 'Markdown';
  const isName = scalar?.is !== 'text' || scalar.ref !== undefined;
  if (flavour === 'lowered' && map?.is === 'object' && isName) return map.type;
  if (flavour === 'lowered' && list && isOneOfList(shape)) return typeOf(list, flavour);
  return [scalar, list, map].flatMap((branch) => (branch ? [typeOf(branch, flavour)] : [])).join(' | ');
}

function inList(type: string): string {
  return type.includes(' ') ? `(${type})` : type;
}
