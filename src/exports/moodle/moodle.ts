/**
 * Moodle competency frameworks as CSV: one for each standard, its levels, functions, work contents and
 * requirements as a tree.
 */
import type { ExportContext, ExportedFile, ExportFormat, Loss } from '../export-format.ts';
import { findLosses } from '../find-losses.ts';
import type { CompetencyNode, Framework } from '../framework.ts';
import type { Holdings } from '../held-fields.ts';
import { identifierOf } from '../identity.ts';
import { keyPlace } from '../key-place.ts';
import { selectedEntities } from '../selected-entities.ts';
import { standardFramework } from '../standard-framework.ts';
import { type MoodleRow, moodleCsv } from './moodle-row.ts';
import { phpSafe } from './php-safe.ts';
import { longestName, shortName } from './short-name.ts';

/** What Moodle's competency framework CSV has a column for. */
const moodleHoldings: Holdings = {
  keptIn: 'Description',
  extensions: [],
  types: {
    SkillStandard: { held: ['title', 'definition'], within: ['basics', 'levels'] },
    Basics: { within: ['ethics', 'foundations'] },
    Level: { held: ['level'], within: ['functions'] },
    Function: { held: ['no', 'title', 'direction'], within: ['workContents'] },
    WorkContent: { held: ['no', 'title'], within: ['skills', 'knowledge'] },
    Requirement: { held: ['no', 'text'] },
  },
};

/** Moodle's number for plain text: descriptions show what the author typed. */
const plainText = '2';

/** What Moodle calls the four tiers below a framework. */
const taxonomy = 'level,domain,practice,competency';

/**
 * The first value is where learners start, the second is what counts as proficient; the importer puts in the
 * scale's own id.
 */
const scale = JSON.stringify([
  { scaleid: '0' },
  { id: 1, scaledefault: 1, proficient: 0 },
  { id: 2, scaledefault: 0, proficient: 1 },
]);

const scaleValues = { 'zh-CN': '未达到,达到', en: 'Not yet competent,Competent' } as const;

export const format: ExportFormat = {
  mediaType: 'text/csv',
  extension: 'csv',
  *make(model, selection, context) {
    for (const standard of selectedEntities(model, selection).standards) {
      const framework = standardFramework(standard, model, context.workspace, context.words);
      if (framework) yield frameworkFile(standard.id, framework, context);
    }
  },
};

function frameworkFile(name: string, framework: Framework, { words }: ExportContext): ExportedFile {
  const title = shortName(framework.entity.title, name);
  const ids = new Map(framework.nodes.map((node) => [node.key, idNumber(node)]));
  const head: MoodleRow = {
    id: name,
    shortName: title.text,
    description: phpSafe(framework.description ?? ''),
    descriptionFormat: plainText,
    scaleValues: scaleValues[words.language],
    scaleConfiguration: scale,
    isFramework: '1',
    taxonomy,
  };
  const rows = framework.nodes.map((node) =>
    nodeRow(node, node.parent === undefined ? '' : (ids.get(node.parent) ?? '')),
  );
  const losses = [
    ...(title.changed ? [{ fact: 'SkillStandard.title', place: keyPlace(framework.written, 'title') }] : []),
    ...(head.description === (framework.description ?? '')
      ? []
      : [{ fact: 'SkillStandard.definition', place: keyPlace(framework.written, 'definition') }]),
    ...framework.losses,
    ...framework.nodes.flatMap(shortened),
    ...findLosses(framework.written, framework.type, moodleHoldings),
  ];
  return { name, about: [framework.written.file], text: moodleCsv([head, ...rows]), losses };
}

/** The number is part of the name: Moodle sorts and shows competencies by nothing else. */
function nodeRow(node: CompetencyNode, parent: string): MoodleRow {
  return {
    parent,
    id: idNumber(node),
    shortName: shortName(nameOf(node), node.code).text,
    description: node.type === 'Requirement' || nameIsChanged(node) ? phpSafe(node.text) : '',
    descriptionFormat: plainText,
  };
}

/** The importer cuts longer ones, and then does not find the parent of what stands below. */
function idNumber({ code, key }: CompetencyNode): string {
  return [...code].length <= longestName ? code : identifierOf(key);
}

function nameOf({ no, text, kind }: CompetencyNode): string {
  return [no === undefined ? '' : kind === 'knowledge' ? `K${no}` : no, text].filter(Boolean).join(' ');
}

function nameIsChanged(node: CompetencyNode): boolean {
  return shortName(nameOf(node), node.code).changed;
}

/** The description has all of it, but for signs that PHP cannot read. */
function shortened(node: CompetencyNode): Loss[] {
  if (!nameIsChanged(node)) return [];
  const field = node.type === 'Requirement' ? 'text' : 'title';
  if (phpSafe(node.text) !== node.text)
    return [{ fact: `${node.type}.${field}`, place: keyPlace(node.written, field) }];
  return [
    { fact: `${node.type}.${field}`, place: keyPlace(node.written, field), keptIn: moodleHoldings.keptIn },
  ];
}
