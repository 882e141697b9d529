/** Which leaf serves 2.1.3: the requirements that a course's elements align to, standard by standard, each with its leaves. */
import { requirementIndex, type ServingLeaves } from '../../leaves/requirement-index.ts';
import type { Course, Item, SkillStandard, StandardModel } from '../../model/model.ts';
import type { Words } from '../sheet.ts';
import type { LeafLink, LinkTo } from './leaf-names.ts';

export interface RequirementsView {
  readonly standards: readonly {
    readonly title: string;
    readonly levels: readonly { readonly title: string; readonly rows: readonly RequirementRow[] }[];
  }[];
}

interface RequirementRow {
  readonly anchor: string;
  readonly no: string;
  readonly text: string;
  readonly taught: readonly ServingLink[];
  readonly assessed: readonly ServingLink[];
}

interface ServingLink extends LeafLink {
  readonly leafNo: string;
}

export function requirementsView(course: Course, model: StandardModel, words: Words, linkTo: LinkTo): RequirementsView {
  const index = requirementIndex(course, model.alignments);
  const anchors = anchorsOf(index, model, words);
  const row = ({ ref, no, text }: Named): RequirementRow[] => {
    const leaves = index.get(ref);
    return leaves ? [{ anchor: anchors.get(ref) ?? '', no, text, ...links(leaves, linkTo) }] : [];
  };
  const standards = model.standards.map((standard) => ({
    title: standard.title,
    levels: levelsOf(standard, words)
      .map(({ title, items }) => ({ title, rows: items.flatMap(row) }))
      .filter(({ rows }) => rows.length > 0),
  }));
  return { standards: standards.filter(({ levels }) => levels.length > 0) };
}

export interface ServedRequirement {
  /** Of its row on the page of all requirements. */
  readonly anchor: string;
  readonly no: string;
  readonly text: string;
}

/** By leaf id, in the order of the standards. */
export function requirementsByLeaf(course: Course, model: StandardModel, words: Words): ReadonlyMap<string, readonly ServedRequirement[]> {
  const index = requirementIndex(course, model.alignments);
  const anchors = anchorsOf(index, model, words);
  const served = new Map<string, ServedRequirement[]>();
  for (const { ref, no, text } of allNamed(model, words)) {
    const { taught = [], assessed = [] } = index.get(ref) ?? {};
    for (const id of new Set([...taught, ...assessed].map((leaf) => leaf.id))) {
      const list = served.get(id) ?? [];
      served.set(id, list);
      list.push({ anchor: anchors.get(ref) ?? '', no, text });
    }
  }
  return served;
}

/** Numbered in their order, since a reference holds signs that a place name may not. */
function anchorsOf(index: ReadonlyMap<string, ServingLeaves>, model: StandardModel, words: Words): ReadonlyMap<string, string> {
  const listed = allNamed(model, words).filter(({ ref }) => index.has(ref));
  return new Map(listed.map(({ ref }, at) => [ref, `requirement-${at + 1}`]));
}

const allNamed = (model: StandardModel, words: Words): Named[] =>
  model.standards.flatMap((standard) => levelsOf(standard, words).flatMap(({ items }) => items));

type Named = Pick<Item, 'ref' | 'no' | 'text'>;

function levelsOf(standard: SkillStandard, words: Words): { readonly title: string; readonly items: readonly Named[] }[] {
  const basics = (['ethics', 'foundations'] as const).flatMap((key): Named[] => [
    { ref: `${standard.id}/${key}`, no: '', text: words.field(`Basics.${key}`) },
    ...standard.basics[key],
  ]);
  const levels = standard.levels.map((level) => ({
    title: words.word('CertificateLevel', level.level),
    items: level.functions.flatMap(({ workContents }) =>
      workContents.flatMap(({ skills, knowledge }): Named[] => [...skills, ...knowledge.map((item) => ({ ...item, no: `K${item.no}` }))]),
    ),
  }));
  return [{ title: words.field('SkillStandard.basics'), items: basics }, ...levels];
}

function links({ taught, assessed }: ServingLeaves, linkTo: LinkTo) {
  const of = (leaves: ServingLeaves['taught']): ServingLink[] => leaves.map(({ name, leafNo }) => ({ leafNo, ...linkTo(name) }));
  return { taught: of(taught), assessed: of(assessed) };
}
