/**
 * 专业能力图谱: for each programme, one page that shows which tasks lead to which abilities of its certificates.
 */

import type { AbilityNode } from '../../crosswalk/ability-graph.ts';
import { taskLeaf } from '../../leaves/leaf-names.ts';
import { fileName } from '../../paths/file-name.ts';
import { studentBooks } from '../crosswalk/crosswalk-target.ts';
import { scriptLink } from '../matrix/matrix-path.ts';
import type { Document, DocumentContext, Part, SheetOf } from '../sheet.ts';
import { entranceCrumb } from '../views/course-crumbs.ts';
import { bookPath, leafPath } from '../views/leaf-names.ts';
import type { Crumb } from '../views/leaf-page.ts';
import { programmeParts, programmesOf } from '../views/parts.ts';
import { type AbilityMapView, abilityMapView } from './ability-map.ts';

export interface Views {
  /**
   * The ability map of a programme, as boxes and lines and as nested lists.
   * @zh 一个专业的能力图谱：方框和连线，另有同样内容的列表
   */
  readonly 'ability-map': Omit<AbilityMapView, 'graph'> & {
    readonly crumbs: readonly Crumb[];
    /**
     * Address of the script, from this page.
     * @zh 脚本的地址，从本页算起
     * @format uri-reference
     */
    readonly mapScript: string;
  };
}

export const document: Document = { parts: programmeParts, sheets };

function* sheets(context: DocumentContext, part: Part): Iterable<SheetOf<Views>> {
  const { models, words } = context;
  const model = models.student;
  const targetOf = leafTargets(context);
  for (const programme of programmesOf(model, part)) {
    const { graph, ...view } = abilityMapView(programme, { model, words, targetOf });
    const path = `ability-map/${fileName(programme.id)}`;
    const heading = words.label('ability-map.heading');
    yield {
      path,
      document: 'ability-map',
      edition: 'student',
      programme: programme.id,
      title: words.label('ability-map.title', { programme: programme.title }),
      template: 'ability-map',
      search: 'title',
      view: {
        ...view,
        crumbs: [entranceCrumb(context), { title: `${heading} · ${programme.title}`, path: undefined }],
        mapScript: scriptLink(path, 'ability-map.js'),
      },
      data: { version: 1, ...graph },
    };
  }
}

/** The student's textbook, as far as it is there. */
function leafTargets(context: DocumentContext): (node: AbilityNode) => string {
  const bookOf = studentBooks(context);
  return ({ course: id = '', task: taskId }) => {
    const course = bookOf(id);
    if (course === undefined) return '';
    const task = course.tasks.find((one) => one.id === taskId);
    return task ? leafPath('student', taskLeaf(task)) : bookPath('student', course, 'index');
  };
}
