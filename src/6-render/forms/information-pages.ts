/** 信息页: the reference texts of a course in the order of its stages, and the cards of its tasks. */

import { leafNumber } from '../../leaves/course-leaves.ts';
import { infoLeaf } from '../../leaves/leaf-names.ts';
import type { LearningTask } from '../../model/model.ts';
import type { Words } from '../../model/words.ts';
import { stageTitle } from '../views/stage-words.ts';
import { type FormScope, taskName } from './form-scope.ts';
import type { Block, Form, Section } from './form-view.ts';

/** Undefined when the course has none. */
export function informationPages({ course, words }: FormScope): Form | undefined {
  const sections = course.tasks
    .map((task) => ({ title: taskName(task, words), blocks: [...texts(task, words), ...cards(task, words)] }))
    .filter(({ blocks }) => blocks.length > 0)
    .map((section, index): Section => ({ ...section, newPage: index > 0 }));
  return sections.length === 0 ? undefined : { name: 'information-pages', landscape: false, sections };
}

function texts(task: LearningTask, words: Words): Block[] {
  return task.stages.flatMap((stage) =>
    stage.activities.flatMap((activity): Block[] => {
      if (!activity.info) return [];
      const number = leafNumber(task, infoLeaf(task, stage, activity));
      const title = [number, stageTitle(stage, words), activity.title].join(' · ');
      return [{ title, reading: activity.info }];
    }),
  );
}

function cards(task: LearningTask, words: Words): Block[] {
  return task.cards.map(({ kind, title, text }) => ({
    title: `${words.word('CardKind', kind)} · ${title}`,
    reading: text,
  }));
}
