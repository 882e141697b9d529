/** A kind of entity, an id and a title → a filled and commented file of that kind. */
import { type Filling, fillTemplate, type Templates } from './fill-template.ts';
import { type KeyLanguage, translateKeys } from './translate-keys.ts';

export interface SkeletonInput {
  readonly templates: Templates;
  readonly language: Filling['language'];
  readonly keys: KeyLanguage;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** What the workspace already has, for the references that some kinds must hold. */
  readonly known: KnownEntities;
}

export interface KnownEntities {
  readonly standard?: string;
  /** Chinese word of a level of that standard. */
  readonly level?: string;
  readonly course?: string;
  /** What an adoption adopts: kind/id. */
  readonly base?: string;
}

/** Where a new file goes: folders of `ccstd init`. */
const folders: Readonly<Record<string, string>> = {
  'skill-standard': 'standards',
  credential: 'credentials',
  programme: 'programmes',
  course: 'courses',
  'learning-task': 'tasks',
  overlay: 'overlays',
  review: 'reviews',
  change: 'changes',
  delivery: 'deliveries',
};

export function skeletonPath(kind: string, id: string): string {
  return `${folders[kind] ?? kind}/${id}.yaml`;
}

export function skeleton({ templates, language, keys, kind, id, title, known }: SkeletonInput): string {
  const values = {
    id: yamlText(id),
    title: yamlText(title),
    standard: yamlText(known.standard ?? 'my-standard'),
    level: known.level ?? '不分级',
    course: known.course ?? 'my-course',
    base: yamlText(known.base ?? `course/${known.course ?? 'my-course'}`),
    'public-subjects': fillTemplate(templates, 'samples/public-subjects.yaml', {
      language,
      values: {},
    }).trimEnd(),
  };
  return translateKeys(fillTemplate(templates, `kinds/${kind}.yaml`, { language, values }), keys);
}

/** What a new entity is called when nobody says. */
export function exampleTitle(templates: Templates, kind: string, language: Filling['language']): string {
  const titles = fillTemplate(templates, 'kinds/titles.yaml', { language, values: {} });
  return (
    titles
      .split('\n')
      .find((line) => line.startsWith(`${kind}: `))
      ?.slice(kind.length + 2) ?? kind
  );
}

/** A title → an id, as far as an id may hold it. */
export function idFromTitle(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const joined = words.join('-').toLowerCase();
  return [...joined].slice(0, 64).join('').replace(/-+$/, '');
}

/** The next free id after one that is taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`.toLowerCase())) return `${id}-${number}`;
}

/** A text → a YAML scalar on one line that reads back as that text. */
export function yamlText(text: string): string {
  const plain = /^[\p{L}\p{N}][^:#\n\t]*$/u.test(text) && text.trim() === text;
  return plain ? text : JSON.stringify(text);
}
