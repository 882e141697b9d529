/** What is released cites nothing that is retired; a new edition names the one that it replaces. */
import type { ValidDocument } from '../../../2-validate/validate.ts';
import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { courseNamed, taskNamed } from '../../../3-bind/named-task.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { Entity } from '../../../generated/types.ts';
import { entityReference } from '../../../language/adopted-shape.ts';
import { walk } from '../../../language/walk.ts';
import { type Located, placeOf } from '../../../source/located.ts';
import type { Place } from '../../../source/place.ts';
import { groupBy } from '../../../values/group-by.ts';

const released: ReadonlySet<string> = new Set([
  'SkillStandard',
  'Credential',
  'Programme',
  'Course',
  'LearningTask',
  'Overlay',
]);

export const rule = defineRule('release/retired', {
  workspace(workspace, context) {
    const retired = workspace.documents.some(({ value }) => value.status === 'retired');
    if (!retired) return;
    for (const document of workspace.documents) {
      if (!released.has(document.type) || document.value.status === 'retired') continue;
      for (const [, [first, ...others]] of groupBy(citations(document, workspace), ({ cited }) => cited)) {
        if (!first) continue;
        const params = { owner: titleOf(document.value), title: titleOf(first.cited.value) };
        const also = others.map(({ place }) => ({ where: place, note: 'also' }));
        context.report(first.place, params, {
          related: [{ where: placeOf(first.cited, 'status'), note: 'retired' }, ...also],
        });
      }
    }
  },
});

interface Citation {
  readonly cited: Located<Entity>;
  readonly place: Place;
}

function citations({ value, type, file }: ValidDocument, workspace: BoundWorkspace): Citation[] {
  const found: Citation[] = [];
  walk(value, type, [], {
    reference(target, name, path) {
      if (path[0] === 'supersedes') return;
      const cited = entityOf(target, name, workspace);
      if (cited?.value.status === 'retired') found.push({ cited, place: { file, path } });
    },
  });
  return found;
}

/** A task that is written in a course is as old as the course. */
function citedTask(name: string, workspace: BoundWorkspace): Located<Entity> | undefined {
  const found = taskNamed(name, undefined, workspace);
  return found?.path.length === 0 ? found : workspace.courses.get(courseNamed(name) ?? '');
}

function entityOf(target: string, name: string, workspace: BoundWorkspace): Located<Entity> | undefined {
  switch (target) {
    case 'Item':
      return workspace.standards.get(name.split('/')[0] ?? '');
    case 'SkillStandard':
      return workspace.standards.get(name);
    case 'Credential':
      // One that a level of a standard implies is as old as the standard.
      return workspace.credentials.get(name) ?? workspace.standards.get(name.replace(/-[^-]+$/, ''));
    case 'Course':
      return workspace.courses.get(name);
    case 'LearningTask':
      return citedTask(name, workspace);
    case 'Entity': {
      const { type, id } = entityReference(name);
      return type === undefined ? undefined : entityOf(type, id, workspace);
    }
    case 'Programme':
      return workspace.programmes.get(name);
    default:
      return undefined;
  }
}
