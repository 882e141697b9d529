/**
 * A form of a course → the view of its page: heading, facts of the course, and every block with the levels of
 * its headings.
 */
import type { Course, StandardModel } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { formatNumber } from '../format-number.ts';
import { blankCell, textCell } from './cells.ts';
import type { Block, Entry, Fact, Form, Section } from './form-view.ts';

export interface PlacedBlock extends Block {
  /**
   * Of the block's own heading.
   * @zh 本块标题的级别
   */
  readonly level: number;
  /**
   * Of headings that authors write inside it.
   * @zh 里面作者写的标题的级别
   */
  readonly deep: number;
  readonly heads: { readonly inner: number; readonly deep: number };
}

export interface FormPage {
  readonly heading: string;
  /**
   * At the head of each printed page.
   * @zh 每个打印页的页眉
   */
  readonly everyPage: {
    readonly course: string;
    readonly heading: string;
    /**
     * Candidates get it, so that no edition is named.
     * @zh 发给考生，不写是哪一版
     */
    readonly isPaper: boolean;
  };
  readonly organization: string | undefined;
  readonly landscape: boolean;
  readonly facts: readonly Fact[];
  /**
   * What stands on the cover, known or filled in by hand; undefined without a cover.
   * @zh 封面上的各栏，已知的印上，其余手写；没有封面时为空
   */
  readonly cover: readonly Entry[] | undefined;
  /**
   * Filled in by hand at the head, as the school wants it.
   * @zh 表头里手写的各栏，由学校设置
   */
  readonly toFillIn: readonly string[];
  /**
   * Lines at the foot on which people of the school sign.
   * @zh 表尾的签字栏，由学校设置
   */
  readonly signed: readonly string[];
  readonly sections: readonly (Omit<Section, 'blocks'> & { readonly blocks: readonly PlacedBlock[] })[];
}

export function formPage(
  form: Form,
  course: Course,
  { organization, forms }: Pick<StandardModel, 'organization' | 'forms'>,
  words: Words,
): FormPage {
  const heading = formTitle(form, words);
  const { isPaper = false } = form;
  const facts = [...courseFacts(course, words), ...(form.facts ?? [])];
  return {
    heading,
    everyPage: { course: course.title, heading, isPaper },
    organization: organization?.name,
    landscape: form.landscape,
    facts,
    cover: form.cover && coverEntries(course, facts, form.cover, words),
    toFillIn: isPaper ? [] : forms.head.filter((name) => !facts.some(({ label }) => label === name.trim())),
    signed: isPaper ? [] : forms.foot,
    sections: placedSections(form.sections),
  };
}

export function placedSections(sections: readonly Section[]): FormPage['sections'] {
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => placed(block, section)),
  }));
}

/** What is known is printed; what is not, or is asked for besides, is written by hand. */
function coverEntries(
  { textbooks = [] }: Course,
  facts: readonly Fact[],
  asked: readonly string[],
  words: Words,
): Entry[] {
  const titles = textbooks.map(({ title }) => title);
  const books =
    titles.length > 0 ? [{ label: words.field('Course.textbooks'), cell: textCell(...titles) }] : [];
  const known = [...facts.map(({ label, text }) => ({ label, cell: textCell(text) })), ...books];
  const names = asked.map((name) => name.trim()).filter((name) => !known.some(({ label }) => label === name));
  return [...known, ...names.map((label) => ({ label, cell: blankCell }))];
}

/** As the school calls it. */
export function formTitle({ name, title, delivery }: Form, words: Words): string {
  const own = title ?? words.label(`form.name.${name}`);
  return delivery ? `${own}${words.label('in-brackets', { text: delivery.title })}` : own;
}

function courseFacts({ title, code, hours, version, effective }: Course, words: Words): Fact[] {
  const fact = (name: string, text: string | undefined): Fact[] =>
    text === undefined ? [] : [{ label: words.label(`form.fact.${name}`), text }];
  return [
    ...fact('course', title),
    ...fact('code', code),
    ...fact('hours', formatNumber(hours)),
    ...fact('version', version),
    ...fact('effective', effective),
  ];
}

function placed(block: Block, { title }: Section): PlacedBlock {
  const level = title === undefined ? 2 : 3;
  const deep = block.title === undefined ? level : level + 1;
  return { ...block, level, deep, heads: { inner: deep, deep: deep + 1 } };
}
