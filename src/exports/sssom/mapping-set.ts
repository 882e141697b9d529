/** The slots of an SSSOM mapping set and its mappings that we fill, in the order of the specification. */

export const mappingColumns = [
  'record_id',
  'subject_id',
  'subject_label',
  'subject_category',
  'predicate_id',
  'object_id',
  'object_label',
  'object_category',
  'mapping_justification',
  'author_label',
  'reviewer_label',
  'subject_source',
  'subject_source_version',
  'object_source',
  'object_source_version',
  'mapping_cardinality',
  'mapping_date',
  'review_date',
  'confidence',
  'other',
  'comment',
] as const;

type Column = (typeof mappingColumns)[number];
type ListColumn = 'author_label' | 'reviewer_label';
type NumberColumn = 'confidence';

export type Mapping = { readonly [C in Exclude<Column, ListColumn | NumberColumn>]?: string } & {
  readonly [C in ListColumn]?: readonly string[];
} & {
  readonly [C in NumberColumn]?: number;
};

export interface MappingSet {
  readonly sssom_version: '1.1';
  readonly curie_map: Readonly<Record<string, string>>;
  readonly mapping_set_id: string;
  readonly mapping_set_version?: string;
  readonly mapping_set_title: string;
  readonly creator_label?: readonly string[];
  readonly license: string;
  readonly subject_type: 'skos concept';
  readonly object_type: 'skos concept';
  readonly mapping_tool: string;
  readonly mapping_tool_version: string;
  readonly mapping_date?: string;
  readonly mappings: readonly Mapping[];
}
