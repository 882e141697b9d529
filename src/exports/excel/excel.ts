/**
 * Crosswalks as CSV that Excel opens with a double click: with a byte order mark, and no cell that it would
 * take for a formula.
 */
import { crosswalkWords } from '../../6-render/crosswalk/crosswalk-words.ts';
import { countingCourses } from '../../crosswalk/counting-courses.ts';
import { computeCrosswalks } from '../../crosswalk/crosswalk.ts';
import { crosswalkToRows } from '../../crosswalk/crosswalk-csv.ts';
import { harmlessCell } from '../../values/cell-text.ts';
import { alignmentLosses } from '../alignment-losses.ts';
import { besideAlignments, type Shows } from '../beside-alignments.ts';
import { csvText } from '../csv-text.ts';
import type { ExportFormat } from '../export-format.ts';
import { selectedEntities } from '../selected-entities.ts';

/** The titles on the way to what is aligned, with its hours and points. */
const shows: Shows = (type, key, _, value) =>
  (shown[type]?.includes(key) ?? false) || (type === 'Criterion' && key === 'text' && !('title' in value));
const shown: Readonly<Record<string, readonly string[]>> = {
  Course: ['title'],
  LearningTask: ['title', 'hours'],
  Activity: ['title', 'hours'],
  Assessment: ['title', 'points'],
  Criterion: ['title', 'points'],
};

const holdings = { keptIn: '', extensions: [] } as const;

export const format: ExportFormat = {
  mediaType: 'text/csv',
  extension: 'csv',
  *make(model, selection, { words, workspace }) {
    for (const programme of selectedEntities(model, selection).programmes) {
      const planned = programme.plan.flatMap(({ course }) => course ?? []);
      // What no table of the programme says is told with the first of them.
      let beside = [
        besideAlignments(programme.id, 'Programme', workspace, shows),
        ...[...new Set(planned)].map((id) => besideAlignments(id, 'Course', workspace, shows)),
      ];
      for (const crosswalk of computeCrosswalks(model, { programme: programme.id })) {
        const { stage, credential, standard } = crosswalk;
        const rows = crosswalkToRows(crosswalk, model, crosswalkWords(words));
        const courses = countingCourses(programme, stage);
        const entries = model.alignments.filter(
          ({ course, to }) => courses.has(course) && to.startsWith(`${standard}/`),
        );
        const counted = new Set(crosswalk.items.map(({ ref }) => ref));
        const entered = entries.filter(({ items }) => items.some((ref) => counted.has(ref)));
        yield {
          name: `${programme.id}--${stage}--${credential}`,
          text: `\uFEFF${csvText(rows.map((cells) => cells.map(harmlessCell)))}`,
          about: beside.flatMap(({ about }) => about),
          // An entry is told by its title; its own share disappears in the share of the item.
          losses: [
            ...alignmentLosses(entered, workspace, holdings, ({ relation }) => ({
              held: relation === 'none' ? ['to', 'relation', 'rationale'] : ['to'],
            })),
            ...beside.flatMap(({ losses }) => losses),
          ],
        };
        beside = [];
      }
    }
  },
};
