/** An entity that still follows an edition of a standard which another one in the workspace replaces. */
import type { BoundWorkspace } from '../../../3-bind/bound-workspace.ts';
import { titleOf } from '../../../4-check/author-words.ts';
import { defineRule } from '../../../4-check/rule.ts';
import type { SkillStandard } from '../../../generated/types.ts';
import { walk } from '../../../language/walk.ts';
import { type Located, placeOf } from '../../../source/located.ts';
import type { Place } from '../../../source/place.ts';

export const rule = defineRule('alignment/superseded', {
  workspace(workspace, context) {
    const newer = new Map(
      [...workspace.standards.values()].flatMap((standard) =>
        standard.value.supersedes ? [[standard.value.supersedes, standard] as const] : [],
      ),
    );
    if (newer.size === 0) return;
    for (const { parts, title } of followers(workspace)) {
      const uses = parts.flatMap((part) => usesOf(part, workspace));
      for (const [old, by] of newer) {
        const [first, ...others] = uses.filter(({ standard }) => standard === old);
        if (!first || old === by.value.id) continue;
        const params = {
          owner: title,
          old,
          by: by.value.id,
          edition: by.value.edition ?? '',
          all: others.length > 0 ? String(others.length + 1) : '',
        };
        const also = others.map(({ place }) => ({ where: place, note: 'also' }));
        context.report(first.place, params, {
          related: [{ where: placeOf(by, 'supersedes'), note: 'newer' }, ...also],
        });
      }
    }
  },
});

interface Part {
  readonly located: Located<unknown>;
  readonly type: string;
}

/** A course follows a standard together with its tasks: one decision, one finding. */
function followers(workspace: BoundWorkspace): { readonly parts: readonly Part[]; readonly title: string }[] {
  const { courses, programmes, credentials, tasks } = workspace;
  return [
    ...[...courses.values()].map((course) => {
      const written = (tasks.get(course.value.id) ?? []).filter(({ file }) => file !== course.file);
      return {
        title: titleOf(course.value),
        parts: [
          { located: course, type: 'Course' },
          ...written.map((task) => ({ located: task, type: 'LearningTask' })),
        ],
      };
    }),
    ...[...programmes.values()].map((programme) => ({
      title: titleOf(programme.value),
      parts: [{ located: programme, type: 'Programme' }],
    })),
    ...[...credentials.values()].map((credential) => ({
      title: titleOf(credential.value),
      parts: [{ located: credential, type: 'Credential' }],
    })),
  ];
}

function usesOf(
  { located, type }: Part,
  workspace: BoundWorkspace,
): { readonly standard: string; readonly place: Place }[] {
  const uses: { standard: string; place: Place }[] = [];
  walk(located.value, type, located.path, {
    reference(target, value, path) {
      const standard = standardOf(target, value, workspace.standards);
      if (standard !== undefined) uses.push({ standard, place: { file: located.file, path } });
    },
  });
  return uses;
}

/** Written credentials are followers themselves; here only those that a level of a standard implies. */
function standardOf(
  target: string,
  value: string,
  standards: ReadonlyMap<string, Located<SkillStandard>>,
): string | undefined {
  if (target === 'SkillStandard') return value;
  if (target === 'Item') return value.split('/')[0];
  if (target !== 'Credential') return undefined;
  const id = value.replace(/-[^-]+$/, '');
  return standards.has(id) ? id : undefined;
}
