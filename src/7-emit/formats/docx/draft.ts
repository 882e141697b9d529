/** A document while it is made: what its parts share, and what is counted through all of it. */
import type { Tools } from '../../format.ts';
import type { Paragraph } from './blocks.ts';
import type { PageRules } from './page-rules.ts';
import type { WrittenTexts } from './written.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** How the items of a list are marked. */
export type ListKind = 'bullet' | 'decimal' | 'bracket';

export interface Comment {
  readonly author: string;
  readonly lines: readonly string[];
}

/** A picture that some programs cannot show, with its size in pixels. */
export interface Drawing {
  readonly svg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface OpenLeaf {
  /** Stable id. */
  readonly id: string;
  /** Printed number. */
  readonly no: string;
  readonly isTask: boolean;
}

export interface DraftInput {
  readonly rules: PageRules;
  readonly tools: Tools;
  /** Path of the page below the output folder: addresses of pictures start there. */
  readonly path: string;
  /** Drawings as a browser painted them, PNG, by their paths below the output folder. */
  readonly painted: ReadonlyMap<string, Uint8Array>;
  /** Texts of the sources, for whoever brings back what somebody changes in the document. */
  readonly written: WrittenTexts;
  /** Ids of elements that something in the document refers to. */
  readonly targets: ReadonlySet<string>;
  /** Stable ids of the leaves, in their order. */
  readonly leaves: readonly string[];
  /** Points of the text in tables. */
  readonly tableSize: number;
}

export class Draft {
  readonly relationships: Relationship[] = [];
  /** Path in the package, below `word/` → content. */
  readonly media = new Map<string, Uint8Array>();
  /** By path below the output folder. */
  readonly drawings = new Map<string, Drawing>();
  readonly lists: { readonly kind: ListKind; readonly start: number }[] = [];
  readonly comments: Comment[] = [];
  /** Headers and footers by their paths below `word/`. */
  readonly margins = new Map<string, string>();
  /** The heading, or the head of a question, to which what follows belongs. */
  anchor: Paragraph | undefined;
  /** The leaf whose title comes next. */
  openLeaf: OpenLeaf | undefined;
  /** Its contents say on which pages things are, which nobody knows before it is laid out. */
  hasPagedContents = false;
  readonly #ids = new Map<string, string>();
  readonly #bookmarks = new Map<string, string>();
  #things = 0;
  #leaves = 0;

  constructor(readonly input: DraftInput) {}

  /** A number that no other thing in the document has. */
  nextId(): number {
    return ++this.#things;
  }

  /** Stable id of the leaf that comes next. */
  nextLeaf(): string | undefined {
    return this.input.leaves[this.#leaves++];
  }

  /** Id of the relationship to a part or an address; there is one for each. */
  relate(type: string, target: string, isExternal = false): string {
    const key = `${type} ${target}`;
    const known = this.#ids.get(key);
    if (known) return known;
    const id = `rId${this.relationships.length + 1}`;
    this.relationships.push({ id, type: `${office}/${type}`, target, isExternal });
    this.#ids.set(key, id);
    return id;
  }

  /** Name of the bookmark of an element: letters and digits, whatever its id is. */
  bookmark(id: string): string {
    const name = this.#bookmarks.get(id) ?? `ccstd_${this.#bookmarks.size + 1}`;
    this.#bookmarks.set(id, name);
    return name;
  }

  /** Number of a list that counts for itself. */
  list(kind: ListKind, start: number): number {
    this.lists.push({ kind, start });
    return this.lists.length;
  }

  comment(on: Paragraph, comment: Comment): void {
    const id = this.comments.length;
    this.comments.push(comment);
    on.content = [
      `<w:commentRangeStart w:id="${id}"/>${on.content}<w:commentRangeEnd w:id="${id}"/>`,
      `<w:r><w:commentReference w:id="${id}"/></w:r>`,
    ].join('');
  }

  /** Id of the relationship to a header or footer; equal ones are one part. */
  margin(place: 'header' | 'footer', content: string): string {
    const isKnown = ([path, known]: [string, string]) => known === content && path.startsWith(place);
    const path = [...this.margins].find(isKnown)?.[0] ?? `${place}${this.margins.size + 1}.xml`;
    this.margins.set(path, content);
    return this.relate(place, path);
  }
}
