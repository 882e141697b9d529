/** Relations of a course with requirements → SSSOM mappings; subject is the side of the course. */
import type { AlignmentRelation } from '../../generated/types.ts';
import type { Course, SkillStandard, StandardModel } from '../../model/model.ts';
import { courseFramework, courseKey } from '../course-framework.ts';
import type { ExportContext } from '../export-format.ts';
import { oneLine } from '../one-line.ts';
import { type RelationLink, relationLinks } from '../relation-links.ts';
import { itemKey, standardKey } from '../standard-framework.ts';
import { tierNames } from '../tier-names.ts';
import type { Reviewers } from './course-reviewers.ts';
import { type Curie, curies } from './curies.ts';
import type { Mapping } from './mapping-set.ts';

/**
 * A requirement that is deliberately not met has no counterpart in the course, so there the subject is what
 * is missing.
 */
const predicates: Readonly<Record<AlignmentRelation, string>> = {
  equal: 'skos:exactMatch',
  subset: 'skos:broadMatch',
  superset: 'skos:narrowMatch',
  intersects: 'skos:relatedMatch',
  none: 'skos:exactMatch',
};

export interface MappedCourse {
  readonly course: Course;
  readonly reviewers: Reviewers;
  /** Text of a requirement by its reference. */
  readonly textOf: (ref: string) => string;
}

export function courseMappings(
  { course, reviewers, textOf }: MappedCourse,
  model: StandardModel,
  context: ExportContext,
): Mapping[] {
  const nodes = new Map(
    courseFramework(course, model, context.workspace, context.words)?.nodes.map((node) => [node.key, node]),
  );
  const standards = new Map(model.standards.map((standard) => [standard.id, standard]));
  const { curie } = curies(context.base);
  const { authors, reviewers: checkers, reviewedOn } = reviewers;
  return relationLinks(model, [course.id]).map((link): Mapping => {
    const { relation, rationale } = link.entry;
    const node = nodes.get(link.element);
    const standard = standards.get(link.ref.split('/')[0] ?? '');
    const missing = relation === 'none';
    return {
      record_id: curie('alignment', link.key),
      subject_id: missing ? 'sssom:NoTermFound' : curie('item', link.element),
      ...(missing || !node ? {} : { subject_label: oneLine(node.text), subject_category: node.kindName }),
      predicate_id: predicates[relation],
      object_id: curie('item', itemKey(link.ref)),
      object_label: oneLine(textOf(link.ref)),
      ...(standard ? objectFacts(standard, link.ref, context, curie) : {}),
      mapping_justification: 'semapv:ManualMappingCuration',
      ...authorsOf(link.entry, authors),
      ...(checkers.length > 0 ? { reviewer_label: checkers.map(oneLine) } : {}),
      subject_source: curie('framework', courseKey(course.id)),
      ...(course.version === undefined ? {} : { subject_source_version: oneLine(course.version) }),
      ...(missing ? { mapping_cardinality: '0:1' } : {}),
      ...dateOf(link.entry, course.effective),
      ...(link.entry.confidence === undefined ? {} : { confidence: link.entry.confidence }),
      ...(reviewedOn === undefined ? {} : { review_date: reviewedOn }),
      other: otherFacts(link),
      ...(rationale === undefined ? {} : { comment: rationale }),
    };
  });
}

/** Who aligned it, where that is told; else whoever made the course. */
function authorsOf({ by }: RelationLink['entry'], authors: readonly string[]): Pick<Mapping, 'author_label'> {
  const named = by === undefined ? authors : [by];
  return named.length > 0 ? { author_label: named.map(oneLine) } : {};
}

function dateOf({ on }: RelationLink['entry'], effective: string | undefined): Pick<Mapping, 'mapping_date'> {
  const day = on ?? effective;
  return day === undefined ? {} : { mapping_date: day };
}

function objectFacts(
  { id, scheme, version, edition }: SkillStandard,
  ref: string,
  { words }: ExportContext,
  curie: Curie,
): Mapping {
  const names = tierNames(scheme, words);
  const [, part = '', no = ''] = ref.split('/');
  const kind =
    part === 'ethics' || part === 'foundations' ? 'basic' : /(?:^|:)K/.test(no) ? 'knowledge' : 'skill';
  const release = edition ?? version;
  return {
    object_category: names[kind],
    object_source: curie('framework', standardKey(id)),
    ...(release === undefined ? {} : { object_source_version: oneLine(release) }),
  };
}

/** What a person or ccstd may still want to know; no slot of SSSOM means it. */
function otherFacts({ element, ref, entry: { relation, coverage, role, part } }: RelationLink): string {
  return [
    `subject=${element}`,
    `object=${ref}`,
    `relation=${relation}`,
    `role=${role}`,
    `coverage=${coverage}`,
    ...(part === undefined ? [] : [`part=${oneLine(part).replaceAll('|', '¦')}`]),
  ].join('|');
}
