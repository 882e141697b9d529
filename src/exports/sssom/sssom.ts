/**
 * SSSOM TSV: one mapping set for each programme, from everything in its courses that is aligned to the
 * requirements of certificates.
 */
import type { Programme, StandardModel } from '../../model/model.ts';
import { version } from '../../version.ts';
import { alignmentLosses } from '../alignment-losses.ts';
import { besideAlignments, type Shows } from '../beside-alignments.ts';
import type { ExportContext, ExportedFile, ExportFormat } from '../export-format.ts';
import { identifierOf } from '../identity.ts';
import { itemTexts } from '../item-texts.ts';
import { oneLine } from '../one-line.ts';
import { selectedEntities } from '../selected-entities.ts';
import { courseReviewers } from './course-reviewers.ts';
import { curies } from './curies.ts';
import { mappingSetToTsv } from './mapping-set-to-tsv.ts';
import { courseMappings } from './mappings.ts';

/** What SSSOM recommends where nobody has said anything. */
const noLicense = 'https://w3id.org/sssom/license/unspecified';

/** An element that is aligned is a subject with its title; courses and programmes head them. */
const shows: Shows = (type, key, aligned) =>
  (aligned === 'itself' && key === (type === 'Goal' || type === 'Criterion' ? 'text' : 'title')) ||
  (type === 'Course' && ['version', 'effective', 'contributors'].includes(key));

const holdings = { keptIn: 'other', extensions: [] } as const;

export const format: ExportFormat = {
  mediaType: 'text/tab-separated-values',
  extension: 'sssom.tsv',
  *make(model, selection, context) {
    const { programmes } = selectedEntities(model, selection);
    for (const programme of programmes) yield mappingSet(programme, model, context);
  },
};

function mappingSet(programme: Programme, model: StandardModel, context: ExportContext): ExportedFile {
  const planned = new Set(programme.plan.map(({ course }) => course));
  const textOf = itemTexts(model, context.words);
  const courses = model.courses
    .filter(({ id }) => planned.has(id))
    .map((course) => ({ course, textOf, reviewers: courseReviewers(course, model, context) }));
  const address = `urn:uuid:${identifierOf(`mapping-set/${programme.id}`)}`;
  const date = programme.effective ?? context.date;
  const text = mappingSetToTsv({
    sssom_version: '1.1',
    curie_map: {
      ...curies(context.base).prefixes,
      semapv: 'https://w3id.org/semapv/vocab/',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      sssom: 'https://w3id.org/sssom/',
    },
    mapping_set_id: address,
    ...(programme.version === undefined ? {} : { mapping_set_version: oneLine(programme.version) }),
    mapping_set_title: oneLine(programme.title),
    ...(model.organization ? { creator_label: [oneLine(model.organization.name)] } : {}),
    license: context.license ?? noLicense,
    subject_type: 'skos concept',
    object_type: 'skos concept',
    mapping_tool: 'ccstd',
    mapping_tool_version: version,
    ...(date === undefined ? {} : { mapping_date: date }),
    mappings: courses.flatMap((course) => courseMappings(course, model, context)),
  });
  const entries = model.alignments.filter(({ course }) => planned.has(course));
  const lost = alignmentLosses(entries, context.workspace, holdings, () => ({
    held: ['to', 'relation', 'rationale', 'confidence', 'by', 'on'],
    kept: ['coverage', 'part'],
  }));
  const beside = [
    besideAlignments(programme.id, 'Programme', context.workspace, shows),
    ...courses.map(({ course }) => besideAlignments(course.id, 'Course', context.workspace, shows)),
  ];
  return {
    name: programme.id,
    text,
    about: beside.flatMap(({ about }) => about),
    losses: [
      ...courses.flatMap(({ reviewers }) => reviewers.losses),
      ...lost,
      ...beside.flatMap(({ losses }) => losses),
    ],
  };
}
